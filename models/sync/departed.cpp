// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/departed.h"

#include "store/contents.h"
#include "store/erasing.h"
#include "store/log.h"
#include "sync/ownentries.h"

/// Whether others use this workbook, too: what left one person's scope may be in another's.
static Result<bool> isShared(const Store &laptop)
{
    TRY_ASSIGN(people, laptop.db().scalar("SELECT COUNT(*) FROM meta WHERE key LIKE 'have %'"));
    return people.toInt() > 1;
}

Result<> departed::note(Store &laptop, const PackageId &package, const QList<Id> &records)
{
    TRY_ASSIGN(shared, isShared(laptop));
    if (shared) return ok();
    TRY_ASSIGN(put, laptop.db().cached(
                        "INSERT INTO departed (record, epoch, number) VALUES (?, ?, ?) ON CONFLICT "
                        "(record) DO UPDATE SET epoch = excluded.epoch, number = excluded.number, "
                        "dropped = 0"));
    for (const Id &record : records) {
        put->bind(1, record);
        put->bind(2, package.epoch);
        put->bind(3, package.number);
        TRY(put->run());
    }
    return ok();
}

static const char *const ownLines = "(SELECT line FROM line_begin WHERE key = ?2)";

/// Records about which entries of one's own are not at the office yet.
static Result<QSet<Id>> unreceived(Store &laptop)
{
    QSet<Id> records;
    TRY_ASSIGN(find, laptop.db().prepare(
                         "SELECT DISTINCT record FROM entry e WHERE record IN (SELECT record FROM "
                         "departed) AND line IN (SELECT line FROM line_begin WHERE key = ?) AND "
                         "line NOT IN (SELECT line FROM forked_line) AND NOT EXISTS (SELECT 1 "
                         "FROM receipt r WHERE r.line = e.line AND e.seq BETWEEN r.from_seq AND "
                         "r.to_seq)"));
    find.bind(1, laptop.publicKey());
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        records.insert(find.id(0));
    }
    TRY_ASSIGN(own, OwnEntries::of(laptop));
    for (const qint64 rid : own.branched()) {
        TRY_ASSIGN(held, laptop.log().entryAt(rid));
        records.insert(held.entry.record);
    }
    return records;
}

static Result<> dropRows(Store &laptop, const Id &record)
{
    QByteArrayList deeds{"DELETE FROM firm_search WHERE rowid IN (SELECT rid FROM firm WHERE id = "
                         "?1)",
                         "DELETE FROM draft WHERE subject = ?1"};
    for (const RecordInfo *info : allRecords())
        deeds.append(QByteArray("DELETE FROM ") + info->table + " WHERE id = ?1");
    for (const QByteArray &sql : std::as_const(deeds)) {
        TRY_ASSIGN(drop, laptop.db().cached(sql.constData()));
        drop->bind(1, record);
        TRY(drop->run());
    }
    return ok();
}

static Result<> dropEntries(Store &laptop, const Id &record)
{
    const QByteArrayList deeds{
        QByteArray("DELETE FROM entry WHERE record = ?1 AND line NOT IN ") + ownLines,
        QByteArray("UPDATE entry SET op = 3, record = NULL, kind = 0, body = x'', denied = 0 "
                   "WHERE record = ?1 AND line IN ") +
            ownLines,
        QByteArray("UPDATE departed SET dropped = 1 WHERE record = ?1")};
    for (const QByteArray &sql : deeds) {
        TRY_ASSIGN(drop, laptop.db().cached(sql.constData()));
        drop->bind(1, record);
        if (sql.contains("?2")) drop->bind(2, laptop.publicKey());
        TRY(drop->run());
    }
    return ok();
}

Result<> departed::drop(Store &laptop)
{
    QList<Id> records;
    TRY_ASSIGN(find, laptop.db().prepare("SELECT record FROM departed WHERE dropped = 0"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        records.append(find.id(0));
    }
    if (records.isEmpty()) return ok();
    TRY_ASSIGN(open, unreceived(laptop));
    for (const Id &record : std::as_const(records)) {
        if (open.contains(record)) continue;
        TRY(dropRows(laptop, record));
        TRY(dropEntries(laptop, record));
        TRY(erasing::note(laptop.db(), record, {})); // what pages still hold of it goes, too
    }
    TRY(contents::sweep(laptop.db()));
    return ok();
}

Result<QSet<Id>> departed::since(const Store &laptop, const PackageId &package)
{
    QSet<Id> records;
    TRY_ASSIGN(find, laptop.db().prepare("SELECT record FROM departed WHERE (epoch, number) >= "
                                         "(?, ?)"));
    find.bind(1, package.epoch);
    find.bind(2, package.number);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return records;
        records.insert(find.id(0));
    }
}

Result<> departed::cameBack(Store &laptop, const PackageId &package,
                            const QList<PackedEntry> &entries)
{
    TRY_ASSIGN(any, laptop.db().scalar("SELECT EXISTS(SELECT 1 FROM departed)"));
    if (any.toInt() == 0) return ok();
    TRY_ASSIGN(back, laptop.db().cached("DELETE FROM departed WHERE record = ? AND (epoch, number) "
                                        "< (?, ?)"));
    TRY_ASSIGN(stub, laptop.db().cached("DELETE FROM entry WHERE line = ? AND seq = ? AND tag = ? "
                                        "AND length(body) = 0"));
    for (const PackedEntry &e : entries) {
        if (e.record.isNull()) continue;
        back->bind(1, e.record);
        back->bind(2, package.epoch);
        back->bind(3, package.number);
        TRY(back->run());
        stub->bind(1, e.line);
        stub->bind(2, e.seq);
        stub->bind(3, qint64(e.id().tag));
        TRY(stub->run());
    }
    return ok();
}
