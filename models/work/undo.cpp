// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/undo.h"

#include "store/cbor.h"
#include "store/log.h"
#include "store/query.h"
#include "work/audittrail.h"
#include "work/words.h"

namespace
{

/// Numbers of the last save on the own line that wrote records, still has effect and is in no
/// package; from = 0 where there is none. A save's entries follow each other.
Result<SeqRange> lastSave(const Store &store)
{
    SeqRange range{store.log().own().line, 0, 0};
    TRY_ASSIGN(find, prepareQuery(store.db(), "last_save"));
    bindNamed(find, ":line", Value(range.line));
    TRY_ASSIGN(any, find.step());
    if (any) {
        range.from = find.integer(0);
        range.to = find.integer(1);
    }
    return range;
}

QByteArray encoded(const SeqRange &r)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(3);
    w.integer(r.line);
    w.integer(r.from);
    w.integer(r.to);
    return bytes;
}

/// The data entries that came with one package, as runs.
Result<QList<SeqRange>> broughtBy(const Store &store, qint64 package)
{
    QList<SeqRange> runs;
    TRY_ASSIGN(find, store.db().prepare("SELECT line, seq FROM entry WHERE via = ? AND op = 3 "
                                        "ORDER BY line, seq"));
    find.bind(1, package);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return runs;
        const LineId line = find.integer(0);
        const qint64 seq = find.integer(1);
        const bool next = !runs.isEmpty() && runs.last().line == line && runs.last().to >= seq - 1;
        if (next)
            runs.last().to = seq;
        else
            runs.append({line, seq, seq});
    }
}

/// What an import's `undo` names: its package, or the range of entries that it became.
Result<QList<SeqRange>> rangesOf(const Store &store, const QByteArray &undo)
{
    CborReader r(undo);
    const quint64 items = undo.isEmpty() ? 0 : r.array();
    if (items == 1) {
        if (!store.isOffice())
            return Error{Work::tr("A package of the office is taken back by the office.")};
        return broughtBy(store, r.integer());
    }
    if (items != 3) return Error{Work::tr("This import was taken back already.")};
    SeqRange range;
    range.line = r.integer();
    range.from = r.integer();
    range.to = r.integer();
    return range.from <= range.to ? QList<SeqRange>{range} : QList<SeqRange>();
}

Result<> forget(Store &store, const char *where, const Value &value)
{
    const QByteArray sql = QByteArray("UPDATE import SET undo = NULL WHERE ") + where;
    TRY_ASSIGN(done, store.db().prepare(sql));
    done.bind(1, value);
    return done.run();
}

} // namespace

Result<bool> canUndo(const Store &store)
{
    TRY_ASSIGN(range, lastSave(store));
    return range.from > 0;
}

Result<> undoLastSave(Store &store)
{
    TRY_ASSIGN(range, lastSave(store));
    if (range.from == 0)
        return Error{
            Work::tr("There is nothing to take back: the last save was exported already.")};
    return store.transact([&](Writer &w) -> Result<> {
        TRY(w.withdraw({}, {range}));
        // A firm list is one save; its import is then taken back as well.
        return forget(store, "undo = ?", Value(encoded(range)));
    });
}

Result<> undoImport(Store &store, qint64 number)
{
    TRY_ASSIGN(find, store.db().prepare("SELECT undo, name FROM import WHERE rid = ?"));
    find.bind(1, number);
    TRY_ASSIGN(any, find.step());
    if (!any) return Error{Work::tr("There is no import of this number.")};
    const QByteArray undo = find.blob(0);
    const QString name = find.text(1);
    find.reset();
    TRY_ASSIGN(ranges, rangesOf(store, undo));
    return store.transact([&](Writer &w) -> Result<> {
        if (!ranges.isEmpty()) TRY(w.withdraw({}, ranges));
        TRY(forget(store, "rid = ?", Value(number)));
        return noteDeed(w, "import_undone", {}, ranges.size(), name);
    });
}
