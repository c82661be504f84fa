// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "records/values.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <atomic>
#include <memory>
#include <sqlite3.h>
#include <unordered_map>
#include <vector>

/// A prepared SQL statement. Parameters count from 1 and columns from 0, as in SQLite.
/// It must not outlive its Database, and is used by one thread at a time.
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    void bindNull(int i) { note(sqlite3_bind_null(m_stmt, i)); }
    void bind(int i, qint64 v) { note(sqlite3_bind_int64(m_stmt, i, v)); }
    void bind(int i, int v) { bind(i, qint64(v)); }
    void bind(int i, bool v) { bind(i, qint64(v)); }
    void bind(int i, double v) { note(sqlite3_bind_double(m_stmt, i, v)); }
    /// Text as UTF-8. A null QString is '', never NULL: whoever means NULL says bindNull().
    void bind(int i, QStringView text);
    void bind(int i, const QString &text) { bind(i, QStringView(text)); }
    /// Bytes, held until the parameter is bound again. A null QByteArray is NULL, an empty one is
    /// not.
    void bind(int i, const QByteArray &bytes);
    /// Sixteen bytes; the null id is NULL.
    void bind(int i, const Id &id);
    void bind(int i, const Value &value);
    void bind(int i, const char *) = delete;
    /// Text and bytes of the caller's, not copied: they must live until the statement has run.
    void bindText(int i, const char *utf8, qsizetype size)
    {
        note(sqlite3_bind_text64(m_stmt, i, utf8 ? utf8 : "", quint64(size), SQLITE_STATIC,
                                 SQLITE_UTF8));
    }
    void bindBlob(int i, const void *bytes, qsizetype size)
    {
        note(sqlite3_bind_blob64(m_stmt, i, bytes ? bytes : "", quint64(size), SQLITE_STATIC));
    }

    /// Goes to the next row: true if there is one. Reports a bad bind as well.
    Result<bool> step();
    /// Steps to the end and resets; for statements whose rows nobody reads.
    Result<> run();
    /// Back to the start; the bound values stay. Ends the read that an unfinished SELECT holds
    /// open.
    void reset() { sqlite3_reset(m_stmt); }
    /// Back to the start with nothing bound.
    void clear()
    {
        reset();
        sqlite3_clear_bindings(m_stmt);
    }

    bool isNull(int i) const { return sqlite3_column_type(m_stmt, i) == SQLITE_NULL; }
    qint64 integer(int i) const { return sqlite3_column_int64(m_stmt, i); }
    double real(int i) const { return sqlite3_column_double(m_stmt, i); }
    QString text(int i) const;
    QByteArray blob(int i) const;
    /// UTF-8 and bytes in SQLite's memory, without a copy: good until the next step() or reset().
    QByteArrayView textView(int i) const
    {
        const auto *at = reinterpret_cast<const char *>(sqlite3_column_text(m_stmt, i));
        return {at, qsizetype(sqlite3_column_bytes(m_stmt, i))};
    }
    QByteArrayView blobView(int i) const
    {
        const auto *at = static_cast<const char *>(sqlite3_column_blob(m_stmt, i));
        return {at, qsizetype(sqlite3_column_bytes(m_stmt, i))};
    }
    Id id(int i) const;
    /// The column as it stands. A REAL is no Value: it comes out as a whole number.
    Value value(int i) const;
    int columnCount() const { return sqlite3_column_count(m_stmt); }
    QByteArrayView columnName(int i) const { return sqlite3_column_name(m_stmt, i); }

    sqlite3_stmt *handle() const { return m_stmt; }

private:
    friend class Database;
    explicit Statement(sqlite3_stmt *stmt)
        : m_stmt(stmt)
    {
    }
    void note(int rc)
    {
        if (rc != SQLITE_OK) m_bindError = rc;
    }
    QByteArray &held(int i);

    sqlite3_stmt *m_stmt = nullptr;
    int m_bindError = SQLITE_OK;
    // What SQLite reads while it steps: one buffer a parameter, kept from row to row.
    std::vector<QByteArray> m_held{};
};

enum class OpenMode {
    ReadWrite,
    ReadOnly, ///< every change is refused
};

/// One connection to a workbook's database. One thread at a time; several connections of one
/// process may be open at once (see WorkbookFile::database).
class Database
{
    Q_DECLARE_TR_FUNCTIONS(Database)

public:
    Database() = default;
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    /// Opens the encrypted database behind the key block of the file at path. rawKey: 32 bytes.
    /// Only the path ":memory:" takes an empty key: a plain database in memory, for tests.
    static Result<Database> open(const QString &path, const QByteArray &rawKey, OpenMode mode);

    bool isOpen() const { return m_db != nullptr; }
    /// Runs a script of several statements, triggers included; its rows are dropped.
    Result<> exec(const char *sql);
    /// The same for what is run again and again: one statement, prepared once.
    Result<> execCached(const char *sql);
    /// Prepares exactly one statement.
    Result<Statement> prepare(QByteArrayView sql);
    /// The same statement for the same text, reset and with nothing bound. Do not ask for it again
    /// while you still step through its rows.
    Result<Statement *> cached(const char *sql);
    /// The first column of the first row, or nothing: for counts and pragmas.
    Result<Value> scalar(const char *sql);

    /// Rows that the last INSERT, UPDATE or DELETE touched.
    qint64 changes() const { return sqlite3_changes64(m_db); }
    qint64 lastRowId() const { return sqlite3_last_insert_rowid(m_db); }
    bool inTransaction() const { return m_db && !sqlite3_get_autocommit(m_db); }
    /// How much of the file is kept in memory, in KiB. Large work needs more, or it writes pages
    /// out and reads them back while it goes on.
    Result<> setCache(int kib);
    static constexpr int usualCacheKib = 32 * 1024;
    /// Moves everything from the WAL into the file and empties the WAL.
    Result<> checkpoint();
    /// Rewrites the file, so that nothing of erased values is left in it (PIPL art. 47). Erasing
    /// alone overwrites the row, not the stale copies that SQLite leaves in pages it once split.
    /// Needs the workbook's size in memory and on the disk; refused within a transaction.
    Result<> scrub();
    /// Stops what another thread is running on this connection; that ends with "Stopped."
    void interrupt() { sqlite3_interrupt(m_db); }
    /// While the flag is set, everything that runs here ends with "Stopped." and nothing is
    /// committed. The flag must live as long as the connection.
    void stopWhen(const std::atomic<bool> *flag);
    sqlite3 *handle() const { return m_db; }

    /// Kept until the connection is closed (the lock on the file).
    void keepAlive(std::shared_ptr<const void> what) { m_alive = std::move(what); }

private:
    struct HashSql {
        std::size_t operator()(const QByteArray &sql) const { return qHash(sql); }
    };
    Result<> setKey(const QByteArray &rawKey);
    Result<> configure(OpenMode mode);
    void close();

    // The order matters: statements go before the connection, the connection before the lock.
    std::shared_ptr<const void> m_alive{};
    sqlite3 *m_db = nullptr;
    std::unordered_map<QByteArray, std::unique_ptr<Statement>, HashSql> m_cache{};
};

/// What went wrong on this connection, in words that tell the user what to do.
Error sqliteError(sqlite3 *db, int rc);
