// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/imports.h"

#include "store/cbor.h"
#include "store/log.h"

/// The second and, of a list, the third number of a summary: what it added and changed.
static qint64 addedOf(const QByteArray &summary, bool isPackage)
{
    CborReader r(summary);
    const quint64 count = r.array();
    if (count < 3) return 0;
    const qint64 first = r.integer();
    if (isPackage) return first;
    r.integer();
    return first + r.integer();
}

Result<QList<ImportLine>> importsHere(const Store &store)
{
    QList<ImportLine> lines;
    TRY_ASSIGN(find, store.db().prepare("SELECT rid, what = 'package', name, at, summary, "
                                        "undo IS NOT NULL FROM import ORDER BY rid DESC"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return lines;
        const bool isPackage = find.integer(1) != 0;
        // A package of the office is not a laptop's to take back.
        const bool mayUndo = !isPackage || store.isOffice();
        lines.append({find.integer(0), isPackage, find.text(2), find.integer(3),
                      addedOf(find.blob(4), isPackage), mayUndo && find.integer(5) != 0});
    }
}

Result<> noteList(Store &store, const char *what, const QString &fileName, qint64 from,
                  const ListCounts &counts)
{
    const auto &last = store.log().own().last;
    QByteArray undo, summary;
    CborWriter u(undo), s(summary);
    u.array(3);
    u.integer(store.log().own().line);
    u.integer(from);
    u.integer(last ? last->seq : from - 1);
    s.array(4);
    for (const qint64 n : {counts.fresh, counts.known, counts.changed, counts.rejected})
        s.integer(n);
    TRY_ASSIGN(put, store.db().cached("INSERT INTO import (what, name, at, summary, undo) "
                                      "VALUES (?, ?, ?, ?, ?)"));
    put->bind(1, QString::fromLatin1(what));
    put->bind(2, fileName);
    put->bind(3, store.ambient().nowMs());
    put->bind(4, summary);
    put->bind(5, undo);
    return put->run();
}

qint64 nextEntry(const Store &store)
{
    const auto &last = store.log().own().last;
    return store.log().own().line && last ? last->seq + 1 : 2;
}

Result<QList<ImportedRange>> importedRanges(const Store &store)
{
    QList<ImportedRange> ranges;
    TRY_ASSIGN(find,
               store.db().prepare("SELECT rid, name, undo FROM import WHERE what <> 'package' "
                                  "AND undo IS NOT NULL"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ranges;
        const QByteArray undo = find.blob(2);
        CborReader r(undo);
        if (r.array() != 3) continue;
        ImportedRange range{{}, find.integer(0), find.text(1)};
        range.range.line = r.integer();
        range.range.from = r.integer();
        range.range.to = r.integer();
        ranges.append(range);
    }
}
