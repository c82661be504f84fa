// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

enum class Guarantee : quint8 { None, Unsecured, Guaranteed, Mortgage, Pledge, Combined };
template <>
inline constexpr auto choicesOf<Guarantee> = std::array{
    Choice{Guarantee::None, "", ""},
    Choice{Guarantee::Unsecured, "unsecured", QT_TRANSLATE_NOOP("Guarantee", "Unsecured")},
    Choice{Guarantee::Guaranteed, "guaranteed", QT_TRANSLATE_NOOP("Guarantee", "Guaranteed")},
    Choice{Guarantee::Mortgage, "mortgage", QT_TRANSLATE_NOOP("Guarantee", "Mortgage")},
    Choice{Guarantee::Pledge, "pledge", QT_TRANSLATE_NOOP("Guarantee", "Pledge")},
    Choice{Guarantee::Combined, "combined", QT_TRANSLATE_NOOP("Guarantee", "Combined")},
};
template <>
inline constexpr const char *choiceContext<Guarantee> = "Guarantee";

/// First-time borrower, renewal or a further loan: one choice, since they exclude each other.
enum class Borrowing : quint8 { None, FirstTime, Renewal, Further };
template <>
inline constexpr auto choicesOf<Borrowing> = std::array{
    Choice{Borrowing::None, "", ""},
    Choice{Borrowing::FirstTime, "first_time", QT_TRANSLATE_NOOP("Borrowing", "First-time")},
    Choice{Borrowing::Renewal, "renewal", QT_TRANSLATE_NOOP("Borrowing", "Renewal")},
    Choice{Borrowing::Further, "further", QT_TRANSLATE_NOOP("Borrowing", "Further loan")},
};
template <>
inline constexpr const char *choiceContext<Borrowing> = "Borrowing";

/// One verdict on one of the five criteria (五项标准).
enum class Criterion : quint8 { None, Met, NotMet, ToVerify };
template <>
inline constexpr auto choicesOf<Criterion> = std::array{
    Choice{Criterion::None, "", ""},
    Choice{Criterion::Met, "met", QT_TRANSLATE_NOOP("Criterion", "Met")},
    Choice{Criterion::NotMet, "not_met", QT_TRANSLATE_NOOP("Criterion", "Not met")},
    Choice{Criterion::ToVerify, "to_verify", QT_TRANSLATE_NOOP("Criterion", "To be verified")},
};
template <>
inline constexpr const char *choiceContext<Criterion> = "Criterion";

/// What the office decided on a need (审核).
enum class Outcome : quint8 { None, Recommended, Returned, Coaching };
template <>
inline constexpr auto choicesOf<Outcome> = std::array{
    Choice{Outcome::None, "", ""},
    Choice{Outcome::Recommended, "recommend", QT_TRANSLATE_NOOP("Outcome", "Recommended")},
    Choice{Outcome::Returned, "return", QT_TRANSLATE_NOOP("Outcome", "Returned for correction")},
    Choice{Outcome::Coaching, "coach", QT_TRANSLATE_NOOP("Outcome", "Coaching")},
};
template <>
inline constexpr const char *choiceContext<Outcome> = "Outcome";

/// A financing need (融资需求) with the five criteria and the outcome of screening.
struct Need {
    Id id{};
    Id firm{};
    Id visit{};
    std::optional<Money> amount{};
    DictCode purpose{};
    std::optional<int> termMonths{};
    std::optional<Rate> maxRate{};
    Guarantee guarantee = Guarantee::None;
    QString collateral{};
    std::optional<QDate> wantedBy{};
    Borrowing borrowing = Borrowing::None;
    CodeSet tags{};
    Id bank1{}, bank2{}, bank3{}; ///< preferred, in order
    std::optional<QDate> declaredOn{};
    Id registeredBy{};
    Criterion operating = Criterion::None; ///< ① compliant continuing operation
    Criterion premises = Criterion::None;  ///< ② fixed business premises
    Criterion genuine = Criterion::None;   ///< ③ genuine financing need
    Criterion credit = Criterion::None;    ///< ④ good credit standing; a worker cannot check it
    Criterion lawful = Criterion::None;    ///< ⑤ lawful loan purpose
    Text criteriaNote{};
    Outcome outcome = Outcome::None;
    Text screeningNote{};
    Id screenedBy{};
    std::optional<QDate> screenedOn{};
    std::optional<QDate> closedOn{}; ///< no longer wanted, or done
    friend bool operator==(const Need &, const Need &) = default;
};

template <>
struct Describe<Need> {
    static constexpr Kind kind = Kind::Need;
    static constexpr auto name = "Need", table = "need";
    static constexpr auto label = QT_TRANSLATE_NOOP("Need", "Financing need");
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields = std::tuple{
        Field{1, &Need::firm, "firm", QT_TRANSLATE_NOOP("Need", "Firm")}.required().to(Kind::Firm),
        Field{2, &Need::visit, "visit", QT_TRANSLATE_NOOP("Need", "Visit")}.to(Kind::Visit),
        Field{3, &Need::amount, "amount", QT_TRANSLATE_NOOP("Need", "Amount")}.required(),
        Field{4, &Need::purpose, "purpose", QT_TRANSLATE_NOOP("Need", "Purpose")}.from("purpose"),
        Field{5, &Need::termMonths, "term_months", QT_TRANSLATE_NOOP("Need", "Term")}.unit(
            QT_TRANSLATE_NOOP("Unit", "months")),
        Field{6, &Need::maxRate, "max_rate", QT_TRANSLATE_NOOP("Need", "Acceptable rate")},
        Field{7, &Need::guarantee, "guarantee", QT_TRANSLATE_NOOP("Need", "Guarantee")},
        Field{8, &Need::collateral, "collateral", QT_TRANSLATE_NOOP("Need", "Collateral")}
            .freeText(),
        Field{9, &Need::wantedBy, "wanted_by", QT_TRANSLATE_NOOP("Need", "Wanted by")},
        Field{10, &Need::borrowing, "borrowing", QT_TRANSLATE_NOOP("Need", "Borrowing")},
        Field{11, &Need::tags, "tags", QT_TRANSLATE_NOOP("Need", "Tags")}.from("tag"),
        Field{12, &Need::bank1, "bank1", QT_TRANSLATE_NOOP("Need", "Preferred bank 1")}.to(
            Kind::Bank),
        Field{13, &Need::bank2, "bank2", QT_TRANSLATE_NOOP("Need", "Preferred bank 2")}.to(
            Kind::Bank),
        Field{14, &Need::bank3, "bank3", QT_TRANSLATE_NOOP("Need", "Preferred bank 3")}.to(
            Kind::Bank),
        Field{15, &Need::declaredOn, "declared_on", QT_TRANSLATE_NOOP("Need", "Declared on")},
        Field{16, &Need::registeredBy, "registered_by", QT_TRANSLATE_NOOP("Need", "Registered by")}
            .to(Kind::Worker),
        Field{17, &Need::operating, "operating",
              QT_TRANSLATE_NOOP("Need", "Compliant continuing operation")},
        Field{18, &Need::premises, "premises",
              QT_TRANSLATE_NOOP("Need", "Fixed business premises")},
        Field{19, &Need::genuine, "genuine", QT_TRANSLATE_NOOP("Need", "Genuine financing need")},
        Field{20, &Need::credit, "credit", QT_TRANSLATE_NOOP("Need", "Good credit standing")},
        Field{21, &Need::lawful, "lawful", QT_TRANSLATE_NOOP("Need", "Lawful loan purpose")},
        Field{22, &Need::criteriaNote, "criteria_note",
              QT_TRANSLATE_NOOP("Need", "Note on the criteria")}
            .freeText(),
        Field{23, &Need::outcome, "outcome", QT_TRANSLATE_NOOP("Need", "Outcome")}.writtenBy(
            officeOnly),
        Field{24, &Need::screeningNote, "screening_note", QT_TRANSLATE_NOOP("Need", "Opinion")}
            .freeText()
            .writtenBy(officeOnly),
        Field{25, &Need::screenedBy, "screened_by", QT_TRANSLATE_NOOP("Need", "Screened by")}
            .to(Kind::Worker)
            .writtenBy(officeOnly),
        Field{26, &Need::screenedOn, "screened_on", QT_TRANSLATE_NOOP("Need", "Screened on")}
            .writtenBy(officeOnly),
        Field{27, &Need::closedOn, "closed_on", QT_TRANSLATE_NOOP("Need", "Closed on")},
    };
};
