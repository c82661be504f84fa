// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// A firm that is to be visited.
struct PlannedVisit {
    Id firm{};
    QString name{}, village{}, address{};
    QDate due{}, lastVisit{};
};
/// Visits that are due by today or planned for it, in order of village and address; at most
/// `limit`.
Result<QList<PlannedVisit>> plannedVisits(const Store &store, int limit);
