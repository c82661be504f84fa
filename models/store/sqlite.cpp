// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite.h"

#include "store/offsetvfs.h"
#include "store/utf8.h"

#include <cerrno>
#include <sodium.h>

static constexpr int rawKeySize = 32;
// What each page gives up to AEGIS-256: a nonce of 32 bytes and a tag of 32.
static constexpr int reservedByPage = 64;
static constexpr int aegis256 = 4;
static constexpr int busyWaitMs = 5000;

// ---- errors

static QString technical(sqlite3 *db, int rc)
{
    QString words = QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(rc));
    // FTS5 repeats the query, which may be somebody's name.
    if (words.startsWith(u"fts5:")) words = QStringLiteral("fts5: syntax error");
    return Database::tr("The database could not do this; nothing was changed. "
                        "Please report it with these words: %1 (%2)")
        .arg(words)
        .arg(rc);
}

Error sqliteError(sqlite3 *db, int rc)
{
    const int systemError = db ? sqlite3_system_errno(db) : 0;
    const bool io = (rc & 0xff) == SQLITE_IOERR || (rc & 0xff) == SQLITE_CANTOPEN;
    if ((rc & 0xff) == SQLITE_FULL || (io && (systemError == ENOSPC || systemError == EDQUOT)))
        return {
            Database::tr("The disk is full. Nothing was saved; free some space, then save again.")};
    switch (rc & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Database::tr("Other work in this workbook is still going on. Nothing was changed; "
                             "try again in a moment.")};
    case SQLITE_NOTADB:
        return {Database::tr("This workbook cannot be read: it is damaged, or the key is another "
                             "one's. Open a backup copy.")};
    case SQLITE_CORRUPT:
        return {
            Database::tr("Part of this workbook is damaged. Nothing was changed; keep a copy of "
                         "the file, then restore a backup.")};
    case SQLITE_READONLY:
        return {
            Database::tr("This workbook cannot be written here. Nothing was saved; copy it to a "
                         "disk that can be written, and open that copy.")};
    case SQLITE_IOERR:
        return {Database::tr("The disk could not be read or written. Nothing was saved; check that "
                             "the disk is connected, then open the workbook again.")};
    case SQLITE_CANTOPEN:
        return {
            Database::tr("The workbook's file could not be opened. Check that it and its folder "
                         "are still there and can be written.")};
    case SQLITE_NOMEM:
        return {Database::tr("The memory is used up. Nothing was saved; close other programs, then "
                             "try again.")};
    case SQLITE_INTERRUPT: return {Database::tr("Stopped. Nothing was changed.")};
    default: return {technical(db, rc)};
    }
}

// ---- Statement

Statement::Statement(Statement &&other) noexcept
    : m_stmt(std::exchange(other.m_stmt, nullptr))
    , m_bindError(other.m_bindError)
    , m_held(std::move(other.m_held))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_stmt, other.m_stmt);
    std::swap(m_bindError, other.m_bindError);
    std::swap(m_held, other.m_held);
    return *this;
}

Statement::~Statement() { sqlite3_finalize(m_stmt); }

QByteArray &Statement::held(int i)
{
    const auto at = std::size_t(qMax(i, 0));
    if (at >= m_held.size())
        m_held.resize(qMax(at + 1, std::size_t(sqlite3_bind_parameter_count(m_stmt)) + 1));
    return m_held[at];
}

void Statement::bind(int i, QStringView text)
{
    // Converted into a buffer that stays: no allocation and no second copy per row.
    QByteArray &buffer = held(i);
    const qsizetype room = 3 * text.size();
    if (buffer.size() < room || !buffer.isDetached()) buffer = QByteArray(room, Qt::Uninitialized);
    char *begin = buffer.data();
    bindText(i, begin, toUtf8(text, begin) - begin);
}

void Statement::bind(int i, const QByteArray &bytes)
{
    if (bytes.isNull()) return bindNull(i);
    const QByteArray &kept = held(i) = bytes;
    bindBlob(i, kept.constData(), kept.size());
}

void Statement::bind(int i, const Id &id) { bind(i, id.bytes()); }

void Statement::bind(int i, const Value &value)
{
    if (value.isNull())
        bindNull(i);
    else if (value.isInt())
        bind(i, value.toInt());
    else if (value.isText())
        bind(i, value.text());
    else
        bind(i, value.bytes().isNull() ? QByteArray("") : value.bytes());
}

Result<bool> Statement::step()
{
    if (Q_UNLIKELY(m_bindError != SQLITE_OK)) {
        const int rc = std::exchange(m_bindError, SQLITE_OK);
        return sqliteError(nullptr, rc);
    }
    const int rc = sqlite3_step(m_stmt);
    if (rc == SQLITE_ROW) return true;
    if (rc == SQLITE_DONE) return false;
    Error error = sqliteError(sqlite3_db_handle(m_stmt), rc);
    sqlite3_reset(m_stmt);
    return error;
}

Result<> Statement::run()
{
    for (;;) {
        TRY_ASSIGN(more, step());
        if (!more) break;
    }
    reset();
    return ok();
}

QString Statement::text(int i) const { return fromUtf8(textView(i)); }

QByteArray Statement::blob(int i) const
{
    if (isNull(i)) return {};
    const QByteArrayView view = blobView(i);
    return view.isEmpty() ? QByteArray("") : view.toByteArray();
}

Id Statement::id(int i) const
{
    const QByteArrayView view = blobView(i);
    return Id::fromBytes(QByteArray::fromRawData(view.data(), view.size()));
}

Value Statement::value(int i) const
{
    switch (sqlite3_column_type(m_stmt, i)) {
    case SQLITE_NULL: return {};
    case SQLITE_TEXT: {
        const QString words = text(i);
        return words.isNull() ? QString(QLatin1String("")) : words;
    }
    case SQLITE_BLOB: return blob(i);
    default: return integer(i);
    }
}

// ---- Database

Database::Database(Database &&other) noexcept
    : m_alive(std::move(other.m_alive))
    , m_db(std::exchange(other.m_db, nullptr))
    , m_cache(std::move(other.m_cache))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this == &other) return *this;
    close();
    m_alive = std::move(other.m_alive);
    m_db = std::exchange(other.m_db, nullptr);
    m_cache = std::move(other.m_cache);
    return *this;
}

Database::~Database() { close(); }

void Database::close()
{
    m_cache.clear();
    // The last connection that closes moves the WAL into the file and deletes it. _v2, so that a
    // statement somebody still holds delays the close instead of leaking the connection.
    sqlite3_close_v2(std::exchange(m_db, nullptr));
    m_alive.reset();
}

Result<Database> Database::open(const QString &path, const QByteArray &rawKey, OpenMode mode)
{
    const bool memory = path == QLatin1String(":memory:");
    if (memory ? !rawKey.isEmpty() : rawKey.size() != rawKeySize)
        // SQLite would take any other length for a passphrase, and open another database.
        return Error{tr("The workbook's key has the wrong length. Open the workbook again.")};
    const char *vfs = memory ? nullptr : workbookVfs();
    if (!memory && !vfs) return sqliteError(nullptr, SQLITE_NOMEM);

    Database database;
    const int rc = sqlite3_open_v2(
        path.toUtf8().constData(), &database.m_db,
        memory ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE, vfs);
    if (rc != SQLITE_OK) return sqliteError(database.m_db, rc);
    sqlite3_extended_result_codes(database.m_db, 1);
    sqlite3_busy_timeout(database.m_db, busyWaitMs);
    if (!memory) TRY(database.setKey(rawKey));
    TRY(database.configure(mode));
    return database;
}

Result<> Database::setKey(const QByteArray &rawKey)
{
    const int cipher = sqlite3mc_cipher_index("aegis");
    if (cipher <= 0 || sqlite3mc_config(m_db, "cipher", cipher) != cipher ||
        sqlite3mc_config_cipher(m_db, "aegis", "algorithm", aegis256) != aegis256)
        return sqliteError(m_db, SQLITE_ERROR);
    QByteArray key("raw:");
    key.reserve(key.size() + rawKeySize);
    key += rawKey;
    const int rc = sqlite3_key(m_db, key.constData(), int(key.size()));
    sodium_memzero(key.data(), std::size_t(key.size()));
    if (rc != SQLITE_OK) return sqliteError(m_db, rc);
    // Reading decides whether the key fits.
    TRY(exec("SELECT count(*) FROM sqlite_schema"));
    int reserved = -1;
    sqlite3_file_control(m_db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    if (reserved != reservedByPage) return sqliteError(m_db, SQLITE_NOTADB);
    return ok();
}

Result<> Database::configure(OpenMode mode)
{
    // SQL can neither damage the file nor call functions through views and triggers it should not.
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // synchronous=FULL: what was acknowledged is on the disk. secure_delete: erased values are
    // overwritten, not left in free pages (see README).
    TRY(exec(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA secure_delete=ON; PRAGMA mmap_size=0;"
        "PRAGMA temp_store=MEMORY;"));
    TRY(setCache(usualCacheKib));
    if (mode == OpenMode::ReadOnly) TRY(exec("PRAGMA query_only=ON"));
    return ok();
}

Result<> Database::setCache(int kib)
{
    return exec(("PRAGMA cache_size=-" + QByteArray::number(kib)).constData());
}

Result<> Database::exec(const char *sql)
{
    const int rc = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) return sqliteError(m_db, rc);
    return ok();
}

Result<Statement> Database::prepare(QByteArrayView sql)
{
    sqlite3_stmt *stmt = nullptr;
    const char *tail = nullptr;
    const int rc = sqlite3_prepare_v3(m_db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &stmt, &tail);
    if (rc != SQLITE_OK) return sqliteError(m_db, rc);
    Statement statement(stmt);
    // A second statement would silently not run; a comment may follow.
    sqlite3_stmt *second = nullptr;
    sqlite3_prepare_v3(m_db, tail, int(sql.data() + sql.size() - tail), 0, &second, nullptr);
    const bool one = stmt && !second;
    sqlite3_finalize(second);
    if (!one) return sqliteError(nullptr, SQLITE_MISUSE);
    return statement;
}

Result<Statement *> Database::cached(const char *sql)
{
    const auto found = m_cache.find(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
    if (found != m_cache.end()) {
        Statement *statement = found->second.get();
        statement->reset();
        sqlite3_clear_bindings(statement->m_stmt);
        statement->m_bindError = SQLITE_OK;
        return statement;
    }
    TRY_ASSIGN(statement, prepare(QByteArrayView(sql)));
    auto &kept = m_cache[QByteArray(sql)];
    kept = std::make_unique<Statement>(std::move(statement));
    return kept.get();
}

Result<> Database::execCached(const char *sql)
{
    TRY_ASSIGN(statement, cached(sql));
    return statement->run();
}

Result<Value> Database::scalar(const char *sql)
{
    TRY_ASSIGN(statement, prepare(QByteArrayView(sql)));
    TRY_ASSIGN(row, statement.step());
    return row ? statement.value(0) : Value();
}

void Database::stopWhen(const std::atomic<bool> *flag)
{
    const auto stop = [](void *set) {
        return int(static_cast<const std::atomic<bool> *>(set)->load(std::memory_order_relaxed));
    };
    constexpr int steps = 2000; // well below a millisecond
    auto *set = const_cast<std::atomic<bool> *>(flag);
    sqlite3_progress_handler(m_db, steps, stop, set);
    sqlite3_commit_hook(m_db, stop, set);
}

Result<> Database::checkpoint()
{
    const int rc =
        sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (rc != SQLITE_OK) return sqliteError(m_db, rc);
    return ok();
}

Result<> Database::scrub()
{
    TRY(exec("VACUUM"));
    return checkpoint();
}
