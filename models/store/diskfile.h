// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

/// What the system said (errno), in words that tell the user what to do.
Error diskError(int systemError);

/// Reads up to size bytes at offset; less only at the end of the file. Returns how many.
Result<qsizetype> readAt(int fd, char *to, qsizetype size, qint64 offset);
/// Writes all bytes at offset.
Result<> writeAt(int fd, const char *from, qsizetype size, qint64 offset);
/// Makes a new, renamed or deleted name in the file's folder survive a power cut.
Result<> syncFolderOf(const QString &path);
/// Refuses a place where the WAL or journal of another workbook was left behind: a new file under
/// that name would take it for its own.
Result<> refuseLeftovers(const QString &path);
