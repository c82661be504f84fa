// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/towns.h"

#include "store/query.h"

#include <algorithm>

namespace
{
const QString keyHead = QStringLiteral("town_now.");

/// In force on a day, by the code that they replace.
Result<QList<TownChange>> inForce(const Store &store, QDate on)
{
    TRY_ASSIGN(all, townChanges(store));
    all.removeIf([&](const TownChange &c) { return c.from > on; });
    return all;
}

/// The town as a change names it; nothing where it bears that name already.
std::optional<Division> named(const Divisions &divisions, const TownChange &change)
{
    const Division *known = divisions.byCode(change.now);
    if (change.name.isEmpty() || (known && known->zh == change.name)) return {};
    const Division *old = known ? known : divisions.byCode(change.old);
    // There is no name in Latin letters for it yet.
    return Division{change.now, change.name, change.name, old ? old->kind : QStringLiteral("town")};
}

/// The towns that there are built in, and what changes made of them.
template <class Take>
Result<Divisions> townsWith(const Store &store, QDate on, Take take)
{
    TRY_ASSIGN(divisions, Divisions::builtIn());
    TRY_ASSIGN(changes, inForce(store, on));
    for (const TownChange &c : changes)
        if (const auto town = named(divisions, c)) take(divisions, *town);
    return divisions;
}
} // namespace

Result<QList<TownChange>> townChanges(const Store &store)
{
    TRY_ASSIGN(settings, store.find<Setting>("key LIKE 'town\\_now.%' ESCAPE '\\'"));
    QList<TownChange> all;
    for (const Setting &s : settings) {
        const QString value = s.value.value.trimmed();
        if (value.isEmpty()) continue;
        all.append({s.id, s.key.mid(keyHead.size()), value.section(' ', 0, 0),
                    value.section(' ', 1), s.from.value_or(QDate(1900, 1, 1))});
    }
    std::sort(all.begin(), all.end(), [](const TownChange &a, const TownChange &b) {
        return std::tie(a.from, a.old) < std::tie(b.from, b.old);
    });
    return all;
}

Result<Divisions> townsOn(const Store &store, QDate on)
{
    return townsWith(store, on, [](Divisions &all, const Division &town) { all.put(town); });
}

Result<Divisions> townsAsWritten(const Store &store, QDate on)
{
    return townsWith(store, on, [](Divisions &all, const Division &town) { all.add(town); });
}

Result<QHash<QString, QString>> townsNow(const Store &store, QDate on)
{
    TRY_ASSIGN(find, prepareQuery(store.db(), "towns_now"));
    find.bind(1, isoText(on));
    QHash<QString, QString> now;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return now;
        now.insert(find.text(0), find.text(1));
    }
}

Result<QList<Division>> presentTowns(const Store &store, QDate on)
{
    TRY_ASSIGN(divisions, townsOn(store, on));
    TRY_ASSIGN(changes, inForce(store, on));
    QList<Division> towns = divisions.all();
    towns.removeIf([&](const Division &d) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](const TownChange &c) { return c.old == d.code && c.now != d.code; });
    });
    return towns;
}
