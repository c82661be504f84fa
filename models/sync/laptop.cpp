// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/laptop.h"

#include "store/contents.h"
#include "store/diskfile.h"
#include "store/log.h"
#include "sync/exchange.h"
#include "sync/keys.h"
#include "sync/packagefiles.h"
#include "sync/packagelog.h"
#include "sync/receipts.h"
#include "sync/relay.h"
#include "sync/words.h"

#include <QFile>
#include <QFileInfo>

namespace
{

/// Marks of a workbook that is only being made here: its first line begins on the laptop.
class NoMarks : public Marks
{
public:
    std::optional<EntryId> mark(const Id &, const QByteArray &) override { return {}; }
    void setMark(const Id &, const QByteArray &, const EntryId &) override {}
};

QByteArray randomOf(Ambient &ambient, int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    ambient.random(bytes.data(), std::size_t(size));
    return bytes;
}

Result<> fill(Store &laptop, Relay &relay)
{
    QList<Entry> entries;
    entries.reserve(relay.size());
    for (qsizetype i = 0; i < relay.size(); ++i) {
        TRY_ASSIGN(packed, relay.entry(i));
        Entry entry = packed.unpacked();
        // As the office relays them: it vouches for the hash, the chain stays with it.
        entry.prev.clear();
        entry.hash.truncate(8);
        entries.append(std::move(entry));
    }
    return laptop.transactBare([&](QSet<Kind> &kinds) -> Result<> {
        TRY_ASSIGN(joined, laptop.log().join(std::move(entries), 0));
        kinds = joined.kinds;
        return ok();
    });
}

/// As much of its firms' files as one package carries; the laptop asks for the others.
Result<> giveFiles(Store &office, Store &laptop)
{
    TRY_ASSIGN(wanted, contents::missing(laptop.db()));
    TRY_ASSIGN(courier, FileCourier::make(office, wanted, nullptr));
    return laptop.transactBare([&](QSet<Kind> &) -> Result<> {
        for (QByteArray bytes;;) {
            TRY_ASSIGN(more, courier.next(bytes));
            if (!more) return ok();
            TRY(takeFiles(laptop, {bytes}));
        }
    });
}

} // namespace

Result<> prepareLaptop(Store &office, const Id &worker, const QString &path,
                       const QString &passphrase, KdfCost cost)
{
    if (QFileInfo::exists(path))
        return Error{Sync::tr("There is a file of this name already. Choose another name.")};
    TRY_ASSIGN(record, office.get<Worker>(worker));
    Secrets secrets;
    secrets.fileKey = randomOf(office.ambient(), 32);
    secrets.seed = randomOf(office.ambient(), 32);
    secrets.person = worker;
    TRY(office.transact(
        [&](Writer &w) { return w.enrol(publicKeyOf(secrets.seed), worker, Role::Worker); }));

    const QString partial = path + QStringLiteral(".part");
    QFile::remove(partial);
    NoMarks marks;
    const auto make = [&]() -> Result<> {
        TRY_ASSIGN(file, WorkbookFile::create(partial, secrets, passphrase,
                                              office.file().recoveryPublicKey(), cost,
                                              office.ambient(), PassphraseUse::OneTime));
        Store::Founding founding = office.founding();
        founding.kind = WorkbookKind::Laptop;
        founding.gridPoint = record.gridPoint;
        TRY_ASSIGN(laptop,
                   Store::found(std::move(file), secrets, founding, office.ambient(), marks));
        TRY_ASSIGN(relay, Relay::whole(office, worker));
        TRY(fill(*laptop, relay));
        TRY(giveFiles(office, *laptop));
        TRY_ASSIGN(watermark, office.log().watermark());
        // The laptop file counts as a package of the office: what comes later is new to it.
        TRY_ASSIGN(id, nextPackage(office));
        const PackageNote note{.id = id,
                               .recipient = worker,
                               .madeAt = office.ambient().nowMs(),
                               .entries = relay.size(),
                               .watermark = watermark,
                               .fileName = QFileInfo(path).fileName()};
        TRY(office.transactBare([&](QSet<Kind> &) -> Result<> {
            TRY(notePackage(office, note));
            TRY(relay.noteGiven(id.number));
            return noteWord(office,
                            {.key = publicKeyOf(secrets.seed), .person = worker, .have = id});
        }));
        markPackage(office, note);
        return setHave(*laptop, id);
    };
    const Result<> made = make();
    if (!made) {
        QFile::remove(partial);
        return made;
    }
    const Result<> placed = putInPlace(partial, path);
    if (!placed) QFile::remove(partial);
    return placed;
}

Result<int> closeLaptops(Store &office, const Id &worker)
{
    if (!office.isOffice()) return Error{Sync::tr("Only the office closes a laptop.")};
    if (worker == office.founding().rootPerson)
        return Error{Sync::tr("The office lead's own key cannot be closed.")};
    TRY_ASSIGN(keys, office.log().keysOf(worker));
    if (keys.isEmpty()) return Error{Sync::tr("This worker has no open laptop.")};
    TRY(office.transact([&](Writer &w) -> Result<> {
        for (const QByteArray &key : keys) TRY(w.revoke(key));
        return ok();
    }));
    return int(keys.size());
}
