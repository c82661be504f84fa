// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"
#include "store/store.h"

#include <span>

class ReportValues;

struct ReportTable {
    QList<SheetColumn> columns{};
    QList<QList<Cell>> rows{};
};

/// A report: its query is ":/reports/NAME.sql"; the query's column names are the form's own Chinese
/// headers, after a bar the kind of value (see README.md).
struct ReportInfo {
    const char *name;
    const char *title; ///< untranslated, context "Report"
    const char *sheet; ///< the form's own name, Chinese
    /// Makes the table of what the query lists; where it is not the rows themselves.
    Result<ReportTable> (*fold)(Store &, Statement &facts, const ReportValues &) = nullptr;
};
std::span<const ReportInfo> allReports();
const ReportInfo *reportNamed(const QString &name);

/// Runs a report over a period, both days included. Masked: personal data as 138****1234.
Result<ReportTable> runReport(Store &store, const ReportInfo &report, QDate from, QDate to,
                              bool masked);

/// Whether a list over these days may be written: unmasked needs a reason, a period ends after it
/// begins. An error says what to do.
Result<> mayExport(QDate from, QDate to, bool masked, const QString &reason);
/// Notes that personal data left the program unmasked.
Result<> auditExport(Store &store, const QString &reason, qsizetype rows);

/// Writes a report as .xlsx, .csv or .pdf, by the ending of the path; made again from the same
/// state it has the same bytes. Unmasked needs a reason, which is audited.
Result<qsizetype> writeReport(Store &store, const ReportInfo &report, QDate from, QDate to,
                              const QString &path, bool masked = true, const QString &reason = {});
