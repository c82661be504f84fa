// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/package.h"

#include <algorithm>

// Clocks that cannot be right. Nothing depends on them but the order in which things are shown
// (MERGE.md §3.6), so they are told, and nothing is refused.

/// Clocks that nobody sets differ by some minutes. Milliseconds.
inline constexpr qint64 clockTolerance = 10 * 60'000;
/// The earliest and the latest clock of some entries; 0 where there are none.
struct ClockSpan {
    qint64 oldest = 0, newest = 0;
    void take(qint64 clock)
    {
        oldest = oldest == 0 ? clock : std::min(oldest, clock);
        newest = std::max(newest, clock);
    }
};
/// When this key was enrolled, in ms since 1970 UTC: nothing of it can be older. 0 where it was
/// not.
Result<qint64> enrolledAt(const Store &store, const QByteArray &key);
/// What a package says of clocks, for the user; empty where nothing is odd. Up: the laptop's clock
/// was ahead of this one, or before the day on which it was prepared. Down: this machine's clock is
/// behind the office's.
/// `clocks`: of its entries.
Result<QString> packageClockWords(const Store &store, const PackageHead &head,
                                  const ClockSpan &clocks, const QString &sender);
/// Whether this machine's clock stands before what was already written here; empty where it does
/// not.
Result<QString> ownClockWords(const Store &store);
