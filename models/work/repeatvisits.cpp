// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/repeatvisits.h"

#include "rules/daterule.h"
#include "store/query.h"
#include "work/settings.h"
#include "work/words.h"

Result<QList<RepeatVisit>> repeatVisits(const Store &store, QDate since)
{
    TRY_ASSIGN(settings, Settings::read(store));
    const int days = settings.repeatVisitDays();
    const QDate from = since.isValid() ? since : store.ambient().today().addDays(-days);
    TRY_ASSIGN(find, prepareQuery(store.db(), "repeat_visits"));
    bindNamed(find, ":since", Value(from.toString(Qt::ISODate)));
    bindNamed(find, ":days", Value(days));
    QList<RepeatVisit> found;
    const auto day = [&find](int i) { return QDate::fromString(find.text(i), Qt::ISODate); };
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return found;
        found.append({find.id(0), find.text(1), day(2), day(4), find.text(3), find.text(5)});
    }
}

QString repeatWords(const RepeatVisit &visits, QDate today)
{
    return Work::tr("Visited %1 by %2, %3 by %4")
        .arg(daterule::relative(visits.firstOn, today), visits.firstBy,
             daterule::relative(visits.secondOn, today), visits.secondBy);
}
