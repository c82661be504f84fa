// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/held.h"

#include "store/log.h"
#include "sync/officekeys.h"
#include "sync/words.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <sodium.h>

namespace
{

/// Larger ones stay where they lie: one value of the database holds no more.
constexpr qint64 longestHeld = qint64(512) << 20;

QByteArray digestOf(const QByteArray &bytes)
{
    QByteArray digest(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), 32,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return digest;
}

/// Puts the file back under its own name, into a folder that goes with this deed.
Result<QString> unpack(const Store &store, qint64 number, const QTemporaryDir &folder)
{
    TRY_ASSIGN(find, store.db().prepare("SELECT content, file_name FROM held_package "
                                        "WHERE rid = ? AND state = 0"));
    find.bind(1, number);
    TRY_ASSIGN(any, find.step());
    if (!any) return Error{Sync::tr("No file of this number is held. It may have been admitted.")};
    const QByteArray content = find.blob(0);
    QFile file(folder.filePath(find.text(1)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return Error{Sync::tr("There is no room for the file to be read. Free some disk space.")};
    return file.fileName();
}

/// What an unknown laptop wrote counts as this worker's.
Result<> vouch(Store &office, const QByteArray &key, const Id &worker, bool stays)
{
    if (worker.isNull() || !office.exists(Kind::Worker, worker))
        return Error{Sync::tr("This file's key is not known here. Say whose laptop it was.")};
    return office.transact([&](Writer &w) -> Result<> {
        TRY(w.enrol(key, worker, Role::Worker));
        return stays ? ok() : w.revoke(key);
    });
}

Result<> note(Store &office, const PackageHead &head, qint64 number)
{
    return office.transact([&](Writer &w) -> Result<> {
        TRY_ASSIGN(done, office.db().cached("UPDATE held_package SET state = 1, content = x'' "
                                            "WHERE rid = ?"));
        done->bind(1, number);
        TRY(done->run());
        Audit audit;
        audit.id = Id::make(office.ambient());
        audit.at = office.ambient().nowMs();
        audit.person = office.person();
        audit.deed = QStringLiteral("admitted");
        audit.subject = head.person;
        audit.count = int(head.entries);
        return w.create(audit);
    });
}

} // namespace

QString holdWords(HoldReason reason)
{
    switch (reason) {
    case HoldReason::None: return {};
    case HoldReason::UnknownKey: return Sync::tr("Its laptop is not known here.");
    case HoldReason::RevokedKey: return Sync::tr("Its laptop was reported lost.");
    }
    return {};
}

Result<HoldReason> holdReasonOf(const Store &store, const QByteArray &senderKey)
{
    TRY_ASSIGN(sender, store.log().enrolled(senderKey));
    if (sender.role == Role::None) return HoldReason::UnknownKey;
    TRY_ASSIGN(revoked, store.log().revoked(senderKey));
    return revoked ? HoldReason::RevokedKey : HoldReason::None;
}

Result<> holdPackage(Store &office, const PackageHead &head, HoldReason reason, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Sync::tr("The package cannot be read: %1.").arg(file.errorString())};
    if (file.size() > longestHeld)
        return Error{Sync::tr("This file is too large to be held here. Keep it where it is.")};
    const QByteArray bytes = file.readAll();
    return office.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY_ASSIGN(put, office.db().cached(
                            "INSERT INTO held_package (digest, sender, person, number, entries, "
                            "held_at, reason, file_name, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                            "?) ON CONFLICT (digest) DO NOTHING"));
        put->bind(1, digestOf(bytes));
        put->bind(2, head.senderKey);
        put->bind(3, head.person);
        put->bind(4, head.number);
        put->bind(5, head.entries);
        put->bind(6, office.ambient().nowMs());
        put->bind(7, qint64(reason));
        put->bind(8, QFileInfo(path).fileName());
        put->bind(9, bytes);
        return put->run();
    });
}

Result<QList<HeldPackage>> heldPackages(const Store &store)
{
    QList<HeldPackage> held;
    TRY_ASSIGN(find, store.db().prepare("SELECT h.rid, h.reason, h.sender, h.person, "
                                        "COALESCE(w.name, ''), h.number, h.entries, h.held_at, "
                                        "h.file_name FROM held_package h LEFT JOIN worker w "
                                        "ON w.id = h.person WHERE h.state = 0 ORDER BY h.rid"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return held;
        held.append({find.integer(0), HoldReason(find.integer(1)), find.blob(2), find.id(3),
                     find.text(4), find.integer(5), find.integer(6), find.integer(7),
                     find.text(8)});
    }
}

Result<qint64> heldCount(const Store &store)
{
    TRY_ASSIGN(count, store.db().scalar("SELECT COUNT(*) FROM held_package WHERE state = 0"));
    return count.toInt();
}

Result<Imported> admitPackage(Store &office, qint64 number, const Id &worker, bool stays)
{
    if (office.role() != Role::Lead)
        return Error{Sync::tr("Only the office lead admits a file that is held.")};
    const QTemporaryDir folder;
    TRY_ASSIGN(path, unpack(office, number, folder));
    // Whatever is wrong with it shows before anybody is enrolled for it.
    TRY_ASSIGN(openers, openersOf(office));
    TRY_ASSIGN(file, PackageFile::open(path));
    TRY_ASSIGN(package, file.read(openers));
    TRY_ASSIGN(reason, holdReasonOf(office, package.head.senderKey));
    if (reason == HoldReason::UnknownKey) TRY(vouch(office, package.head.senderKey, worker, stays));
    TRY_ASSIGN(done, importPackage(office, path, Admission::ByLead));
    TRY(note(office, package.head, number));
    return done;
}
