// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// A record that breaks a business rule. Such are refused at save, but two people who did not know
/// of each other can make one: it is taken in and pointed out, never set aside (MERGE.md §3.1).
struct RuleFlag {
    QString rule{}; ///< code: open_need, open_referral, no_consent, no_firm
    Kind kind = Kind::None;
    Id record{};
    QString about{};
    QString words{};
};
/// The first few hundred of them, from the state alone.
Result<QList<RuleFlag>> ruleFlags(const Store &store);
