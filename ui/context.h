// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "style/theme.h"

#include <functional>

class DuplicateFinder;

/// What the window gives every page.
struct Context {
    Store &store;
    Theme &theme;
    bool chinese = false;
    DuplicateFinder *duplicates = nullptr; ///< of an office
    std::function<void(const Id &firm)> recordVisit{};
    std::function<void(const Id &firm)> openFirm{};
    std::function<void(const Id &draft)> resumeDraft{};
    /// Shows a deed in the status line.
    std::function<void(const QString &words)> say{};
    /// The same for a save that Ctrl+Z takes back.
    std::function<void(const QString &words)> sayUndoable{};
    std::function<void(const QString &page)> goTo{};
    /// Shows a record in its page.
    std::function<void(const QString &page, const Id &record)> open{};
    std::function<void(const QString &language)> setLanguage{};
    std::function<void()> lock{};
    /// The time until the window locks by itself was set anew.
    std::function<void()> lockMinutesChanged{};
};
