// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

/// The database as it lies on the disk, decrypted: where an erased value might still stand.
inline QByteArray pages(Database &db)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    QByteArray all;
    QByteArray page(4096, '\0');
    for (sqlite3_int64 at = 0; at < size; at += page.size()) {
        file->pMethods->xRead(file, page.data(), int(page.size()), at);
        all += page;
    }
    return all;
}
