// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/rowsource.h"
#include "work/answercolumns.h"
#include "work/answersheet.h"
#include "work/screening.h"
#include "work/settings.h"
#include "work/words.h"

namespace
{

/// Where the columns of a returned sheet stand, by the text of their headers.
class Columns
{
public:
    bool find(const SheetRow &row)
    {
        QHash<QString, qsizetype> at;
        for (qsizetype i = 0; i < row.cells.size(); ++i) at.insert(row.text(i).simplified(), i);
        if (!at.contains(QString::fromUtf8(answercolumns::idHeader)) || !at.contains(QStringLiteral("企业名称"))) return false;
        m_at = at;
        return true;
    }
    Cell cell(const SheetRow &row, const char *header) const
    {
        const qsizetype i = m_at.value(QString::fromUtf8(header), -1);
        return i < 0 ? Cell{} : row.at(i);
    }
    QString text(const SheetRow &row, const char *header) const { return cell(row, header).asText().trimmed(); }

private:
    QHash<QString, qsizetype> m_at;
};

/// What no sheet may open again: an office's own word, such as that the firm withdrew, stands.
bool hasEnded(const Referral &r)
{
    return r.closedOn || r.state == ReferralState::Declined || r.state == ReferralState::Refused ||
           r.state == ReferralState::Withdrew || r.state == ReferralState::Unreachable ||
           r.state == ReferralState::Closed;
}

/// Reads one row into a referral; the first thing that cannot be is said.
class RowReader
{
public:
    RowReader(const Store &store, const Settings &settings, const Columns &columns)
        : m_store(store)
        , m_settings(settings)
        , m_columns(columns)
    {
    }

    AnswerRow read(const SheetRow &row)
    {
        AnswerRow out;
        out.row = row.number;
        const Result<> done = fill(row, out);
        if (!done) out.problem = done.error().what;
        return out;
    }

private:
    Result<> fill(const SheetRow &row, AnswerRow &out)
    {
        const Id id = Id::fromText(m_columns.text(row, answercolumns::idHeader));
        if (id.isNull() || !m_store.exists(Kind::Referral, id))
            return Error{Work::tr("This row belongs to no referral of this office.")};
        TRY_ASSIGN(loaded, m_store.load<Referral>(id));
        out.loaded = loaded;
        out.referral = loaded.record;
        TRY_ASSIGN(firm, m_store.get<Firm>(loaded.record.firm));
        const QString name = m_columns.text(row, "企业名称"), code = m_columns.text(row, "代码");
        const QString check = m_columns.text(row, answercolumns::checkHeader);
        const int round = loaded.record.answerRound.value_or(0);
        TRY(answers(row, out));
        out.changes = !(out.referral == loaded.record) || out.paid;
        if (out.changes && hasEnded(loaded.record))
            return Error{Work::tr("The referral has ended since, so the row was not taken over. Enter the answer by hand.")};
        if (check == answerCheck(id.text(), code, name, round)) return ok();
        // What was taken over from this very sheet before is no news, and no fault either.
        if (round > 0 && check == answerCheck(id.text(), firm.code.value, firm.name, round - 1) && !out.changes) return ok();
        if (name != firm.name || code != firm.code.value)
            return Error{Work::tr("The firm's name or code was altered in the sheet. Send the bank a new one.")};
        return Error{Work::tr("This sheet is older than the bank's last answer to this referral. Send the bank a new one.")};
    }

    Result<> answers(const SheetRow &row, AnswerRow &out)
    {
        for (const auto &c : answercolumns::all) {
            if (!*c.field) continue;
            const Cell cell = m_columns.cell(row, c.header);
            if (cell.isBlank()) continue; // partly filled is fine
            const FieldInfo *f = recordInfo<Referral>().field(c.field);
            if (f) {
                TRY_ASSIGN(value, valueOf(*f, c, cell));
                f->write(&out.referral, value);
            }
        }
        TRY(decide(row, out));
        return pay(row, out);
    }

    Result<Value> valueOf(const FieldInfo &f, const answercolumns::Column &c, const Cell &cell) const
    {
        const QString header = QString::fromUtf8(c.header);
        const auto bad = [&](const QString &expected) -> Result<Value> {
            return Error{Work::tr("%1: %2 cannot be read. Expected: %3.").arg(header, cell.asText(), expected)};
        };
        switch (f.kind) {
        case ValueKind::Date:
            if (const auto day = cell.asDate()) return Value(day->toString(Qt::ISODate));
            return bad(Work::tr("a date such as 2026-11-02"));
        case ValueKind::Money:
            if (const auto n = cell.asNumber(); n && *n > 0) return Value(Money::wan(*n).fen);
            return bad(Work::tr("a number above 0"));
        case ValueKind::Rate:
            // Who types 3.65% with its sign leaves 0.0365 in the cell; 24 % is the most that is usual.
            if (const auto n = cell.asNumber(); n && *n > 0.24) return Value(Rate::percent(*n).milli);
            return bad(Work::tr("percent a year without the sign, such as 3.65"));
        case ValueKind::Integer:
            if (const auto n = cell.asNumber(); n && *n > 0) return Value(qint64(qRound64(*n)));
            return bad(Work::tr("a number above 0"));
        case ValueKind::Bool:
            if (const auto yes = cell.asBool()) return Value(*yes);
            return bad(QStringLiteral("是 / 否"));
        case ValueKind::Choice:
            for (std::size_t i = 0; i < std::size(answercolumns::guarantees); ++i)
                if (cell.asText().trimmed() == QString::fromUtf8(answercolumns::guarantees[i]))
                    return Value(QString::fromUtf8(answercolumns::guaranteeCodes[i]));
            return bad(QStringLiteral("信用、保证、抵押、质押、组合"));
        case ValueKind::DictCode:
            for (const DictionaryEntry &e : m_settings.dictionary(QLatin1String(f.dictionary)))
                if (cell.asText().trimmed() == e.zh || cell.asText().trimmed() == e.code) return Value(e.code);
            return bad(Work::tr("one of the list"));
        default: return Value(cell.asText().trimmed());
        }
    }

    Result<> decide(const SheetRow &row, AnswerRow &out)
    {
        Referral &r = out.referral;
        const QString decision = m_columns.text(row, "是否授信");
        const bool yes = decision == QStringLiteral("是"), part = decision == QStringLiteral("部分");
        if (!decision.isEmpty() && !yes && !part && decision != QStringLiteral("否"))
            return Error{Work::tr("是否授信: %1 cannot be read. Expected: %2.").arg(decision, QStringLiteral("是 / 部分 / 否"))};
        // A refusal needs no day of its own in the sheet, but clocks and statistics need one.
        if (decision == QStringLiteral("否") && !r.decidedOn)
            r.decidedOn = r.answeredOn.value_or(m_store.ambient().today());
        for (const auto &day : {r.acceptedOn, r.firstContactOn, r.documentsCompleteOn, r.decidedOn, r.answeredOn})
            if (day && r.referredOn && *day < *r.referredOn)
                return Error{Work::tr("A date lies before the day of the referral, %1.").arg(r.referredOn->toString(Qt::ISODate))};
        if (yes || part) {
            if (!r.granted) return Error{Work::tr("Granted, but the amount is missing.")};
            if (!r.decidedOn) return Error{Work::tr("Granted, but the day is missing.")};
            r.state = part ? ReferralState::PartlyGranted : ReferralState::Granted;
        } else if (!decision.isEmpty()) {
            if (r.refusalReason.value.isEmpty()) return Error{Work::tr("Refused, but the reason is missing.")};
            r.state = ReferralState::Refused;
        } else if (isOpen(r.state)) {
            r.state = r.documentsCompleteOn ? ReferralState::DocumentsComplete
                      : r.firstContactOn    ? ReferralState::Contacted
                      : r.acceptedOn        ? ReferralState::Accepted
                                            : r.state;
        }
        return ok();
    }

    Result<> pay(const SheetRow &row, AnswerRow &out)
    {
        const Cell day = m_columns.cell(row, "放款日期"), amount = m_columns.cell(row, "放款金额(万元)");
        if (day.isBlank() && amount.isBlank()) return ok();
        if (!day.asDate() || amount.asNumber().value_or(0) <= 0)
            return Error{Work::tr("Disbursed, but the day or the amount is missing.")};
        Disbursement paid;
        paid.referral = out.referral.id;
        paid.paidOn = *day.asDate();
        paid.amount = Money::wan(*amount.asNumber());
        paid.rate = out.referral.rate;
        // Reading a sheet twice must not pay twice.
        paid.id = Id::named(QStringLiteral("disbursement:%1:%2:%3")
                                .arg(paid.referral.text(), paid.paidOn.toString(Qt::ISODate))
                                .arg(paid.amount->fen));
        out.referral.state = ReferralState::Disbursed;
        if (m_store.exists(Kind::Disbursement, paid.id)) return ok();
        TRY_ASSIGN(earlier, m_store.find<Disbursement>("referral = ?", {Value(paid.referral.bytes())}));
        qint64 sum = paid.amount->fen;
        for (const Disbursement &d : earlier) sum += d.amount.value_or(Money{}).fen;
        if (sum > out.referral.granted.value_or(Money{}).fen)
            return Error{Work::tr("More would be disbursed than was granted. Check the amounts.")};
        out.paid = paid;
        return ok();
    }

    const Store &m_store;
    const Settings &m_settings;
    const Columns &m_columns;
};

/// Two rows of one referral, such as a copied one: neither is taken, or they would contradict each other.
void rejectTwins(QList<AnswerRow> &rows)
{
    QHash<Id, int> times;
    for (const AnswerRow &row : rows) ++times[row.referral.id];
    for (AnswerRow &row : rows)
        if (row.problem.isEmpty() && times[row.referral.id] > 1)
            row.problem = Work::tr("This referral stands in the sheet more than once, so none of its rows was taken over. "
                                   "Delete the rows too many.");
}

Result<> openTicket(Writer &w, const Store &store, const Referral &r)
{
    TRY_ASSIGN(open, store.find<Coaching>("referral = ? AND state = 'open'", {Value(r.id.bytes())}));
    if (!open.isEmpty()) return ok();
    Coaching ticket;
    ticket.id = Id::make(store.ambient());
    ticket.firm = r.firm;
    ticket.need = r.need;
    ticket.referral = r.id;
    ticket.problem = r.refusalReason;
    ticket.measure = r.nextStep;
    ticket.state = CoachingState::Open;
    ticket.openedOn = store.ambient().today();
    return w.create(ticket);
}

} // namespace

Result<AnswersRead> readAnswers(Store &store, const QString &path)
{
    TRY_ASSIGN(source, openSheet(path));
    TRY_ASSIGN(settings, Settings::read(store));
    AnswersRead read;
    Columns columns;
    bool begun = false;
    for (SheetRow row;;) {
        TRY_ASSIGN(more, source->next(row));
        if (!more) break;
        if (!begun) {
            begun = columns.find(row);
            continue;
        }
        if (row.isBlank()) continue;
        read.rows.append(RowReader(store, settings, columns).read(row));
    }
    if (!begun)
        return Error{Work::tr("This is no answer sheet of GridPoint, so nothing was read. Choose the sheet that the bank sent back.")};
    rejectTwins(read.rows);
    return read;
}

Result<AnswersApplied> applyAnswers(Store &store, const AnswersRead &read)
{
    AnswersApplied done;
    TRY(store.transact([&](Writer &w) -> Result<> {
        for (const AnswerRow &row : read.rows) {
            if (!row.problem.isEmpty()) {
                ++done.rejected;
                done.problems.append(Work::tr("Row %1: %2").arg(row.row).arg(row.problem));
                continue;
            }
            if (!row.changes) {
                ++done.unchanged;
                continue;
            }
            Referral r = row.referral;
            r.answerRound = row.loaded.record.answerRound.value_or(0) + 1;
            if (!r.answeredOn) r.answeredOn = store.ambient().today();
            TRY(w.update(r, row.loaded));
            ++done.updated;
            const bool decided = r.state != row.loaded.record.state;
            if (decided && r.state == ReferralState::Refused) {
                ++done.refused;
                TRY(openTicket(w, store, r));
            } else if (decided && !isOpen(r.state)) {
                ++done.granted;
            }
            if (row.paid) {
                ++done.disbursed;
                TRY(w.create(*row.paid));
            }
        }
        return ok();
    }));
    return done;
}
