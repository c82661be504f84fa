// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/setaside.h"

#include "store/query.h"
#include "sync/held.h"
#include "work/audittrail.h"
#include "work/words.h"

QString SetAside::name() const
{
    return QStringLiteral("%1:%2:%3")
        .arg(quint64(entry.line), 0, 16)
        .arg(entry.seq)
        .arg(entry.tag(), 16, 16, QLatin1Char('0'));
}

bool SetAside::canRelease() const
{
    return !released && entry.op != Op::Erase && entry.op != Op::Enrol && entry.op != Op::Revoke;
}

Result<QList<SetAside>> setAside(const Store &store, bool released)
{
    QList<SetAside> all;
    TRY_ASSIGN(find, prepareQuery(store.db(), "set_aside"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const bool isReleased = find.integer(Log::entryColumnCount) != 0;
        if (isReleased && !released) continue;
        TRY_ASSIGN(held, Log::entryFrom(find));
        all.append({std::move(held.entry), Denial(find.integer(12)), {}, {}, isReleased});
    }
    for (SetAside &s : all) {
        TRY_ASSIGN(author, authorOf(store, s.entry.line));
        s.author = author;
        s.about = nameOfRecord(store, Kind(s.entry.kind), s.entry.record);
    }
    return all;
}

Result<qint64> setAsideCount(const Store &store)
{
    // Nearly always none at all, which the index tells at once.
    TRY_ASSIGN(any, store.db().scalar("SELECT EXISTS (SELECT 1 FROM entry WHERE denied <> 0)"));
    if (any.toInt() == 0) return 0;
    TRY_ASSIGN(all, setAside(store));
    return all.size();
}

Result<qint64> trustCount(const Store &store)
{
    TRY_ASSIGN(entries, setAsideCount(store));
    TRY_ASSIGN(files, heldCount(store));
    return entries + files;
}

Result<SetAside> setAsideNamed(const Store &store, const QString &name)
{
    TRY_ASSIGN(all, setAside(store));
    for (SetAside &s : all)
        if (s.name() == name) return std::move(s);
    return Error{Work::tr("No entry of this name is set aside.")};
}

Result<qsizetype> releaseEntries(Store &store, const QList<SetAside> &entries,
                                 const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{Work::tr("Releasing needs a reason. Nothing was released.")};
    QList<Ref> targets;
    for (const SetAside &s : entries)
        if (s.canRelease()) targets.append(s.entry.ref());
    if (targets.isEmpty()) return Error{Work::tr("There is nothing here that can be released.")};
    TRY(store.transact([&](Writer &w) -> Result<> {
        TRY(w.release(targets));
        return noteDeed(w, "released", {}, targets.size(), reason);
    }));
    return targets.size();
}

Result<QList<Fork>> forks(const Store &store)
{
    QList<Fork> all;
    TRY_ASSIGN(find, store.db().prepare("SELECT line, MIN(seq) FROM (SELECT line, seq FROM entry "
                                        "GROUP BY line, seq HAVING COUNT(*) > 1) GROUP BY line"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        all.append({find.integer(0), find.integer(1), {}});
    }
    for (Fork &f : all) {
        TRY_ASSIGN(author, authorOf(store, f.line));
        f.author = author;
    }
    return all;
}
