// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/putreader.h"

#include "store/raw.h"

#include <QVarLengthArray>
#include <QtEndian>
#include <sodium.h>

static void blake2b(QByteArrayView bytes, char *to)
{
    crypto_generichash(reinterpret_cast<unsigned char *>(to), 32, raw(bytes),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
}

static QByteArray blake2bOf(QByteArrayView first, QByteArrayView second)
{
    QVarLengthArray<char, 512> both(first.size() + second.size());
    std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), both.begin()));
    QByteArray hash(32, Qt::Uninitialized);
    blake2b({both.data(), both.size()}, hash.data());
    return hash;
}

QByteArray putformat::fieldSalt(QByteArrayView salt, QByteArrayView key)
{
    return blake2bOf(salt, key);
}

QByteArray putformat::commitment(QByteArrayView fieldSalt, QByteArrayView value)
{
    return blake2bOf(fieldSalt, value);
}

bool RefReader::next(Ref &ref)
{
    if (m_left == 0) return false;
    --m_left;
    m_cbor.array();
    ref.line = m_cbor.integer();
    ref.seq = m_cbor.integer();
    const QByteArrayView check = m_cbor.bytes();
    if (m_cbor.failed() || check.size() != 4) return false;
    ref.check = qFromBigEndian<quint32>(check.data());
    return true;
}

PutReader::PutReader(QByteArrayView from)
    : m_cbor(from)
{
    if (m_cbor.array() != 3) m_cbor.fail();
    m_left = m_cbor.array();
}

/// An array of references, each checked.
QByteArrayView PutReader::refs()
{
    const char *from = m_cbor.at();
    for (quint64 n = m_cbor.array(); n > 0 && !m_cbor.failed(); --n) {
        if (m_cbor.array() != 3) m_cbor.fail();
        m_cbor.integer();
        m_cbor.integer();
        if (m_cbor.bytes().size() != 4) m_cbor.fail();
    }
    return {from, m_cbor.at() - from};
}

bool PutReader::next(FieldView &f)
{
    if (m_left == 0 || m_cbor.failed()) return false;
    --m_left;
    f = {};
    if (m_cbor.array() != 4) m_cbor.fail();
    const char *from = m_cbor.at();
    const bool element = m_cbor.peek() == CborReader::Type::Array;
    if (element && m_cbor.array() != 2) m_cbor.fail();
    const quint64 number = m_cbor.unsignedInt();
    if (number > 0xffff) m_cbor.fail();
    f.number = quint16(number);
    if (element) {
        f.element = m_cbor.text();
        if (f.element.isEmpty()) m_cbor.fail(); // spelled as a plain field
    }
    f.key = {from, m_cbor.at() - from};
    // One order, each key once: one spelling of one entry.
    const std::pair key(f.number, f.element);
    if (m_any && !(m_last < key)) m_cbor.fail();
    m_last = key;
    m_any = true;

    readValue(f);
    f.replaces = refs();
    f.sees = refs();
    return !m_cbor.failed();
}

void PutReader::readValue(FieldView &f)
{
    using Form = FieldWrite::Form;
    if (m_cbor.peek() != CborReader::Type::Tag) {
        f.value = m_cbor.item();
        return;
    }
    switch (m_cbor.tag()) {
    case putformat::saltedTag:
        f.form = Form::Salted;
        m_anySalted = true;
        f.value = m_cbor.item();
        break;
    case putformat::erasedTag:
        f.form = Form::Erased;
        m_anyErased = true;
        f.commitment = m_cbor.bytes();
        if (f.commitment.size() != 32) m_cbor.fail();
        break;
    case putformat::ownSaltTag:
        f.form = Form::OwnSalt;
        if (m_cbor.array() != 2) m_cbor.fail();
        f.value = m_cbor.item();
        f.ownSalt = m_cbor.bytes();
        if (f.ownSalt.size() != 32) m_cbor.fail();
        break;
    default: m_cbor.fail();
    }
}

bool PutReader::finish()
{
    FieldView field;
    while (next(field)) {
    }
    m_saw = refs();
    m_salt = m_cbor.bytes();
    return !m_cbor.failed() && (!m_anySalted || m_salt.size() == 16);
}

EntryId PackedEntry::id() const
{
    return {line, seq, hashSize >= 8 ? qFromBigEndian<quint64>(hash.data()) : 0};
}

bool PackedEntry::isReadable() const
{
    if (isStub()) return body.isEmpty();
    if (op == Op::Put) {
        PutReader put(body);
        return put.finish() && put.end() == body.end();
    }
    Entry e;
    e.op = op;
    return decodeBody(body, e);
}

void PackedEntry::headTo(Entry &e) const
{
    e.line = line;
    e.seq = seq;
    e.prev = prev.toByteArray();
    e.clock = clock;
    e.save = save;
    e.op = op;
    e.kind = kind;
    e.record = record;
    e.hash = hashView().toByteArray();
}

bool PackedEntry::unpackTo(Entry &e) const
{
    headTo(e);
    return isStub() ? body.isEmpty() : decodeBody(body, e);
}

Entry PackedEntry::unpacked() const
{
    Entry e;
    unpackTo(e);
    return e;
}

PackedEntry packedFrom(const Entry &e, const QByteArray &body)
{
    PackedEntry p;
    p.line = e.line;
    p.seq = e.seq;
    p.clock = e.clock;
    p.save = e.save;
    p.op = e.op;
    p.kind = e.kind;
    p.record = e.record;
    p.body = body;
    p.anyErased = std::any_of(e.writes.begin(), e.writes.end(), [](const FieldWrite &f) {
        return f.form == FieldWrite::Form::Erased;
    });
    p.prev = e.prev;
    p.hashSize = quint8(std::min<qsizetype>(e.hash.size(), 32));
    std::copy_n(e.hash.begin(), p.hashSize, p.hash.begin());
    return p;
}

void EntryHasher::integer(qint64 v)
{
    if (v >= 0)
        head(0, quint64(v));
    else
        head(1, quint64(-(v + 1)));
}

void EntryHasher::raw(QByteArrayView bytes)
{
    std::copy(bytes.begin(), bytes.end(), m_at);
    m_at += bytes.size();
}

void EntryHasher::bytes(QByteArrayView bytes)
{
    head(2, quint64(bytes.size()));
    raw(bytes);
}

/// The body of a put without its salt, every value that is not plain as its commitment.
void EntryHasher::put(QByteArrayView body)
{
    using Form = FieldWrite::Form;
    PutReader r(body);
    head(4, 2);
    head(4, r.left());
    FieldView f;
    while (r.next(f)) {
        head(4, 4);
        raw(f.key);
        if (f.form == Form::Plain) {
            raw(f.value);
        } else {
            head(6, putformat::erasedTag);
            if (f.form == Form::Erased)
                bytes(f.commitment);
            else if (f.form == Form::OwnSalt)
                bytes(putformat::commitment(f.ownSalt, f.value));
            else // the salt of sixteen bytes is the last of the body
                bytes(putformat::commitment(putformat::fieldSalt(body.last(16), f.key), f.value));
        }
        raw(f.replaces);
        raw(f.sees);
    }
    r.finish();
    raw(r.saw());
}

void EntryHasher::hash(const PackedEntry &e, QByteArrayView prev, char *to)
{
    // A commitment of 35 bytes may stand for a value that is shorter.
    const quint64 fields = e.op == Op::Put ? PutReader(e.body).left() : 0;
    const auto room = std::size_t(e.body.size() + prev.size() + 128) + 35 * std::size_t(fields);
    if (m_form.size() < room) m_form.resize(room);
    m_at = m_form.data();
    head(4, 9);
    integer(e.line);
    integer(e.seq);
    bytes(prev);
    integer(e.clock);
    integer(e.save);
    head(0, quint64(e.op));
    head(0, e.kind);
    if (e.record.isNull())
        bytes({});
    else
        bytes(bytesOf(e.record));
    if (e.op == Op::Put)
        put(e.body);
    else
        raw(e.body);
    blake2b({m_form.data(), m_at - m_form.data()}, to);
}
