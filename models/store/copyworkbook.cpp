// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diskfile.h"
#include "store/offsetvfs.h"
#include "store/workbookfile.h"

#include <QFile>
#include <cerrno>

namespace
{

constexpr int chunkSize = 1 << 20;
constexpr int attempts = 20;

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
    NewFile copy(path, NewFile::IfThere::Refuse);
    TRY(copy.begin(0600));
    TRY(beginFrozenRead(from));
    const Result<> copied = copyBytes(from, copy.fd());
    TRY(from.exec("ROLLBACK"));
    TRY(copied);
    return copy.finish();
}
