// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Initials of the pinyin of a name, for finding it with a Latin keyboard.
namespace pinyin
{
/// 重庆宏达鞋业 gives cqhdxy. Latin letters (lower case) and digits pass; all else is left out.
/// Reads compiled-in tables at the first call; thread-safe.
QString initials(const QString &name);
} // namespace pinyin
