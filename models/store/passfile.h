// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

/// The head of every file handle of ours: the real one is below it. What a handle does not change
/// it passes on by these.
struct PassFile {
    sqlite3_file base;
    sqlite3_file *real;
};

namespace passfile
{

inline sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<PassFile *>(file)->real; }

inline int lock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
inline int unlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
inline int checkReservedLock(sqlite3_file *file, int *reserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), reserved);
}
inline int control(sqlite3_file *file, int op, void *arg)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), op, arg);
}
inline int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
inline int deviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

} // namespace passfile
