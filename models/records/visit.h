// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

enum class Channel : quint8 { None, OnSite, Phone, WalkIn, ScanCode };
template <>
inline constexpr auto choicesOf<Channel> = std::array{
    Choice{Channel::None, "", ""},
    Choice{Channel::OnSite, "on_site", QT_TRANSLATE_NOOP("Channel", "On site")},
    Choice{Channel::Phone, "phone", QT_TRANSLATE_NOOP("Channel", "By phone")},
    Choice{Channel::WalkIn, "walk_in", QT_TRANSLATE_NOOP("Channel", "Walk-in")},
    Choice{Channel::ScanCode, "scan_code", QT_TRANSLATE_NOOP("Channel", "By scan code")},
};
template <>
inline constexpr const char *choiceContext<Channel> = "Channel";

enum class Operation : quint8 { None, Normal, Expanding, Shrinking, Stopped };
template <>
inline constexpr auto choicesOf<Operation> = std::array{
    Choice{Operation::None, "", ""},
    Choice{Operation::Normal, "normal", QT_TRANSLATE_NOOP("Operation", "Normal")},
    Choice{Operation::Expanding, "expanding", QT_TRANSLATE_NOOP("Operation", "Expanding")},
    Choice{Operation::Shrinking, "shrinking", QT_TRANSLATE_NOOP("Operation", "Shrinking")},
    Choice{Operation::Stopped, "stopped", QT_TRANSLATE_NOOP("Operation", "Stopped")},
};
template <>
inline constexpr const char *choiceContext<Operation> = "Operation";

enum class Orders : quint8 { None, Rising, Level, Falling };
template <>
inline constexpr auto choicesOf<Orders> = std::array{
    Choice{Orders::None, "", ""},
    Choice{Orders::Rising, "rising", QT_TRANSLATE_NOOP("Orders", "Rising")},
    Choice{Orders::Level, "level", QT_TRANSLATE_NOOP("Orders", "Level")},
    Choice{Orders::Falling, "falling", QT_TRANSLATE_NOOP("Orders", "Falling")},
};
template <>
inline constexpr const char *choiceContext<Orders> = "Orders";

/// One call on a firm (走访): facts as found that day.
struct Visit {
    Id id{};
    Id firm{};
    Id worker{};
    QDate visitedOn{};
    Channel channel = Channel::None;
    Operation operation = Operation::None;
    std::optional<int> employees{};
    std::optional<Money> revenue{}; ///< last year's, as told that day
    Orders orders = Orders::None;
    std::optional<bool> hasNeed{};
    Text difficulties{};
    QString bankStaff{}; ///< account manager who came along
    Text remarks{};
    std::optional<QDate> nextVisitOn{};
    friend bool operator==(const Visit &, const Visit &) = default;
};

template <>
struct Describe<Visit> {
    static constexpr Kind kind = Kind::Visit;
    static constexpr auto name = "Visit", table = "visit";
    static constexpr auto label = QT_TRANSLATE_NOOP("Visit", "Visit");
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields = std::tuple{
        Field{1, &Visit::firm, "firm", QT_TRANSLATE_NOOP("Visit", "Firm")}.required().to(
            Kind::Firm),
        Field{2, &Visit::worker, "worker", QT_TRANSLATE_NOOP("Visit", "Visited by")}.to(
            Kind::Worker),
        Field{3, &Visit::visitedOn, "visited_on", QT_TRANSLATE_NOOP("Visit", "Visited on")}
            .required(),
        Field{4, &Visit::channel, "channel", QT_TRANSLATE_NOOP("Visit", "Channel")}.required(),
        Field{5, &Visit::operation, "operation",
              QT_TRANSLATE_NOOP("Visit", "Production and operation")},
        Field{6, &Visit::employees, "employees", QT_TRANSLATE_NOOP("Visit", "Employees")}.unit(
            QT_TRANSLATE_NOOP("Unit", "people")),
        Field{7, &Visit::revenue, "revenue", QT_TRANSLATE_NOOP("Visit", "Last year's revenue")},
        Field{8, &Visit::orders, "orders", QT_TRANSLATE_NOOP("Visit", "Orders")},
        Field{9, &Visit::hasNeed, "has_need", QT_TRANSLATE_NOOP("Visit", "Needs financing")},
        Field{10, &Visit::difficulties, "difficulties", QT_TRANSLATE_NOOP("Visit", "Difficulties")}
            .freeText(),
        Field{11, &Visit::bankStaff, "bank_staff", QT_TRANSLATE_NOOP("Visit", "Bank staff")}
            .personal(),
        Field{12, &Visit::remarks, "remarks", QT_TRANSLATE_NOOP("Visit", "Remarks")}.freeText(),
        Field{13, &Visit::nextVisitOn, "next_visit_on",
              QT_TRANSLATE_NOOP("Visit", "Next visit on")},
    };
};
