// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/division.h"
#include "store/store.h"

// Towns that were renamed, given another code or merged. Each is a setting of the office with a day
// (key town_now.OLDCODE, value "NEWCODE NAME"). Records keep what was written; what groups by town
// looks up the present one (see resources/reports/summary.sql).

struct TownChange {
    Id setting{};
    QString old{};  ///< 9 digits
    QString now{};  ///< 9 digits; the same where only the name is another
    QString name{}; ///< of the town from then on, Chinese
    QDate from{};
};
/// All of them, by day and code; those that were taken back are left out.
Result<QList<TownChange>> townChanges(const Store &store);

/// The towns with the names that they bear on a day. Those that went into another keep their name,
/// for what was written under it.
Result<Divisions> townsOn(const Store &store, QDate on);
/// The same for what people write: an old name is known as well as the new one.
Result<Divisions> townsAsWritten(const Store &store, QDate on);
/// Of each code that became another, the town that it is on a day, along chains of changes.
Result<QHash<QString, QString>> townsNow(const Store &store, QDate on);
/// Those that there still are on a day.
Result<QList<Division>> presentTowns(const Store &store, QDate on);
