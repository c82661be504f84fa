// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consent.h"
#include "work/answercolumns.h"
#include "work/answersheet.h"
#include "work/screening.h"
#include "work/settings.h"
#include "work/words.h"

#include <QCryptographicHash>

QString answerCheck(const QString &id, const QString &code, const QString &name, int round)
{
    const QString text = QStringList{id, code, name, QString::number(round)}.join(QChar(0x1f));
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_256).left(6).toHex());
}

namespace
{

SheetLayout layoutOf(const Settings &settings, const Bank &bank, QDate today)
{
    SheetLayout layout;
    layout.sheetName = QStringLiteral("反馈表");
    layout.title = QStringLiteral("银行对接反馈表 %1").arg(QStringList{bank.name, bank.branch}.join(' ').trimmed());
    layout.notes = {QStringLiteral("请只填白色单元格，填多少算多少；可以排序、删行，请不要改企业名称和代码。填好后原样发回。"),
                    QStringLiteral("制表日期 %1").arg(today.toString(Qt::ISODate))};
    layout.createdAt = QDateTime(today, QTime(0, 0));
    layout.isProtected = true;
    QStringList reasons;
    for (const DictionaryEntry &e : settings.dictionary(QStringLiteral("refusal_reason"))) reasons.append(e.zh);
    for (const auto &c : answercolumns::all) {
        SheetColumn column;
        column.header = QString::fromUtf8(c.header);
        column.kind = c.kind;
        column.isEditable = *c.field;
        if (c.yesNo) column.choices = {QStringLiteral("是"), QStringLiteral("否")};
        if (qstrcmp(c.field, "decision") == 0)
            column.choices = {QStringLiteral("是"), QStringLiteral("部分"), QStringLiteral("否")};
        if (qstrcmp(c.field, "refusal_reason") == 0) column.choices = reasons;
        if (qstrcmp(c.field, "guarantee") == 0)
            for (const char *g : answercolumns::guarantees) column.choices.append(QString::fromUtf8(g));
        layout.columns.append(column);
    }
    for (const char *hidden : {answercolumns::idHeader, answercolumns::checkHeader}) {
        SheetColumn column;
        column.header = QString::fromUtf8(hidden);
        column.isHidden = true;
        layout.columns.append(column);
    }
    return layout;
}

Cell textCell(const QString &text) { return Cell::ofText(text); }
Cell dateCell(const std::optional<QDate> &day) { return day ? Cell::ofDate(*day) : Cell{}; }

/// What the office knows already stands in the answer cells, so that a later round only adds.
QList<Cell> rowOf(const Referral &r, const Firm &firm, const Bank &bank, const QString &batch,
                  const std::optional<Money> &wanted, bool withContact)
{
    QList<Cell> cells{textCell(batch),
                      textCell(firm.name),
                      textCell(firm.code.value),
                      textCell(QStringList{bank.name, bank.branch}.join(' ').trimmed()),
                      textCell(withContact ? (firm.contact.isEmpty() ? firm.legalPerson : firm.contact) : QString()),
                      textCell(withContact ? firm.phone.value : QString()),
                      wanted ? wanCell(*wanted) : Cell{},
                      textCell(r.accountManager),
                      textCell(r.accountManagerPhone.value),
                      dateCell(r.acceptedOn),
                      dateCell(r.firstContactOn),
                      dateCell(r.documentsCompleteOn)};
    cells.resize(qsizetype(std::size(answercolumns::all)));
    const QString id = r.id.text();
    cells.append(textCell(id));
    cells.append(textCell(answerCheck(id, firm.code.value, firm.name, r.answerRound.value_or(0))));
    return cells;
}

/// Whether the bank has something to say: a decision, or the rest of what it granted.
Result<bool> isAwaited(const Store &store, const Referral &r)
{
    if (r.closedOn) return false;
    const bool granted = r.state == ReferralState::Granted || r.state == ReferralState::PartlyGranted ||
                         r.state == ReferralState::Disbursed;
    if (!granted) return isOpen(r.state);
    TRY_ASSIGN(payments, store.find<Disbursement>("referral = ?", {Value(r.id.bytes())}));
    qint64 sum = 0;
    for (const Disbursement &d : payments) sum += d.amount.value_or(Money{}).fen;
    return sum < r.granted.value_or(Money{}).fen;
}

} // namespace

Result<AnswerSheetWritten> writeAnswerSheet(Store &store, const Id &bankId, const QString &path)
{
    TRY_ASSIGN(bank, store.get<Bank>(bankId));
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(referrals, store.find<Referral>("bank = ? ORDER BY referred_on, rid", {Value(bankId.bytes())}));
    TRY_ASSIGN(out, SheetWriter::create(path, layoutOf(settings, bank, store.ambient().today()), SheetFormat::Xlsx));
    AnswerSheetWritten written;
    for (const Referral &r : referrals) {
        TRY_ASSIGN(awaited, isAwaited(store, r));
        if (!awaited) continue;
        TRY_ASSIGN(firm, store.get<Firm>(r.firm));
        TRY_ASSIGN(consents, store.find<Consent>("firm = ? AND bank = ?", {Value(r.firm.bytes()), Value(bankId.bytes())}));
        const bool agreed = consent::given(consents, r.firm, bankId);
        if (!agreed) ++written.withoutContact;
        const Result<Batch> batch = store.get<Batch>(r.batch);
        const Result<Need> need = store.get<Need>(r.need);
        TRY(out->row(rowOf(r, firm, bank, batch ? batch->number : QString(), need ? need->amount : std::nullopt, agreed)));
        ++written.rows;
    }
    if (written.rows == 0)
        return Error{Work::tr("%1 has no open referrals, so there is nothing to answer.").arg(bank.name)};
    TRY(out->finish());
    return written;
}
