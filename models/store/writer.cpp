// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "store/log.h"
#include "store/rowwriter.h"
#include "store/store.h"

#include <algorithm>

QByteArray Basis::encoded() const
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(2);
    w.bytes(heads.encoded());
    w.array(quint64(erasures.size()));
    for (auto it = erasures.cbegin(); it != erasures.cend(); ++it) {
        w.array(2 + 3 * quint64(it.value().size()));
        w.unsignedInt(it.key().number);
        w.text(it.key().element);
        for (const Ref &r : it.value()) {
            w.integer(r.line);
            w.integer(r.seq);
            w.unsignedInt(r.check);
        }
    }
    return bytes;
}

Basis Basis::decoded(QByteArrayView bytes)
{
    Basis basis;
    CborReader r(bytes);
    if (r.array() != 2) r.fail();
    basis.heads = Heads::decoded(r.bytes());
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        const quint64 items = r.array();
        FieldKey key{quint16(r.unsignedInt()), {}};
        key.element = r.text().toByteArray();
        for (quint64 i = 2; i + 3 <= items && !r.failed(); i += 3) {
            const LineId line = r.integer();
            const qint64 seq = r.integer();
            basis.erasures[key].append({line, seq, quint32(r.unsignedInt())});
        }
    }
    return basis;
}

QList<Change> Writer::changesFrom(const RecordInfo &info, const void *before, const void *after)
{
    QList<Change> changes;
    for (const FieldInfo &f : info.fields) {
        Value now = f.read(after);
        if (now != f.read(before)) changes.append({&f, std::move(now)});
    }
    return changes;
}

static FieldWrite writeOf(FieldKey key, const Value &value, const Basis &basis)
{
    FieldWrite w;
    w.key = std::move(key);
    CborWriter(w.value).value(value);
    w.replaces = basis.heads.refsOf(w.key);
    w.sees = basis.erasures.value(w.key);
    return w;
}

/// A set is one field per element: only elements that come or go are written.
static void writeSet(const FieldInfo &field, const Value &value, const Basis &basis,
                     QList<FieldWrite> &out)
{
    const QStringList now = value.text().split(' ', Qt::SkipEmptyParts);
    QSet<QByteArray> wanted;
    for (const QString &code : now) wanted.insert(code.toUtf8());
    QSet<QByteArray> known;
    for (const FieldKey &k : basis.heads.fields())
        if (k.number == field.number) known.insert(k.element);
    for (const QByteArray &element : known | wanted)
        out.append(
            writeOf({field.number, element}, Value(wanted.contains(element) ? 1 : 0), basis));
}

/// The entry that begins a record: its filled-in fields.
Result<> Writer::putNew(const RecordInfo &info, const Id &id, const void *record)
{
    Entry e;
    e.op = Op::Put;
    e.kind = quint16(info.kind);
    e.record = id;
    RowWriter::Filled filled;
    for (const RowWriter::Cell &c : filled.of(info, record)) {
        if (c.field->kind == ValueKind::CodeSet) {
            writeSet(*c.field, CborReader::valueOf(c.cbor), {}, e.writes);
            continue;
        }
        FieldWrite &w = e.writes.emplaceBack();
        w.key = {c.field->number, {}};
        w.value = QByteArray(c.cbor.constData(), c.cbor.size());
    }
    return putWrites(std::move(e));
}

Result<> Writer::put(const RecordInfo &record, const Id &id, const QList<Change> &changes,
                     const Basis &basis)
{
    Entry e;
    e.op = Op::Put;
    e.kind = quint16(record.kind);
    e.record = id;
    for (const Change &c : changes) {
        if (c.field->kind == ValueKind::CodeSet)
            writeSet(*c.field, c.value, basis, e.writes);
        else
            e.writes.append(writeOf({c.field->number, {}}, c.value, basis));
    }
    return putWrites(std::move(e));
}

Result<> Writer::putWrites(Entry e)
{
    if (e.writes.isEmpty()) return ok();
    std::sort(e.writes.begin(), e.writes.end(),
              [](const FieldWrite &a, const FieldWrite &b) { return a.key < b.key; });
    m_kinds.insert(Kind(e.kind));
    return append(std::move(e));
}

Result<> Writer::setDeleted(const RecordInfo &record, const Id &id, const Basis &basis,
                            bool deleted)
{
    Entry e;
    e.op = Op::Put;
    e.kind = quint16(record.kind);
    e.record = id;
    e.writes.append(writeOf({deletedField, {}}, Value(deleted), basis));
    if (deleted) e.saw = basis.heads.allRefs();
    m_kinds.insert(record.kind);
    return append(std::move(e));
}

Result<> Writer::withdraw(const QList<Ref> &targets, const QList<SeqRange> &ranges)
{
    Entry e;
    e.op = Op::Withdraw;
    e.targets = targets;
    e.ranges = ranges;
    for (const RecordInfo *r : allRecords()) m_kinds.insert(r->kind);
    return append(std::move(e));
}

Result<> Writer::release(const QList<Ref> &targets)
{
    Entry e;
    e.op = Op::Release;
    e.targets = targets;
    for (const RecordInfo *r : allRecords()) m_kinds.insert(r->kind);
    return append(std::move(e));
}

Result<> Writer::erase(const RecordInfo &record, const Id &id,
                       const QList<const FieldInfo *> &fields)
{
    Entry e;
    e.op = Op::Erase;
    e.kind = quint16(record.kind);
    e.record = id;
    for (const FieldInfo *f : fields)
        if (f->erasable()) e.fields.append(FieldKey{f->number, {}});
    if (e.fields.isEmpty()) return ok();
    std::sort(e.fields.begin(), e.fields.end());
    m_kinds.insert(record.kind);
    return append(std::move(e));
}

Result<> Writer::clockFix(const SeqRange &range, qint64 shiftMs)
{
    Entry e;
    e.op = Op::ClockFix;
    e.ranges = {range};
    e.shiftMs = shiftMs;
    return append(std::move(e));
}

Result<> Writer::enrol(const QByteArray &publicKey, const Id &person, Role role)
{
    Entry e;
    e.op = Op::Enrol;
    e.key = publicKey;
    e.person = person;
    e.role = role;
    return append(std::move(e));
}

Result<> Writer::revoke(const QByteArray &publicKey)
{
    Entry e;
    e.op = Op::Revoke;
    e.key = publicKey;
    return append(std::move(e));
}

/// What would be quarantined everywhere is refused here.
Result<> Writer::allow(const Entry &entry)
{
    if (m_role == Role::None) m_role = m_store.role();
    const Denial denial = denialOf(entry, m_role);
    return denial == Denial::None ? ok() : Error{denialWords(denial)};
}

Result<> Writer::append(Entry entry)
{
    // A worker takes back entries of the own line only, which the right to do so must know.
    entry.line = m_log.own().line;
    TRY(allow(entry));
    return m_log.append(std::move(entry), m_save, m_store.ambient());
}
