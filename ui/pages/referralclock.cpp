// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/referralclock.h"

#include <QCoreApplication>
#include <array>

static Light lightOf(clocks::Light light)
{
    switch (light) {
    case clocks::Light::Green: return Light::Green;
    case clocks::Light::Amber: return Light::Amber;
    case clocks::Light::Red: return Light::Red;
    case clocks::Light::Grey: return Light::Grey;
    case clocks::Light::Paused: return Light::Paused;
    default: return Light::None;
    }
}

ShownClock shownClock(const Referral &referral, const Wording &wording)
{
    const auto running = wording.settings().pressingClock(referral, wording.today());
    if (!running) return {Light::None, lightWord(Light::None)};
    const Light light = lightOf(running->state.light);
    const int days = running->state.daysLeft;
    if (light == Light::Red)
        return {light, QCoreApplication::translate("Light", "%n day(s) overdue", nullptr, -days)};
    if (light == Light::Amber || light == Light::Green)
        return {light, QCoreApplication::translate("Light", "%n day(s) left", nullptr, days)};
    return {light, lightWord(light)};
}

const ShownClock &morePressing(const ShownClock &one, const ShownClock &other)
{
    constexpr std::array order{Light::Grey,  Light::Paused, Light::None,
                               Light::Green, Light::Amber,  Light::Red};
    const auto urgency = [&](Light light) {
        return std::find(order.begin(), order.end(), light) - order.begin();
    };
    return urgency(other.light) > urgency(one.light) ? other : one;
}
