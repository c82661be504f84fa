// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes in logical pixels: the unit is 4, and every height of the design stands here once.
namespace Metrics
{
inline constexpr int unit = 4;
inline constexpr int gapSmall = 4;
inline constexpr int gap = 8;
inline constexpr int gapWide = 12;
inline constexpr int gapSection = 16;
inline constexpr int pageMargin = 20;
inline constexpr int control = 32;
inline constexpr int controlSmall = 28; ///< in panels, and chips
inline constexpr int mainAction = 40;   ///< the one button on top of the side list
inline constexpr int row = 36;
inline constexpr int rowTwoLines = 48;
inline constexpr int rowTall = 54; ///< two lines beside a control
inline constexpr int group = 30;
inline constexpr int tableHeader = 32;
inline constexpr int sideWidth = 192;
inline constexpr int sideWidthCompact = 56;
inline constexpr int compactBelow = 1100; ///< a narrower window shows the side list as icons only
inline constexpr int sideItem = 36;
inline constexpr int sideItemOffice = 32;
inline constexpr int header = 56;
inline constexpr int status = 28;
inline constexpr int radius = 5;
inline constexpr int line = 1;
inline constexpr int focus = 2;
inline constexpr int accentBar = 3;
inline constexpr int icon = 16;
inline constexpr int iconSide = 20;
} // namespace Metrics

/// Text heights in pixels before the large-text setting; see Theme::font().
namespace TextPx
{
inline constexpr int caption = 12;
inline constexpr int body = 14;
inline constexpr int section = 15;
inline constexpr int record = 16;
inline constexpr int recordLarge = 18;
inline constexpr int title = 20;
inline constexpr int figure = 32; ///< one a page at most
} // namespace TextPx
