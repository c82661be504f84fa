// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diskfile.h"
#include "store/offsetvfs.h"
#include "store/workbookfile.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace
{

constexpr int chunkSize = 1 << 20;
constexpr int attempts = 20;

/// A file under a temporary name, deleted again unless it was given its own.
class Draft
{
    Q_DISABLE_COPY_MOVE(Draft)

public:
    explicit Draft(const QString &path)
        : m_path(path)
        , m_name(QFile::encodeName(path + QStringLiteral(".part")))
    {
    }
    ~Draft()
    {
        if (m_fd < 0) return;
        ::close(m_fd);
        ::unlink(m_name.constData());
    }
    Result<> begin()
    {
        // Left over from a copy that was cut off.
        ::unlink(m_name.constData());
        m_fd = ::open(m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (m_fd < 0) return diskError(errno);
        return ok();
    }
    int fd() const { return m_fd; }
    Result<> finish()
    {
        if (::fsync(m_fd) != 0) return diskError(errno);
        // A link refuses a name that exists, where a rename would replace it; FAT knows no links.
        const QByteArray name = QFile::encodeName(m_path);
        if (::link(m_name.constData(), name.constData()) != 0) {
            if (errno == EEXIST || ::access(name.constData(), F_OK) == 0) return diskError(EEXIST);
            if (::rename(m_name.constData(), name.constData()) != 0) return diskError(errno);
        }
        ::close(std::exchange(m_fd, -1));
        ::unlink(m_name.constData());
        return syncFolderOf(m_path);
    }

private:
    QString m_path;
    QByteArray m_name;
    int m_fd = -1;
};

sqlite3_int64 walSize(sqlite3 *db)
{
    sqlite3_file *wal = nullptr;
    sqlite3_int64 size = 0;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &wal);
    if (wal && wal->pMethods && wal->pMethods->xFileSize(wal, &size) != SQLITE_OK) size = -1;
    return size;
}

/// Begins a read whose snapshot lies wholly in the file. While it lasts no checkpoint touches the
/// file: a reader of an empty WAL holds the lock that a checkpoint needs.
Result<> beginFrozenRead(Database &from)
{
    for (int i = 0; i < attempts; ++i) {
        TRY(from.checkpoint());
        TRY(from.exec("BEGIN; SELECT count(*) FROM sqlite_schema"));
        // Another connection may have written in between; then once more.
        if (walSize(from.handle()) == 0) return ok();
        TRY(from.exec("ROLLBACK"));
    }
    return sqliteError(nullptr, SQLITE_BUSY);
}

Result<> copyBytes(Database &from, int to)
{
    sqlite3_file *raw = nullptr;
    int rc = sqlite3_file_control(from.handle(), "main", fileControlRawFile, &raw);
    sqlite3_int64 size = 0;
    if (rc == SQLITE_OK) rc = raw->pMethods->xFileSize(raw, &size);
    if (rc != SQLITE_OK) return sqliteError(from.handle(), rc);
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (sqlite3_int64 at = 0; at < size; at += chunkSize) {
        const int count = int(qMin<sqlite3_int64>(chunkSize, size - at));
        rc = raw->pMethods->xRead(raw, chunk.data(), count, at);
        if (rc != SQLITE_OK) return sqliteError(nullptr, rc);
        TRY(writeAt(to, chunk.constData(), count, at));
    }
    return ok();
}

} // namespace

Result<> copyWorkbook(Database &from, const QString &path)
{
    if (QFile::exists(path)) return diskError(EEXIST);
    TRY(refuseLeftovers(path));
    Draft draft(path);
    TRY(draft.begin());
    TRY(beginFrozenRead(from));
    const Result<> copied = copyBytes(from, draft.fd());
    TRY(from.exec("ROLLBACK"));
    TRY(copied);
    return draft.finish();
}
