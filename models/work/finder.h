// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/wording.h"

/// Something that fits what was typed anywhere in the program.
struct Found {
    enum class What { Firm, Need, Referral, Visit };
    What what = What::Firm;
    Id record{};
    QString title{};  ///< the firm's name
    QString detail{}; ///< one line: what it is
};

/// Firms by name, code, initials or phone; their needs and referrals; visits by their text. At most
/// `each` of a sort, best first.
Result<QList<Found>> findAnything(const Store &store, const QString &typed, int each,
                                  const Wording &wording);
