// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

#include <functional>

/// Brings a workbook to this version's schema: numbered .sql files of ":/migrations", each in a
/// transaction of its own; before the first one `backUp` is called, unless the workbook is empty.
/// A workbook of a newer version is refused in words.
Result<bool> migrate(Database &db, const std::function<Result<>()> &backUp);
/// How many migrations this version knows: the schema number that packages name.
int schemaVersion();
