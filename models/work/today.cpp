// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/today.h"

#include "store/query.h"

Result<QList<PlannedVisit>> plannedVisits(const Store &store, int limit)
{
    QList<PlannedVisit> planned;
    TRY_ASSIGN(find, prepareQuery(store.db(), "planned_visits"));
    bindNamed(find, ":today", Value(store.ambient().today().toString(Qt::ISODate)));
    bindNamed(find, ":limit", Value(limit));
    const auto day = [&find](int i) { return QDate::fromString(find.text(i), Qt::ISODate); };
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return planned;
        planned.append({find.id(0), find.text(1), find.text(2), find.text(3), day(4), day(5)});
    }
}
