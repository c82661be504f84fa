// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "sync/package.h"

// A workbook that was copied goes on in both copies under one line: numbers then stand for several
// entries, and only hashes tell which belong together.

/// Entries of one line of which each carries the hash of the one before.
struct Branch {
    Run run{};
    QList<qint64> rids{}; ///< one for each number
};

/// A line as branches, cut where copies part; whole and in one piece where there is only one.
Result<QList<Branch>> branchesOf(const Log &log, LineId line);

/// Notes lines that several copies of a workbook go on with.
Result<> noteForked(Database &db, const QSet<LineId> &lines);
Result<QSet<LineId>> forkedLines(Database &db);
/// Whether this run goes on from another entry than the one held before it, or is gone on from
/// differently: a fork that no number shows yet.
Result<bool> partsFromHeld(const Log &log, const Run &run);

/// What is held of a line as an up package names it: ranges with the hash of the last.
Result<QList<ReceiptRange>> rangesOf(const Log &log, LineId line, bool forked);
