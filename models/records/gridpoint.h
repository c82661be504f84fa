// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// The smallest service unit: one village, community, park or market (网格点).
struct GridPoint {
    Id id{};
    QString code{};
    QString name{};
    QString town{}; ///< division code, 9 digits
    Id bank{};      ///< linked bank branch
    QString accountManager{};
    QString leader{};
    Phone leaderPhone{};
    friend bool operator==(const GridPoint &, const GridPoint &) = default;
};

template <>
struct Describe<GridPoint> {
    static constexpr Kind kind = Kind::GridPoint;
    static constexpr auto name = "GridPoint", table = "grid_point";
    static constexpr auto label = QT_TRANSLATE_NOOP("GridPoint", "Grid point");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &GridPoint::code, "code", QT_TRANSLATE_NOOP("GridPoint", "Code")}.required(),
        Field{2, &GridPoint::name, "name", QT_TRANSLATE_NOOP("GridPoint", "Name")}.required(),
        Field{3, &GridPoint::town, "town", QT_TRANSLATE_NOOP("GridPoint", "Town")},
        Field{4, &GridPoint::bank, "bank", QT_TRANSLATE_NOOP("GridPoint", "Linked bank")}.to(
            Kind::Bank),
        Field{5, &GridPoint::accountManager, "account_manager",
              QT_TRANSLATE_NOOP("GridPoint", "Account manager")}
            .personal(),
        Field{6, &GridPoint::leader, "leader", QT_TRANSLATE_NOOP("GridPoint", "Grid leader")}
            .personal(),
        Field{7, &GridPoint::leaderPhone, "leader_phone",
              QT_TRANSLATE_NOOP("GridPoint", "Leader's phone")}
            .personal(),
    };
};
