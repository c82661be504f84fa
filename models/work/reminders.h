// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// Supervision (督办): what a bank has let go past its day, as a letter to print and a sheet.

/// One referral whose clock has run out.
struct OverdueReferral {
    Referral referral{};
    QString firmName{};
    std::optional<Money> amount{};
    QString step{}; ///< what was due, in the sheets' words
    QDate due{};
    int days = 0; ///< past it
};
struct Reminder {
    Bank bank{};
    QList<OverdueReferral> rows{}; ///< the longest overdue first
};
/// What is overdue today by bank, in order of name; of one bank if it is given.
Result<QList<Reminder>> reminders(const Store &office, const Id &bank = {});

struct ReminderFile {
    QString bankName{};
    QString letter{}; ///< path of the PDF
    QString sheet{};  ///< path of the XLSX
    QString number{}; ///< of the letter; see letterFormProblem
    int rows = 0;
};
/// Writes letter and sheet for each bank into a folder, then notes the day on the referrals. Each
/// letter has a running number by the setting letter_number_form, noted in the audit trail before
/// it is written: the same letter (bank, day, referrals) bears the same number again. No contact
/// stands in them. Refused where nothing is overdue. Needs a QGuiApplication.
Result<QList<ReminderFile>> writeReminders(Store &office, const Id &bank, const QString &folder);
/// What is wrong with a form of the letters' numbers; empty: nothing.
QString letterFormProblem(const QString &form);
