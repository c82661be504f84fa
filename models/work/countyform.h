// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reports.h"
#include "sheets/xlsxform.h"

/// A county's own form, and which column of ours fills each of its columns. Guessed from what
/// people call columns (resources/data/form-synonyms.csv); what the office says instead is a
/// setting, kept by the form's headers, so that next month's copy of the form is known again.
struct CountyForm {
    XlsxForm form{};
    const ReportInfo *list = nullptr;
    QStringList ours{}; ///< headers of the list's columns
    QList<int>
        filledBy{}; ///< by column of the form: index into ours, -1 where nothing of ours fits

    /// Headers of the form that stay empty.
    QStringList unmatched() const;
};

/// visits, needs, recommended, referrals or coaching; null otherwise.
const ReportInfo *listOfForms(const QString &name);
QStringList formLists();
/// Whether forms are filled from this report.
bool isListOfForms(const ReportInfo &report);

Result<CountyForm> readCountyForm(Store &store, const QString &path, const ReportInfo &list);
/// Header of the form → header of ours, empty to leave it empty. Says which of them do not exist.
Result<> matchColumns(CountyForm &form, const QList<std::pair<QString, QString>> &matches);
/// Keeps the matching as a setting of the office, where it differs from what is kept.
Result<> keepMatches(Store &store, const CountyForm &form);

struct FormPeriod {
    QDate from{};
    QDate to{}; ///< both days included
};
/// Fills the form into a file of its own; amounts in the unit that it asks for. Unmasked needs a
/// reason, which is audited.
/// Returns the number of rows.
Result<qsizetype> fillCountyForm(Store &store, const CountyForm &form, const FormPeriod &period,
                                 const QString &path, bool masked, const QString &reason);
