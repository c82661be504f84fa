// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/csv.h"
#include "sheets/lockedzip.h"
#include "store/firmrecords.h"
#include "work/answercolumns.h"
#include "work/answersheet.h"
#include "work/answerstamp.h"
#include "work/givencontacts.h"
#include "work/referralcourse.h"
#include "work/settings.h"
#include "work/visitlists.h"
#include "work/words.h"

#include <QFileInfo>

namespace
{
QStringList reasonChoices(const Settings &settings)
{
    QStringList choices;
    for (const DictionaryEntry &e : settings.dictionary(QStringLiteral("refusal_reason")))
        choices.append(e.code + ' ' + e.zh);
    return choices;
}

/// What may be picked in a column; empty: anything of its kind.
QStringList choicesFor(const QByteArray &field, const Settings &settings)
{
    const FieldInfo *f = recordInfo<Referral>().field(field.constData());
    if (field == "decision")
        return {QStringLiteral("是"), QStringLiteral("部分"), QStringLiteral("否")};
    if (f && f->kind == ValueKind::Bool) return {QStringLiteral("是"), QStringLiteral("否")};
    if (field == "refusal_reason") return reasonChoices(settings);
    QStringList choices;
    if (field == "guarantee")
        for (const char *g : answercolumns::guarantees) choices.append(QString::fromUtf8(g));
    return choices;
}

/// Instructions for the bank, and what each column wants.
Result<SideSheet> guide()
{
    TRY_ASSIGN(text, csv::resource(QStringLiteral(":/data/answer-guide.csv")));
    SideSheet side;
    side.name = QString::fromUtf8(answercolumns::guideName);
    side.hasHeading = true;
    side.widths = {26, 92};
    side.rows = {{QStringLiteral("银行对接反馈表填写说明")}};
    int step = 0;
    for (const QStringList &row : csv::rows(text).mid(1)) {
        if (row.size() < 2) continue;
        side.rows.append({row[0].isEmpty() ? QString::number(++step) : row[0], row[1]});
    }
    return side;
}

class SheetMaker
{
public:
    SheetMaker(const Store &store, const Settings &settings, const Bank &bank)
        : m_store(store)
        , m_settings(settings)
        , m_bank(bank)
        , m_today(store.ambient().today())
    {
    }

    Result<AnswerSheetWritten> write(Store &store, const QList<Referral> &referrals,
                                     const QString &path);

private:
    Result<SheetLayout> layout(const QList<Referral> &referrals) const;
    SideSheet facts(const QList<Referral> &referrals) const;
    Result<QList<Cell>> rowOf(const Referral &r);
    using Cells = QHash<QByteArray, Cell>;
    Result<Cells> knownCells(const Referral &r, const Firm &firm);
    Cell answerCell(const Referral &r, const FieldInfo &field) const;
    static QString decisionOf(const Referral &r);

    const Store &m_store;
    const Settings &m_settings;
    const Bank &m_bank;
    QDate m_today;
    AnswerSheetWritten m_written{};
    QList<Referral> m_given{}; ///< whose contact stands on the sheet
};

int roundOf(const QList<Referral> &referrals)
{
    int round = 0;
    for (const Referral &r : referrals) round = std::max(round, r.answerRound.value_or(0));
    return round + 1;
}

SideSheet SheetMaker::facts(const QList<Referral> &referrals) const
{
    SideSheet side;
    side.name = QString::fromLatin1(answercolumns::factsName);
    side.isHidden = true;
    side.rows = {{QStringLiteral("format"), QStringLiteral("2")},
                 {QStringLiteral("office"), m_store.founding().office.text()},
                 {QStringLiteral("office_name"), m_store.founding().officeName},
                 {QStringLiteral("bank"), m_bank.id.text()},
                 {QStringLiteral("bank_name"), visitlists::bankName(m_bank)},
                 {QStringLiteral("round"), QString::number(roundOf(referrals))},
                 {QStringLiteral("made_on"), m_today.toString(Qt::ISODate)},
                 {QStringLiteral("rows"), QString::number(referrals.size())}};
    return side;
}

Result<SheetLayout> SheetMaker::layout(const QList<Referral> &referrals) const
{
    TRY_ASSIGN(instructions, guide());
    SheetLayout layout;
    layout.sheetName = QString::fromUtf8(answercolumns::sheetName);
    layout.title = QStringLiteral("银行对接反馈表　%1").arg(visitlists::bankName(m_bank));
    layout.notes = {
        QStringLiteral(
            "%1　制表日期 %2　第 %3 轮。请填浅黄色单元格，填多少算多少；说明见第一张表。")
            .arg(m_store.founding().officeName, m_today.toString(Qt::ISODate))
            .arg(roundOf(referrals))};
    layout.createdAt = QDateTime(m_today, QTime(0, 0));
    layout.isProtected = true;
    layout.frozenColumns = 2;
    layout.sides = {instructions, facts(referrals)};
    for (const auto &c : answercolumns::all) {
        SheetColumn column;
        column.header = QString::fromUtf8(c.header);
        column.kind = c.kind;
        column.isEditable = *c.field;
        column.choices = choicesFor(c.field, m_settings);
        if (qstrcmp(c.header, "企业名称") == 0) column.width = 36;
        if (qstrcmp(c.header, "代码") == 0) column.width = 21;
        if (qstrcmp(c.header, "银行/网点") == 0) column.width = 24;
        layout.columns.append(column);
    }
    for (const char *hidden : answercolumns::hidden) {
        SheetColumn column;
        column.header = QString::fromUtf8(hidden);
        column.isHidden = true;
        layout.columns.append(column);
    }
    return layout;
}

QString SheetMaker::decisionOf(const Referral &r)
{
    if (r.state == ReferralState::PartlyGranted) return QStringLiteral("部分");
    return steps::holds(steps::granted, r.state) ? QStringLiteral("是") : QString();
}

/// What the bank answered before, as it would type it.
Cell SheetMaker::answerCell(const Referral &r, const FieldInfo &field) const
{
    const Value value = field.read(&r);
    if (value.isNull()) return {};
    switch (field.kind) {
    case ValueKind::Date: return Cell::ofDate(QDate::fromString(value.text(), Qt::ISODate));
    case ValueKind::Money: return wanCell(Money{value.toInt()});
    case ValueKind::Rate: return Cell::ofNumber(Rate{int(value.toInt())}.inPercent());
    case ValueKind::Integer: return Cell::ofNumber(double(value.toInt()));
    case ValueKind::Bool:
        return Cell::ofText(value.toInt() ? QStringLiteral("是") : QStringLiteral("否"));
    case ValueKind::Choice:
        for (std::size_t i = 0; i < std::size(answercolumns::guarantees); ++i)
            if (value.text() == QLatin1String(answercolumns::guaranteeCodes[i]))
                return Cell::ofText(QString::fromUtf8(answercolumns::guarantees[i]));
        return {};
    case ValueKind::DictCode:
        if (value.text().isEmpty()) return {};
        return Cell::ofText(value.text() + ' ' +
                            m_settings.word(QLatin1String(field.dictionary), value.text(), true));
    default: return Cell::ofText(value.text());
    }
}

/// Cells that are no fields of the referral, by header.
Result<SheetMaker::Cells> SheetMaker::knownCells(const Referral &r, const Firm &firm)
{
    TRY_ASSIGN(agreed, hasConsent(m_store, r.firm, r.bank));
    TRY_ASSIGN(payments,
               m_store.find<Disbursement>("referral = ? ORDER BY paid_on", {Value(r.id.bytes())}));
    const Result<Need> need = m_store.get<Need>(r.need);
    Cells cells{{"是否授信", Cell::ofText(decisionOf(r))}};
    if (need && need->amount) cells.insert("需求金额(万元)", wanCell(*need->amount));
    if (agreed) {
        cells.insert("联系人",
                     Cell::ofText(firm.contact.isEmpty() ? firm.legalPerson : firm.contact));
        cells.insert("联系电话", Cell::ofText(firm.phone.value));
        const bool hasContact =
            !firm.contact.isEmpty() || !firm.legalPerson.isEmpty() || !firm.phone.value.isEmpty();
        if (hasContact) m_given.append(r);
    } else {
        ++m_written.withoutContact;
    }
    if (payments.isEmpty()) return cells;
    Money paid;
    for (const Disbursement &d : payments) paid.fen += d.amount.value_or(Money{}).fen;
    cells.insert("已放款合计(万元)", wanCell(paid));
    cells.insert("放款日期", Cell::ofDate(payments.last().paidOn));
    cells.insert("放款金额(万元)", wanCell(payments.last().amount.value_or(Money{})));
    return cells;
}

Result<QList<Cell>> SheetMaker::rowOf(const Referral &r)
{
    TRY_ASSIGN(firm, m_store.get<Firm>(r.firm));
    TRY_ASSIGN(known, knownCells(r, firm));
    const Result<Batch> batch = m_store.get<Batch>(r.batch);
    const AnswerStamp stamp{r.id.text(),
                            r.bank.text(),
                            QString::number(r.answerRound.value_or(0)),
                            basisOf(r),
                            batch ? batch->number : QString(),
                            firm.name,
                            firm.code.value,
                            visitlists::bankName(m_bank)};
    known.insert("批次号", Cell::ofText(stamp.batch));
    known.insert("企业名称", Cell::ofText(stamp.name));
    known.insert("代码", Cell::ofText(stamp.code));
    known.insert("银行/网点", Cell::ofText(stamp.bankName));
    QList<Cell> cells;
    for (const auto &column : answercolumns::all) {
        const FieldInfo *field = recordInfo<Referral>().field(column.field);
        cells.append(field ? answerCell(r, *field) : known.value(column.header));
    }
    for (const QString &hidden : {stamp.id, stamp.bank, stamp.round, stamp.basis, stamp.check()})
        cells.append(Cell::ofText(hidden));
    return cells;
}

Result<AnswerSheetWritten> SheetMaker::write(Store &store, const QList<Referral> &referrals,
                                             const QString &path)
{
    TRY_ASSIGN(form, layout(referrals));
    TRY_ASSIGN(out, SheetWriter::create(path, form, SheetFormat::Xlsx));
    for (const Referral &r : referrals) {
        TRY_ASSIGN(cells, rowOf(r));
        TRY(out->row(cells));
        ++m_written.rows;
    }
    // On record before the file is there.
    TRY(store.transact([&](Writer &w) -> Result<> {
        for (const Referral &r : std::as_const(m_given))
            TRY(noteGiven(w, r, visitlists::bankName(m_bank)));
        return ok();
    }));
    TRY(out->finish());
    return m_written;
}

/// Whether the bank has something to say: a decision, or the rest of what it granted.
Result<bool> isAwaited(const Store &store, const Referral &r)
{
    if (r.closedOn) return false;
    if (!steps::holds(steps::granted, r.state)) return isOpen(r.state);
    TRY_ASSIGN(paid, paidOn(store, r.id));
    return paid < r.granted.value_or(Money{});
}

Result<QList<Referral>> awaited(const Store &store, const Id &bank, const Id &batch)
{
    TRY_ASSIGN(referrals,
               store.find<Referral>("bank = ? ORDER BY referred_on, id", {Value(bank.bytes())}));
    QList<Referral> rows;
    for (const Referral &r : referrals) {
        if (!batch.isNull() && r.batch != batch) continue;
        TRY_ASSIGN(is, isAwaited(store, r));
        if (is) rows.append(r);
    }
    return rows;
}

} // namespace

Result<bool> awaitsAnswers(const Store &store, const Id &bank, const Id &batch)
{
    TRY_ASSIGN(rows, awaited(store, bank, batch));
    return !rows.isEmpty();
}

Result<AnswerSheetWritten> writeAnswerSheet(Store &store, const Id &bankId, const QString &path,
                                            const Id &batch, const QString &password)
{
    if (path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) {
        AnswerSheetWritten done;
        const QString name = QFileInfo(path).completeBaseName() + QStringLiteral(".xlsx");
        TRY(lockedzip::write(path, name, password, [&](const QString &sheet) -> Result<> {
            TRY_ASSIGN(written, writeAnswerSheet(store, bankId, sheet, batch));
            done = written;
            return ok();
        }));
        return done;
    }
    TRY_ASSIGN(bank, store.get<Bank>(bankId));
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(rows, awaited(store, bankId, batch));
    if (rows.isEmpty())
        return Error{
            Work::tr("%1 has no open referrals, so there is nothing to answer.").arg(bank.name)};
    return SheetMaker(store, settings, bank).write(store, rows, path);
}
