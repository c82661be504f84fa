// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// The business rules that hold for records given as data, as the forms hold them: codes that
/// check, one open need per firm and purpose, outcomes and referrals only by their deeds. `known`:
/// the record exists. An error is a sentence for the user.
Result<> checkPut(const Store &store, const RecordInfo &record, const Id &id, bool known,
                  const QList<Change> &changes);

/// The new value of a column, or null where the changes do not name it.
Value changedTo(const QList<Change> &changes, const char *column);
