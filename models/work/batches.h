// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// Recommendation batches (推荐批次): which bank gets which need, and the numbered batch that goes
// out.

/// A bank that may get a need, and why it comes where it comes in the order.
struct BankChoice {
    enum class Why : quint8 { Preferred, Linked, LeastLoad };
    Id bank{};
    QString name{};
    Why why = Why::LeastLoad;
    int open = 0;          ///< referrals that this bank has in hand
    QString words() const; ///< translated: "preferred, 3 open"
};

/// One need of a batch in the making.
struct BatchProposal {
    Id need{};
    Id firm{};
    QString firmName{};
    Money amount{};
    QList<BankChoice> banks{}; ///< that the firm agreed to, the best first
    QStringList without{};     ///< preferred banks without consent
};

/// Who should get these needs; without needs, all that are recommended and not referred yet. The
/// firm's preference comes first, then its grid point's linked branch, then who has least in hand;
/// what the proposal itself gives a bank counts.
Result<QList<BatchProposal>> proposeBatch(const Store &office, const QList<Id> &needs = {});

struct BatchLine {
    Id need{};
    Id bank{};
    QString besideReason{}; ///< why this bank as well, where the need has a lead bank
};
struct BatchMade {
    Id batch{};
    QString number{};
    QList<Id> referrals{};
};
/// Refers all of them in one new batch, or nothing. A refused line is named by its firm.
Result<BatchMade> makeBatch(Store &office, const QList<BatchLine> &lines);

/// The bank that has this need in hand; nothing where none has.
Result<std::optional<Bank>> leadBank(const Store &office, const Id &need);

/// Refers a recommended need to a bank (推荐): refused without that bank's consent, while an open
/// referral of this need to this bank exists, and to a second bank without a reason. Joins the
/// batch that was made last today, or begins one. Gives the referral.
Result<Id> refer(Store &office, const Id &need, const Id &bank, const Id &previous = {},
                 const QString &besideReason = {});

/// The next number: the setting batch_number_form with {year}, {month}, {day} and {n}.
Result<QString> nextBatchNumber(const Store &office);
/// What is wrong with such a form; empty: nothing.
QString batchFormProblem(const QString &form);

/// A batch in a list: what it holds.
struct BatchFact {
    Batch batch{};
    int referrals = 0;
    int banks = 0;
    int open = 0;
};
/// The newest first.
Result<QList<BatchFact>> batchFacts(const Store &office);

struct BatchSheet {
    Id bank{};
    QString path{};
    int rows = 0;
};
/// An answer sheet for each bank that still has something to answer in this batch (a null one: in
/// any, one sheet for bank and batch), named after bank, batch and round. With a password each lies
/// in a zip file of its own.
Result<QList<BatchSheet>> writeBatchSheets(Store &office, const Id &batch, const QString &folder,
                                           const QString &password = {});
