// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "work/duemoves.h"

// What an office sets for its whole township: rules, dictionaries, the calendar. All of it are
// records, so it travels to the laptops with the next package.

/// Sets rules by their keys, in one save; those that stay the same are not written.
Result<> setRules(Store &office, const QList<std::pair<QString, QString>> &rules);
/// Another notice text: its version goes up by one, so that a consent says which one was shown.
Result<> setNotice(Store &office, const QString &text);

/// A new word at the end of a dictionary; its code is made here and never changes. Refuses one that
/// is there already.
Result<> addWord(Store &office, const QString &dictionary, const QString &zh, const QString &en);
/// A retired word is no longer offered; records that bear it keep it.
Result<> retireWord(Store &office, const Id &word, bool retired);

struct HolidaysRead {
    QList<int> years{}; ///< whose tables the file holds whole
    int added = 0;
    int changed = 0;
    int removed = 0;         ///< days of these years that the file does not name any more
    QList<DueMoved> moved{}; ///< due days of open referrals that it moves
};
/// Takes the State Council's days of one or more years over from a CSV file (date,kind,name). A
/// year is replaced as a whole; other years stay as they are.
Result<HolidaysRead> importHolidays(Store &office, const QString &path);
