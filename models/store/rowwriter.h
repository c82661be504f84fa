// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"
#include "store/firmclasses.h"
#include "store/fold.h"
#include "store/sqlite.h"

#include <QHash>

/// Writes the rows of records: what the log gives, as columns. Keeps the search index in step.
class RowWriter
{
public:
    explicit RowWriter(Database &db)
        : m_db(db)
        , m_classes(db)
    {
    }

    /// A row as it was before: rid 0 where there was none.
    struct Before {
        qint64 rid = 0;
        qint64 flags = 0;
        Heads heads{};
    };
    Result<Before> before(const RecordInfo &record, const Id &id);

    /// Columns with their new values as CBOR; null where the field is cleared.
    struct Cell {
        const FieldInfo *field;
        QByteArray cbor;
    };
    /// The filled-in fields of a record as cells over one buffer, which is used again.
    class Filled
    {
    public:
        const QList<Cell> &of(const RecordInfo &record, const void *from);

    private:
        QByteArray m_cbor;
        QList<qsizetype> m_ends;
        QList<Cell> m_cells;
    };
    Result<> write(const RecordInfo &record, const Id &id, const Before &before, qint64 flags,
                   const Heads &heads, const QList<Cell> &cells);
    /// Writes a live record that is probably new; false, and nothing done, where it is not.
    Result<bool> writeNew(const RecordInfo &record, const Id &id, const Heads &heads,
                          const QList<Cell> &cells);
    /// The whole row as folded; columns without a head become empty.
    Result<> write(const RecordInfo &record, const Id &id, const Before &before,
                   const Folded &folded);

    /// Brings what is computed over several rows up to those written: which firms are one.
    Result<> settle() { return m_classes.settle(); }

    /// Every column's value as folded: what write() puts and verify() expects.
    static QList<Cell> cellsOf(const RecordInfo &record, const Folded &folded);
    static qint64 flagsOf(const Folded &folded);

private:
    Result<> insert(const RecordInfo &record, const Id &id, qint64 flags, const Heads &heads,
                    const QList<Cell> &cells);
    Result<Statement *> updateOf(const RecordInfo &record, quint64 mask);
    Result<> index(const RecordInfo &record, qint64 rid, const QList<Cell> &cells);
    void noteClass(const RecordInfo &record, const Id &id, const Before &before, qint64 flags,
                   const QList<Cell> &cells);
    Database &m_db;
    FirmClasses m_classes;
    // Statements of m_db, which keeps them, by kind; updates by the columns they set as well.
    QHash<quint16, Statement *> m_selects, m_inserts;
    QHash<std::pair<quint16, quint64>, Statement *> m_updates;
};

/// Binds a CBOR value as SQLite keeps it; the bytes must live until the statement has run.
void bindCbor(Statement &statement, int i, QByteArrayView cbor);
