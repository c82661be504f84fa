// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// Two firm records are one firm, or are not (MERGE.md §3.8). Id = UUIDv5 of the ordered pair.
struct Link {
    Id id{};
    Id first{};
    Id second{};
    std::optional<bool> same{};
    friend bool operator==(const Link &, const Link &) = default;
};

template <>
struct Describe<Link> {
    static constexpr Kind kind = Kind::Link;
    static constexpr auto name = "Link", table = "link";
    static constexpr auto label = QT_TRANSLATE_NOOP("Link", "Link");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Link::first, "first", QT_TRANSLATE_NOOP("Link", "Firm")}.required().to(
            Kind::Firm),
        Field{2, &Link::second, "second", QT_TRANSLATE_NOOP("Link", "Other firm")}.required().to(
            Kind::Firm),
        Field{3, &Link::same, "same", QT_TRANSLATE_NOOP("Link", "The same firm")},
    };
};
