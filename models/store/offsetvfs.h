// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Bytes at the head of a workbook that belong to the key block, not to the database.
inline constexpr qint64 keyBlockSize = 4096;

/// sqlite3_file_control: gives the sqlite3_file below the offset, so that a copy can read the bytes
/// of the file as they lie on the disk without opening it a second time.
inline constexpr int fileControlRawFile = 0x47500001;

/// Name of the virtual file system that leaves out the key block and encrypts what follows.
/// Registers it on the first call; null if SQLite could not (out of memory).
const char *workbookVfs();
