// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consent.h"

namespace consent
{
ConsentStanding standing(const QList<Consent> &consents, const Id &firm, const Id &bank)
{
    std::optional<QDate> lastYes;
    std::optional<QDate> lastNo;
    const auto later = [](std::optional<QDate> &last, QDate date) {
        if (!last || *last < date) last = date;
    };
    for (const Consent &c : consents) {
        if (!(c.firm == firm) || !(c.bank == bank)) continue;
        const bool declined = c.agreed == false;
        if (declined) later(lastNo, c.givenOn.value_or(QDate()));
        // Without its date a consent proves nothing.
        if (!declined && c.givenOn) later(lastYes, *c.givenOn);
        if (c.withdrawnOn) later(lastNo, *c.withdrawnOn);
    }
    if (!lastYes) return ConsentStanding::None;
    return lastNo && *lastNo >= *lastYes ? ConsentStanding::Withdrawn : ConsentStanding::Given;
}
} // namespace consent
