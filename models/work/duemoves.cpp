// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/duemoves.h"

#include "rules/clock.h"
#include "work/referralcourse.h"
#include "work/settings.h"

Result<QList<DueMoved>> movedDues(const Store &store, const WorkCalendar &before,
                                  const WorkCalendar &after)
{
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(open, openReferrals(store));
    const QDate today = store.ambient().today();
    QList<DueMoved> moved;
    for (const Referral &r : open) {
        const ClockDates dates = ClockDates::of(r);
        for (const RunningClock &now :
             clocks::evaluateAll(settings.clockRules(), dates, after, today)) {
            const ClockState then = clocks::evaluate(now.rule, dates, before, today);
            if (now.state.stopped || !now.state.due || then.due == now.state.due) continue;
            const Result<Firm> firm = store.get<Firm>(r.firm);
            moved.append({r.id, firm ? firm->name : QString(), clocks::label(now.rule.id),
                          then.due.value_or(QDate()), *now.state.due,
                          clocks::why(now.rule, now.state, today)});
        }
    }
    return moved;
}
