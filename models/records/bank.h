// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// A bank branch (银行网点) that receives referrals.
struct Bank {
    Id id{};
    QString name{};
    QString branch{};
    QString accountManager{};
    Phone phone{};
    bool closed = false;
    friend bool operator==(const Bank &, const Bank &) = default;
};

template <>
struct Describe<Bank> {
    static constexpr Kind kind = Kind::Bank;
    static constexpr auto name = "Bank", table = "bank";
    static constexpr auto label = QT_TRANSLATE_NOOP("Bank", "Bank");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Bank::name, "name", QT_TRANSLATE_NOOP("Bank", "Bank")}.required(),
        Field{2, &Bank::branch, "branch", QT_TRANSLATE_NOOP("Bank", "Branch")},
        Field{3, &Bank::accountManager, "account_manager",
              QT_TRANSLATE_NOOP("Bank", "Account manager")}
            .personal(),
        Field{4, &Bank::phone, "phone", QT_TRANSLATE_NOOP("Bank", "Phone")}.personal(),
        Field{5, &Bank::closed, "closed", QT_TRANSLATE_NOOP("Bank", "No longer takes part")},
    };
};
