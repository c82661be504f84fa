// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// Erasing removes a value from log and row at once (Joiner). What it leaves behind goes here.

namespace erasing
{
/// Within the transaction that erased these values of a record: takes them out of drafts, and
/// remembers that the file must be rewritten.
Result<> note(Database &db, const Id &record, const QList<QByteArray> &values);
/// Whether something is left behind.
Result<bool> isDue(Database &db);
/// Tidies the search index, deletes the copies that updates left beside the workbook, and rewrites
/// the file, where that is due. False where it could not be done now, such as on a full disk: it is
/// tried again when the workbook is opened. Outside of transactions.
bool finish(Store &store);
} // namespace erasing
