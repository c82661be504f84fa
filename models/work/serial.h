// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

/// Running numbers in the form that an office gives them: {year}, {month}, {day}, and {n} once.
namespace serial
{
bool isForm(const QString &form);
/// The number after the greatest one that is used, with at least `digits` of them.
QString next(const QString &form, QDate day, const QStringList &used, int digits = 2);
} // namespace serial
