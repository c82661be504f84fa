// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/light.h"
#include "work/wording.h"

/// The clock of a referral as it is shown: its light, and how many days are left or overdue.
struct ShownClock {
    Light light = Light::None;
    QString words{};
};
ShownClock shownClock(const Referral &referral, const Wording &wording);
/// The more pressing of two.
const ShownClock &morePressing(const ShownClock &one, const ShownClock &other);
