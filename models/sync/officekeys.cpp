// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/officekeys.h"

#include "store/cbor.h"
#include "store/log.h"
#include "sync/receipts.h"
#include "sync/words.h"

#include <algorithm>

namespace
{

constexpr const char *openersMeta = "box_keys";
constexpr const char *signersMeta = "old_signers";

/// A key that still signs for laptops which do not know its successor.
struct OldSigner {
    QByteArray seed{};
    qint64 announced = 0; ///< rid of the enrolment of its successor
};

Result<QList<OldSigner>> oldSigners(const Store &office)
{
    TRY_ASSIGN(bytes, office.meta(signersMeta));
    QList<OldSigner> signers;
    if (bytes.isEmpty()) return signers;
    CborReader r(bytes);
    for (quint64 n = r.array(); n > 0 && !r.failed(); n -= std::min<quint64>(n, 2)) {
        OldSigner signer;
        signer.seed = r.bytes().toByteArray();
        signer.announced = r.integer();
        signers.append(signer);
    }
    return signers;
}

Result<> setOldSigners(Store &office, const QList<OldSigner> &signers)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(2 * quint64(signers.size()));
    for (const OldSigner &s : signers) {
        w.bytes(s.seed);
        w.integer(s.announced);
    }
    return office.setMeta(signersMeta, bytes);
}

Result<> addOpener(Store &office, const BoxKeys &keys)
{
    TRY_ASSIGN(bytes, office.meta(openersMeta));
    return office.setMeta(openersMeta, bytes + keys.publicKey + keys.secretKey);
}

/// The greatest rid that a worker's laptop is known to hold.
Result<qint64> confirmed(const Store &office, const Id &worker)
{
    TRY_ASSIGN(reached, reachedBy(office, worker));
    return reached.watermark;
}

Result<QList<Id>> peopleWithKeys(const Store &office)
{
    QList<Id> people;
    TRY_ASSIGN(workers, office.find<Worker>("1"));
    for (const Worker &worker : workers) {
        if (worker.id == office.founding().rootPerson) continue;
        TRY_ASSIGN(keys, office.log().keysOf(worker.id));
        if (!keys.isEmpty()) people.append(worker.id);
    }
    return people;
}

} // namespace

Result<QList<BoxKeys>> openersOf(const Store &store)
{
    QList<BoxKeys> openers{boxKeysOf(store.secrets().seed)};
    if (!store.isOffice()) return openers;
    constexpr qsizetype half = 32;
    TRY_ASSIGN(bytes, store.meta(openersMeta));
    for (qsizetype at = 0; at + 2 * half <= bytes.size(); at += 2 * half)
        openers.append({bytes.mid(at, half), bytes.mid(at + half, half)});
    return openers;
}

/// The key that this one announced last; empty where it did not.
static Result<QByteArray> successorOf(const Store &laptop, const QByteArray &key)
{
    TRY_ASSIGN(find, laptop.db().prepare(
                         "SELECT n.key FROM enrolment n JOIN entry e ON e.rid = n.entry JOIN "
                         "line_begin b ON b.line = e.line WHERE b.key = ?1 AND n.key <> ?1 AND "
                         "n.person = ?2 AND n.role = 4 AND e.denied = 0 ORDER BY e.clock DESC"));
    find.bind(1, key);
    find.bind(2, laptop.founding().rootPerson);
    TRY_ASSIGN(any, find.step());
    return any ? find.blob(0) : QByteArray();
}

Result<QByteArray> officeBoxKeyFor(const Store &laptop)
{
    // From the key that the office was founded with, each announced by the one before: the clocks
    // of two lines do not tell which is newer.
    QByteArray key = laptop.founding().rootKey;
    QSet<QByteArray> met;
    for (;;) {
        met.insert(key);
        TRY_ASSIGN(next, successorOf(laptop, key));
        if (next.isEmpty() || met.contains(next)) break;
        key = next;
    }
    return met.size() == 1 ? laptop.founding().officeBoxKey : boxKeyOf(key);
}

Result<QByteArray> signingSeedFor(const Store &office, const Id &worker)
{
    TRY_ASSIGN(signers, oldSigners(office));
    if (signers.isEmpty()) return office.secrets().seed;
    TRY_ASSIGN(held, confirmed(office, worker));
    for (const OldSigner &signer : signers)
        if (signer.announced > held) return signer.seed;
    return office.secrets().seed;
}

Result<> rotateOfficeKey(Store &office, const QString &passphrase, KdfCost cost)
{
    if (!office.isOffice() || office.role() != Role::Lead)
        return Error{Sync::tr("Only the office lead gives the office a new key.")};
    TRY_ASSIGN(present, office.file().unlock(passphrase));
    if (present.person != office.person())
        return Error{Sync::tr("This is somebody else's passphrase. Type the lead's own.")};
    Secrets fresh = present;
    fresh.seed = QByteArray(present.seed.size(), Qt::Uninitialized);
    office.ambient().random(fresh.seed.data(), std::size_t(fresh.seed.size()));
    // All that the new key needs is on the disk before the head of the file names it: a break in
    // between leaves the old one at work, and what was sealed to the new one still opens.
    TRY(office.transact([&](Writer &w) -> Result<> {
        TRY(w.enrol(publicKeyOf(fresh.seed), office.person(), Role::Lead));
        TRY_ASSIGN(signers, oldSigners(office));
        TRY_ASSIGN(announced, office.log().watermark());
        signers.append({present.seed, announced});
        TRY(setOldSigners(office, signers));
        TRY(addOpener(office, boxKeysOf(present.seed)));
        return addOpener(office, boxKeysOf(fresh.seed));
    }));
    return office.file().rekey(fresh, passphrase, cost, office.ambient());
}

Result<int> laptopsBehind(const Store &office)
{
    TRY_ASSIGN(signers, oldSigners(office));
    if (signers.isEmpty()) return 0;
    int behind = 0;
    TRY_ASSIGN(people, peopleWithKeys(office));
    for (const Id &person : people) {
        TRY_ASSIGN(held, confirmed(office, person));
        behind += held < signers.last().announced;
    }
    return behind;
}

Result<int> oldKeyCount(const Store &office)
{
    TRY_ASSIGN(signers, oldSigners(office));
    return int(signers.size());
}

Result<int> closeOldKeys(Store &office)
{
    TRY_ASSIGN(signers, oldSigners(office));
    if (signers.isEmpty()) return 0;
    TRY_ASSIGN(people, peopleWithKeys(office));
    qint64 least = std::numeric_limits<qint64>::max();
    for (const Id &person : people) {
        TRY_ASSIGN(held, confirmed(office, person));
        least = std::min(least, held);
    }
    QList<OldSigner> kept, closed;
    for (const OldSigner &signer : signers)
        (signer.announced > least || signer.seed == office.secrets().seed ? kept : closed)
            .append(signer);
    if (closed.isEmpty()) return 0;
    TRY(office.transact([&](Writer &w) -> Result<> {
        for (const OldSigner &signer : closed) TRY(w.revoke(publicKeyOf(signer.seed)));
        return setOldSigners(office, kept);
    }));
    return int(closed.size());
}
