// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Personal data as shown and printed by default 脱敏. A mask never shows more than it promises:
/// what is not understood is hidden almost wholly.
namespace mask
{
/// 138****1234, 0595-****1234, +852****4567; several numbers in one field one by one.
QString phone(const QString &number);
/// 蔡*三, 林*, L** M**.
QString person(const QString &name);
/// The first `head` and last `tail` characters, stars between; only stars if little would be
/// hidden (fewer than half of the characters).
QString text(const QString &text, int head = 0, int tail = 2);
} // namespace mask
