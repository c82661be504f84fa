// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"
#include "store/sqlite.h"

#include <vector>

/// Rows of one table as they lie in a workbook, read into memory in order of id, to be written to
/// another workbook by the bare engine: prepared statements and nothing else.
class BareRows
{
public:
    /// `condition`: SQL over the table's columns. `columns`: those that are read beside id, flags
    /// and heads; none: all.
    static Result<BareRows> read(Database &db, const RecordInfo &record, const char *condition,
                                 const QList<QByteArray> &columns = {});
    /// One INSERT a row, in the caller's transaction.
    Result<> insert(Database &db) const;
    /// One UPDATE a row, found by its id.
    Result<> update(Database &db) const;
    qint64 size() const { return m_size; }

private:
    struct Cell {
        int type = 0; ///< as SQLite's
        qint64 number = 0;
        qsizetype at = 0, size = 0; ///< in m_bytes
    };
    Result<> run(Statement &put) const;
    QByteArray m_table;
    QByteArrayList m_columns; ///< id first
    std::vector<Cell> m_cells;
    QByteArray m_bytes;
    qint64 m_size = 0;
};
