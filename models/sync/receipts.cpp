// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receipts.h"

#include "store/cbor.h"
#include "store/log.h"
#include "sync/branches.h"
#include "sync/departed.h"
#include "sync/packagefiles.h"
#include "sync/people.h"

// ---- the office ----

Result<QList<LineId>> linesOf(const Store &store, const Id &person)
{
    QList<LineId> lines;
    TRY_ASSIGN(keys, store.log().keysOf(person));
    for (const QByteArray &key : keys) {
        TRY_ASSIGN(begun, store.log().linesOf(key));
        lines.append(begun);
    }
    // From line to line by the index, for lines are few where entries are many.
    TRY_ASSIGN(
        find, store.db().prepare(
                  "WITH RECURSIVE held (line) AS (SELECT MIN(line) FROM entry UNION ALL "
                  "SELECT (SELECT MIN(e.line) FROM entry e WHERE e.line > h.line) FROM held h "
                  "WHERE h.line IS NOT NULL) SELECT line FROM held h WHERE line IS NOT NULL "
                  "AND line NOT IN (SELECT line FROM line_begin) AND (SELECT p.person FROM "
                  "entry e JOIN package_in p ON p.rid = e.via WHERE e.line = h.line LIMIT 1) = ?"));
    find.bind(1, person);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return lines;
        lines.append(find.integer(0));
    }
}

Result<QList<ReceiptRange>> receiptFor(const Store &office, const Id &person)
{
    QList<ReceiptRange> receipt;
    TRY_ASSIGN(lines, linesOf(office, person));
    TRY_ASSIGN(forked, forkedLines(office.db()));
    for (const LineId line : lines) {
        TRY_ASSIGN(ranges, rangesOf(office.log(), line, forked.contains(line)));
        receipt.append(ranges);
    }
    return receipt;
}

static QByteArray encodeRanges(const QList<SeqRange> &ranges)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(quint64(ranges.size()));
    for (const SeqRange &r : ranges)
        for (const qint64 n : {r.line, r.from, r.to}) w.integer(n);
    return bytes;
}

static QList<SeqRange> decodeRanges(QByteArrayView bytes)
{
    QList<SeqRange> ranges;
    CborReader r(bytes);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        const LineId line = r.integer();
        const qint64 from = r.integer();
        ranges.append({line, from, r.integer()});
    }
    return ranges;
}

Result<> noteWord(Store &office, const LaptopWord &word)
{
    // The last one that was read counts, be it an old one that comes late: that only makes the next
    // package longer. Numbers could not tell, since copies of one workbook count alike.
    TRY_ASSIGN(
        put, office.db().cached(
                 "INSERT INTO laptop (key, person, up_epoch, up_number, have_epoch, "
                 "have_number, holds, wants) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO "
                 "UPDATE SET up_epoch = excluded.up_epoch, up_number = excluded.up_number, "
                 "have_epoch = excluded.have_epoch, have_number = excluded.have_number, "
                 "holds = excluded.holds, wants = excluded.wants"));
    put->bind(1, word.key);
    put->bind(2, word.person);
    put->bind(3, word.up.epoch);
    put->bind(4, word.up.number);
    put->bind(5, word.have.epoch);
    put->bind(6, word.have.number);
    if (word.holds)
        put->bind(7, encodeRanges(*word.holds));
    else
        put->bindNull(7);
    put->bind(8, encodeDigests(word.wants));
    return put->run();
}

Result<QList<LaptopWord>> wordsOf(const Store &office, const Id &worker)
{
    QList<LaptopWord> words;
    TRY_ASSIGN(keys, office.log().keysOf(worker));
    TRY_ASSIGN(find, office.db().prepare("SELECT up_epoch, up_number, have_epoch, have_number, "
                                         "holds, wants FROM laptop WHERE key = ?"));
    for (const QByteArray &key : keys) {
        LaptopWord word{.key = key, .person = worker};
        find.reset();
        find.bind(1, key);
        TRY_ASSIGN(any, find.step());
        if (any) {
            word.up = {find.integer(0), find.integer(1)};
            word.have = {find.integer(2), find.integer(3)};
            if (!find.isNull(4)) word.holds = decodeRanges(find.blobView(4));
            word.wants = decodeDigests(find.blobView(5));
        }
        words.append(word);
    }
    return words;
}

Result<Reached> reachedBy(const Store &office, const Id &worker)
{
    TRY_ASSIGN(words, wordsOf(office, worker));
    TRY_ASSIGN(find, office.db().prepare("SELECT watermark FROM package_out WHERE epoch = ? AND "
                                         "number = ? AND recipient = ?"));
    std::optional<Reached> least;
    for (const LaptopWord &word : words) {
        find.reset();
        find.bind(1, word.have.epoch);
        find.bind(2, word.have.number);
        find.bind(3, worker);
        TRY_ASSIGN(known, find.step());
        const Reached here = known ? Reached{word.have, find.integer(0)} : Reached();
        if (!least || here.watermark < least->watermark) least = here;
    }
    return least.value_or(Reached());
}

// ---- the laptop ----

static Result<PackageId> packageIdIn(const Store &store, const char *key)
{
    TRY_ASSIGN(value, ownMeta(store, key));
    const QByteArrayList parts = value.split(' ');
    return parts.size() == 2 ? PackageId{parts[0].toLongLong(), parts[1].toLongLong()}
                             : PackageId{};
}

static Result<> setPackageId(Store &store, const QByteArray &key, const PackageId &id)
{
    return setOwnMeta(store, key.constData(),
                      QByteArray::number(id.epoch) + ' ' + QByteArray::number(id.number));
}

static QByteArray reachedKey(qint64 epoch) { return "reached " + QByteArray::number(epoch); }

Result<PackageId> haveOf(const Store &laptop) { return packageIdIn(laptop, "have"); }

Result<> setHave(Store &laptop, const PackageId &have)
{
    TRY(setPackageId(laptop, reachedKey(have.epoch), have));
    return setPackageId(laptop, "have", have);
}

/// Whether this laptop holds all that the package is built upon.
static Result<bool> suffices(const Store &laptop, const PackageId &base)
{
    if (base == PackageId()) return true;
    TRY_ASSIGN(reached, packageIdIn(laptop, reachedKey(base.epoch).constData()));
    return base.number <= reached.number;
}

/// What of a receipt fits this log: an end that is not held, or held with another hash, says
/// nothing about what is here.
static Result<bool> fitsHere(const Store &laptop, const ReceiptRange &range)
{
    TRY_ASSIGN(find, laptop.db().cached("SELECT hash FROM entry WHERE line = ? AND seq = ?"));
    find->bind(1, range.line);
    find->bind(2, range.to);
    bool fits = false;
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        fits = fits || range.last == find->blob(0);
    }
    find->reset();
    return fits;
}

static bool overlap(const ReceiptRange &a, const ReceiptRange &b)
{
    return a.line == b.line && a.from <= b.to && b.from <= a.to;
}

/// Lines of which the office holds two branches: another copy of this workbook wrote, too.
static QSet<LineId> branching(const QList<ReceiptRange> &receipt)
{
    QSet<LineId> lines;
    for (qsizetype i = 0; i < receipt.size(); ++i)
        for (qsizetype j = i + 1; j < receipt.size(); ++j)
            if (overlap(receipt[i], receipt[j])) lines.insert(receipt[i].line);
    return lines;
}

Result<QList<QByteArray>> askedByOffice(const Store &laptop)
{
    TRY_ASSIGN(bytes, ownMeta(laptop, "asked"));
    return decodeDigests(bytes);
}

Result<> takeReceipt(Store &laptop, const PackageHead &head, const PackageMeta &meta)
{
    // The newest receipt replaces the earlier one: an office restored from a backup holds less.
    TRY_ASSIGN(newest, packageIdIn(laptop, "receipt"));
    if (head.id() < newest) return ok();
    // It speaks of the lines of whoever it is for; others of this laptop have their own.
    TRY_ASSIGN(clear, laptop.db().cached(
                          "DELETE FROM receipt WHERE line NOT IN (SELECT b.line FROM line_begin b "
                          "JOIN enrolment n ON n.key = b.key WHERE n.role > 0 AND n.person <> ?)"));
    clear->bind(1, laptop.person());
    TRY(clear->run());
    TRY_ASSIGN(put, laptop.db().cached("INSERT INTO receipt (line, from_seq, to_seq, last_hash) "
                                       "VALUES (?, ?, ?, ?)"));
    for (const ReceiptRange &r : meta.receipt) {
        TRY_ASSIGN(fits, fitsHere(laptop, r));
        if (!fits) continue;
        put->bind(1, r.line);
        put->bind(2, r.from);
        put->bind(3, r.to);
        put->bind(4, r.last);
        TRY(put->run());
    }
    const LineId own = laptop.log().own().line;
    if (branching(meta.receipt).contains(own)) TRY(laptop.log().leaveLine());
    TRY(setPackageId(laptop, "receipt", head.id()));
    TRY(setOwnMeta(laptop, "asked", encodeDigests(meta.wants)));
    TRY(departed::note(laptop, head.id(), meta.leaves));
    TRY(departed::drop(laptop));
    TRY_ASSIGN(complete, suffices(laptop, meta.base));
    return complete ? setHave(laptop, head.id()) : ok();
}

Result<> leaveOutDeparted(Store &laptop, const PackageId &package, QList<PackedEntry> &entries)
{
    TRY_ASSIGN(gone, departed::since(laptop, package));
    if (gone.isEmpty()) return ok();
    entries.removeIf([&](const PackedEntry &e) { return gone.contains(e.record); });
    return ok();
}
