// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/bankdesk.h"

#include "rules/referralsteps.h"
#include "sheets/sheetwriter.h"
#include "work/answerfile.h"
#include "work/answersheet.h"
#include "work/words.h"

#include <QDir>

namespace
{

/// An answer sheet as a bank's program shows it.
struct OpenSheet {
    SheetLayout layout{};
    QStringList headers{};
    QList<QList<Cell>> rows{};
};

SheetColumn columnFor(const QString &header)
{
    SheetColumn column;
    column.header = header;
    if (header.contains(QStringLiteral("日期"))) column.kind = SheetColumn::Kind::Date;
    if (header.contains(QStringLiteral("金额"))) column.kind = SheetColumn::Kind::Wan;
    if (header.startsWith(QStringLiteral("利率"))) column.kind = SheetColumn::Kind::Decimal;
    if (header.startsWith(QStringLiteral("期限"))) column.kind = SheetColumn::Kind::Whole;
    return column;
}

Result<OpenSheet> readSheet(const QString &path, QDate today)
{
    OpenSheet sheet;
    sheet.layout.createdAt = QDateTime(today, QTime(0, 0));
    TRY_ASSIGN(file, AnswerFile::open(path));
    sheet.layout.sheetName = file.rows->sheetName();
    sheet.layout.notes = file.lines;
    for (qsizetype i = 0; i < file.header.cells.size(); ++i) {
        sheet.headers.append(file.header.text(i));
        sheet.layout.columns.append(columnFor(sheet.headers.last()));
    }
    for (SheetRow row;;) {
        TRY_ASSIGN(more, file.rows->next(row));
        if (!more) return sheet;
        QList<Cell> cells = row.cells;
        cells.resize(sheet.headers.size());
        sheet.rows.append(cells);
    }
}

/// One row of the sheet, filled in by the words of its headers.
class FilledRow
{
public:
    FilledRow(const QStringList &headers, QList<Cell> &cells)
        : m_headers(headers)
        , m_cells(cells)
    {
    }
    /// The column whose header begins so; exact words first.
    void set(const QString &header, const Cell &cell)
    {
        qsizetype at = m_headers.indexOf(header);
        for (qsizetype i = 0; at < 0 && i < m_headers.size(); ++i)
            if (m_headers[i].startsWith(header)) at = i;
        if (at >= 0) m_cells[at] = cell;
    }
    /// Empty where there is no such column.
    QString text(const char *header) const
    {
        const qsizetype at = m_headers.indexOf(QString::fromUtf8(header));
        return at < 0 ? QString() : m_cells[at].asText();
    }
    double number(const char *header) const
    {
        const qsizetype at = m_headers.indexOf(QString::fromUtf8(header));
        return at < 0 ? 0 : m_cells[at].asNumber().value_or(0);
    }
    /// What an earlier round said stays.
    void setOnce(const char *header, const Cell &cell)
    {
        const qsizetype at = m_headers.indexOf(QString::fromUtf8(header));
        if (at >= 0 && m_cells[at].isEmpty()) m_cells[at] = cell;
    }
    void set(const char *header, const Cell &cell) { set(QString::fromUtf8(header), cell); }
    void set(const char *header, bool yes)
    {
        set(header, Cell::ofText(yes ? QStringLiteral("是") : QStringLiteral("否")));
    }

private:
    const QStringList &m_headers;
    QList<Cell> &m_cells;
};

void grant(Stage &stage, FilledRow &row, QDate today)
{
    const bool unsecured = stage.chance(33);
    row.set("是否授信", true);
    row.set("授信日期", Cell::ofDate(today));
    row.set("授信金额", Cell::ofNumber(60 + 10 * stage.pick(16))); // 135 on average
    row.set("产品", Cell::ofText(QStringLiteral("小微易贷(演示)")));
    row.set("担保方式", Cell::ofText(unsecured ? QStringLiteral("信用") : QStringLiteral("抵押")));
    row.set("利率", Cell::ofNumber(3.4 + 0.1 * stage.pick(7)));
    row.set("期限", Cell::ofNumber(12 * (1 + stage.pick(3))));
    row.set("是否首贷", stage.chance(20));
    row.set("是否信用贷", unsecured);
    row.set("是否无还本续贷", stage.chance(15));
    row.set("是否中长期", stage.chance(30));
}

void refuse(Stage &stage, FilledRow &row, QDate today)
{
    static const char *const reasons[] = {"无抵押物", "负债过高", "材料不齐"};
    row.set("是否授信", false);
    row.set("授信日期", Cell::ofDate(today));
    row.set("未授信原因", Cell::ofText(QString::fromUtf8(reasons[stage.pick(3)])));
    row.set("下一步措施", Cell::ofText(QStringLiteral("请镇街辅导后再推荐。")));
}

/// The rest of what an earlier round granted.
void pay(FilledRow &row, QDate today)
{
    const double rest = row.number("授信金额(万元)") - row.number("已放款合计(万元)");
    if (rest <= 0) return;
    row.set("放款日期", Cell::ofDate(today));
    row.set("放款金额", Cell::ofNumber(rest));
}

} // namespace

Result<int> fillAnswerSheet(Stage &stage, const QString &from, const QString &to)
{
    const QDate today = stage.ambient().today();
    TRY_ASSIGN(sheet, readSheet(from, today));
    int decided = 0;
    for (QList<Cell> &cells : sheet.rows) {
        FilledRow row(sheet.headers, cells);
        // A bank does nothing before the need is referred to it.
        const auto referral = stage.office().get<Referral>(Id::fromText(row.text("推荐编号")));
        const QDate referred = referral ? referral->referredOn.value_or(today) : today;
        const auto ago = [&](int days) {
            return Cell::ofDate(std::max(today.addDays(-days), referred));
        };
        row.setOnce("接单日期", ago(3));
        row.setOnce("首次联系日期", ago(2));
        row.set("反馈日期", Cell::ofDate(today));
        if (!row.text("是否授信").isEmpty()) {
            pay(row, today);
            continue;
        }
        // Some firms are slow with their papers: the bank answers in the next round.
        if (stage.chance(25)) continue;
        row.setOnce("材料齐备日期", ago(1));
        ++decided;
        if (stage.chance(93))
            grant(stage, row, today);
        else
            refuse(stage, row, today);
    }
    TRY_ASSIGN(out, SheetWriter::create(to, sheet.layout, SheetWriter::formatOf(to)));
    for (const QList<Cell> &cells : sheet.rows) TRY(out->row(cells));
    TRY(out->finish());
    return decided;
}

static Result<bool> hasOpen(Store &office, const Id &bank)
{
    TRY_ASSIGN(referrals, office.find<Referral>("bank = ?", {Value(bank.bytes())}));
    return std::any_of(referrals.begin(), referrals.end(),
                       [](const Referral &r) { return isOpen(r.state); });
}

Result<int> answerThroughSheets(Stage &stage)
{
    const QString folder = stage.path(QStringLiteral("sheets"));
    QDir().mkpath(folder);
    const QString day = stage.ambient().today().toString(QStringLiteral("MMdd"));
    int decisions = 0;
    for (const Bank &bank : stage.banks()) {
        TRY_ASSIGN(open, hasOpen(stage.office(), bank.id));
        if (!open) continue;
        const QString sheet = QStringLiteral("%1/%2-%3").arg(folder, bank.name, day);
        TRY_ASSIGN(written, writeAnswerSheet(stage.office(), bank.id, sheet + ".xlsx"));
        Q_UNUSED(written)
        const QString filled = sheet + QStringLiteral("-回.xlsx");
        TRY_ASSIGN(decided, fillAnswerSheet(stage, sheet + ".xlsx", filled));
        TRY_ASSIGN(read, readAnswers(stage.office(), filled));
        TRY_ASSIGN(applied, applyAnswers(stage.office(), read));
        if (!applied.problems.isEmpty()) return Error{applied.problems.first()};
        decisions += decided;
    }
    return decisions;
}
