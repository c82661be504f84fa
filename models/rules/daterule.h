// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

/// Dates as people type and read them. Today is always an argument.
namespace daterule
{
/// Which year a day without a year belongs to: that of the nearest such day, the last one up to
/// today (a visit), or the next one from today (wanted by).
enum class Lean { Nearest, Past, Future };

/// 12-15, 12/15, 12月15日, 15日, 2026-11-20, 2026/11/20, 2026.11.20, 26-11-20, 20261120,
/// 2026年11月20日, +30, -3, 今天, 三月后, 3个月后, 半年后, 10天前, today, tomorrow. Nothing for any
/// other text and for years outside 1900..2199.
std::optional<QDate> parse(const QString &typed, QDate today, Lean lean = Lean::Nearest);

/// A date kept as a number in a spreadsheet (days, the time of day as fraction); nothing for
/// numbers that are no date between 1900 and 2199. Old Macintosh books count from 1904.
std::optional<QDate> fromSerial(double serial, bool since1904 = false);

/// Today, Yesterday, "12 days ago" up to 120 days; else, and for what is to come, shortDate.
QString relative(QDate date, QDate today);
/// 22 Nov or 11月22日; in another year 2025-11-22. An invalid date is a dash.
QString shortDate(QDate date, QDate today);
} // namespace daterule
