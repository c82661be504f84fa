// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/offsetvfs.h"

#include "store/gatherfile.h"
#include "store/passfile.h"

#include <new>

using passfile::realOf;

namespace
{

constexpr char offsetName[] = "gridpoint-offset";
// How sqlite3mc_vfs_create() names what it makes.
constexpr char workbookName[] = "multipleciphers-gridpoint-offset";

sqlite3_vfs *below(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

int closeFile(sqlite3_file *file) { return realOf(file)->pMethods->xClose(realOf(file)); }

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, count, offset + keyBlockSize);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xWrite(realOf(file), from, count, offset + keyBlockSize);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return realOf(file)->pMethods->xTruncate(realOf(file), size + keyBlockSize);
}

int syncFile(sqlite3_file *file, int flags)
{
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const int rc = realOf(file)->pMethods->xFileSize(realOf(file), size);
    if (rc == SQLITE_OK) *size = qMax<sqlite3_int64>(0, *size - keyBlockSize);
    return rc;
}

int fileControl(sqlite3_file *file, int op, void *arg)
{
    sqlite3_file *real = realOf(file);
    switch (op) {
    case fileControlRawFile: *static_cast<sqlite3_file **>(arg) = real; return SQLITE_OK;
    case SQLITE_FCNTL_SIZE_HINT: {
        sqlite3_int64 size = *static_cast<sqlite3_int64 *>(arg) + keyBlockSize;
        return real->pMethods->xFileControl(real, op, &size);
    }
    case SQLITE_FCNTL_CHUNK_SIZE:
        // Chunks would round the real size; growing page by page is fine.
        return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE:
        // A map would show the pages before they are decrypted, and at the wrong offset.
        *static_cast<sqlite3_int64 *>(arg) = 0;
        return SQLITE_OK;
    default: return passfile::control(file, op, arg);
    }
}

int deviceCharacteristics(sqlite3_file *file)
{
    // Only what holds for a shifted file of whole encrypted pages: no atomic writes, no part of a
    // page.
    constexpr int kept = SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL |
                         SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_POWERSAFE_OVERWRITE |
                         SQLITE_IOCAP_IMMUTABLE;
    return passfile::deviceCharacteristics(file) & kept;
}

int shmMap(sqlite3_file *file, int page, int pageSize, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, pageSize, extend, to);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void shmBarrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }

int shmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

// Version 2: shared memory for the WAL, no xFetch, hence no memory map of the database.
constexpr sqlite3_io_methods offsetMethods = {
    2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    fileSize,
    passfile::lock,
    passfile::unlock,
    passfile::checkReservedLock,
    fileControl,
    passfile::sectorSize,
    deviceCharacteristics,
    shmMap,
    shmLock,
    shmBarrier,
    shmUnmap,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *real = below(vfs);
    // WAL, journal and temporary files begin where they always do.
    if (flags & SQLITE_OPEN_WAL) return gatherfile::open(real, name, file, flags, outFlags);
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return real->xOpen(real, name, file, flags, outFlags);

    auto *own = new (file) PassFile{};
    own->real = reinterpret_cast<sqlite3_file *>(own + 1);
    const int rc = real->xOpen(real, name, own->real, flags, outFlags);
    // SQLite closes a file whose methods are set, also when opening it went wrong.
    if (rc == SQLITE_OK) own->base.pMethods = &offsetMethods;
    return rc;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return below(vfs)->xDelete(below(vfs), name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    return below(vfs)->xAccess(below(vfs), name, flags, result);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *to)
{
    return below(vfs)->xFullPathname(below(vfs), name, size, to);
}

int randomness(sqlite3_vfs *vfs, int count, char *to)
{
    return below(vfs)->xRandomness(below(vfs), count, to);
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return below(vfs)->xSleep(below(vfs), microseconds);
}

int currentTime(sqlite3_vfs *vfs, double *to) { return below(vfs)->xCurrentTime(below(vfs), to); }

int lastError(sqlite3_vfs *vfs, int size, char *to)
{
    return below(vfs)->xGetLastError(below(vfs), size, to);
}

int currentTimeMs(sqlite3_vfs *vfs, sqlite3_int64 *to)
{
    return below(vfs)->xCurrentTimeInt64(below(vfs), to);
}

bool registerVfs()
{
    sqlite3_vfs *real = sqlite3_vfs_find("unix");
    if (!real) return false;
    static sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = qMax(int(sizeof(PassFile)) + real->szOsFile, gatherfile::sizeWith(real));
    vfs.mxPathname = real->mxPathname;
    vfs.zName = offsetName;
    vfs.pAppData = real;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTimeMs;
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK &&
           sqlite3mc_vfs_create(offsetName, 0) == SQLITE_OK;
}

} // namespace

const char *workbookVfs()
{
    // SQLite keeps its list of file systems per process; so does this.
    static const bool registered = registerVfs();
    return registered ? workbookName : nullptr;
}
