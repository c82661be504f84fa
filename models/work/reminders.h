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
    int rows = 0;
};
/// Writes letter and sheet for each bank into a folder, then notes the day on the referrals. No
/// contact stands in them. Refused where nothing is overdue. Needs a QGuiApplication.
Result<QList<ReminderFile>> writeReminders(Store &office, const Id &bank, const QString &folder);
