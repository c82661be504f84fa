// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/need.h"

#include <array>

/// The five criteria 五项标准 of the screening (DOMAIN.md, "The flow", 4). What they ask is a
/// setting; that there are five, in this order, is not.
namespace criteria
{
using Verdicts = std::array<Criterion, 5>;
enum class Suggestion { Incomplete, Recommend, Coach };

inline Verdicts of(const Need &need)
{
    return {need.operating, need.premises, need.genuine, need.credit, need.lawful};
}

/// One that is not met suggests coaching, whatever the others say; else one not judged yet leaves
/// it open. "To be verified" does not stand in the way: the bank verifies.
constexpr Suggestion suggest(const Verdicts &verdicts)
{
    bool open = false;
    for (const Criterion verdict : verdicts) {
        if (verdict == Criterion::NotMet) return Suggestion::Coach;
        open = open || verdict == Criterion::None;
    }
    return open ? Suggestion::Incomplete : Suggestion::Recommend;
}

constexpr bool mayRecommend(const Verdicts &verdicts)
{
    return suggest(verdicts) == Suggestion::Recommend;
}
} // namespace criteria
