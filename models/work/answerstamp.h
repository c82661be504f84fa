// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What stands in a row of an answer sheet and must come back unchanged.
struct AnswerStamp {
    QString id{};
    QString bank{}; ///< id
    QString round{};
    QString basis{}; ///< see basisOf
    QString batch{}, name{}, code{}, bankName{};

    /// A short digest over all of them: an altered row does not fit its own.
    QString check() const;
};

/// A digest over what the office holds of a bank's answer to a referral. Differs once the office
/// knows something else than when the sheet was made.
QString basisOf(const Referral &referral);
