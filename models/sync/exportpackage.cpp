// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "store/log.h"
#include "store/migrations.h"
#include "store/query.h"
#include "sync/exchange.h"
#include "sync/keys.h"
#include "sync/officekeys.h"
#include "sync/people.h"
#include "sync/relay.h"
#include "sync/scope.h"
#include "sync/words.h"

#include <QDir>

namespace
{

/// A file name that every file system takes.
QString fileNameOf(const QString &who, qint64 number)
{
    QString name;
    for (const QChar c : who) name += c.isLetterOrNumber() ? c : QChar('-');
    if (name.isEmpty()) name = QStringLiteral("gridpoint");
    return QStringLiteral("%1-%2.gpk").arg(name).arg(number, 4, 10, QChar('0'));
}

Result<QString> nameOf(const Store &store, const Id &person)
{
    TRY_ASSIGN(find, store.db().cached("SELECT name FROM worker WHERE id = ?"));
    find->bind(1, person);
    TRY_ASSIGN(any, find->step());
    const QString name = any ? find->text(0) : QString();
    find->reset();
    return name;
}

Result<qint64> nextNumber(const Store &store)
{
    TRY_ASSIGN(last, store.db().scalar("SELECT COALESCE(MAX(number), 0) FROM package_out"));
    return last.toInt() + 1;
}

Result<QByteArray> lastDigest(const Store &store)
{
    TRY_ASSIGN(last,
               store.db().scalar("SELECT digest FROM package_out ORDER BY number DESC LIMIT 1"));
    return last.bytes();
}

Result<PackageHead> headOf(const Store &store, Direction direction)
{
    PackageHead head;
    head.direction = direction;
    head.senderKey = store.publicKey();
    head.person = store.person();
    head.workbook = store.file().workbookId();
    head.office = store.founding().office;
    head.schema = schemaVersion();
    head.madeAt = store.ambient().nowMs();
    TRY_ASSIGN(number, nextNumber(store));
    head.number = number;
    TRY_ASSIGN(previous, lastDigest(store));
    head.previous = previous;
    return head;
}

QByteArray encodeRuns(const QList<Run> &runs)
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

Result<> noteWritten(Store &store, const PackageHead &head, const Id &recipient,
                     const WrittenPackage &written, const QString &path, const QList<Run> &runs,
                     qint64 watermark)
{
    TRY_ASSIGN(put, store.db().cached("INSERT INTO package_out (number, recipient, made_at, "
                                      "entries, digest, file_name, ranges, watermark, bytes) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    put->bind(1, head.number);
    put->bind(2, recipient.isNull() ? head.office : recipient);
    put->bind(3, head.madeAt);
    put->bind(4, head.entries);
    put->bind(5, written.digest);
    put->bind(6, QFileInfo(path).fileName());
    put->bind(7, encodeRuns(runs));
    put->bind(8, watermark);
    put->bind(9, written.bytes);
    return put->run();
}

/// Statement over own entries that no receipt covers, in order of line and number.
Result<Statement> openOwn(const Store &store)
{
    const QByteArray sql =
        QByteArray("SELECT ") + Log::entryColumns +
        " FROM entry e WHERE line IN (SELECT line FROM line_begin WHERE key = ?) AND NOT EXISTS "
        "(SELECT 1 FROM receipt r WHERE r.line = e.line AND e.seq BETWEEN r.from_seq AND r.to_seq) "
        "ORDER BY line, seq, tag";
    TRY_ASSIGN(find, store.db().prepare(sql));
    find.bind(1, store.publicKey());
    return find;
}

/// Runs of what openOwn gives, with the hashes around them.
Result<QList<Run>> ownRuns(const Store &store, qint64 &count)
{
    QList<Run> runs;
    TRY_ASSIGN(find, openOwn(store));
    for (count = 0;; ++count) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const LineId line = find.integer(1);
        const qint64 seq = find.integer(2);
        if (!runs.isEmpty() && runs.last().line == line && runs.last().to == seq - 1) {
            runs.last().to = seq;
        } else {
            Run run{line, seq, seq, find.blob(5), {}};
            if (run.prev.isEmpty() && seq > 1) {
                TRY_ASSIGN(prev, store.log().hashAt(line, seq - 1));
                run.prev = prev;
            }
            runs.append(run);
        }
        runs.last().last = find.blob(4);
    }
    return runs;
}

Result<QList<SeqRange>> ownHeld(const Store &store)
{
    QList<SeqRange> held;
    TRY_ASSIGN(lines, store.log().linesOf(store.publicKey()));
    for (const LineId line : lines) {
        TRY_ASSIGN(ranges, store.log().held(line));
        held.append(ranges);
    }
    return held;
}

} // namespace

Result<Exported> exportUp(Store &laptop, const QString &folder)
{
    if (laptop.isOffice())
        return Error{Sync::tr("This is the office's workbook. Choose the worker to export for.")};
    TRY_ASSIGN(head, headOf(laptop, Direction::Up));
    TRY_ASSIGN(officeKey, officeBoxKeyFor(laptop));
    head.recipients = {officeKey};
    PackageMeta meta;
    TRY_ASSIGN(runs, ownRuns(laptop, head.entries));
    meta.runs = runs;
    TRY_ASSIGN(held, ownHeld(laptop));
    meta.holds = held;
    TRY_ASSIGN(have, ownMeta(laptop, "have"));
    meta.have = have.toLongLong();
    TRY_ASSIGN(name, nameOf(laptop, laptop.person()));
    const QString path = QDir(folder).filePath(fileNameOf(name, head.number));
    TRY_ASSIGN(own, openOwn(laptop));
    TRY_ASSIGN(written, writePackage(path, head, meta, laptop.secrets().seed,
                                     [&own](Entry &entry) -> Result<bool> {
                                         TRY_ASSIGN(more, own.step());
                                         if (!more) return false;
                                         TRY_ASSIGN(item, Log::entryFrom(own));
                                         entry = std::move(item.entry);
                                         return true;
                                     }));
    own = Statement();
    TRY_ASSIGN(watermark, laptop.log().watermark());
    TRY(laptop.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY(noteWritten(laptop, head, {}, written, path, meta.runs, watermark));
        return setOwnMeta(laptop, "exported", QByteArray::number(watermark));
    }));
    return Exported{path, head.number, head.entries, written.bytes, {}};
}

Result<Exported> exportDown(Store &office, const Id &worker, const QString &folder)
{
    if (!office.isOffice())
        return Error{Sync::tr("Only the office's workbook exports for a worker.")};
    TRY_ASSIGN(keys, office.log().keysOf(worker));
    if (keys.isEmpty()) return Error{Sync::tr("This worker has no laptop yet. Prepare one first.")};
    TRY_ASSIGN(head, headOf(office, Direction::Down));
    TRY_ASSIGN(seed, signingSeedFor(office, worker));
    head.senderKey = publicKeyOf(seed);
    for (const QByteArray &key : keys) head.recipients.append(boxKeyOf(key));
    TRY_ASSIGN(name, nameOf(office, worker));
    const QString path =
        QDir(folder).filePath(fileNameOf(Sync::tr("office") + '-' + name, head.number));
    TRY_ASSIGN(relay, Relay::make(office, worker));
    head.entries = relay.size();
    PackageMeta meta;
    TRY_ASSIGN(receipt, receiptFor(office, worker));
    meta.receipt = receipt;
    qsizetype at = 0;
    TRY_ASSIGN(watermark, office.log().watermark());
    TRY_ASSIGN(written, writePackage(path, head, meta, seed, [&](Entry &entry) -> Result<bool> {
                   if (at == relay.size()) return false;
                   TRY_ASSIGN(next, relay.entry(at++));
                   entry = std::move(next);
                   return true;
               }));
    TRY(office.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY(noteWritten(office, head, worker, written, path, {}, watermark));
        return relay.noteGiven(head.number);
    }));
    return Exported{path, head.number, head.entries, written.bytes, worker};
}
