// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/entry.h"
#include "store/store.h"

/// Something that was taken in as a unit: a package, a firm list or a visit ledger.
struct ImportLine {
    qint64 number = 0;
    bool isPackage = false;
    QString name{};   ///< of the file
    qint64 at = 0;    ///< milliseconds since 1970 UTC
    qint64 added = 0; ///< entries of a package; what a list brought or changed
    bool canUndo = false;
};
/// What was taken in here and brought something new, newest first.
Result<QList<ImportLine>> importsHere(const Store &store);

/// What a list did.
struct ListCounts {
    qint64 fresh = 0, known = 0, changed = 0, rejected = 0;
};
/// Number of the next entry on the own line, asked before a list is written.
qint64 nextEntry(const Store &store);
/// Notes, in the transaction that wrote a list ("firms" or "visits"), that its entries from `from`
/// on are one import, so that they are taken back as a unit.
Result<> noteList(Store &store, const char *what, const QString &fileName, qint64 from,
                  const ListCounts &counts);

/// The entries that a list became.
struct ImportedRange {
    SeqRange range{};
    qint64 import = 0;
    QString name{};
};
Result<QList<ImportedRange>> importedRanges(const Store &store);
