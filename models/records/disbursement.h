// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// One payment of a granted loan (放款); a grant may have many.
struct Disbursement {
    Id id{};
    Id referral{};
    QDate paidOn{};
    std::optional<Money> amount{};
    std::optional<Rate> rate{};
    friend bool operator==(const Disbursement &, const Disbursement &) = default;
};

template <>
struct Describe<Disbursement> {
    static constexpr Kind kind = Kind::Disbursement;
    static constexpr auto name = "Disbursement", table = "disbursement";
    static constexpr auto label = QT_TRANSLATE_NOOP("Disbursement", "Disbursement");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Disbursement::referral, "referral", QT_TRANSLATE_NOOP("Disbursement", "Referral")}
            .required()
            .to(Kind::Referral),
        Field{2, &Disbursement::paidOn, "paid_on",
              QT_TRANSLATE_NOOP("Disbursement", "Disbursed on")}
            .required(),
        Field{3, &Disbursement::amount, "amount",
              QT_TRANSLATE_NOOP("Disbursement", "Amount disbursed")}
            .required(),
        Field{4, &Disbursement::rate, "rate", QT_TRANSLATE_NOOP("Disbursement", "Rate")},
    };
};
