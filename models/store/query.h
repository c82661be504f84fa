// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

/// The text of ":/queries/NAME.sql".
Result<QByteArray> queryText(const char *name);
/// Prepares ":/queries/NAME.sql". Parameters by name are bound through bindNamed.
Result<Statement> prepareQuery(Database &db, const char *name);
/// Binds a value to every `:name` of the statement; unknown names are passed over.
void bindNamed(Statement &statement, const char *name, const Value &value);
