// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// The bank answer sheet (银行对接反馈表): out with what is open, back with what the bank filled in.
struct AnswerSheetWritten {
    int rows = 0;
    int withoutContact = 0; ///< rows whose firm has withdrawn its consent: contact left out
};
/// Open referrals of one bank as a protected XLSX; refuses where there are none.
Result<AnswerSheetWritten> writeAnswerSheet(Store &store, const Id &bank, const QString &path);

/// One row of a returned sheet.
struct AnswerRow {
    int row = 0;        ///< in the sheet
    Referral referral{}; ///< as it would be
    Loaded<Referral> loaded{};
    std::optional<Disbursement> paid{};
    QString problem{}; ///< why the row is not taken over; empty: it is
    bool changes = false;
};
struct AnswersRead {
    QList<AnswerRow> rows{};
};
/// Reads a filled sheet; writes nothing. Rows may be sorted, deleted, partly filled; columns added.
Result<AnswersRead> readAnswers(Store &store, const QString &path);

struct AnswersApplied {
    int updated = 0, granted = 0, refused = 0, disbursed = 0, unchanged = 0, rejected = 0;
    QStringList problems{}; ///< "Row 7: …"
};
/// Takes over what was read, in one transaction. A refusal opens a coaching ticket.
Result<AnswersApplied> applyAnswers(Store &store, const AnswersRead &read);
