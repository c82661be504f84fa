// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "work/authors.h"

/// Entries of one line whose clock cannot have been right: written after the package that brought
/// them was read, or before their key was enrolled. Only the order of what is shown depends on it
/// (MERGE.md §3.6), so it is told, and the lead may correct it.
struct OddClock {
    SeqRange range{};
    Author author{};
    qint64 offMs = 0; ///< at least so far ahead; negative: at least so far behind
    /// The correction that counts for them, if one was made, and by how much it shifts.
    std::optional<Ref> correction{};
    qint64 shiftMs = 0;
    /// LINE:FROM-TO, the line in hexadecimal, as the command line names it.
    QString name() const;
    /// In words, with the author's name.
    QString words() const;
};

/// All lines of others that this holds of, by author; empty on laptops. Reads the last entry of
/// every line, and all of a line only where it is off.
Result<QList<OddClock>> oddClocks(const Store &store);
/// The one of this name among them.
Result<OddClock> oddClockNamed(const Store &store, const QString &name);
/// Shifts the order of these entries everywhere; lead only. A later correction of the same entries
/// counts instead of an earlier one.
Result<> correctClock(Store &store, const OddClock &odd, qint64 shiftMs);
/// Takes the correction back that counts for them.
Result<> takeCorrectionBack(Store &store, const OddClock &odd);
