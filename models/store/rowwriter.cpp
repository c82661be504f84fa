// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowwriter.h"

#include "store/cbor.h"
#include "store/search.h"

void bindCbor(Statement &statement, int i, QByteArrayView cbor)
{
    CborReader r(cbor);
    switch (r.peek()) {
    case CborReader::Type::Unsigned:
    case CborReader::Type::Negative: statement.bind(i, r.integer()); break;
    case CborReader::Type::Text: {
        const QByteArrayView text = r.text();
        statement.bindText(i, text.data(), text.size());
        break;
    }
    case CborReader::Type::Bytes: {
        const QByteArrayView bytes = r.bytes();
        statement.bindBlob(i, bytes.data(), bytes.size());
        break;
    }
    default: statement.bindNull(i);
    }
}

static quint64 bitOf(const FieldInfo &field) { return quint64(1) << field.number; }

Result<RowWriter::Before> RowWriter::before(const RecordInfo &record, const Id &id)
{
    QByteArray &sql = m_selects[quint16(record.kind)];
    if (sql.isEmpty())
        sql = QByteArray("SELECT rid, flags, heads FROM ") + record.table + " WHERE id = ?";
    TRY_ASSIGN(find, m_db.cached(sql.constData()));
    find->bind(1, id);
    TRY_ASSIGN(any, find->step());
    Before before;
    if (any) before = {find->integer(0), find->integer(1), Heads::decoded(find->blobView(2))};
    find->reset();
    return before;
}

Result<> RowWriter::insert(const RecordInfo &record, const Id &id, qint64 flags, const Heads &heads,
                           const QList<Cell> &cells)
{
    QByteArray &sql = m_inserts[quint16(record.kind)];
    if (sql.isEmpty()) {
        sql = QByteArray("INSERT INTO ") + record.table + " (id, flags, heads";
        for (const FieldInfo &f : record.fields) sql += QByteArray(", ") + f.column;
        sql +=
            ") VALUES (?, ?, ?" + QByteArray(", ?").repeated(qsizetype(record.fields.size())) + ')';
    }
    TRY_ASSIGN(put, m_db.cached(sql.constData()));
    const QByteArray key = id.bytes(), blob = heads.encoded();
    put->bindBlob(1, key.constData(), key.size());
    put->bind(2, flags);
    put->bindBlob(3, blob.constData(), blob.size());
    for (const Cell &c : cells) bindCbor(*put, 3 + c.field->number, c.cbor);
    return put->run();
}

Result<> RowWriter::write(const RecordInfo &record, const Id &id, const Before &before,
                          qint64 flags, const Heads &heads, const QList<Cell> &cells)
{
    noteClass(record, id, before, flags, cells);
    if (before.rid == 0) {
        TRY(insert(record, id, flags, heads, cells));
        return index(record, m_db.lastRowId(), true, cells);
    }
    quint64 mask = 0;
    for (const Cell &c : cells) mask |= bitOf(*c.field);
    QByteArray &sql = m_updates[{quint16(record.kind), mask}];
    if (sql.isEmpty()) {
        sql = QByteArray("UPDATE ") + record.table + " SET flags = ?1, heads = ?2";
        for (const FieldInfo &f : record.fields)
            if (mask & bitOf(f))
                sql += QByteArray(", ") + f.column + " = ?" + QByteArray::number(3 + f.number);
        sql += " WHERE rid = ?3";
    }
    TRY_ASSIGN(put, m_db.cached(sql.constData()));
    const QByteArray blob = heads.encoded();
    put->bind(1, flags);
    put->bindBlob(2, blob.constData(), blob.size());
    put->bind(3, before.rid);
    for (const Cell &c : cells) bindCbor(*put, 3 + c.field->number, c.cbor);
    TRY(put->run());
    return index(record, before.rid, false, cells);
}

Result<> RowWriter::write(const RecordInfo &record, const Id &id, const Before &before,
                          const Folded &folded)
{
    return write(record, id, before, flagsOf(folded), folded.heads(), cellsOf(record, folded));
}

Result<> RowWriter::index(const RecordInfo &record, qint64 rid, bool fresh,
                          const QList<Cell> &cells)
{
    if (record.kind != Kind::Firm) return ok();
    bool searched = fresh;
    for (const Cell &c : cells) searched |= isSearched(*c.field);
    return searched ? indexFirm(m_db, rid, fresh) : ok();
}

void RowWriter::noteClass(const RecordInfo &record, const Id &id, const Before &before,
                          qint64 flags, const QList<Cell> &cells)
{
    if (record.kind == Kind::Link) m_classes.linkChanged(id);
    if (record.kind != Kind::Firm) return;
    const bool newCode =
        std::any_of(cells.begin(), cells.end(), [](const Cell &c) { return c.field->number == 1; });
    if (before.rid == 0 || newCode || (before.flags & StatusMask) != (flags & StatusMask))
        m_classes.firmChanged(id);
}

/// A set stands in its column as one text, though each element is a field of its own in the log.
static QByteArray setText(const Folded &folded, quint16 number)
{
    QByteArrayList codes;
    for (const FoldedField &f : folded.fields)
        if (f.key.number == number && CborReader::valueOf(f.shown).toInt() != 0)
            codes.append(f.key.element);
    QByteArray cbor;
    if (codes.isEmpty()) return cbor;
    std::sort(codes.begin(), codes.end());
    CborWriter(cbor).text(codes.join(' '));
    return cbor;
}

QList<RowWriter::Cell> RowWriter::cellsOf(const RecordInfo &record, const Folded &folded)
{
    QList<Cell> cells;
    for (const FieldInfo &f : record.fields) {
        if (f.kind == ValueKind::CodeSet) {
            cells.append({&f, setText(folded, f.number)});
            continue;
        }
        const FoldedField *field = folded.field({f.number, {}});
        cells.append({&f, field ? field->shown : QByteArray()});
    }
    return cells;
}

qint64 RowWriter::flagsOf(const Folded &folded)
{
    qint64 flags = qint64(folded.status);
    if (folded.conflict()) flags |= InConflict;
    if (folded.waiting) flags |= Waiting;
    // A field with two heads, even of one value, is beyond the quick path's look at single heads.
    if (folded.intricate) flags |= Intricate;
    return flags;
}
