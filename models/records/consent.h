// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

enum class ConsentWay : quint8 { None, Written, Oral, Scan };
template <>
inline constexpr auto choicesOf<ConsentWay> = std::array{
    Choice{ConsentWay::None, "", ""},
    Choice{ConsentWay::Written, "written", QT_TRANSLATE_NOOP("ConsentWay", "Written")},
    Choice{ConsentWay::Oral, "oral", QT_TRANSLATE_NOOP("ConsentWay", "Oral")},
    Choice{ConsentWay::Scan, "scan", QT_TRANSLATE_NOOP("ConsentWay", "Scan")},
};
template <>
inline constexpr const char *choiceContext<ConsentWay> = "ConsentWay";

/// Separate consent (授权) of one firm for one bank: PIPL arts. 23 and 29.
struct Consent {
    Id id{};
    Id firm{};
    Id bank{};
    std::optional<bool> agreed{}; ///< false: asked and declined
    std::optional<QDate> givenOn{};
    ConsentWay way = ConsentWay::None;
    QString noticeVersion{};
    Id recordedBy{};
    std::optional<QDate> withdrawnOn{};
    friend bool operator==(const Consent &, const Consent &) = default;
};

template <>
struct Describe<Consent> {
    static constexpr Kind kind = Kind::Consent;
    static constexpr auto name = "Consent", table = "consent";
    static constexpr auto label = QT_TRANSLATE_NOOP("Consent", "Consent");
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields = std::tuple{
        Field{1, &Consent::firm, "firm", QT_TRANSLATE_NOOP("Consent", "Firm")}.required().to(
            Kind::Firm),
        Field{2, &Consent::bank, "bank", QT_TRANSLATE_NOOP("Consent", "Bank")}.required().to(
            Kind::Bank),
        Field{3, &Consent::agreed, "agreed", QT_TRANSLATE_NOOP("Consent", "Agreed")},
        Field{4, &Consent::givenOn, "given_on", QT_TRANSLATE_NOOP("Consent", "Given on")},
        Field{5, &Consent::way, "way", QT_TRANSLATE_NOOP("Consent", "Way")},
        Field{6, &Consent::noticeVersion, "notice_version",
              QT_TRANSLATE_NOOP("Consent", "Version of the notice")},
        Field{7, &Consent::recordedBy, "recorded_by", QT_TRANSLATE_NOOP("Consent", "Recorded by")}
            .to(Kind::Worker),
        Field{8, &Consent::withdrawnOn, "withdrawn_on",
              QT_TRANSLATE_NOOP("Consent", "Withdrawn on")},
    };
};
