// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/reconcile.h"

#include "store/log.h"
#include "sync/receipts.h"
#include "sync/scope.h"
#include "sync/words.h"

namespace
{

/// What one workbook knows of one record.
struct Side {
    Folded folded{};
    QSet<EntryId> entries{};
    QSet<EntryId> later{}; ///< written or read after the last package for the other side
    bool setAside = false;
};

Result<qint64> exportedUpTo(const Store &store, const Id &recipient)
{
    TRY_ASSIGN(find, store.db().cached("SELECT COALESCE(MAX(watermark), 0) FROM package_out "
                                       "WHERE recipient = ?"));
    find->bind(1, recipient);
    TRY_ASSIGN(any, find->step());
    const qint64 watermark = any ? find->integer(0) : 0;
    find->reset();
    return watermark;
}

Result<Side> sideOf(const Store &store, const RecordKey &record, qint64 exported)
{
    Side side;
    TRY_ASSIGN(closure, store.log().closure(record.id));
    side.folded = fold(record, closure);
    const QSet<EntryId> effective = effectiveEntries(closure);
    for (const Held &h : closure) {
        side.entries.insert(h.entry.id());
        side.setAside |= h.denied && !effective.contains(h.entry.id());
    }
    TRY_ASSIGN(find, store.db().cached("SELECT line, seq, tag FROM entry WHERE record = ? AND "
                                       "rid > ?"));
    find->bind(1, record.id);
    find->bind(2, exported);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        side.later.insert({find->integer(0), find->integer(1), quint64(find->integer(2))});
    }
    find->reset();
    return side;
}

Result<QSet<Id>> heldBy(const Store &store)
{
    QSet<Id> held;
    TRY_ASSIGN(find, store.db().prepare("SELECT DISTINCT record FROM entry WHERE record IS NOT "
                                        "NULL"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return held;
        held.insert(find.id(0));
    }
}

Result<QSet<quint16>> kindsOf(const Store &store, const Id &record)
{
    QSet<quint16> kinds;
    TRY_ASSIGN(find, store.db().cached("SELECT DISTINCT kind FROM entry WHERE record = ?"));
    find->bind(1, record);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        kinds.insert(quint16(find->integer(0)));
    }
    find->reset();
    return kinds;
}

std::optional<Difference::Why> whyOf(const Side &office, const Side &laptop, bool inScope)
{
    using Why = Difference::Why;
    const QSet<EntryId> up = laptop.entries - office.entries,
                        down = office.entries - laptop.entries;
    if (!up.isEmpty()) return up.intersects(laptop.later) ? Why::Unexported : Why::NotAtOffice;
    if (!inScope) return Why::OutOfScope;
    if (!down.isEmpty()) return down.intersects(office.later) ? Why::NotExported : Why::NotAtLaptop;
    if (office.setAside) return Why::SetAside;
    return {};
}

} // namespace

const char *codeOf(Difference::Why why)
{
    switch (why) {
    case Difference::Why::Unexported: return "unexported";
    case Difference::Why::NotAtOffice: return "not_at_office";
    case Difference::Why::NotExported: return "not_exported";
    case Difference::Why::NotAtLaptop: return "not_at_laptop";
    case Difference::Why::OutOfScope: return "out_of_scope";
    case Difference::Why::SetAside: break;
    }
    return "set_aside";
}

Result<Reconciled> reconcile(const Store &office, const Store &laptop)
{
    if (!office.isOffice() || laptop.isOffice())
        return Error{Sync::tr("Name the office's workbook first, then the laptop's.")};
    if (office.founding().office != laptop.founding().office)
        return Error{Sync::tr("This laptop belongs to another office.")};
    TRY_ASSIGN(scope, scopeOf(office, laptop.person()));
    TRY_ASSIGN(held, heldBy(laptop));
    TRY_ASSIGN(toLaptop, exportedUpTo(office, laptop.person()));
    TRY_ASSIGN(toOffice, exportedUpTo(laptop, laptop.founding().office));
    Reconciled all;
    for (const Id &id : scope + held) {
        TRY_ASSIGN(kinds, kindsOf(office, id));
        TRY_ASSIGN(more, kindsOf(laptop, id));
        for (const quint16 kind : kinds + more) {
            if (!recordOf(Kind(kind))) continue;
            TRY_ASSIGN(here, sideOf(office, {kind, id}, toLaptop));
            TRY_ASSIGN(there, sideOf(laptop, {kind, id}, toOffice));
            ++all.records;
            const auto why = whyOf(here, there, scope.contains(id));
            if (!why || *why == Difference::Why::SetAside) ++all.same;
            if (why)
                all.different.append(
                    {Kind(kind), id, *why, here.entries.size(), there.entries.size()});
        }
    }
    std::sort(
        all.different.begin(), all.different.end(), [](const Difference &a, const Difference &b) {
            return std::tuple(a.why, a.kind, a.id.uuid) < std::tuple(b.why, b.kind, b.id.uuid);
        });
    return all;
}
