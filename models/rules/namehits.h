// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Where in a firm's name stands what somebody typed to find it.
namespace namehits
{
struct Run {
    qsizetype from = 0;
    qsizetype count = 0;
    friend bool operator==(const Run &, const Run &) = default;
};
/// As it was typed, whatever its width and case; else the core of it (of 宏达有限 the 宏达); else
/// the characters whose initials it is. Nothing where the firm was found by code or phone.
QList<Run> in(const QString &name, const QString &typed);
} // namespace namehits
