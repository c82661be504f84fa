// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entry.h"

#include "store/cbor.h"
#include "store/raw.h"

#include <QtEndian>
#include <sodium.h>

namespace
{

constexpr quint64 saltedTag = 1, erasedTag = 2, ownSaltTag = 3;

QByteArray blake2b(std::initializer_list<QByteArrayView> parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    for (const QByteArrayView p : parts)
        crypto_generichash_update(&state, raw(p), static_cast<unsigned long long>(p.size()));
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash_final(&state, raw(hash), 32);
    return hash;
}

void writeRef(CborWriter &w, const Ref &r)
{
    w.array(3);
    w.integer(r.line);
    w.integer(r.seq);
    char check[4];
    qToBigEndian(r.check, check);
    w.bytes(QByteArrayView(check, 4));
}

Ref readRef(CborReader &r)
{
    Ref ref;
    if (r.array() != 3) r.fail();
    ref.line = r.integer();
    ref.seq = r.integer();
    const QByteArrayView check = r.bytes();
    if (check.size() == 4)
        ref.check = qFromBigEndian<quint32>(check.data());
    else
        r.fail();
    return ref;
}

void writeRefs(CborWriter &w, const QList<Ref> &refs)
{
    w.array(quint64(refs.size()));
    for (const Ref &r : refs) writeRef(w, r);
}

QList<Ref> readRefs(CborReader &r)
{
    QList<Ref> refs;
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) refs.append(readRef(r));
    return refs;
}

void writeKey(CborWriter &w, const FieldKey &key)
{
    if (key.element.isEmpty()) {
        w.unsignedInt(key.number);
    } else {
        w.array(2);
        w.unsignedInt(key.number);
        w.text(key.element);
    }
}

FieldKey readKey(CborReader &r)
{
    FieldKey key;
    const bool element = r.peek() == CborReader::Type::Array;
    if (element && r.array() != 2) r.fail();
    const quint64 number = r.unsignedInt();
    if (number > 0xffff) r.fail();
    key.number = quint16(number);
    if (element) {
        key.element = r.text().toByteArray();
        if (key.element.isEmpty()) r.fail(); // spelled as a plain field
    }
    return key;
}

/// 16 bytes, not all zero; or none: the null id has one spelling.
Id readId(CborReader &r)
{
    const QByteArrayView bytes = r.bytes();
    const Id id = Id::fromBytes(bytes.toByteArray());
    if (bytes.size() != 0 && id.isNull()) r.fail();
    return id;
}

QByteArray fieldSalt(QByteArrayView salt, const FieldKey &key)
{
    QByteArray encoded;
    CborWriter w(encoded);
    writeKey(w, key);
    return blake2b({salt, encoded});
}

/// `hashed`: every value that is not plain stands as its commitment.
void writeField(CborWriter &w, const FieldWrite &f, bool hashed)
{
    w.array(4);
    writeKey(w, f.key);
    if (f.form == FieldWrite::Form::Plain) {
        w.raw(f.value);
    } else if (hashed || f.form == FieldWrite::Form::Erased) {
        w.tag(erasedTag);
        w.bytes(f.commitment);
    } else if (f.form == FieldWrite::Form::Salted) {
        w.tag(saltedTag);
        w.raw(f.value);
    } else {
        w.tag(ownSaltTag);
        w.array(2);
        w.raw(f.value);
        w.bytes(f.ownSalt);
    }
    writeRefs(w, f.replaces);
    writeRefs(w, f.sees);
}

FieldWrite readField(CborReader &r)
{
    using Form = FieldWrite::Form;
    FieldWrite f;
    if (r.array() != 4) r.fail();
    f.key = readKey(r);
    if (r.peek() == CborReader::Type::Tag) {
        switch (r.tag()) {
        case saltedTag:
            f.form = Form::Salted;
            f.value = r.item().toByteArray();
            break;
        case erasedTag:
            f.form = Form::Erased;
            f.commitment = r.bytes().toByteArray();
            if (f.commitment.size() != 32) r.fail();
            break;
        case ownSaltTag:
            f.form = Form::OwnSalt;
            if (r.array() != 2) r.fail();
            f.value = r.item().toByteArray();
            f.ownSalt = r.bytes().toByteArray();
            if (f.ownSalt.size() != 32) r.fail();
            f.commitment = blake2b({f.ownSalt, f.value});
            break;
        default: r.fail();
        }
    } else {
        f.value = r.item().toByteArray();
    }
    f.replaces = readRefs(r);
    f.sees = readRefs(r);
    return f;
}

void writeRanges(CborWriter &w, const QList<SeqRange> &ranges)
{
    w.array(quint64(ranges.size()));
    for (const SeqRange &r : ranges) {
        w.array(3);
        w.integer(r.line);
        w.integer(r.from);
        w.integer(r.to);
    }
}

QList<SeqRange> readRanges(CborReader &r)
{
    QList<SeqRange> ranges;
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        if (r.array() != 3) r.fail();
        const LineId line = r.integer();
        const qint64 from = r.integer();
        const qint64 to = r.integer();
        ranges.append({line, from, to});
    }
    return ranges;
}

void writeBegin(CborWriter &w, const Entry &e)
{
    w.array(2);
    w.bytes(e.key);
    if (!e.parent) {
        w.null();
        return;
    }
    char tag[8];
    qToBigEndian(e.parent->tag, tag);
    w.array(3);
    w.integer(e.parent->line);
    w.integer(e.parent->seq);
    w.bytes(QByteArrayView(tag, 8));
}

void readBegin(CborReader &r, Entry &e)
{
    if (r.array() != 2) r.fail();
    e.key = r.bytes().toByteArray();
    if (r.isNull()) {
        r.null();
        return;
    }
    if (r.array() != 3) r.fail();
    EntryId parent;
    parent.line = r.integer();
    parent.seq = r.integer();
    const QByteArrayView tag = r.bytes();
    if (tag.size() == 8)
        parent.tag = qFromBigEndian<quint64>(tag.data());
    else
        r.fail();
    e.parent = parent;
}

void writeBody(CborWriter &w, const Entry &e, bool hashed)
{
    switch (e.op) {
    case Op::Put:
        w.array(hashed ? 2 : 3);
        w.array(quint64(e.writes.size()));
        for (const FieldWrite &f : e.writes) writeField(w, f, hashed);
        writeRefs(w, e.saw);
        if (!hashed) w.bytes(e.salt);
        break;
    case Op::Begin: writeBegin(w, e); break;
    case Op::Enrol:
        w.array(3);
        w.bytes(e.key);
        w.bytes(e.person.bytes());
        w.unsignedInt(quint64(e.role));
        break;
    case Op::Revoke:
        w.array(1);
        w.bytes(e.key);
        break;
    case Op::Withdraw:
    case Op::Release:
        w.array(2);
        writeRefs(w, e.targets);
        writeRanges(w, e.ranges);
        break;
    case Op::Erase:
        w.array(quint64(e.fields.size()));
        for (const FieldKey &k : e.fields) writeKey(w, k);
        break;
    case Op::ClockFix:
        w.array(2);
        writeRanges(w, e.ranges);
        w.integer(e.shiftMs);
        break;
    }
}

void readPut(CborReader &r, Entry &e)
{
    if (r.array() != 3) r.fail();
    const quint64 n = r.array();
    e.writes.reserve(qsizetype(n));
    for (quint64 i = 0; i < n && !r.failed(); ++i) {
        e.writes.append(readField(r));
        // One order, each key once: one spelling of one entry.
        if (i > 0 && !(e.writes[qsizetype(i - 1)].key < e.writes[qsizetype(i)].key)) r.fail();
    }
    e.saw = readRefs(r);
    e.salt = r.bytes().toByteArray();
    for (FieldWrite &f : e.writes)
        if (f.form == FieldWrite::Form::Salted) {
            if (e.salt.size() != 16) r.fail();
            f.commitment = blake2b({fieldSalt(e.salt, f.key), f.value});
        }
}

} // namespace

quint64 Entry::tag() const
{
    return hash.size() >= 8 ? qFromBigEndian<quint64>(hash.constData()) : 0;
}

const FieldWrite *Entry::written(const FieldKey &field) const
{
    for (const FieldWrite &f : writes)
        if (f.key == field) return &f;
    return nullptr;
}

QByteArray encodeBody(const Entry &entry)
{
    QByteArray body;
    body.reserve(256);
    CborWriter w(body);
    writeBody(w, entry, false);
    return body;
}

bool decodeBody(QByteArrayView body, Entry &e)
{
    CborReader r(body);
    switch (e.op) {
    case Op::Put: readPut(r, e); break;
    case Op::Begin: readBegin(r, e); break;
    case Op::Enrol: {
        if (r.array() != 3) r.fail();
        e.key = r.bytes().toByteArray();
        e.person = readId(r);
        // A role of a newer version is kept, or the hash would not fit; here it may do nothing.
        const quint64 role = r.unsignedInt();
        if (role > 0xff) r.fail();
        e.role = Role(role);
        break;
    }
    case Op::Revoke:
        if (r.array() != 1) r.fail();
        e.key = r.bytes().toByteArray();
        break;
    case Op::Withdraw:
    case Op::Release:
        if (r.array() != 2) r.fail();
        e.targets = readRefs(r);
        e.ranges = readRanges(r);
        break;
    case Op::Erase:
        for (quint64 n = r.array(); n > 0 && !r.failed(); --n) e.fields.append(readKey(r));
        break;
    case Op::ClockFix:
        if (r.array() != 2) r.fail();
        e.ranges = readRanges(r);
        e.shiftMs = r.integer();
        break;
    default: r.fail();
    }
    return !r.failed() && r.atEnd();
}

QByteArray hashOf(const Entry &e)
{
    QByteArray form;
    form.reserve(384);
    CborWriter w(form);
    w.array(9);
    w.integer(e.line);
    w.integer(e.seq);
    w.bytes(e.prev);
    w.integer(e.clock);
    w.integer(e.save);
    w.unsignedInt(quint64(e.op));
    w.unsignedInt(e.kind);
    w.bytes(e.record.bytes());
    writeBody(w, e, true);
    return blake2b({form});
}

void commitValues(Entry &entry, const RecordInfo *record, Ambient &ambient)
{
    for (FieldWrite &f : entry.writes) {
        const FieldInfo *info = record ? record->field(f.key.number) : nullptr;
        if (!info || !info->erasable()) continue;
        if (entry.salt.isEmpty()) {
            entry.salt.resize(16);
            ambient.random(entry.salt.data(), 16);
        }
        f.form = FieldWrite::Form::Salted;
        f.commitment = blake2b({fieldSalt(entry.salt, f.key), f.value});
    }
}

bool eraseValues(Entry &entry, const QList<FieldKey> &keys)
{
    using Form = FieldWrite::Form;
    bool any = false;
    for (FieldWrite &f : entry.writes)
        any |= keys.contains(f.key) && f.form != Form::Plain && f.form != Form::Erased;
    if (!any) return false;
    for (FieldWrite &f : entry.writes) {
        if (f.form == Form::Plain || f.form == Form::Erased) continue;
        if (keys.contains(f.key)) {
            f.form = Form::Erased;
            f.value.clear();
            f.ownSalt.clear();
        } else if (f.form == Form::Salted) {
            f.form = Form::OwnSalt;
            f.ownSalt = fieldSalt(entry.salt, f.key);
        }
    }
    entry.salt.clear();
    return true;
}
