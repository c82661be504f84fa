// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diskhooks.h"

#include <map>
#include <memory>
#include <sqlite3.h>

// A file system under the workbook's own: it makes the n-th step of the engine on the disk fail, as
// `faults` says. Steps are writes, syncs, cuts, new and deleted files, more shared memory.

namespace faultvfs
{

/// The engine's table of a file's methods, with ours put in, and the one below.
struct Patched {
    sqlite3_io_methods methods;
    const sqlite3_io_methods *below;
};

inline const sqlite3_io_methods *below(sqlite3_file *file)
{
    return reinterpret_cast<const Patched *>(file->pMethods)->below;
}

template <class Call>
int step(int failure, Call call)
{
    if (faults.strikes()) return failure;
    ++faults.within;
    const int rc = call();
    --faults.within;
    return rc;
}

inline int writePiece(sqlite3_file *file, const char *data, int size, sqlite3_int64 at)
{
    const auto real = [&](int count) { return below(file)->xWrite(file, data, count, at); };
    if (!faults.strikes()) {
        ++faults.within;
        const int rc = real(size);
        --faults.within;
        return rc;
    }
    if (faults.kind == Faults::Kind::Torn) {
        ++faults.within;
        real(size / 2);
        --faults.within;
    }
    return faults.kind == Faults::Kind::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

/// A disk may fail anywhere within a long write: each page of it is a step.
inline int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
    constexpr int page = 4096;
    const auto *bytes = static_cast<const char *>(data);
    for (int from = 0; from < size; from += page)
        if (const int rc = writePiece(file, bytes + from, std::min(page, size - from), at + from);
            rc != SQLITE_OK)
            return rc;
    return SQLITE_OK;
}

inline int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return step(SQLITE_IOERR_TRUNCATE, [&] { return below(file)->xTruncate(file, size); });
}

inline int sync(sqlite3_file *file, int flags)
{
    return step(SQLITE_IOERR_FSYNC, [&] { return below(file)->xSync(file, flags); });
}

inline int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    const auto real = [&] { return below(file)->xShmMap(file, page, size, extend, to); };
    return extend ? step(SQLITE_IOERR_SHMSIZE, real) : real();
}

inline const sqlite3_io_methods *patch(const sqlite3_io_methods *methods)
{
    static std::map<const sqlite3_io_methods *, std::unique_ptr<Patched>> known;
    auto &patched = known[methods];
    if (!patched) {
        patched = std::make_unique<Patched>(Patched{*methods, methods});
        patched->methods.xWrite = write;
        patched->methods.xTruncate = truncate;
        patched->methods.xSync = sync;
        if (methods->xShmMap) patched->methods.xShmMap = shmMap;
    }
    return &patched->methods;
}

inline sqlite3_vfs *&real()
{
    static sqlite3_vfs *vfs = nullptr;
    return vfs;
}

inline int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const auto call = [&] { return real()->xOpen(real(), name, file, flags, outFlags); };
    const bool creates = flags & SQLITE_OPEN_CREATE && !(flags & SQLITE_OPEN_MAIN_DB);
    file->pMethods = nullptr;
    const int rc = creates ? step(SQLITE_CANTOPEN, call) : call();
    if (file->pMethods) file->pMethods = patch(file->pMethods);
    return rc;
}

inline int remove(sqlite3_vfs *, const char *name, int syncFolder)
{
    return step(SQLITE_IOERR_DELETE, [&] { return real()->xDelete(real(), name, syncFolder); });
}

/// Before the first workbook is opened: what looks for the system's file system finds this one.
inline bool install()
{
    static sqlite3_vfs vfs{};
    if (real()) return true;
    real() = sqlite3_vfs_find("unix");
    if (!real()) return false;
    vfs = *real();
    vfs.pNext = nullptr;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK && sqlite3_vfs_find("unix") == &vfs;
}

} // namespace faultvfs
