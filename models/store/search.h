// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/fields.h"
#include "store/sqlite.h"

// Finding firms as one types: single Han characters as tokens, phrase queries, over the core of the
// name (MEASURED: trigram finds nothing under three characters, LIKE takes 87 ms at a million).

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
/// Firms whose name, initials, code or phone holds `typed`, best first; at most `limit`.
Result<QList<FirmHit>> searchFirms(Database &db, const QString &typed, int limit);
/// The same as rids only, for lists.
Result<QList<qint64>> searchFirmRids(Database &db, const QString &typed, int limit);
