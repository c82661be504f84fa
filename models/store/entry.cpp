// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entry.h"

#include "store/cbor.h"
#include "store/putreader.h"

#include <QtEndian>

namespace
{

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
    return putformat::fieldSalt(salt, encoded);
}

void writeField(CborWriter &w, const FieldWrite &f)
{
    w.array(4);
    writeKey(w, f.key);
    switch (f.form) {
    case FieldWrite::Form::Plain: w.raw(f.value); break;
    case FieldWrite::Form::Erased:
        w.tag(putformat::erasedTag);
        w.bytes(f.commitment);
        break;
    case FieldWrite::Form::Salted:
        w.tag(putformat::saltedTag);
        w.raw(f.value);
        break;
    case FieldWrite::Form::OwnSalt:
        w.tag(putformat::ownSaltTag);
        w.array(2);
        w.raw(f.value);
        w.bytes(f.ownSalt);
        break;
    }
    writeRefs(w, f.replaces);
    writeRefs(w, f.sees);
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

void writeBody(CborWriter &w, const Entry &e)
{
    switch (e.op) {
    case Op::Put:
        w.array(3);
        w.array(quint64(e.writes.size()));
        for (const FieldWrite &f : e.writes) writeField(w, f);
        writeRefs(w, e.saw);
        w.bytes(e.salt);
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

QList<Ref> refsIn(QByteArrayView cbor)
{
    QList<Ref> refs;
    RefReader r(cbor);
    if (r.left() > 0) refs.reserve(qsizetype(r.left()));
    for (Ref ref; r.next(ref);) refs.append(ref);
    return refs;
}

bool readPut(QByteArrayView body, Entry &e)
{
    PutReader r(body);
    e.writes.reserve(qsizetype(r.left()));
    for (FieldView v; r.next(v);) {
        FieldWrite f;
        f.key = {v.number, v.element.toByteArray()};
        f.form = v.form;
        f.value = v.value.toByteArray();
        f.commitment = v.commitment.toByteArray();
        f.ownSalt = v.ownSalt.toByteArray();
        f.replaces = refsIn(v.replaces);
        f.sees = refsIn(v.sees);
        e.writes.append(std::move(f));
    }
    if (!r.finish() || r.end() != body.end()) return false;
    e.saw = refsIn(r.saw());
    e.salt = r.salt().toByteArray();
    return true;
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
    writeBody(w, entry);
    return body;
}

bool decodeBody(QByteArrayView body, Entry &e)
{
    if (e.op == Op::Put) return readPut(body, e);
    CborReader r(body);
    switch (e.op) {
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
    const QByteArray body = encodeBody(e);
    QByteArray hash(32, Qt::Uninitialized);
    EntryHasher().hash(packedFrom(e, body), e.prev, hash.data());
    return hash;
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
        const QByteArray salt = f.form == Form::Salted ? fieldSalt(entry.salt, f.key) : f.ownSalt;
        if (keys.contains(f.key)) {
            f.commitment = putformat::commitment(salt, f.value);
            f.form = Form::Erased;
            f.value.clear();
            f.ownSalt.clear();
        } else if (f.form == Form::Salted) {
            f.form = Form::OwnSalt;
            f.ownSalt = salt;
        }
    }
    entry.salt.clear();
    return true;
}
