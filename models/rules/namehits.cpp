// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/namehits.h"

#include "rules/firmname.h"
#include "rules/pinyin.h"
#include "rules/typedtext.h"

namespace namehits
{
namespace
{
/// Folded character by character, so that places stay what they are.
QString folded(const QString &text) { return fold::halfWidth(text).toLower(); }

bool isInitials(const QString &typed)
{
    return std::all_of(typed.begin(), typed.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || c.isDigit(); });
}

/// The characters of the name that give its initials; a run as long as the initials are.
QList<Run> byInitials(const QString &name, const QString &typed)
{
    QString letters;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < name.size(); ++i)
        if (!pinyin::initials(name.mid(i, 1)).isEmpty()) places.append(i);
    letters = pinyin::initials(name);
    if (letters.size() != places.size()) return {};
    // Firms are found by their own name: there first.
    const qsizetype core = firmname::split(name).dimHead.size();
    const qsizetype first = std::lower_bound(places.begin(), places.end(), core) - places.begin();
    qsizetype at = letters.indexOf(typed, first);
    if (at < 0) at = letters.indexOf(typed);
    if (at < 0) return {};
    const qsizetype from = places[at];
    return {{from, places[at + typed.size() - 1] - from + 1}};
}
} // namespace

QList<Run> in(const QString &name, const QString &typed)
{
    const QString sought = folded(typed.trimmed());
    if (sought.isEmpty()) return {};
    const QString plain = folded(name);
    if (plain.size() != name.size()) return {};
    for (const QString &part : {sought, firmname::queryKey(typed)}) {
        const qsizetype at = part.isEmpty() ? -1 : plain.indexOf(part);
        if (at >= 0) return {{at, part.size()}};
    }
    return isInitials(sought) ? byInitials(name, sought) : QList<Run>();
}
} // namespace namehits
