// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/entry.h"
#include "store/store.h"

/// Something that was taken in as a unit: a package or a firm list.
struct ImportLine {
    qint64 number = 0;
    bool isPackage = false;
    QString name{};   ///< of the file
    qint64 at = 0;    ///< milliseconds since 1970 UTC
    qint64 added = 0; ///< entries of a package; new and changed firms of a list
    bool canUndo = false;
};
/// What was taken in here and brought something new, newest first.
Result<QList<ImportLine>> importsHere(const Store &store);

/// The entries that a firm list became.
struct ImportedRange {
    SeqRange range{};
    qint64 import = 0;
    QString name{};
};
Result<QList<ImportedRange>> importedRanges(const Store &store);
