// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/firmmatch.h"
#include "store/store.h"

/// Two firm records that are perhaps one firm; the cards of their classes.
struct FirmPair {
    Id first{}, second{}; ///< the lesser id first
    firmmatch::Match match{};
};
/// Pairs that nobody has decided on yet, the likeliest first. At least one of the two has no code:
/// equal codes are one firm anyhow, different ones are two. Reads every firm once.
Result<QList<FirmPair>> duplicateCandidates(const Store &store, int limit = 500);

/// Says that two firm records are one firm, or are not; nothing: takes back what was said. Only the
/// office decides.
Result<> decideSame(Store &office, const Id &first, const Id &second, std::optional<bool> same);

/// What was decided, newest first.
struct DecidedPair {
    Id first{}, second{};
    bool same = false;
};
Result<QList<DecidedPair>> decidedPairs(const Store &store);

/// The words of a sign, in the language in use.
QString signWords(firmmatch::Sign sign);
