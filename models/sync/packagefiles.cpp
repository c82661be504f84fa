// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packagefiles.h"

#include "store/cbor.h"
#include "store/contents.h"
#include "sync/packagecodec.h"

#include <algorithm>

Result<qint64> mostFileBytes(const Store &store)
{
    TRY_ASSIGN(rules, store.find<Setting>("key = ? ORDER BY from_day",
                                          {Value(QStringLiteral("package_files_mb"))}));
    qint64 mb = 20;
    const QDate today = store.ambient().today();
    for (const Setting &rule : rules)
        if (rule.from.value_or(today) <= today) mb = rule.value.value.toLongLong();
    return std::clamp<qint64>(mb, 1, packageformat::longestFiles >> 21) << 20;
}

/// Digests that live attachments among these records name.
static Result<QSet<QByteArray>> digestsIn(Store &store, const QSet<Id> &scope)
{
    QSet<QByteArray> digests;
    TRY_ASSIGN(find, store.db().prepare("SELECT id, digest FROM attachment WHERE flags & 1 AND "
                                        "digest IS NOT NULL"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return digests;
        if (scope.contains(find.id(0))) digests.insert(find.blob(1));
    }
}

Result<QList<QByteArray>> wantedFiles(Store &store, const QSet<Id> *scope, qint64 number)
{
    TRY_ASSIGN(missing, contents::missing(store.db()));
    if (scope && !missing.isEmpty()) {
        TRY_ASSIGN(theirs, digestsIn(store, *scope));
        missing.removeIf([&](const QByteArray &digest) { return !theirs.contains(digest); });
    }
    if (missing.size() <= mostWanted) return missing;
    const qsizetype parts = (missing.size() + mostWanted - 1) / mostWanted;
    return missing.mid(qsizetype(number % parts) * mostWanted, mostWanted);
}

Result<FileCourier> FileCourier::make(Store &store, const QList<QByteArray> &wanted,
                                      const QSet<Id> *scope)
{
    FileCourier courier(store);
    TRY_ASSIGN(most, mostFileBytes(store));
    courier.m_left = most;
    courier.m_asked = QSet<QByteArray>(wanted.begin(), wanted.end());
    if (scope && !wanted.isEmpty()) {
        TRY_ASSIGN(theirs, digestsIn(store, *scope));
        courier.m_asked.intersect(theirs);
    }
    return courier;
}

void FileCourier::take(const PackedEntry &entry)
{
    if (Kind(entry.kind) != Kind::Attachment || entry.op != Op::Put) return;
    if (const QByteArray digest = contents::digestIn(entry.body); !digest.isEmpty())
        m_along.insert(digest);
}

/// What is here of it, and that a live attachment names: what was asked for before what goes along,
/// in the order in which it came here.
Result<> FileCourier::order()
{
    struct Found {
        bool along;
        qint64 rid;
        QByteArray digest;
    };
    QList<Found> found;
    m_along.subtract(m_asked);
    TRY_ASSIGN(find, m_store->db().prepare("SELECT rid FROM content WHERE digest = ?"));
    for (const bool along : {false, true}) {
        const QSet<QByteArray> &digests = along ? m_along : m_asked;
        for (const QByteArray &digest : digests) {
            TRY_ASSIGN(named, contents::isWanted(m_store->db(), digest));
            if (!named) continue;
            find.reset();
            find.bind(1, digest);
            TRY_ASSIGN(here, find.step());
            if (here) found.append({along, find.integer(0), digest});
        }
    }
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::pair(a.along, a.rid) < std::pair(b.along, b.rid);
    });
    for (const Found &f : std::as_const(found)) m_queue.append(f.digest);
    m_ordered = true;
    return ok();
}

Result<bool> FileCourier::next(QByteArray &bytes)
{
    if (!m_ordered) TRY(order());
    while (!m_queue.isEmpty()) {
        // One that was damaged is asked for in vain; the others go on.
        const Result<QByteArray> read = contents::read(m_store->db(), m_queue.takeFirst());
        if (!read) continue;
        if (m_sent > 0 && read->size() > m_left) break;
        bytes = *read;
        m_left -= bytes.size();
        ++m_sent;
        return true;
    }
    m_queue.clear();
    return false;
}

QByteArray encodeDigests(const QList<QByteArray> &digests)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(quint64(digests.size()));
    for (const QByteArray &digest : digests) w.bytes(digest);
    return bytes;
}

QList<QByteArray> decodeDigests(QByteArrayView bytes)
{
    QList<QByteArray> digests;
    if (bytes.isEmpty()) return digests;
    CborReader r(bytes);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) digests.append(r.bytes().toByteArray());
    return digests;
}

Result<qint64> takeFiles(Store &store, const QByteArrayList &files)
{
    qint64 fresh = 0;
    for (const QByteArray &bytes : files) {
        const QByteArray digest = contents::digestOf(bytes);
        TRY_ASSIGN(named, contents::isWanted(store.db(), digest));
        TRY_ASSIGN(here, contents::has(store.db(), digest));
        if (!named || here) continue;
        TRY(contents::put(store.db(), digest, bytes, store.ambient().nowMs()));
        ++fresh;
    }
    return fresh;
}
