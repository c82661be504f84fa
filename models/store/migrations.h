// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

/// How a workbook's schema stands to this program's.
struct SchemaState {
    int version = 0;           ///< migrations it has; 0: an empty file
    bool isOlder = false;      ///< lacks some
    bool rowsAreOlder = false; ///< an older program wrote rows: they lack what it did not know
    bool rowsAreNewer = false; ///< from now on this program, the older one, writes them
};

/// Looks at a workbook. One of a newer version is refused in words, unless the migrations it had
/// let this program go on with it (meta 'min_schema').
Result<SchemaState> schemaState(Database &db);
/// Runs the migrations that a workbook lacks: numbered .sql files of ":/migrations". Within the
/// caller's transaction, so that an update is whole or not at all.
Result<> migrate(Database &db, const SchemaState &from);
/// Notes that the rows are what this program makes of the log.
Result<> noteRows(Database &db);
/// How many migrations this version knows: the schema number that packages name.
int schemaVersion();
