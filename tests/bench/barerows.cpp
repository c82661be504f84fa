// SPDX-License-Identifier: GPL-3.0-or-later
#include "barerows.h"

Result<BareRows> BareRows::read(Database &db, const RecordInfo &record, const char *condition,
                                const QList<QByteArray> &columns)
{
    BareRows rows;
    rows.m_table = record.table;
    rows.m_columns = {"id", "flags", "heads"};
    rows.m_columns += columns;
    if (columns.isEmpty())
        for (const FieldInfo &f : record.fields) rows.m_columns.append(f.column);
    TRY_ASSIGN(find, db.prepare("SELECT " + rows.m_columns.join(", ") + " FROM " + rows.m_table +
                                " WHERE " + condition + " ORDER BY id"));
    for (;; ++rows.m_size) {
        TRY_ASSIGN(more, find.step());
        if (!more) return rows;
        for (int i = 0; i < rows.m_columns.size(); ++i) {
            Cell cell{sqlite3_column_type(find.handle(), i), find.integer(i), rows.m_bytes.size(),
                      0};
            if (cell.type == SQLITE_TEXT || cell.type == SQLITE_BLOB) {
                const QByteArrayView bytes = find.blobView(i);
                rows.m_bytes.append(bytes.data(), bytes.size());
                cell.size = bytes.size();
            }
            rows.m_cells.push_back(cell);
        }
    }
}

Result<> BareRows::run(Statement &put) const
{
    const auto columns = std::size_t(m_columns.size());
    for (std::size_t row = 0; row < m_cells.size(); row += columns) {
        for (std::size_t i = 0; i < columns; ++i) {
            const Cell &c = m_cells[row + i];
            const int at = int(i) + 1;
            if (c.type == SQLITE_INTEGER)
                put.bind(at, c.number);
            else if (c.type == SQLITE_TEXT)
                put.bindText(at, m_bytes.constData() + c.at, c.size);
            else if (c.type == SQLITE_BLOB)
                put.bindBlob(at, m_bytes.constData() + c.at, c.size);
            else
                put.bindNull(at);
        }
        TRY(put.run());
    }
    return ok();
}

Result<> BareRows::insert(Database &db) const
{
    TRY_ASSIGN(put,
               db.prepare("INSERT INTO " + m_table + " (" + m_columns.join(", ") + ") VALUES (?" +
                          QByteArray(", ?").repeated(m_columns.size() - 1) + ')'));
    return run(put);
}

Result<> BareRows::update(Database &db) const
{
    QByteArray sql = "UPDATE " + m_table + " SET ";
    for (qsizetype i = 1; i < m_columns.size(); ++i)
        sql += (i > 1 ? ", " : "") + m_columns[i] + " = ?" + QByteArray::number(i + 1);
    TRY_ASSIGN(put, db.prepare(sql + " WHERE id = ?1"));
    return run(put);
}
