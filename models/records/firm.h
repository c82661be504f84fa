// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

enum class FirmType : quint8 { None, Enterprise, SoleProprietor, Cooperative, Other };
template <>
inline constexpr auto choicesOf<FirmType> = std::array{
    Choice{FirmType::None, "", ""},
    Choice{FirmType::Enterprise, "enterprise", QT_TRANSLATE_NOOP("FirmType", "Enterprise")},
    Choice{FirmType::SoleProprietor, "sole_proprietor",
           QT_TRANSLATE_NOOP("FirmType", "Sole proprietor")},
    Choice{FirmType::Cooperative, "cooperative", QT_TRANSLATE_NOOP("FirmType", "Cooperative")},
    Choice{FirmType::Other, "other", QT_TRANSLATE_NOOP("FirmType", "Other")},
};
template <>
inline constexpr const char *choiceContext<FirmType> = "FirmType";

enum class StatedSize : quint8 { None, Micro, Small, Medium, Large };
template <>
inline constexpr auto choicesOf<StatedSize> = std::array{
    Choice{StatedSize::None, "", ""},
    Choice{StatedSize::Micro, "micro", QT_TRANSLATE_NOOP("StatedSize", "Micro")},
    Choice{StatedSize::Small, "small", QT_TRANSLATE_NOOP("StatedSize", "Small")},
    Choice{StatedSize::Medium, "medium", QT_TRANSLATE_NOOP("StatedSize", "Medium")},
    Choice{StatedSize::Large, "large", QT_TRANSLATE_NOOP("StatedSize", "Large")},
};
template <>
inline constexpr const char *choiceContext<StatedSize> = "StatedSize";

/// A firm (企业, 经营主体). Its id comes from its code where it has one (MERGE.md §3.8).
struct Firm {
    Id id{};
    Uscc code{};
    QString name{};
    FirmType type = FirmType::None;
    QString town{};    ///< division code, 9 digits
    QString village{}; ///< 村(居)/园区, as written
    QString address{};
    QString industry{}; ///< GB/T 4754-2017 code
    QString legalPerson{};
    QString contact{};
    QString contactTitle{};
    Phone phone{};
    std::optional<QDate> foundedOn{};
    std::optional<int> employees{};
    std::optional<Money> revenue{}; ///< last year's
    std::optional<Money> assets{};
    std::optional<Money> capital{}; ///< registered
    std::optional<Money> liabilities{};
    std::optional<Money> loans{}; ///< balance of present loans
    QString loanBank{};
    StatedSize statedSize = StatedSize::None;
    CodeSet tags{};
    Id gridPoint{};
    std::optional<QDate> plannedOn{}; ///< a visit is planned for this day
    friend bool operator==(const Firm &, const Firm &) = default;
};

template <>
struct Describe<Firm> {
    static constexpr Kind kind = Kind::Firm;
    static constexpr auto name = "Firm", table = "firm";
    static constexpr auto label = QT_TRANSLATE_NOOP("Firm", "Firm");
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields = std::tuple{
        Field{1, &Firm::code, "code", QT_TRANSLATE_NOOP("Firm", "Code")},
        Field{2, &Firm::name, "name", QT_TRANSLATE_NOOP("Firm", "Name")}.required(),
        Field{3, &Firm::type, "type", QT_TRANSLATE_NOOP("Firm", "Type")},
        Field{4, &Firm::town, "town", QT_TRANSLATE_NOOP("Firm", "Town")},
        Field{5, &Firm::village, "village", QT_TRANSLATE_NOOP("Firm", "Village")},
        Field{6, &Firm::address, "address", QT_TRANSLATE_NOOP("Firm", "Address")},
        Field{7, &Firm::industry, "industry", QT_TRANSLATE_NOOP("Firm", "Industry code")},
        Field{8, &Firm::legalPerson, "legal_person",
              QT_TRANSLATE_NOOP("Firm", "Legal representative")}
            .personal(),
        Field{9, &Firm::contact, "contact", QT_TRANSLATE_NOOP("Firm", "Contact")}.personal(),
        Field{10, &Firm::contactTitle, "contact_title", QT_TRANSLATE_NOOP("Firm", "Position")},
        Field{11, &Firm::phone, "phone", QT_TRANSLATE_NOOP("Firm", "Phone")}.personal(),
        Field{12, &Firm::foundedOn, "founded_on", QT_TRANSLATE_NOOP("Firm", "Founded on")},
        Field{13, &Firm::employees, "employees", QT_TRANSLATE_NOOP("Firm", "Employees")}.unit(
            QT_TRANSLATE_NOOP("Unit", "people")),
        Field{14, &Firm::revenue, "revenue", QT_TRANSLATE_NOOP("Firm", "Last year's revenue")},
        Field{15, &Firm::assets, "assets", QT_TRANSLATE_NOOP("Firm", "Total assets")},
        Field{16, &Firm::capital, "capital", QT_TRANSLATE_NOOP("Firm", "Registered capital")},
        Field{17, &Firm::liabilities, "liabilities",
              QT_TRANSLATE_NOOP("Firm", "Total liabilities")},
        Field{18, &Firm::loans, "loans", QT_TRANSLATE_NOOP("Firm", "Present loans")},
        Field{19, &Firm::loanBank, "loan_bank", QT_TRANSLATE_NOOP("Firm", "Lending bank")},
        Field{20, &Firm::statedSize, "stated_size", QT_TRANSLATE_NOOP("Firm", "Size as stated")},
        Field{21, &Firm::tags, "tags", QT_TRANSLATE_NOOP("Firm", "Tags")}.from("tag"),
        Field{22, &Firm::gridPoint, "grid_point", QT_TRANSLATE_NOOP("Firm", "Grid point")}.to(
            Kind::GridPoint),
        Field{23, &Firm::plannedOn, "planned_on", QT_TRANSLATE_NOOP("Firm", "Visit planned on")},
    };
};
