// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports.h"

#include "reports/functions.h"
#include "reports/pdfout.h"
#include "reports/summary.h"
#include "store/query.h"

#include <QCoreApplication>
#include <QFile>
#include <array>

static constexpr std::array catalogue{
    ReportInfo{"visit_ledger", QT_TRANSLATE_NOOP("Report", "Visit ledger"), "走访台账"},
    ReportInfo{"declaration_list", QT_TRANSLATE_NOOP("Report", "Declaration list"), "申报清单"},
    ReportInfo{"recommendation_list", QT_TRANSLATE_NOOP("Report", "Recommendation list"),
               "推荐清单"},
    ReportInfo{"answer_list", QT_TRANSLATE_NOOP("Report", "Bank answers"), "银行对接反馈表"},
    ReportInfo{"coaching_ledger", QT_TRANSLATE_NOOP("Report", "Coaching ledger"), "辅导台账"},
    ReportInfo{"summary", QT_TRANSLATE_NOOP("Report", "Summary"), "汇总统计表", foldSummary},
};

std::span<const ReportInfo> allReports() { return catalogue; }

const ReportInfo *reportNamed(const QString &name)
{
    for (const ReportInfo &r : catalogue)
        if (name == QLatin1String(r.name)) return &r;
    return nullptr;
}

/// The rows of the query as they are.
static Result<ReportTable> listed(Statement &find, const ReportValues &values)
{
    ReportTable table;
    std::vector<ReportColumn> columns;
    for (int c = 0; c < find.columnCount(); ++c) {
        columns.push_back(values.column(QString::fromUtf8(find.columnName(c))));
        table.columns.append(columns.back().sheet);
    }
    QList<int> numbers(qsizetype(columns.size()), 0);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return table;
        QList<Cell> row;
        row.reserve(qsizetype(columns.size()));
        for (int c = 0; c < int(columns.size()); ++c) {
            const ReportColumn &column = columns[std::size_t(c)];
            if (column.numbersRows) {
                const bool goesOn =
                    !table.rows.isEmpty() &&
                    std::equal(row.cbegin(), row.cend(), table.rows.constLast().cbegin());
                numbers[c] = goesOn ? numbers[c] + 1 : 1;
                row.append(Cell::ofNumber(numbers[c]));
            } else {
                row.append(find.isNull(c) ? Cell() : column.cell(find, c));
            }
        }
        table.rows.append(std::move(row));
    }
}

Result<ReportTable> runReport(Store &store, const ReportInfo &report, QDate from, QDate to,
                              bool masked)
{
    QFile file(QStringLiteral(":/reports/%1.sql").arg(QLatin1String(report.name)));
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    TRY_ASSIGN(values, ReportValues::make(store, masked, to));
    TRY_ASSIGN(functions, ReportFunctions::add(store, values));
    TRY_ASSIGN(find, store.db().prepare(file.readAll()));
    bindNamed(find, ":from", isoText(from));
    bindNamed(find, ":to", isoText(to));
    return report.fold ? report.fold(store, find, values) : listed(find, values);
}

Result<> mayExport(QDate from, QDate to, bool masked, const QString &reason)
{
    if (!masked && reason.trimmed().isEmpty())
        return Error{QCoreApplication::translate(
            "Report", "Contacts unmasked need a reason. Nothing was written.")};
    if (!from.isValid() || !to.isValid() || to < from)
        return Error{QCoreApplication::translate(
            "Report", "The period ends before it begins. Enter its two days again.")};
    return ok();
}

Result<> auditExport(Store &store, const QString &reason, qsizetype rows)
{
    Audit audit;
    audit.id = Id::make(store.ambient());
    audit.at = store.ambient().nowMs();
    audit.person = store.person();
    audit.deed = QStringLiteral("exported");
    audit.count = int(rows);
    audit.reason.value = reason;
    return store.transact([&](Writer &w) { return w.create(audit); });
}

Result<qsizetype> writeReport(Store &store, const ReportInfo &report, QDate from, QDate to,
                              const QString &path, bool masked, const QString &reason)
{
    TRY(mayExport(from, to, masked, reason));
    TRY_ASSIGN(table, runReport(store, report, from, to, masked));
    SheetLayout layout;
    layout.sheetName = QString::fromUtf8(report.sheet);
    layout.title = QString::fromUtf8(report.sheet);
    layout.notes = {QStringLiteral("%1　%2 至 %3")
                        .arg(store.founding().officeName, from.toString(Qt::ISODate),
                             to.toString(Qt::ISODate))};
    if (!masked)
        layout.notes.append(QStringLiteral("含未脱敏联系方式，请妥善保管。用途：%1").arg(reason));
    layout.columns = table.columns;
    layout.createdAt = QDateTime(to, QTime(0, 0));
    layout.isLarge = table.rows.size() > 20'000;
    layout.signatures = {QStringLiteral("制表人："), QStringLiteral("审核人："),
                         QStringLiteral("负责人："), QStringLiteral("日期：")};
    layout.watermark = masked ? store.founding().officeName
                              : QStringLiteral("含未脱敏信息　%1").arg(store.founding().officeName);
    TRY_ASSIGN(out, createSheet(path, layout));
    for (const QList<Cell> &row : table.rows) TRY(out->row(row));
    if (!masked) TRY(auditExport(store, reason, table.rows.size()));
    TRY(out->finish());
    return table.rows.size();
}
