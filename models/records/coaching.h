// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

enum class CoachingState : quint8 { None, Open, Done, GivenUp };
template <>
inline constexpr auto choicesOf<CoachingState> = std::array{
    Choice{CoachingState::None, "", ""},
    Choice{CoachingState::Open, "open", QT_TRANSLATE_NOOP("CoachingState", "Open")},
    Choice{CoachingState::Done, "done", QT_TRANSLATE_NOOP("CoachingState", "Done")},
    Choice{CoachingState::GivenUp, "given_up", QT_TRANSLATE_NOOP("CoachingState", "Given up")},
};
template <>
inline constexpr const char *choiceContext<CoachingState> = "CoachingState";

/// A coaching ticket (辅导单) for a need that was refused or is not eligible yet.
struct Coaching {
    Id id{};
    Id firm{};
    Id need{};
    Id referral{};
    DictCode problem{};
    QString department{};
    Text measure{};
    QString responsible{};
    std::optional<QDate> dueOn{};
    CoachingState state = CoachingState::None;
    Text result{};
    Id nextReferral{};
    QDate openedOn{};
    friend bool operator==(const Coaching &, const Coaching &) = default;
};

template <>
struct Describe<Coaching> {
    static constexpr Kind kind = Kind::Coaching;
    static constexpr auto name = "Coaching", table = "coaching";
    static constexpr auto label = QT_TRANSLATE_NOOP("Coaching", "Coaching ticket");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Coaching::firm, "firm", QT_TRANSLATE_NOOP("Coaching", "Firm")}.required().to(
            Kind::Firm),
        Field{2, &Coaching::need, "need", QT_TRANSLATE_NOOP("Coaching", "Financing need")}.to(
            Kind::Need),
        Field{3, &Coaching::referral, "referral", QT_TRANSLATE_NOOP("Coaching", "Referral")}.to(
            Kind::Referral),
        Field{4, &Coaching::problem, "problem", QT_TRANSLATE_NOOP("Coaching", "Problem")}.from(
            "refusal_reason"),
        Field{5, &Coaching::department, "department",
              QT_TRANSLATE_NOOP("Coaching", "Responsible department")},
        Field{6, &Coaching::measure, "measure", QT_TRANSLATE_NOOP("Coaching", "Measure")}
            .freeText(),
        Field{7, &Coaching::responsible, "responsible",
              QT_TRANSLATE_NOOP("Coaching", "Responsible person")}
            .personal(),
        Field{8, &Coaching::dueOn, "due_on", QT_TRANSLATE_NOOP("Coaching", "Due on")},
        Field{9, &Coaching::state, "state", QT_TRANSLATE_NOOP("Coaching", "State")},
        Field{10, &Coaching::result, "result", QT_TRANSLATE_NOOP("Coaching", "Result")}.freeText(),
        Field{11, &Coaching::nextReferral, "next_referral",
              QT_TRANSLATE_NOOP("Coaching", "Referred again")}
            .to(Kind::Referral),
        Field{12, &Coaching::openedOn, "opened_on", QT_TRANSLATE_NOOP("Coaching", "Opened on")},
    };
};
