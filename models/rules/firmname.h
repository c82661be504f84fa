// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A firm's name in three parts; put together they are the name, character by character.
struct NameParts {
    QString dimHead; ///< province, city, town
    QString core;    ///< the firm's own name
    QString dimTail; ///< legal form, bracketed remarks
};

/// What of a firm's name is its own, and what every other name also says.
namespace firmname
{
/// 晋江市陈埭镇 | 宏达鞋业 | 有限公司(演示). The core is never empty unless the name is. A town
/// counts as place only with 镇 or 街道: 龙湖 alone may be a brand.
NameParts split(const QString &name);

/// The core for the search index: half-width, lower case, letters, digits and Han only.
QString searchKey(const QString &name);
/// The whole name as names are compared: half-width, without spaces, in lower case.
QString wholeKey(const QString &name);
/// What somebody typed, treated as searchKey treats names; also when the legal form is only
/// begun (宏达有限). Empty if it holds nothing but a place or a legal form, so finds everything.
QString queryKey(const QString &typed);
} // namespace firmname
