// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/criteria.h"
#include "store/store.h"

/// What the office decides on a need (审核).
struct Screening {
    criteria::Verdicts verdicts{};
    Outcome outcome = Outcome::None;
    QString note{};
};

/// Records the five criteria and the outcome. Recommending takes that no criterion is unmet or
/// open. Coaching opens a ticket.
Result<> screen(Store &office, const Id &need, const Screening &screening);

/// Several needs at once where nothing is special: whose criteria are met, or left to the bank.
struct PlainlyRecommended {
    QList<Id> recommended{};
    QList<Id> left{}; ///< to be looked at one by one
};
/// Recommends what can be, in one save; the rest is left alone.
Result<PlainlyRecommended> recommendPlain(Store &office, const QList<Id> &needs);

/// The worker told the firm the answer.
Result<> markTold(Store &store, const Id &referral);

/// What a worker should tell a firm: answers that it was not told yet.
struct AnswerToTell {
    Id referral{};
    Id firm{};
    QString firmName{};
    QString bank{};
    QString words{}; ///< one translated sentence
    bool good = false;
};
/// `chinese`: the language of the dictionary's words in them.
Result<QList<AnswerToTell>> answersToTell(const Store &store, bool chinese);
