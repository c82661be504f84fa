// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Small foldings of typed text that several rules share.
namespace fold
{
/// One full-width character (U+FF01..U+FF5E, U+3000) as its half-width twin; any other unchanged.
constexpr char16_t halfWidth(char16_t c)
{
    if (c >= 0xff01 && c <= 0xff5e) return char16_t(c - 0xfee0);
    return c == 0x3000 ? u' ' : c;
}
/// The text with every full-width character made half-width.
QString halfWidth(const QString &text);
/// Half-width, without any white space or invisible mark (zero-width space, BOM, soft hyphen).
QString compact(const QString &text);
constexpr bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
constexpr bool isHan(char16_t c) { return (c >= 0x3400 && c <= 0x9fff) || c == 0x3007; }
} // namespace fold
