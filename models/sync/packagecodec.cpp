// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packagecodec.h"

#include "store/cbor.h"
#include "store/contents.h"

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

QList<LineId> linesOf(const PackageMeta &m)
{
    QList<LineId> lines;
    const auto add = [&lines](LineId line) {
        if (!lines.contains(line)) lines.append(line);
    };
    for (const Run &run : m.runs) add(run.line);
    for (const SeqRange &held : m.holds) add(held.line);
    for (const ReceiptRange &range : m.receipt) add(range.line);
    return lines;
}

/// A line that was named before as -1, -2…
static void writeLine(CborWriter &w, LineId line, QList<LineId> &named)
{
    const qsizetype at = named.indexOf(line);
    w.integer(at < 0 ? line : -1 - at);
    if (at < 0) named.append(line);
}

static LineId readLine(CborReader &r, QList<LineId> &named)
{
    const qint64 line = r.integer();
    if (line >= 0) {
        named.append(line);
        return line;
    }
    if (-1 - line < named.size()) return named[-1 - line];
    r.fail();
    return 0;
}

QByteArray officeTag(const Id &office) { return office.bytes().last(officeTagSize); }

void encodeMeta(CborWriter &w, const PackageMeta &m)
{
    QList<LineId> lines;
    w.array(m.wants.isEmpty() ? 6 : 7);
    w.array(quint64(m.runs.size()));
    for (const Run &run : m.runs) {
        w.array(5);
        writeLine(w, run.line, lines);
        w.integer(run.from);
        w.integer(run.to);
        w.bytes(run.prev);
        w.bytes(run.last.first(std::min(run.last.size(), lastHashSize)));
    }
    w.array(quint64(m.holds.size()));
    for (const SeqRange &h : m.holds) {
        w.array(3);
        writeLine(w, h.line, lines);
        w.integer(h.from);
        w.integer(h.to);
    }
    writePackageId(w, m.have);
    w.array(quint64(m.receipt.size()));
    for (const ReceiptRange &x : m.receipt) {
        w.array(4);
        writeLine(w, x.line, lines);
        w.integer(x.from);
        w.integer(x.to);
        w.bytes(x.last);
    }
    writePackageId(w, m.base);
    w.array(quint64(m.leaves.size()));
    for (const Id &id : m.leaves) w.bytes(id.bytes());
    if (!m.wants.isEmpty()) writeList(w, m.wants);
}

bool decodeMeta(CborReader &r, PackageMeta &m)
{
    QList<LineId> lines;
    const quint64 parts = r.array();
    if (parts != 6 && parts != 7) r.fail();
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        Run run;
        if (r.array() != 5) r.fail();
        run.line = readLine(r, lines);
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
        const LineId line = readLine(r, lines);
        const qint64 from = r.integer();
        m.holds.append({line, from, r.integer()});
    }
    m.have = readPackageId(r);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        ReceiptRange x;
        if (r.array() != 4) r.fail();
        x.line = readLine(r, lines);
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
    if (parts == 7) m.wants = readList(r);
    const bool areDigests = std::all_of(m.wants.begin(), m.wants.end(), [](const QByteArray &d) {
        return d.size() == contents::digestSize;
    });
    return !r.failed() && areDigests && m.wants.size() <= mostWanted &&
           (parts == 6) == m.wants.isEmpty();
}
