// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/package.h"

/// Records that left a laptop's scope and therefore the laptop (MERGE.md §6).
namespace departed
{
/// Remembers what a package says has left.
Result<> note(Store &laptop, const PackageId &package, const QList<Id> &records);
/// Drops rows and foreign entries of records of which every own entry is receipted; own entries
/// shrink to what their line's chain needs. Those with entries on the way wait for a later receipt.
Result<> drop(Store &laptop);
/// Records that this or a later package said to drop.
Result<QSet<Id>> since(const Store &laptop, const PackageId &package);
/// These are in scope again, by a later package.
Result<> cameBack(Store &laptop, const PackageId &package, const QList<PackedEntry> &entries);
} // namespace departed
