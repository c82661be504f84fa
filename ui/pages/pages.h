// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <span>

/// One entry of the side list.
struct PageInfo {
    const char *key;
    const char *title; ///< untranslated, context "Pages"
    const char *icon;
    enum For { Everyone, Office } who;
    Page *(*make)(const Context &);
};

/// All pages in the order of the side list.
std::span<const PageInfo> allPages();
