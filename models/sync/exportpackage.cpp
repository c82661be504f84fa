// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log.h"
#include "store/migrations.h"
#include "sync/exchange.h"
#include "sync/keys.h"
#include "sync/officekeys.h"
#include "sync/ownentries.h"
#include "sync/packagefiles.h"
#include "sync/packagelog.h"
#include "sync/people.h"
#include "sync/receipts.h"
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

Result<QByteArray> lastDigest(const Store &store)
{
    TRY_ASSIGN(last,
               store.db().scalar("SELECT digest FROM package_out ORDER BY number DESC LIMIT 1"));
    return last.bytes();
}

Result<PackageHead> headOf(Store &store, Direction direction)
{
    PackageHead head;
    head.direction = direction;
    head.senderKey = store.publicKey();
    head.person = store.person();
    head.office = officeTag(store.founding().office);
    head.schema = schemaVersion();
    head.madeAt = store.ambient().nowMs();
    TRY_ASSIGN(id, nextPackage(store));
    head.epoch = id.epoch;
    head.number = id.number;
    TRY_ASSIGN(previous, lastDigest(store));
    head.previous = previous;
    return head;
}

PackageNote noteOf(const PackageHead &head, const WrittenPackage &written, const QString &path)
{
    return {.id = head.id(),
            .madeAt = head.madeAt,
            .entries = head.entries,
            .bytes = written.bytes,
            .digest = written.digest,
            .fileName = QFileInfo(path).fileName()};
}

/// What any of the worker's laptops said it lacks.
Result<QList<QByteArray>> askedByLaptops(const Store &office, const Id &worker)
{
    QList<QByteArray> asked;
    TRY_ASSIGN(words, wordsOf(office, worker));
    for (const LaptopWord &word : words) asked.append(word.wants);
    return asked;
}

} // namespace

Result<Exported> exportUp(Store &laptop, const QString &folder)
{
    if (laptop.isOffice())
        return Error{Sync::tr("This is the office's workbook. Choose the worker to export for.")};
    TRY_ASSIGN(head, headOf(laptop, Direction::Up));
    TRY_ASSIGN(officeKey, officeBoxKeyFor(laptop));
    head.recipients = {officeKey};
    TRY_ASSIGN(own, OwnEntries::of(laptop));
    head.entries = own.count();
    PackageMeta meta;
    meta.runs = own.runs();
    TRY_ASSIGN(held, ownHeld(laptop));
    meta.holds = held;
    TRY_ASSIGN(have, haveOf(laptop));
    meta.have = have;
    TRY_ASSIGN(wants, wantedFiles(laptop, nullptr, head.number));
    meta.wants = wants;
    TRY_ASSIGN(asked, askedByOffice(laptop));
    TRY_ASSIGN(courier, FileCourier::make(laptop, asked, nullptr));
    TRY_ASSIGN(name, nameOf(laptop, laptop.person()));
    const QString path = QDir(folder).filePath(fileNameOf(name, head.number));
    TRY_ASSIGN(watermark, laptop.log().watermark());
    const auto next = [&](PackedEntry &entry) -> Result<bool> {
        TRY_ASSIGN(more, own.next(entry));
        if (more) courier.take(entry);
        return more;
    };
    TRY_ASSIGN(written, writePackage(path, head, meta, laptop.secrets().seed, next,
                                     [&](QByteArray &bytes) { return courier.next(bytes); }));
    PackageNote note = noteOf(head, written, path);
    note.recipient = laptop.founding().office;
    note.watermark = watermark;
    note.runs = meta.runs;
    TRY(laptop.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY(notePackage(laptop, note));
        return setOwnMeta(laptop, "exported", QByteArray::number(watermark));
    }));
    markPackage(laptop, note);
    return Exported{path, head.number, head.entries, written.bytes, {}, 0, courier.count()};
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
    meta.base = relay.base();
    meta.leaves = relay.leaves();
    TRY_ASSIGN(scope, scopeOf(office, worker));
    TRY_ASSIGN(wants, wantedFiles(office, &scope, head.number));
    meta.wants = wants;
    TRY_ASSIGN(asked, askedByLaptops(office, worker));
    TRY_ASSIGN(courier, FileCourier::make(office, asked, &scope));
    qsizetype at = 0;
    TRY_ASSIGN(watermark, office.log().watermark());
    const auto next = [&](PackedEntry &entry) -> Result<bool> {
        if (at == relay.size()) return false;
        TRY_ASSIGN(relayed, relay.entry(at++));
        entry = relayed;
        courier.take(entry);
        return true;
    };
    TRY_ASSIGN(written, writePackage(path, head, meta, seed, next,
                                     [&](QByteArray &bytes) { return courier.next(bytes); }));
    PackageNote note = noteOf(head, written, path);
    note.recipient = worker;
    note.watermark = watermark;
    TRY(office.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY(notePackage(office, note));
        return relay.noteGiven(head.number);
    }));
    markPackage(office, note);
    return Exported{path,   head.number,        head.entries,   written.bytes,
                    worker, meta.leaves.size(), courier.count()};
}
