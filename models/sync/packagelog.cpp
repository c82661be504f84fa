// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packagelog.h"

#include "store/cbor.h"

#include <QtEndian>

static const QByteArray markKey = QByteArrayLiteral("packages");

static EntryId markOf(const PackageId &id, const QByteArray &digest)
{
    const quint64 tag = digest.size() < 8 ? 0 : qFromBigEndian<quint64>(digest.constData());
    return {id.epoch, id.number, tag};
}

Result<PackageId> nextPackage(Store &store)
{
    TRY_ASSIGN(find, store.db().prepare("SELECT epoch, number, digest FROM package_out "
                                        "ORDER BY number DESC LIMIT 1"));
    TRY_ASSIGN(any, find.step());
    const PackageId last = any ? PackageId{find.integer(0), find.integer(1)} : PackageId();
    const auto mark = store.marks().mark(store.file().workbookId(), markKey);
    if (any && mark == markOf(last, find.blob(2))) return PackageId{last.epoch, last.number + 1};
    const qint64 seconds = store.ambient().nowMs() / 1000;
    return PackageId{std::max({seconds, last.epoch + 1, mark ? mark->line + 1 : 0}),
                     last.number + 1};
}

static QByteArray encodeRuns(const QList<Run> &runs)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(quint64(runs.size()));
    for (const Run &r : runs) {
        w.array(3);
        w.integer(r.line);
        w.integer(r.from);
        w.integer(r.to);
    }
    return bytes;
}

Result<> notePackage(Store &store, const PackageNote &note)
{
    TRY_ASSIGN(put, store.db().cached("INSERT INTO package_out (epoch, number, recipient, made_at, "
                                      "entries, digest, file_name, ranges, watermark, bytes) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    put->bind(1, note.id.epoch);
    put->bind(2, note.id.number);
    put->bind(3, note.recipient);
    put->bind(4, note.madeAt);
    put->bind(5, note.entries);
    put->bind(6, note.digest.isNull() ? QByteArray("") : note.digest);
    put->bind(7, note.fileName);
    put->bind(8, encodeRuns(note.runs));
    put->bind(9, note.watermark);
    put->bind(10, note.bytes);
    return put->run();
}

void markPackage(Store &store, const PackageNote &note)
{
    store.marks().setMark(store.file().workbookId(), markKey, markOf(note.id, note.digest));
}
