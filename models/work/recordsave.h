// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/visitdeed.h"

// Saving a record as it stands in a form: firms, grid points, workers, banks.

/// What is to be said about a record, by column; `before` is null for a new one. Errors stand in
/// the way of saving.
QList<Problem> checkRecord(const Store &store, const RecordInfo &info, const Id &id,
                           const void *record);
/// The id a new record gets.
Result<Id> freshId(const Store &store, const RecordInfo &info, const void *record);

/// Saves a record, new (without `loaded`) or as changed since it was loaded. Gives its id.
template <class R>
Result<Id> saveRecord(Store &store, R record, const Loaded<R> *loaded)
{
    const RecordInfo &info = recordInfo<R>();
    for (const Problem &problem : checkRecord(store, info, record.id, &record))
        if (problem.error) return Error{problem.words};
    if (!loaded) {
        TRY_ASSIGN(id, freshId(store, info, &record));
        record.id = id;
    }
    TRY(store.transact(
        [&](Writer &w) { return loaded ? w.update(record, *loaded) : w.create(record); }));
    return record.id;
}

/// Plans a visit of these firms for a day; an invalid day takes the plan away. One save.
Result<> planVisits(Store &store, const QList<Id> &firms, QDate day);
/// These firms come to a grid point. One save; gives how many were not there before.
Result<int> assignTo(Store &store, const Id &gridPoint, const QList<Id> &firms);
/// Notes that personal data of a record was shown, and why.
Result<> noteShown(Store &store, const Id &subject, const QString &reason);
