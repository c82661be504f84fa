// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainside.h"

QList<PlainVisit> PlainVisit::of(const QList<Visit> &visits)
{
    QList<PlainVisit> plain;
    plain.reserve(visits.size());
    for (const Visit &v : visits)
        plain.append({v.id.bytes(), v.firm.bytes(), v.worker.bytes(),
                      v.visitedOn.toString(Qt::ISODate), CodecOf<Channel>::encode(v.channel).text(),
                      CodecOf<Operation>::encode(v.operation).text(), *v.employees, v.revenue->fen,
                      CodecOf<Orders>::encode(v.orders).text(), *v.hasNeed, v.difficulties.value,
                      v.bankStaff, v.remarks.value, v.nextVisitOn->toString(Qt::ISODate)});
    return plain;
}

PlainSide::~PlainSide()
{
    sqlite3_finalize(m_put);
    sqlite3_finalize(m_get);
    sqlite3_close(m_db);
}

Result<> PlainSide::exec(const char *sql)
{
    const int rc = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    return rc == SQLITE_OK ? ok() : Result<>(sqliteError(m_db, rc));
}

Result<> PlainSide::open(const QString &path)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, flags, "unix") != SQLITE_OK)
        return sqliteError(m_db, SQLITE_CANTOPEN);
    TRY(exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768;"
             "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
             "CREATE TABLE visit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, flags INTEGER "
             "NOT NULL, heads BLOB NOT NULL, firm BLOB, worker BLOB, visited_on TEXT, channel TEXT,"
             "operation TEXT, employees INTEGER, revenue INTEGER, orders TEXT, has_need INTEGER, "
             "difficulties TEXT, bank_staff TEXT, remarks TEXT, next_visit_on TEXT) STRICT;"
             "CREATE INDEX visit_firm ON visit (firm, visited_on);"
             "CREATE INDEX visit_day ON visit (visited_on);"
             "CREATE INDEX visit_next ON visit (next_visit_on) WHERE next_visit_on IS NOT NULL;"));
    sqlite3_prepare_v2(m_db,
                       "INSERT INTO visit (id, firm, worker, visited_on, channel, operation, "
                       "employees, revenue, orders, has_need, difficulties, bank_staff, remarks, "
                       "next_visit_on, flags, heads) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, x'')",
                       -1, &m_put, nullptr);
    sqlite3_prepare_v2(m_db,
                       "SELECT id, firm, worker, visited_on, channel, operation, employees, "
                       "revenue, orders, has_need, difficulties, bank_staff, remarks, "
                       "next_visit_on FROM visit WHERE flags & 1",
                       -1, &m_get, nullptr);
    return m_put && m_get ? ok() : Result<>(sqliteError(m_db, SQLITE_ERROR));
}

Result<> PlainSide::empty()
{
    TRY(exec("DELETE FROM visit"));
    return exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<> PlainSide::insert(const QList<PlainVisit> &visits)
{
    TRY(exec("BEGIN IMMEDIATE"));
    const auto bytes = [this](int i, const QByteArray &b) {
        sqlite3_bind_blob(m_put, i, b.constData(), int(b.size()), SQLITE_STATIC);
    };
    const auto text = [this](int i, const QString &t) {
        sqlite3_bind_text16(m_put, i, t.utf16(), int(t.size() * 2), SQLITE_STATIC);
    };
    for (const PlainVisit &v : visits) {
        bytes(1, v.id);
        bytes(2, v.firm);
        bytes(3, v.worker);
        text(4, v.day);
        text(5, v.channel);
        text(6, v.operation);
        sqlite3_bind_int64(m_put, 7, v.employees);
        sqlite3_bind_int64(m_put, 8, v.revenue);
        text(9, v.orders);
        sqlite3_bind_int64(m_put, 10, v.hasNeed);
        text(11, v.difficulties);
        text(12, v.bankStaff);
        text(13, v.remarks);
        text(14, v.next);
        if (sqlite3_step(m_put) != SQLITE_DONE) return sqliteError(m_db, SQLITE_ERROR);
        sqlite3_reset(m_put);
    }
    return exec("COMMIT");
}

Result<QList<PlainVisit>> PlainSide::read()
{
    QList<PlainVisit> visits;
    const auto bytes = [this](int i) {
        const auto *at = static_cast<const char *>(sqlite3_column_blob(m_get, i));
        return QByteArray(at, sqlite3_column_bytes(m_get, i));
    };
    const auto text = [this](int i) {
        const auto *at = static_cast<const QChar *>(sqlite3_column_text16(m_get, i));
        return QString(at, sqlite3_column_bytes16(m_get, i) / 2);
    };
    while (sqlite3_step(m_get) == SQLITE_ROW)
        visits.append({bytes(0), bytes(1), bytes(2), text(3), text(4), text(5),
                       sqlite3_column_int64(m_get, 6), sqlite3_column_int64(m_get, 7), text(8),
                       sqlite3_column_int64(m_get, 9), text(10), text(11), text(12), text(13)});
    sqlite3_reset(m_get);
    return visits;
}
