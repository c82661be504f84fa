// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/towns.h"

// The office says that a town bears another name or code, or went into another one.

/// From a day on, `old` (code or name) is the town `now`: an existing one (merged into it), or a
/// code of 9 digits with a name. The same code with another name is a new name. Visits and firms
/// keep what was written; figures count them under the new town. Replaces an earlier change of the
/// same town; refuses one that would lead back to itself.
Result<TownChange> changeTown(Store &office, const QString &old, const QString &now,
                              const QString &name, QDate from);
/// Takes the change of a town back: it stands for itself again.
Result<> takeTownBack(Store &office, const QString &old);
/// "陈埭镇 → 东石镇, from 2027-01-01"
QString townChangeWords(const Divisions &towns, const TownChange &change, bool chinese);
