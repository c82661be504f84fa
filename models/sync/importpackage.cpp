// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "store/contents.h"
#include "store/erasing.h"
#include "store/log.h"
#include "store/migrations.h"
#include "sync/branches.h"
#include "sync/clockcheck.h"
#include "sync/departed.h"
#include "sync/exchange.h"
#include "sync/held.h"
#include "sync/officekeys.h"
#include "sync/ownentries.h"
#include "sync/packagefiles.h"
#include "sync/packagestream.h"
#include "sync/people.h"
#include "sync/receipts.h"
#include "sync/words.h"

#include <QDir>
#include <QFileInfo>

namespace
{

/// A file that only the lead can admit: the office keeps it, a laptop leaves it where it lies.
Result<> hold(Store &store, const PackageHead &head, HoldReason reason, const QString &path)
{
    if (store.isOffice()) TRY(holdPackage(store, head, reason, path));
    if (reason == HoldReason::RevokedKey)
        return Error{Sync::tr("This laptop was reported lost, so its package is held back. Nothing "
                              "was taken in. The office lead decides what to do with it.")};
    return Error{Sync::tr("The sender of this package is not known here, so it is held back. "
                          "Nothing was taken in. The office lead can admit it.")};
}

/// Whether this workbook takes packages of this sender; an error says why not.
Result<> admit(Store &store, const PackageHead &head, const QString &path, Admission admission)
{
    if (head.office != officeTag(store.founding().office))
        return Error{Sync::tr("This package belongs to another office. Nothing was taken in.")};
    if (head.senderKey == store.publicKey())
        return Error{Sync::tr("This is a package of your own. Give it to the office.")};
    const bool up = head.direction == Direction::Up;
    if (up != store.isOffice())
        return Error{up ? Sync::tr("This package is meant for the office. Nothing was taken in.")
                        : Sync::tr("This package is meant for a worker. Nothing was taken in.")};
    TRY_ASSIGN(reason, holdReasonOf(store, head.senderKey));
    if (reason != HoldReason::None && admission == Admission::Usual)
        return hold(store, head, reason, path);
    TRY_ASSIGN(sender, store.log().enrolled(head.senderKey));
    if (!up && sender.role == Role::Worker)
        return Error{Sync::tr("This package does not come from the office. Nothing was taken in.")};
    return ok();
}

/// An up package holds the sender's own entries only.
class OwnOnly
{
public:
    OwnOnly(const Store &store, QByteArray sender)
        : m_store(store)
        , m_sender(std::move(sender))
    {
    }

    Result<> check(std::span<const PackedEntry> entries)
    {
        for (const PackedEntry &e : entries) {
            bool foreign = e.op == Op::Begin && e.unpacked().key != m_sender;
            if (!foreign && e.line != m_last && !m_looked.contains(e.line)) {
                // A line whose beginning has not arrived yet is taken in and waits for it; one that
                // another key began cannot be begun again, or its writer and rights would change.
                m_looked.insert(e.line);
                TRY_ASSIGN(line, m_store.log().line(e.line));
                foreign = !line.key.isEmpty() && line.key != m_sender;
            }
            m_last = e.line;
            if (foreign)
                return Error{Sync::tr("This package holds entries of somebody else. Nothing was "
                                      "taken in. Call the office lead.")};
        }
        return ok();
    }

private:
    const Store &m_store;
    QByteArray m_sender;
    QSet<LineId> m_looked;
    LineId m_last = 0;
};

/// A personal value outside of its commitment could never be erased without breaking the chain: no
/// program that knows this schema writes one.
Result<> erasable(int schema, std::span<const PackedEntry> entries)
{
    if (schema != schemaVersion()) return ok();
    for (const PackedEntry &e : entries) {
        const RecordInfo *record = e.op == Op::Put ? recordOf(Kind(e.kind)) : nullptr;
        if (!record) continue;
        PutReader fields(e.body);
        for (FieldView f; fields.next(f);) {
            const FieldInfo *field = record->field(f.number);
            if (field && field->erasable() && f.form == FieldWrite::Form::Plain)
                return Error{
                    Sync::tr("This package was not written by GridPoint: it holds personal "
                             "values that could not be erased. Nothing was taken in.")};
        }
    }
    return ok();
}

/// A value may be missing only if its erasure is known or came along (MERGE.md §6).
Result<> erasuresTravel(const Store &store, const QSet<Id> &emptied)
{
    for (const Id &record : emptied) {
        TRY_ASSIGN(closure, store.log().closure(record));
        if (std::none_of(closure.begin(), closure.end(),
                         [](const Held &h) { return h.entry.op == Op::Erase; }))
            return Error{Sync::tr("This package lacks the erasure that emptied one of its values. "
                                  "Nothing was taken in. Ask for a new package.")};
    }
    return ok();
}

/// Of entries of one's own that come back from the office, the hash is completed along the chain:
/// only then can they be handed on again.
Result<> completeOwn(const Store &store, ReadPackage &package)
{
    TRY_ASSIGN(known, store.log().linesOf(store.publicKey()));
    QSet<LineId> own(known.begin(), known.end());
    for (const PackedEntry &e : package.entries)
        if (e.op == Op::Begin && e.unpacked().key == store.publicKey()) own.insert(e.line);
    std::sort(package.entries.begin(), package.entries.end(),
              [](const PackedEntry &a, const PackedEntry &b) {
                  return std::pair(a.line, a.seq) < std::pair(b.line, b.seq);
              });
    EntryHasher hasher;
    QHash<std::pair<LineId, qint64>, QByteArrayList> hashes;
    for (PackedEntry &e : package.entries) {
        if (!own.contains(e.line)) continue;
        QByteArrayList before = hashes.value({e.line, e.seq - 1});
        TRY_ASSIGN(held, store.log().hashesAt(e.line, e.seq - 1));
        before.append(held);
        if (e.seq == 1) before = {QByteArray()};
        for (const QByteArray &prev : std::as_const(before)) {
            if (prev.size() != 32 && e.seq != 1) continue;
            PackedEntry whole = e;
            hasher.hash(whole, prev, whole.hash.data());
            whole.hashSize = quint8(whole.hash.size());
            if (!whole.hashView().startsWith(e.hashView())) continue;
            package.frames.append(prev);
            whole.prev = package.frames.last();
            e = whole;
            break;
        }
        hashes[{e.line, e.seq}].append(e.hashView().toByteArray());
    }
    return ok();
}

/// Lines that this package shows to go on in two copies of a workbook.
Result<QSet<LineId>> forksIn(const Store &store, const PackageMeta &meta)
{
    QSet<LineId> lines;
    for (const Run &run : meta.runs) {
        TRY_ASSIGN(parts, partsFromHeld(store.log(), run));
        if (parts) lines.insert(run.line);
    }
    return lines;
}

QByteArray summaryOf(const Joined &j)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(6);
    for (const qint64 n : {j.added, j.known, j.created, j.changed, j.conflicts, j.quarantined})
        w.integer(n);
    return bytes;
}

Result<qint64> noteRead(Store &store, const PackageHead &head, const QByteArray &digest,
                        const QString &path)
{
    TRY_ASSIGN(put, store.db().cached(
                        "INSERT INTO package_in (digest, sender, person, number, read_at, entries, "
                        "added, summary, file_name, epoch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                        "ON CONFLICT (digest) DO UPDATE SET read_at = package_in.read_at "
                        "RETURNING rid"));
    put->bind(1, digest);
    put->bind(2, head.senderKey);
    put->bind(3, head.person);
    put->bind(4, head.number);
    put->bind(5, store.ambient().nowMs());
    put->bind(6, head.entries);
    put->bind(7, qint64(0));
    put->bind(8, summaryOf({}));
    put->bind(9, QFileInfo(path).fileName());
    put->bind(10, head.epoch);
    TRY_ASSIGN(any, put->step());
    const qint64 rid = any ? put->integer(0) : 0;
    TRY_ASSIGN(more, put->step());
    put->reset();
    Q_UNUSED(more)
    return rid;
}

/// A package that brought something is listed among the imports, which can be undone as a unit.
Result<> noteImport(Store &store, const QString &fileName, qint64 package, const Joined &joined)
{
    QByteArray undo;
    CborWriter w(undo);
    w.array(1);
    w.integer(package);
    TRY_ASSIGN(put, store.db().cached("INSERT INTO import (what, name, at, summary, undo) "
                                      "VALUES ('package', ?, ?, ?, ?)"));
    put->bind(1, fileName);
    put->bind(2, store.ambient().nowMs());
    put->bind(3, summaryOf(joined));
    put->bind(4, undo);
    return put->run();
}

/// Room for the pages that an import touches, from before its transaction until after.
class RoomForPages
{
public:
    RoomForPages(Database &db, qint64 entries)
        : m_db(db)
    {
        // About a page for two entries, as some of them lie together; 256 MiB at most.
        const qint64 kib = std::min<qint64>(2 * entries, 256 * 1024);
        if (kib > Database::usualCacheKib) m_set = bool(db.setCache(int(kib)));
    }
    RoomForPages(const RoomForPages &) = delete;
    RoomForPages &operator=(const RoomForPages &) = delete;
    ~RoomForPages()
    {
        if (m_set && !m_db.setCache(Database::usualCacheKib)) return; // the room stays, no harm
    }

private:
    Database &m_db;
    bool m_set = false;
};

Result<QString> senderName(const Store &store, const Id &person)
{
    TRY_ASSIGN(find, store.db().cached("SELECT name FROM worker WHERE id = ?"));
    find->bind(1, person);
    TRY_ASSIGN(any, find->step());
    const QString name = any ? find->text(0) : QString();
    find->reset();
    return name;
}

} // namespace

namespace
{

/// The entries of a package on their way into the log, and what shows meanwhile.
struct Incoming {
    ClockSpan clocks{};
    QSet<Id> emptied{}; ///< records with a value that was erased

    void look(std::span<const PackedEntry> entries)
    {
        for (const PackedEntry &e : entries) {
            clocks.take(e.clock);
            if (e.anyErased) emptied.insert(e.record);
        }
    }
    /// Joins them while the file is still read.
    Result<Joined> joinUp(Store &store, PackageFile &file, Role role, qint64 rid)
    {
        OwnOnly own(store, file.head().senderKey);
        PackageStream stream(file, role, [schema = file.head().schema](auto entries) {
            return erasable(schema, entries);
        });
        return store.log().join(
            [&]() -> Result<EntryBatch> {
                TRY_ASSIGN(batch, stream.next());
                TRY(own.check(batch.entries));
                look(batch.entries);
                return batch;
            },
            rid);
    }
    Result<Joined> joinDown(Store &store, ReadPackage &package, qint64 rid)
    {
        const std::span<const PackedEntry> entries(package.entries.constData(),
                                                   std::size_t(package.entries.size()));
        TRY(erasable(package.head.schema, entries));
        look(entries);
        TRY(departed::cameBack(store, package.head.id(), package.entries));
        return store.log().join(entries, rid);
    }
};

} // namespace

Result<Imported> importPackage(Store &store, const QString &path, Admission admission)
{
    TRY_ASSIGN(file, PackageFile::open(path));
    const PackageHead head = file.head();
    if (head.schema > schemaVersion() + 1000)
        return Error{Sync::tr("This package was made by a much newer version of GridPoint. "
                              "Nothing was taken in.")};
    TRY(admit(store, head, path, admission));
    TRY_ASSIGN(openers, openersOf(store));
    const bool down = head.direction == Direction::Down;
    ReadPackage package; // down: its entries are put in order before
    if (down) {
        TRY_ASSIGN(whole, file.read(openers));
        package = std::move(whole);
        TRY(leaveOutDeparted(store, head.id(), package.entries));
        TRY(completeOwn(store, package));
    } else {
        TRY(file.begin(openers));
    }

    Imported out;
    out.file = QFileInfo(path).fileName();
    out.number = head.number;
    out.entries = head.entries;
    TRY_ASSIGN(sender, store.log().enrolled(head.senderKey));
    out.person = sender.person;
    Incoming incoming;
    const RoomForPages room(store.db(), head.entries);
    TRY(store.transactBare([&](QSet<Kind> &kinds) -> Result<> {
        TRY_ASSIGN(rid, noteRead(store, head, file.digest(), path));
        TRY_ASSIGN(joined, down ? incoming.joinDown(store, package, rid)
                                : incoming.joinUp(store, file, sender.role, rid));
        TRY(erasuresTravel(store, incoming.emptied));
        const PackageMeta &meta = file.meta();
        TRY_ASSIGN(parting, forksIn(store, meta));
        joined.forks.unite(parting);
        TRY(noteForked(store.db(), joined.forks));
        kinds = joined.kinds;
        out.joined = joined;
        out.rid = rid;
        if (joined.added > 0) {
            TRY_ASSIGN(put,
                       store.db().cached("UPDATE package_in SET added = added + ?, summary = ? "
                                         "WHERE rid = ?"));
            put->bind(1, joined.added);
            put->bind(2, summaryOf(joined));
            put->bind(3, rid);
            TRY(put->run());
            TRY(noteImport(store, out.file, rid, joined));
        }
        store.log().received(incoming.clocks.newest, store.ambient().nowMs());
        TRY(store.log().checkLine());
        TRY(down ? takeReceipt(store, head, meta)
                 : noteWord(store, {.key = head.senderKey,
                                    .person = sender.person,
                                    .up = head.id(),
                                    .have = meta.have,
                                    .holds = meta.holds,
                                    .wants = meta.wants}));
        TRY_ASSIGN(files, takeFiles(store, file.files()));
        out.files = files;
        if (files > 0) kinds.insert(Kind::Attachment);
        return ok();
    }));
    erasing::finish(store);
    TRY_ASSIGN(name, senderName(store, out.person));
    out.sender = name;
    TRY_ASSIGN(odd, packageClockWords(store, head, incoming.clocks, name));
    out.clockWords = odd;
    TRY_ASSIGN(awaited, contents::missing(store.db()));
    out.filesMissing = awaited.size();
    if (!down) {
        TRY_ASSIGN(missing, gapsOf(store, out.person));
        out.missing = missing;
    }
    return out;
}

QStringList packagesIn(const QStringList &filesAndFolders)
{
    QStringList paths;
    for (const QString &path : filesAndFolders) {
        if (!QFileInfo(path).isDir()) {
            paths.append(path);
            continue;
        }
        const QDir dir(path);
        for (const QString &name :
             dir.entryList({QStringLiteral("*.gpk")}, QDir::Files, QDir::Name))
            paths.append(dir.filePath(name));
    }
    return paths;
}

Result<QList<Gap>> gapsOf(const Store &store, const Id &person)
{
    QList<Gap> gaps;
    TRY_ASSIGN(lines, linesOf(store, person));
    for (const LineId line : lines) {
        TRY_ASSIGN(held, store.log().held(line));
        qint64 next = 1;
        for (const SeqRange &r : held) {
            if (r.from > next) gaps.append({line, next, r.from - 1});
            next = r.to + 1;
        }
    }
    return gaps;
}

Result<qint64> unreceipted(const Store &laptop)
{
    TRY_ASSIGN(own, OwnEntries::of(laptop));
    return own.count();
}

Result<qint64> unexported(const Store &laptop)
{
    TRY_ASSIGN(exported, ownMeta(laptop, "exported"));
    TRY_ASSIGN(find, laptop.db().cached(
                         "SELECT COUNT(*) FROM entry WHERE line IN (SELECT line FROM line_begin "
                         "WHERE key = ?) AND rid > ?"));
    find->bind(1, laptop.publicKey());
    find->bind(2, exported.toLongLong());
    TRY_ASSIGN(any, find->step());
    const qint64 count = any ? find->integer(0) : 0;
    find->reset();
    return count;
}
