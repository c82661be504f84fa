// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/calendar.h"
#include "store/store.h"

/// A due day of an open referral that another calendar moves.
struct DueMoved {
    Id referral{};
    QString firm{};
    QString clock{}; ///< which one, translated
    QDate before{};
    QDate after{};
    QString why{}; ///< one sentence, with the new calendar
};
/// What a change of the calendar does to the clocks of open referrals that have not stopped yet.
Result<QList<DueMoved>> movedDues(const Store &store, const WorkCalendar &before,
                                  const WorkCalendar &after);
