// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/townrules.h"

#include "work/words.h"

#include <QRegularExpression>

namespace
{
bool isCode(const QString &text)
{
    static const QRegularExpression nine(QStringLiteral("^\\d{9}$"));
    return nine.match(text).hasMatch();
}

const Division *townOf(const Divisions &towns, const QString &written)
{
    for (const Division &d : towns.all())
        if (d.code == written || d.zh == written || d.en == written) return &d;
    return towns.byName(written);
}

/// Writes the record of this town's change; an empty value takes it back.
Result<> put(Store &office, const QString &old, const QString &value, std::optional<QDate> from)
{
    Setting setting;
    setting.key = QStringLiteral("town_now.") + old;
    setting.id = Id::named(QStringLiteral("setting:") + setting.key);
    setting.value.value = value;
    setting.from = from;
    return office.transact([&](Writer &w) -> Result<> {
        if (!office.exists(Kind::Setting, setting.id)) return w.create(setting);
        TRY_ASSIGN(loaded, office.load<Setting>(setting.id));
        return w.update(setting, loaded);
    });
}

/// Whether following the changes from `now` comes to `old`.
bool leadsBack(const QList<TownChange> &changes, const QString &old, QString now)
{
    for (qsizetype steps = 0; steps <= changes.size(); ++steps) {
        if (now == old) return true;
        const auto next = std::find_if(changes.begin(), changes.end(), [&](const TownChange &c) {
            return c.old == now && c.now != now;
        });
        if (next == changes.end()) return false;
        now = next->now;
    }
    return true;
}
} // namespace

Result<TownChange> changeTown(Store &office, const QString &old, const QString &now,
                              const QString &name, QDate from)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office changes towns.")};
    if (!from.isValid()) return Error{Work::tr("Say from which day the change holds.")};
    TRY_ASSIGN(towns, townsOn(office, from));
    const Division *replaced = townOf(towns, old.trimmed());
    if (!replaced) return Error{Work::tr("There is no town %1.").arg(old)};
    TownChange change{{}, replaced->code, now.trimmed(), name.trimmed(), from};
    if (const Division *known = townOf(towns, change.now)) {
        change.now = known->code;
        if (change.name.isEmpty()) change.name = known->zh;
    } else if (!isCode(change.now)) {
        return Error{Work::tr("%1 is neither a town nor a code of 9 digits.").arg(change.now)};
    }
    if (change.name.isEmpty())
        return Error{Work::tr("A new code needs the town's new name as well.")};
    if (change.now == change.old && change.name == replaced->zh)
        return Error{Work::tr("That is the town as it is. Nothing was changed.")};
    TRY_ASSIGN(changes, townChanges(office));
    changes.removeIf([&](const TownChange &c) { return c.old == change.old; });
    if (change.now != change.old && leadsBack(changes, change.old, change.now))
        return Error{Work::tr("%1 itself went into %2. Take that back first.")
                         .arg(change.name, replaced->zh)};
    TRY(put(office, change.old, change.now + ' ' + change.name, from));
    change.setting = Id::named(QStringLiteral("setting:town_now.") + change.old);
    return change;
}

Result<> takeTownBack(Store &office, const QString &old)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office changes towns.")};
    TRY_ASSIGN(changes, townChanges(office));
    TRY_ASSIGN(towns, Divisions::builtIn());
    const Division *named = townOf(towns, old.trimmed());
    for (const TownChange &c : changes)
        if (c.old == old.trimmed() || (named && c.old == named->code))
            return put(office, c.old, {}, {});
    return Error{Work::tr("There is no change of the town %1.").arg(old)};
}

QString townChangeWords(const Divisions &towns, const TownChange &change, bool chinese)
{
    return Work::tr("%1 → %2 from %3")
        .arg(towns.name(change.old, chinese), change.name, change.from.toString(Qt::ISODate));
}
