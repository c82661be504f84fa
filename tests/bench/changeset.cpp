// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeset.h"

#include <array>
#include <zstd.h>

static std::array<const RecordInfo *, 4> carriedRecords()
{
    return {&recordInfo<Firm>(), &recordInfo<Visit>(), &recordInfo<Need>(), &recordInfo<Consent>()};
}

static QByteArray columnsOf(const RecordInfo &record)
{
    QByteArray columns = "id";
    for (const FieldInfo &f : record.fields) columns += QByteArray(", ") + f.column;
    return columns;
}

/// Brings the plain table to the workbook's rows; a row that stays alike is not touched.
Result<> Changeset::copyRows(Store &store, const RecordInfo &record)
{
    const QByteArray columns = columnsOf(record);
    QByteArray differs;
    QByteArray sets;
    for (const FieldInfo &f : record.fields) {
        const QByteArray column = f.column;
        differs += (differs.isEmpty() ? "" : " OR ") + column + " IS NOT excluded." + column;
        sets += (sets.isEmpty() ? "" : ", ") + column + " = excluded." + column;
    }
    TRY_ASSIGN(find, store.db().prepare("SELECT " + columns + " FROM " + record.table));
    TRY_ASSIGN(put, m_plain.prepare(
                        "INSERT INTO " + QByteArray(record.table) + " (" + columns + ") VALUES (?" +
                        QByteArray(", ?").repeated(qsizetype(record.fields.size())) +
                        ") ON CONFLICT (id) DO UPDATE SET " + sets + " WHERE " + differs));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        for (int i = 0; i < find.columnCount(); ++i) put.bind(i + 1, find.value(i));
        TRY(put.run());
    }
}

Result<> Changeset::begin(Store &store)
{
    TRY_ASSIGN(plain, Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite));
    m_plain = std::move(plain);
    for (const RecordInfo *record : carriedRecords()) {
        const QByteArray columns = columnsOf(*record).mid(2);
        TRY(m_plain.exec((QByteArray("CREATE TABLE ") + record->table +
                          " (id BLOB PRIMARY KEY NOT NULL" + columns + ')')
                             .constData()));
        TRY(copyRows(store, *record));
    }
    return ok();
}

Result<> Changeset::end(Store &store)
{
    sqlite3_session *session = nullptr;
    if (sqlite3session_create(m_plain.handle(), "main", &session) != SQLITE_OK)
        return sqliteError(m_plain.handle(), SQLITE_ERROR);
    const std::unique_ptr<sqlite3_session, void (*)(sqlite3_session *)> kept(session,
                                                                             sqlite3session_delete);
    sqlite3session_attach(session, nullptr);
    TRY(m_plain.exec("BEGIN"));
    for (const RecordInfo *record : carriedRecords()) TRY(copyRows(store, *record));
    TRY(m_plain.exec("COMMIT"));
    int size = 0;
    void *bytes = nullptr;
    if (sqlite3session_changeset(session, &size, &bytes) != SQLITE_OK || size == 0)
        return Error{QStringLiteral("The session gives no changeset.")};
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(size))), Qt::Uninitialized);
    m_packed = qint64(
        ZSTD_compress(packed.data(), std::size_t(packed.size()), bytes, std::size_t(size), 3));
    sqlite3_free(bytes);
    return ok();
}
