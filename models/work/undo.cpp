// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/undo.h"

#include "store/log.h"
#include "work/words.h"

/// Data entries of the last save on the own line that still have effect and are in no package.
static Result<QList<Ref>> lastSave(const Store &store)
{
    QList<Ref> refs;
    TRY_ASSIGN(find,
               store.db().cached(
                   "WITH mine AS (SELECT * FROM entry e WHERE line = ?1 AND op = 3 AND NOT "
                   "EXISTS (SELECT 1 FROM control k WHERE k.line = e.line AND k.from_seq <= "
                   "e.seq AND k.to_seq >= e.seq)) "
                   "SELECT line, seq, tag FROM mine WHERE save = (SELECT MAX(save) FROM mine) "
                   "AND rid > (SELECT COALESCE(MAX(watermark), 0) FROM package_out)"));
    find->bind(1, store.log().own().line);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        refs.append(EntryId{find->integer(0), find->integer(1), quint64(find->integer(2))}.ref());
    }
    find->reset();
    return refs;
}

Result<bool> canUndo(const Store &store)
{
    TRY_ASSIGN(refs, lastSave(store));
    return !refs.isEmpty();
}

Result<> undoLastSave(Store &store)
{
    TRY_ASSIGN(refs, lastSave(store));
    if (refs.isEmpty())
        return Error{
            Work::tr("There is nothing to take back: the last save was exported already.")};
    return store.transact([&](Writer &w) { return w.withdraw(refs); });
}
