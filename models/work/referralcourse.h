// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/referralsteps.h"
#include "store/store.h"

class CoachingDefaults;

// What the office enters by hand in the life of a referral. What may happen, and what it needs,
// stands in one table: rules/referralsteps.h.

/// Referrals that wait for the bank's decision, in order of the day they were referred.
Result<QList<Referral>> openReferrals(const Store &store);
/// Everything disbursed on a referral so far.
Result<Money> paidOn(const Store &store, const Id &referral);
/// Lets an event happen to a referral whose fields were filled in since it was loaded. A refusal
/// opens a coaching ticket; what the bank said counts as answered today, unless it says when.
Result<> takeStep(Store &office, const Loaded<Referral> &loaded, Referral filled,
                  ReferralEvent event);
/// Notes one payment (放款) and moves the referral on, in one save. Gives its id.
Result<Id> payOut(Store &office, Disbursement payment);
/// The same inside another save: what a payment does to its referral. `paid`: with this payment.
Result<> followPayment(Writer &w, const Id &referral, Money paid);

/// One coaching ticket for a refused referral, unless one is open.
Result<> coachRefused(Writer &w, const CoachingDefaults &defaults, const Referral &referral);
