// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packagecodec.h"

#include "store/cbor.h"

#include <algorithm>

using namespace packageformat;

/// No line reaches it, and counting on from below it never overflows.
static constexpr qint64 longestLine = std::numeric_limits<qint64>::max();

static void writeList(CborWriter &w, const QList<QByteArray> &list)
{
    w.array(quint64(list.size()));
    for (const QByteArray &b : list) w.bytes(b);
}

static QList<QByteArray> readList(CborReader &r)
{
    QList<QByteArray> list;
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) list.append(r.bytes().toByteArray());
    return list;
}

QByteArray encodeHead(const PackageHead &h, const SealedKey &key)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(14);
    w.unsignedInt(suite);
    w.unsignedInt(quint64(h.direction));
    w.bytes(h.senderKey);
    w.bytes(h.person.bytes());
    w.bytes(h.office);
    w.unsignedInt(quint64(h.schema));
    w.integer(h.epoch);
    w.integer(h.number);
    w.integer(h.madeAt);
    w.integer(h.entries);
    w.bytes(h.previous.first(std::min(h.previous.size(), digestSize)));
    w.array(quint64(h.recipients.size()));
    for (const QByteArray &recipient : h.recipients) w.bytes(recipientTag(recipient));
    w.bytes(key.agreed);
    writeList(w, key.wrapped);
    return bytes;
}

bool decodeHead(QByteArrayView cbor, PackageHead &h, SealedKey &key)
{
    CborReader r(cbor);
    if (r.array() != 14 || r.unsignedInt() != suite) r.fail();
    const quint64 direction = r.unsignedInt();
    if (direction != 1 && direction != 2) r.fail();
    h.direction = Direction(direction);
    h.senderKey = r.bytes().toByteArray();
    h.person = Id::fromBytes(r.bytes().toByteArray());
    h.office = r.bytes().toByteArray();
    h.schema = int(r.unsignedInt());
    h.epoch = r.integer();
    h.number = r.integer();
    h.madeAt = r.integer();
    h.entries = r.integer();
    h.previous = r.bytes().toByteArray();
    h.recipients = readList(r);
    key.agreed = r.bytes().toByteArray();
    key.wrapped = readList(r);
    const auto areSized = [](const QList<QByteArray> &list, qsizetype size) {
        return std::all_of(list.begin(), list.end(),
                           [size](const QByteArray &b) { return b.size() == size; });
    };
    const qsizetype wraps = h.recipients.size() == 1 ? 0 : h.recipients.size();
    return !r.failed() && r.atEnd() && h.senderKey.size() == crypto_sign_PUBLICKEYBYTES &&
           h.office.size() == officeTagSize &&
           (h.previous.isEmpty() || h.previous.size() == digestSize) && !h.recipients.isEmpty() &&
           areSized(h.recipients, recipientTagSize) &&
           key.agreed.size() == crypto_box_PUBLICKEYBYTES && key.wrapped.size() == wraps &&
           areSized(key.wrapped,
                    crypto_aead_xchacha20poly1305_ietf_KEYBYTES + FrameCipher::overhead);
}

static void writePackageId(CborWriter &w, const PackageId &id)
{
    w.array(2);
    w.integer(id.epoch);
    w.integer(id.number);
}

static PackageId readPackageId(CborReader &r)
{
    PackageId id;
    if (r.array() != 2) r.fail();
    id.epoch = r.integer();
    id.number = r.integer();
    return id;
}

QByteArray officeTag(const Id &office) { return office.bytes().last(officeTagSize); }

void encodeMeta(CborWriter &w, const PackageMeta &m)
{
    w.array(6);
    w.array(quint64(m.runs.size()));
    for (const Run &run : m.runs) {
        w.array(5);
        w.integer(run.line);
        w.integer(run.from);
        w.integer(run.to);
        w.bytes(run.prev);
        w.bytes(run.last.first(std::min(run.last.size(), lastHashSize)));
    }
    w.array(quint64(m.holds.size()));
    for (const SeqRange &h : m.holds) {
        w.array(3);
        w.integer(h.line);
        w.integer(h.from);
        w.integer(h.to);
    }
    writePackageId(w, m.have);
    w.array(quint64(m.receipt.size()));
    for (const ReceiptRange &x : m.receipt) {
        w.array(4);
        w.integer(x.line);
        w.integer(x.from);
        w.integer(x.to);
        w.bytes(x.last);
    }
    writePackageId(w, m.base);
    w.array(quint64(m.leaves.size()));
    for (const Id &id : m.leaves) w.bytes(id.bytes());
}

bool decodeMeta(CborReader &r, PackageMeta &m)
{
    if (r.array() != 6) r.fail();
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        Run run;
        if (r.array() != 5) r.fail();
        run.line = r.integer();
        run.from = r.integer();
        run.to = r.integer();
        run.prev = r.bytes().toByteArray();
        run.last = r.bytes().toByteArray();
        if (run.from < 1 || run.to < run.from || run.to == longestLine) r.fail();
        if (run.last.size() != lastHashSize) r.fail();
        m.runs.append(run);
    }
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        if (r.array() != 3) r.fail();
        const LineId line = r.integer();
        const qint64 from = r.integer();
        m.holds.append({line, from, r.integer()});
    }
    m.have = readPackageId(r);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        ReceiptRange x;
        if (r.array() != 4) r.fail();
        x.line = r.integer();
        x.from = r.integer();
        x.to = r.integer();
        x.last = r.bytes().toByteArray();
        m.receipt.append(x);
    }
    m.base = readPackageId(r);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        const QByteArrayView record = r.bytes();
        if (record.size() != 16) r.fail();
        m.leaves.append(Id::fromBytes(record.toByteArray()));
    }
    return !r.failed();
}

void encodeEntry(CborWriter &w, const PackedEntry &e, Direction direction)
{
    w.array(direction == Direction::Up ? 8 : 9);
    w.integer(e.line);
    w.integer(e.seq);
    w.integer(e.clock);
    w.integer(e.save);
    w.unsignedInt(quint64(e.op));
    w.unsignedInt(e.kind);
    if (e.record.isNull())
        w.bytes({});
    else
        w.bytes(bytesOf(e.record));
    if (direction == Direction::Down) w.bytes(e.hashView().first(8));
    w.raw(e.body);
}

/// Checks the body that `r` reads next and goes on behind it.
static bool decodePackedBody(CborReader &r, QByteArrayView rest, PackedEntry &e)
{
    if (e.op != Op::Put) {
        Entry entry;
        entry.op = e.op;
        e.body = r.item();
        return !r.failed() && decodeBody(e.body, entry);
    }
    PutReader put(rest);
    if (!put.finish()) return false;
    e.body = {rest.begin(), put.end()};
    e.anyErased = put.anyErased();
    r.continueAt(put.end());
    return true;
}

bool decodeEntry(CborReader &r, PackedEntry &e, Direction direction)
{
    if (r.array() != (direction == Direction::Up ? 8u : 9u)) r.fail();
    e.line = r.integer();
    e.seq = r.integer();
    e.clock = r.integer();
    e.save = r.integer();
    const quint64 op = r.unsignedInt();
    if (op < quint64(Op::Begin) || op > quint64(Op::Revoke)) r.fail();
    e.op = Op(op);
    const quint64 kind = r.unsignedInt();
    if (kind > 0xffff) r.fail();
    e.kind = quint16(kind);
    const QByteArrayView record = r.bytes();
    if (record.size() != 0 && record.size() != 16) r.fail();
    e.record = Id::fromBytes(QByteArray::fromRawData(record.data(), record.size()));
    if (direction == Direction::Down) {
        const QByteArrayView hash = r.bytes();
        if (hash.size() != 8) return false;
        std::copy(hash.begin(), hash.end(), e.hash.begin());
        e.hashSize = quint8(hash.size());
    }
    if (e.line < 1 || e.seq < 1 || e.seq == longestLine) r.fail();
    if ((e.op == Op::Begin) != (e.seq == 1)) r.fail(); // a line begins with its key, and only once
    const bool ofRecord = e.op == Op::Put || e.op == Op::Erase;
    if (ofRecord ? e.record.isNull() : record.size() != 0) r.fail();
    return !r.failed() && decodePackedBody(r, r.rest(), e);
}
