// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/answerrow.h"

#include "rules/amount.h"
#include "rules/phone.h"
#include "rules/referralsteps.h"
#include "work/answerstamp.h"
#include "work/visitlists.h"
#include "work/words.h"

namespace
{

/// What no sheet may open again: an office's own word, such as that the firm withdrew, stands.
bool hasEnded(const Referral &r) { return r.closedOn || steps::holds(steps::ended, r.state); }

/// The decision as the sheet's words say it; None: left open.
std::optional<ReferralEvent> decisionIn(const QString &text)
{
    if (text.isEmpty()) return ReferralEvent::None;
    if (text == QStringLiteral("是")) return ReferralEvent::Grant;
    if (text == QStringLiteral("部分")) return ReferralEvent::GrantPartly;
    if (text == QStringLiteral("否")) return ReferralEvent::Refuse;
    return {};
}

/// How far the bank came without deciding: the last step whose day it says.
Result<> progress(Referral &r)
{
    using enum ReferralEvent;
    const std::pair<ReferralEvent, bool> said[] = {
        {CompleteDocuments, r.documentsCompleteOn.has_value()},
        {Contact, r.firstContactOn.has_value()},
        {Accept, r.acceptedOn.has_value()}};
    for (const auto &[event, isSaid] : said)
        if (isSaid && steps::find(r.state, event, steps::By::Bank))
            return steps::take(r, event, steps::By::Bank);
    return ok();
}

AnswerStamp stampOf(const AnswerColumns &columns, const SheetRow &row)
{
    return {columns.text(row, answercolumns::idHeader),
            columns.text(row, answercolumns::bankHeader),
            columns.text(row, answercolumns::roundHeader),
            columns.text(row, answercolumns::basisHeader),
            columns.text(row, "批次号"),
            columns.text(row, "企业名称"),
            columns.text(row, "代码"),
            columns.text(row, "银行/网点")};
}

/// Headers of answers that stood there before and are others now.
QStringList replacedIn(const Referral &before, const Referral &after)
{
    QStringList headers;
    for (const auto &column : answercolumns::all) {
        const FieldInfo *field = recordInfo<Referral>().field(column.field);
        // The day of the answer itself is another one each time.
        if (!field || qstrcmp(column.field, "answered_on") == 0) continue;
        const Value then = field->read(&before);
        if (!then.isNull() && then != Value(QString()) && then != field->read(&after))
            headers.append(QString::fromUtf8(column.header));
    }
    return headers;
}

Error cannotRead(const QString &text, const QString &expected)
{
    return {Work::tr("%1 cannot be read. Expected: %2.").arg(text, expected)};
}

} // namespace

AnswerRow AnswerRowReader::read(const SheetRow &row) const
{
    AnswerRow out;
    out.row = row.number;
    if (const Judged refused = judge(row, out)) {
        out.kind = refused->kind;
        out.problem = refused->words;
    }
    return out;
}

AnswerRowReader::Judged AnswerRowReader::judge(const SheetRow &row, AnswerRow &out) const
{
    if (const Judged refused = identify(row, out)) return refused;
    if (const Result<> read = answers(row, out); !read)
        return Refusal{AnswerKind::Unreadable, read.error().what};
    return weigh(row, out);
}

/// Which referral the row is of, and that nothing fixed was altered.
AnswerRowReader::Judged AnswerRowReader::identify(const SheetRow &row, AnswerRow &out) const
{
    const AnswerStamp stamp = stampOf(m_columns, row);
    const Id id = Id::fromText(stamp.id);
    if (stamp.id.isEmpty())
        return Refusal{AnswerKind::Altered,
                       Work::tr("The row's hidden number is missing. Send the bank a new sheet.")};
    const Result<Loaded<Referral>> loaded = m_store.load<Referral>(id);
    if (id.isNull() || !loaded || !m_store.exists(Kind::Referral, id))
        return Refusal{AnswerKind::Foreign,
                       Work::tr("This row belongs to no referral of this office.")};
    out.loaded = *loaded;
    out.referral = loaded->record;
    if (stamp.check() != m_columns.text(row, answercolumns::checkHeader))
        return Refusal{AnswerKind::Altered, alteredWords(row, loaded->record)};
    const Id bank = Id::fromText(stamp.bank);
    if (bank != loaded->record.bank || (!m_sheetBank.isNull() && bank != m_sheetBank))
        return Refusal{
            AnswerKind::Foreign,
            Work::tr("This row is of %1 and stands in another bank's sheet.").arg(stamp.bankName)};
    return {};
}

QString AnswerRowReader::alteredWords(const SheetRow &row, const Referral &r) const
{
    const Result<Firm> firm = m_store.get<Firm>(r.firm);
    const Result<Bank> bank = m_store.get<Bank>(r.bank);
    const Result<Batch> batch = m_store.get<Batch>(r.batch);
    const std::pair<const char *, QString> fixed[] = {
        {"批次号", batch ? batch->number : QString()},
        {"企业名称", firm ? firm->name : QString()},
        {"代码", firm ? firm->code.value : QString()},
        {"银行/网点", bank ? visitlists::bankName(*bank) : QString()}};
    QStringList altered;
    for (const auto &[header, expected] : fixed)
        if (m_columns.text(row, header) != expected) altered.append(QString::fromUtf8(header));
    if (altered.isEmpty())
        return Work::tr("Hidden columns were altered in the sheet. Send the bank a new one.");
    return Work::tr("%1 was altered in the sheet. Send the bank a new one.")
        .arg(altered.join(QStringLiteral("、")));
}

/// Whether what the row says is news, and still may be.
AnswerRowReader::Judged AnswerRowReader::weigh(const SheetRow &row, AnswerRow &out) const
{
    const Referral &now = out.loaded.record;
    if (out.referral == now && !out.paid) return {}; // the same, from whatever round
    if (hasEnded(now))
        return Refusal{AnswerKind::Stale,
                       Work::tr("The referral has ended since, so the row was not taken over. "
                                "Enter the answer by hand.")};
    const int round = m_columns.text(row, answercolumns::roundHeader).toInt();
    if (round < now.answerRound.value_or(0))
        return Refusal{AnswerKind::Stale,
                       Work::tr("This sheet is older than the bank's last answer to this "
                                "referral. Send the bank a new one.")};
    if (round > now.answerRound.value_or(0))
        return Refusal{AnswerKind::Stale,
                       Work::tr("This sheet was made after an answer that this workbook does not "
                                "hold. Read that answer first.")};
    out.replaced = replacedIn(now, out.referral);
    if (!out.replaced.isEmpty() && m_columns.text(row, answercolumns::basisHeader) != basisOf(now))
        return Refusal{AnswerKind::Stale,
                       Work::tr("%1: the office entered something else since this sheet was made. "
                                "Compare, and enter the answer by hand.")
                           .arg(out.replaced.join(QStringLiteral("、")))};
    out.kind = out.replaced.isEmpty() ? AnswerKind::New : AnswerKind::Changed;
    return {};
}

Result<> AnswerRowReader::answers(const SheetRow &row, AnswerRow &out) const
{
    for (const auto &c : answercolumns::all) {
        const FieldInfo *field = recordInfo<Referral>().field(c.field);
        const Cell cell = m_columns.cell(row, c.header);
        if (!field || cell.isBlank()) continue; // partly filled is fine
        const auto said = [&](const Error &e) {
            return Error{QStringLiteral("%1: %2").arg(QString::fromUtf8(c.header), e.what)};
        };
        if (field->kind == ValueKind::DictCode) {
            if (const Result<> done = refusalReason(cell.asText(), out.referral); !done)
                return said(done.error());
            continue;
        }
        const Result<Value> value = valueOf(*field, cell);
        if (!value) return said(value.error());
        field->write(&out.referral, *value);
    }
    TRY(decide(row, out));
    return pay(row, out);
}

Result<Value> AnswerRowReader::valueOf(const FieldInfo &field, const Cell &cell) const
{
    const QString text = cell.asText().trimmed();
    const std::optional<double> n = cell.asNumber();
    switch (field.kind) {
    case ValueKind::Date:
        if (const auto day = cell.asDate()) return Value(day->toString(Qt::ISODate));
        return cannotRead(text, Work::tr("a date such as 2026-11-02"));
    case ValueKind::Money:
        if (!n || *n <= 0) return cannotRead(text, Work::tr("a number above 0"));
        if (const QString odd = amount::warning(Money::wan(*n), m_yuanSuspect); !odd.isEmpty())
            return Error{odd};
        return Value(Money::wan(*n).fen);
    case ValueKind::Rate:
        // Who types 3.65% with its sign leaves 0.0365 in the cell; 24 % is the most that is usual.
        if (n && *n > 0.24 && *n < 100) return Value(Rate::percent(*n).milli);
        return cannotRead(text, Work::tr("percent a year without the sign, such as 3.65"));
    case ValueKind::Integer:
        if (n && *n > 0 && *n == double(qRound64(*n))) return Value(qRound64(*n));
        return cannotRead(text, Work::tr("a whole number above 0"));
    case ValueKind::Bool:
        if (const auto yes = cell.asBool()) return Value(*yes);
        return cannotRead(text, QStringLiteral("是 / 否"));
    case ValueKind::Choice:
        for (std::size_t i = 0; i < std::size(answercolumns::guarantees); ++i)
            if (text == QString::fromUtf8(answercolumns::guarantees[i]))
                return Value(QString::fromUtf8(answercolumns::guaranteeCodes[i]));
        return cannotRead(text, QStringLiteral("信用、保证、抵押、质押、组合"));
    case ValueKind::Phone: {
        const QString number = phone::normalize(text);
        if (const PhoneCheck check = phone::check(number); phone::isError(check))
            return Error{phone::words(check)};
        return Value(number);
    }
    default: return Value(text);
    }
}

/// A reason as its code, its word or both, with an explanation behind a colon.
Result<> AnswerRowReader::refusalReason(const QString &typed, Referral &r) const
{
    const QString text = typed.trimmed();
    qsizetype length = 0;
    for (const DictionaryEntry &e : m_reasons)
        for (const QString &form : {e.code + ' ' + e.zh, e.zh + ' ' + e.code, e.zh, e.code}) {
            if (form.size() <= length || !text.startsWith(form)) continue;
            // 其他原因 is not 其他.
            if (text.size() > form.size() && text[form.size()].isLetterOrNumber()) continue;
            length = form.size();
            r.refusalReason.value = e.code;
        }
    if (length == 0) return cannotRead(text, Work::tr("one of the list"));
    QString note = text.mid(length);
    while (!note.isEmpty() && !note.front().isLetterOrNumber()) note.remove(0, 1);
    if (!note.isEmpty()) r.refusalNote.value = note;
    return ok();
}

Result<> AnswerRowReader::decide(const SheetRow &row, AnswerRow &out) const
{
    Referral &r = out.referral;
    const QString words = m_columns.text(row, "是否授信");
    const auto decision = decisionIn(words);
    if (!decision)
        return Error{QStringLiteral("是否授信: ") +
                     cannotRead(words, QStringLiteral("是 / 部分 / 否")).what};
    const bool isRefused = decision == ReferralEvent::Refuse;
    if (isRefused && steps::holds(steps::granted, r.state))
        return Error{Work::tr("The bank granted this before and refuses it now. Ask the bank, and "
                              "enter the change by hand.")};
    // A refusal needs no day of its own in the sheet, but clocks and statistics need one.
    if (isRefused && !r.decidedOn) r.decidedOn = r.answeredOn.value_or(m_store.ambient().today());
    for (const auto &day :
         {r.acceptedOn, r.firstContactOn, r.documentsCompleteOn, r.decidedOn, r.answeredOn})
        if (day && r.referredOn && *day < *r.referredOn)
            return Error{Work::tr("A date lies before the day of the referral, %1.")
                             .arg(r.referredOn->toString(Qt::ISODate))};
    if (decision == ReferralEvent::None) return progress(r);
    // A decision that was taken over before, and perhaps paid out since, is no new step.
    const bool isKnown =
        isRefused ? r.state == ReferralState::Refused
                  : r.state == ReferralState::Disbursed || r.state == ReferralState::FollowedUp;
    return isKnown ? ok() : steps::take(r, *decision, steps::By::Bank);
}

Result<> AnswerRowReader::pay(const SheetRow &row, AnswerRow &out) const
{
    const Cell day = m_columns.cell(row, "放款日期"), sum = m_columns.cell(row, "放款金额(万元)");
    if (day.isBlank() && sum.isBlank()) return ok();
    const auto paidOn = day.asDate();
    if (!paidOn || sum.asNumber().value_or(0) <= 0)
        return Error{Work::tr("Disbursed, but the day or the amount is missing.")};
    if (out.referral.referredOn && *paidOn < *out.referral.referredOn)
        return Error{Work::tr("A date lies before the day of the referral, %1.")
                         .arg(out.referral.referredOn->toString(Qt::ISODate))};
    Disbursement paid;
    paid.referral = out.referral.id;
    paid.paidOn = *paidOn;
    paid.amount = Money::wan(*sum.asNumber());
    paid.rate = out.referral.rate;
    // Reading a sheet twice must not pay twice.
    paid.id = Id::named(QStringLiteral("disbursement:%1:%2:%3")
                            .arg(paid.referral.text(), paid.paidOn.toString(Qt::ISODate))
                            .arg(paid.amount->fen));
    return payOnce(paid, out);
}

Result<> AnswerRowReader::payOnce(const Disbursement &paid, AnswerRow &out) const
{
    TRY_ASSIGN(earlier, m_store.find<Disbursement>("referral = ?", {Value(paid.referral.bytes())}));
    qint64 sum = paid.amount->fen;
    bool isKnown = false, sameDay = false;
    for (const Disbursement &d : earlier) {
        const bool same = d.paidOn == paid.paidOn && d.amount == paid.amount;
        isKnown = isKnown || same;
        sameDay = sameDay || (d.paidOn == paid.paidOn && !same);
        sum += d.amount.value_or(Money{}).fen;
    }
    if (!isKnown && sameDay)
        return Error{Work::tr("Another amount of that day is on record. Ask the bank whether it "
                              "paid twice, and enter it by hand.")};
    if (isKnown) sum -= paid.amount->fen;
    TRY(steps::take(out.referral, ReferralEvent::Disburse, steps::By::Bank, Money{sum}));
    if (!isKnown) out.paid = paid;
    return ok();
}
