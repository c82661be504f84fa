// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What the form of a visit reads: firms as one types, the last visit, banks, words, consents.
namespace visitlists
{
/// One firm that fits what was typed, best first.
struct FoundFirm {
    Id id{};
    QString name{};
    QString code{};
    QString village{};
};
/// By part of the name from the first character, initials, last digits of the code, phone.
QList<FoundFirm> findFirms(Store &store, const QString &typed, int limit);

/// Where a firm that is registered here most likely is: the office's town, and on a laptop whose
/// firms are all of one village, that village.
struct Place {
    QString town{}; ///< division code
    QString village{};
};
Place usualPlace(const Store &store);

/// The newest visit of a firm on or before `until`, any worker's, other than `except`.
std::optional<Visit> lastVisit(Store &store, const Id &firm, QDate until, const Id &except = {});
/// Banks that take part, in order of name.
QList<Bank> banks(Store &store);
/// A bank's name with its branch.
QString bankName(const Bank &bank);

/// A word of a dictionary in the language in use.
struct Word {
    QString code{};
    QString text{};
};
/// Words of a dictionary that are not retired, in the office's order; the program's own ones where
/// the workbook holds none (purpose, tag).
QList<Word> words(const Store &store, const QString &dictionary);
/// Live records of a kind by id and name, in order of name; a bank with its branch.
QList<Word> names(const Store &store, const RecordInfo &info);
/// All that a firm ever said about consent.
QList<Consent> consentsOf(Store &store, const Id &firm);
} // namespace visitlists
