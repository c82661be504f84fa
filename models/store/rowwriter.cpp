// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowwriter.h"

#include "store/cbor.h"
#include "store/log.h"
#include "store/putreader.h"
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

/// Appends values to a buffer as canonical CBOR.
class CborSink final : public ValueSink
{
public:
    explicit CborSink(QByteArray &to)
        : m_cbor(to)
    {
    }
    void nothing() override {}
    void integer(qint64 v) override { m_cbor.integer(v); }
    void ascii(QByteArrayView v) override { m_cbor.text(v); }
    void bytes(QByteArrayView v) override { m_cbor.bytes(v); }
    void text(QStringView v) override { m_cbor.text(v); }

private:
    CborWriter m_cbor;
};

const QList<RowWriter::Cell> &RowWriter::Filled::of(const RecordInfo &record, const void *from)
{
    m_cells.clear();
    m_ends.clear();
    m_cbor.resize(0);
    CborSink sink(m_cbor);
    for (const FieldInfo &f : record.fields) {
        const qsizetype before = m_cbor.size();
        f.give(from, sink);
        if (m_cbor.size() == before) continue;
        m_cells.append(Cell{&f, {}});
        m_ends.append(m_cbor.size());
    }
    // Only now that the buffer grows no more.
    qsizetype at = 0;
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        m_cells[i].cbor = QByteArray::fromRawData(m_cbor.constData() + at, m_ends[i] - at);
        at = m_ends[i];
    }
    return m_cells;
}

/// The index of a firm that has none yet, from the columns that were just written.
static Result<> indexNewFirm(Database &db, qint64 rid, const QList<RowWriter::Cell> &cells)
{
    SearchedFirm firm;
    for (const RowWriter::Cell &c : cells)
        if (isSearched(*c.field)) firm.take(*c.field, CborReader::valueOf(c.cbor).text());
    return indexFirm(db, rid, firm);
}

static quint64 bitOf(const FieldInfo &field) { return quint64(1) << field.number; }

Result<RowWriter::Before> RowWriter::before(const RecordInfo &record, const Id &id)
{
    Statement *&find = m_selects[quint16(record.kind)];
    if (!find) {
        const QByteArray sql =
            QByteArray("SELECT rid, flags, heads FROM ") + record.table + " WHERE id = ?";
        TRY_ASSIGN(made, m_db.cached(sql.constData()));
        find = made;
    }
    const auto key = bytesOf(id);
    find->bindBlob(1, key.data(), key.size());
    TRY_ASSIGN(any, find->step());
    Before before;
    if (any) before = {find->integer(0), find->integer(1), Heads::decoded(find->blobView(2))};
    find->reset();
    return before;
}

Result<> RowWriter::insert(const RecordInfo &record, const Id &id, qint64 flags, const Heads &heads,
                           const QList<Cell> &cells)
{
    Statement *&put = m_inserts[quint16(record.kind)];
    if (!put) {
        QByteArray sql = QByteArray("INSERT INTO ") + record.table + " (id, flags, heads";
        for (const FieldInfo &f : record.fields) sql += QByteArray(", ") + f.column;
        sql += ") VALUES (?, ?, ?" + QByteArray(", ?").repeated(qsizetype(record.fields.size())) +
               ") ON CONFLICT (id) DO NOTHING";
        TRY_ASSIGN(made, m_db.cached(sql.constData()));
        put = made;
    }
    const auto key = bytesOf(id);
    const QByteArray blob = heads.encoded();
    put->clear();
    put->bindBlob(1, key.data(), key.size());
    put->bind(2, flags);
    put->bindBlob(3, blob.constData(), blob.size());
    for (const Cell &c : cells) bindCbor(*put, 3 + c.field->place, c.cbor);
    return put->run();
}

Result<bool> RowWriter::writeNew(const RecordInfo &record, const Id &id, const Heads &heads,
                                 const QList<Cell> &cells)
{
    TRY(insert(record, id, qint64(RecordStatus::Live), heads, cells));
    if (m_db.changes() == 0) return false;
    noteClass(record, id, {}, qint64(RecordStatus::Live), cells);
    if (record.kind == Kind::Firm) TRY(indexNewFirm(m_db, m_db.lastRowId(), cells));
    return true;
}

Result<Statement *> RowWriter::updateOf(const RecordInfo &record, quint64 mask)
{
    Statement *&put = m_updates[{quint16(record.kind), mask}];
    if (put) return put;
    QByteArray sql = QByteArray("UPDATE ") + record.table + " SET flags = ?1, heads = ?2";
    for (const FieldInfo &f : record.fields)
        if (mask & bitOf(f))
            sql += QByteArray(", ") + f.column + " = ?" + QByteArray::number(3 + f.place);
    sql += " WHERE rid = ?3";
    TRY_ASSIGN(made, m_db.cached(sql.constData()));
    return put = made;
}

Result<> RowWriter::write(const RecordInfo &record, const Id &id, const Before &before,
                          qint64 flags, const Heads &heads, const QList<Cell> &cells)
{
    noteClass(record, id, before, flags, cells);
    if (before.rid == 0) {
        TRY(insert(record, id, flags, heads, cells));
        if (record.kind != Kind::Firm) return ok();
        return indexNewFirm(m_db, m_db.lastRowId(), cells);
    }
    quint64 mask = 0;
    for (const Cell &c : cells) mask |= bitOf(*c.field);
    TRY_ASSIGN(put, updateOf(record, mask));
    const QByteArray blob = heads.encoded();
    put->bind(1, flags);
    put->bindBlob(2, blob.constData(), blob.size());
    put->bind(3, before.rid);
    for (const Cell &c : cells) bindCbor(*put, 3 + c.field->place, c.cbor);
    TRY(put->run());
    return index(record, before.rid, cells);
}

Result<> RowWriter::write(const RecordInfo &record, const Id &id, const Before &before,
                          const Folded &folded)
{
    return write(record, id, before, flagsOf(folded), folded.heads(), cellsOf(record, folded));
}

Result<> RowWriter::index(const RecordInfo &record, qint64 rid, const QList<Cell> &cells)
{
    if (record.kind != Kind::Firm) return ok();
    bool searched = false;
    for (const Cell &c : cells) searched |= isSearched(*c.field);
    return searched ? indexFirm(m_db, rid) : ok();
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
