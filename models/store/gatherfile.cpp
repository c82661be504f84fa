// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gatherfile.h"

#include "store/passfile.h"

#include <cstring>
#include <new>
#include <utility>

using passfile::realOf;

namespace
{

// SQLite's own writing of a piece of 128 KiB or more goes wrong (unix: the size is masked).
constexpr int room = 124 * 1024;

/// The real handle lies right behind it.
struct GatherFile {
    PassFile pass;
    char *bytes; ///< of `room`; made with the first write
    int size;
    sqlite3_int64 at; ///< where in the file they belong
};

GatherFile *own(sqlite3_file *file) { return reinterpret_cast<GatherFile *>(file); }
int flush(sqlite3_file *file)
{
    GatherFile *g = own(file);
    if (g->size == 0) return SQLITE_OK;
    const int rc = realOf(file)->pMethods->xWrite(realOf(file), g->bytes, g->size, g->at);
    // Kept where it failed: a later sync must not succeed without it.
    if (rc == SQLITE_OK) g->size = 0;
    return rc;
}

int closeFile(sqlite3_file *file)
{
    const int written = flush(file);
    delete[] std::exchange(own(file)->bytes, nullptr);
    const int closed = realOf(file)->pMethods->xClose(realOf(file));
    return written != SQLITE_OK ? written : closed;
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    const GatherFile *g = own(file);
    const bool apart = offset >= g->at + g->size || offset + count <= g->at;
    if (!apart)
        if (const int rc = flush(file); rc != SQLITE_OK) return rc;
    return realOf(file)->pMethods->xRead(realOf(file), to, count, offset);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    GatherFile *g = own(file);
    if (g->size > 0 && (offset != g->at + g->size || count > room - g->size))
        if (const int rc = flush(file); rc != SQLITE_OK) return rc;
    if (count > room) return realOf(file)->pMethods->xWrite(realOf(file), from, count, offset);
    if (!g->bytes) g->bytes = new (std::nothrow) char[room];
    if (!g->bytes) return SQLITE_NOMEM;
    if (g->size == 0) g->at = offset;
    std::memcpy(g->bytes + g->size, from, std::size_t(count));
    g->size += count;
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    GatherFile *g = own(file);
    if (g->at >= size)
        g->size = 0; // all of it would be cut off
    else if (const int rc = flush(file); rc != SQLITE_OK)
        return rc;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int rc = flush(file); rc != SQLITE_OK) return rc;
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int rc = flush(file); rc != SQLITE_OK) return rc;
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

constexpr sqlite3_io_methods methods = {
    1,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    fileSize,
    passfile::lock,
    passfile::unlock,
    passfile::checkReservedLock,
    passfile::control,
    passfile::sectorSize,
    passfile::deviceCharacteristics,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

} // namespace

int gatherfile::sizeWith(const sqlite3_vfs *real)
{
    return int(sizeof(GatherFile)) + real->szOsFile;
}

int gatherfile::open(sqlite3_vfs *real, const char *name, sqlite3_file *file, int flags,
                     int *outFlags)
{
    auto *gather = new (file) GatherFile{};
    gather->pass.real = reinterpret_cast<sqlite3_file *>(gather + 1);
    const int rc = real->xOpen(real, name, gather->pass.real, flags, outFlags);
    if (rc == SQLITE_OK) gather->pass.base.pMethods = &methods;
    return rc;
}
