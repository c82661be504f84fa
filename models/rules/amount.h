// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "records/values.h"

/// Amounts and rates as people type and read them.
namespace amount
{
enum class Unit { Wan, Yuan };

/// 150, 1,500.5, １５０, 150万, 150 万元, 1500000元, 1.5亿, ¥1,500,000; a number without unit is in
/// `unit`. Exact, rounded to the fen. Errors: no number, negative, above 10^12 yuan.
Result<Money> parse(const QString &typed, Unit unit = Unit::Wan);
/// What nobody borrows here, unless the office says otherwise.
inline constexpr Money yuanSuspect{100'000 * Money::fenPerWan};
/// Above `suspect`: probably typed in yuan. A warning, never an error.
bool looksLikeYuan(Money money, Money suspect = yuanSuspect);
/// What it is if the number was meant in yuan.
Money asYuan(Money money);
/// "Typed in yuan? Change to 200 万元."; empty if nothing is odd.
QString warning(Money money, Money suspect = yuanSuspect);

/// 3.65, 3.65%, 3.65％; annual percent, to a thousandth. Errors: no number, outside 0..1000.
Result<Rate> parseRate(const QString &typed);
/// Outside 1..24 %: a sentence; else empty.
QString warning(Rate rate);

/// 万元 with thousands commas and up to 2 decimals: 1,234.5. "<0.01" where it would round to 0.
QString wan(Money money);
/// 亿元 for reports, 2 decimals.
QString yi(Money money);
/// 3.65%
QString percent(Rate rate);
} // namespace amount
