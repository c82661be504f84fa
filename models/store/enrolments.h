// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/fields.h"
#include "store/entry.h"
#include "store/sqlite.h"

#include <QHash>

/// A line as it is known here: whose key, which role. Computed from Begin and Enrol entries.
struct LineInfo {
    LineId line = 0;
    QByteArray key{}; ///< empty until its first entry is held
    Id person{};
    Role role = Role::None;
};

/// Person and role of every key that is enrolled (MERGE.md §1), from the root key outwards: an
/// enrolment counts where a lead wrote it who was enrolled in fewer steps. So the roles follow from
/// the entries alone, whatever leads write about each other or about themselves, and a key that the
/// root key enrolled keeps its role. Of several that count, the least entry does.
Result<QHash<QByteArray, LineInfo>> rolesOfKeys(Database &db, const QByteArray &rootKey,
                                                const Id &rootPerson);
