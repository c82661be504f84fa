// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/values.h"

#include <QDate>
#include <QString>
#include <optional>

/// What a text means to a field: a value, nothing (an empty text), or a problem in words.
template <class T>
struct Reading {
    std::optional<T> value{};
    QString problem{};

    bool isEmpty() const { return !value && problem.isEmpty(); }
};

/// How people write numbers and dates: full-width digits, commas, units, short dates.
namespace reading
{
/// 万元 unless the text says 元 or 亿; exact to the fen.
Reading<Money> money(const QString &text);
/// Annual percent, with or without the sign.
Reading<Rate> rate(const QString &text);
/// A whole number.
Reading<qint64> number(const QString &text);

/// The amount in 万元 as it stands in a field: thousands commas, as many decimals as it has.
QString shown(Money money);
/// At least two decimals: 3.80.
QString shown(Rate rate);
QString shown(qint64 number);

/// Where a date without a year lies.
enum class Lean { Nearest, Past, Future };
/// 2026-11-20, 20261120, 2026年11月20日, 12-15, 12月15日, +30, -3, 今天, 两周后, 三个月后, …
Reading<QDate> date(const QString &text, QDate today, Lean lean = Lean::Nearest);
} // namespace reading
