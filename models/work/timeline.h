// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/wording.h"

/// Something that happened with a firm.
struct FirmEvent {
    enum class What { Visit, Need, Screening, Referral, Answer, Consent };
    What what = What::Visit;
    QDate day{};
    QString words{}; ///< translated, one line
    Id record{};     ///< the visit, need, referral or consent
};

/// All that happened with a firm, the latest first.
Result<QList<FirmEvent>> firmTimeline(const Store &store, const Id &firm, const Wording &wording);

/// The size as the firm stated it beside the one computed, in words; empty where nothing is known.
QString sizeWords(const Firm &firm, const Wording &wording);
