// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/waiting.h"

#include "store/log.h"
#include "store/query.h"
#include "work/conflicts.h"
#include "work/exchangelist.h"
#include "work/referralcourse.h"
#include "work/setaside.h"
#include "work/settings.h"
#include "work/today.h"

namespace
{
/// Open referrals whose most pressing clock is amber or red.
Result<int> pressing(const Store &store)
{
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(open, openReferrals(store));
    int count = 0;
    for (const Referral &r : open) {
        const auto clock = settings.pressingClock(r, store.ambient().today());
        count += clock && (clock->state.light == clocks::Light::Amber ||
                           clock->state.light == clocks::Light::Red);
    }
    return count;
}

/// A laptop: what is not exported yet. The office: senders of whom something has not arrived.
Result<int> toExchange(const Store &store)
{
    if (!store.isOffice()) {
        TRY_ASSIGN(waiting, unexported(store));
        return int(waiting);
    }
    TRY_ASSIGN(received, receivedPackages(store));
    return int(std::count_if(received.begin(), received.end(),
                             [](const ReceivedPackages &r) { return !r.missing.isEmpty(); }));
}

} // namespace

Result<QHash<QString, int>> waitingWork(const Store &store)
{
    QHash<QString, int> waiting;
    TRY_ASSIGN(planned, plannedVisits(store, 1000));
    waiting.insert(QStringLiteral("today"), int(planned.size()));
    TRY_ASSIGN(needs, prepareQuery(store.db(), "waiting_needs"));
    TRY_ASSIGN(any, needs.step());
    if (any && store.isOffice()) waiting.insert(QStringLiteral("screening"), int(needs.integer(0)));
    if (any && !store.isOffice()) waiting.insert(QStringLiteral("needs"), int(needs.integer(1)));
    TRY_ASSIGN(referrals, pressing(store));
    waiting.insert(QStringLiteral("referrals"), referrals);
    TRY_ASSIGN(packages, toExchange(store));
    waiting.insert(QStringLiteral("sync"), packages);
    TRY_ASSIGN(aside, trustCount(store));
    waiting.insert(QStringLiteral("setaside"), int(aside));
    TRY_ASSIGN(open, conflictCount(store));
    waiting.insert(QStringLiteral("conflicts"), int(open));
    return waiting;
}
