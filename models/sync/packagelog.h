// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/package.h"

// The packages that this workbook wrote: their numbers, and what each of them held.

/// The next one's. A new epoch begins where the last package here is not the last one that was
/// written on this machine: the workbook was restored from a backup, moved or copied.
Result<PackageId> nextPackage(Store &store);

struct PackageNote {
    PackageId id{};
    Id recipient{};
    qint64 madeAt = 0;
    qint64 entries = 0;
    qint64 bytes = 0;
    qint64 watermark = 0; ///< the log's when it was written
    QByteArray digest{};
    QString fileName{};
    QList<Run> runs{}; ///< up
};
/// Within the open transaction.
Result<> notePackage(Store &store, const PackageNote &note);
/// Marks it as the last on this machine; after the transaction.
void markPackage(Store &store, const PackageNote &note);
