// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/consent.h"

#include <QList>

enum class ConsentStanding { None, Given, Withdrawn };

/// Separate consent per bank (PIPL arts. 23, 29): without it no referral, and no contact in any
/// file for that bank.
namespace consent
{
/// What the firm's latest word to this bank was. On one day a withdrawal is the later word. Asked
/// and declined counts as withdrawn if there was a consent before.
ConsentStanding standing(const QList<Consent> &consents, const Id &firm, const Id &bank);

inline bool given(const QList<Consent> &consents, const Id &firm, const Id &bank)
{
    return standing(consents, firm, bank) == ConsentStanding::Given;
}
} // namespace consent
