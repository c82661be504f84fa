// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3_file;
struct sqlite3_vfs;

/// The WAL's handle: gathers what SQLite writes one piece behind the other (each page in two) and
/// writes it in one go before it is synced, read, measured or cut. A commit syncs before it is
/// published, so no other connection can look for what is still gathered.
namespace gatherfile
{
/// Room that a handle takes, that of the real file included.
int sizeWith(const sqlite3_vfs *real);
/// Opens the real file behind `file`; an SQLite result code.
int open(sqlite3_vfs *real, const char *name, sqlite3_file *file, int flags, int *outFlags);
} // namespace gatherfile
