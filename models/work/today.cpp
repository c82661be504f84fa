// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/today.h"

#include "rules/streetkey.h"
#include "store/query.h"
#include "sync/exchange.h"

/// In each village the streets one after the other; villages stay in their order.
static void putInRoute(QList<PlannedVisit> &planned)
{
    const auto before = [](const PlannedVisit &a, const PlannedVisit &b) {
        if (a.village != b.village) return a.village < b.village;
        return streetKey(a.address) < streetKey(b.address);
    };
    std::stable_sort(planned.begin(), planned.end(), before);
}

Result<QList<PlannedVisit>> plannedVisits(const Store &store, int limit)
{
    QList<PlannedVisit> planned;
    TRY_ASSIGN(find, prepareQuery(store.db(), "planned_visits"));
    bindNamed(find, ":today", Value(store.ambient().today().toString(Qt::ISODate)));
    bindNamed(find, ":limit", Value(limit));
    const auto day = [&find](int i) { return QDate::fromString(find.text(i), Qt::ISODate); };
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        planned.append({find.id(0), find.text(1), find.text(2), find.text(3), day(4), day(5)});
    }
    putInRoute(planned);
    return planned;
}

/// What the declaration list asks for and the need does not say.
static QStringList missingOf(const Need &need)
{
    QStringList missing;
    const RecordInfo &info = recordInfo<Need>();
    for (const char *column :
         {"amount", "purpose", "term_months", "max_rate", "guarantee", "wanted_by", "borrowing"}) {
        const FieldInfo *field = info.field(column);
        if (field->read(&need).isNull()) missing.append(labelOf(info, *field));
    }
    return missing;
}

Result<QList<IncompleteNeed>> incompleteNeeds(const Store &store, int limit)
{
    QList<IncompleteNeed> incomplete;
    TRY_ASSIGN(needs, store.find<Need>("closed_on IS NULL AND (outcome = 'return' OR (outcome IS "
                                       "NULL AND declared_on IS NULL)) ORDER BY outcome IS NULL, "
                                       "screened_on DESC, rid DESC LIMIT ?",
                                       {Value(limit)}));
    for (const Need &n : needs) {
        const auto firm = store.get<Firm>(n.firm);
        incomplete.append({n.id, firm ? firm->name : QString(), n.outcome == Outcome::Returned,
                           n.screeningNote.value, missingOf(n)});
    }
    return incomplete;
}

Result<TodayFacts> readToday(const Store &store, bool chinese)
{
    TodayFacts facts;
    TRY_ASSIGN(planned, plannedVisits(store, 60));
    facts.planned = planned;
    TRY_ASSIGN(answers, answersToTell(store, chinese));
    facts.answers = answers;
    TRY_ASSIGN(repeats, repeatVisits(store));
    facts.repeats = repeats;
    if (store.isOffice()) return facts;
    TRY_ASSIGN(incomplete, incompleteNeeds(store, 12));
    facts.incomplete = incomplete;
    TRY_ASSIGN(waiting, unexported(store));
    facts.unexported = waiting;
    return facts;
}
