// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports.h"

#include "reports/functions.h"
#include "reports/pdfout.h"

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
    ReportInfo{"summary", QT_TRANSLATE_NOOP("Report", "Summary"), "汇总统计表"},
};

std::span<const ReportInfo> allReports() { return catalogue; }

const ReportInfo *reportNamed(const QString &name)
{
    for (const ReportInfo &r : catalogue)
        if (name == QLatin1String(r.name)) return &r;
    return nullptr;
}

static SheetColumn columnOf(const QString &name, QString &kind)
{
    SheetColumn column;
    column.header = name.section('|', 0, 0);
    kind = name.section('|', 1);
    using Form = SheetColumn::Kind;
    column.kind = kind == "int"     ? Form::Whole
                  : kind == "wan"   ? Form::Wan
                  : kind == "rate"  ? Form::Decimal
                  : kind == "date"  ? Form::Date
                  : kind == "share" ? Form::Percent
                                    : Form::Text;
    return column;
}

Result<ReportTable> runReport(Store &store, const ReportInfo &report, QDate from, QDate to,
                              bool masked)
{
    QFile file(QStringLiteral(":/reports/%1.sql").arg(QLatin1String(report.name)));
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    TRY_ASSIGN(values, ReportValues::make(store, masked));
    TRY_ASSIGN(functions, ReportFunctions::add(store, values));
    TRY_ASSIGN(find, store.db().prepare(file.readAll()));
    const auto bind = [&](const char *name, QDate day) {
        if (const int at = sqlite3_bind_parameter_index(find.handle(), name); at > 0)
            find.bind(at, day.toString(Qt::ISODate));
    };
    bind(":from", from);
    bind(":to", to);
    ReportTable table;
    QStringList kinds;
    for (int c = 0; c < find.columnCount(); ++c) {
        QString kind;
        table.columns.append(columnOf(QString::fromUtf8(find.columnName(c)), kind));
        kinds.append(kind);
    }
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return table;
        QList<Cell> row;
        for (int c = 0; c < find.columnCount(); ++c)
            row.append(values.cell(kinds[c], find.value(c)));
        table.rows.append(row);
    }
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
