// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/fields.h"
#include "store/sqlite.h"

// Finding firms as one types; what the index holds stands in README.md.

/// Whether a change of this field of a firm changes what finds it.
bool isSearched(const FieldInfo &field);
/// What a firm is found by.
struct SearchedFirm {
    QString name{}, code{}, phone{};
    void take(const FieldInfo &field, const QString &text);
};
/// Indexes a firm that is in the index not yet.
Result<> indexFirm(Database &db, qint64 rid, const SearchedFirm &firm);
/// Brings the index of a firm up to its row.
Result<> indexFirm(Database &db, qint64 rid);

struct FirmHit {
    qint64 rid = 0;
    Id id{};
    QString name{};
};
/// Firms whose name or its initials hold `typed`, or whose code or phone ends or begins with it; at
/// most `limit`. Of names that hold it those that begin with it come first, then the shorter: among
/// the first that are found, for to know the best of all would take reading them all.
Result<QList<FirmHit>> searchFirms(Database &db, const QString &typed, int limit);
