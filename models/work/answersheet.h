// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// The bank answer sheet (银行对接反馈表): out with what is open, back with what the bank filled
/// in.
struct AnswerSheetWritten {
    int rows = 0;
    int withoutContact = 0; ///< rows whose firm has withdrawn its consent: contact left out
};
/// Open referrals of one bank, of one batch if it is given, as a protected XLSX with instructions;
/// what was answered before stands in it already. Refuses where there are none. A path that ends in
/// .zip makes a zip file under `password`, which the bank is told another way.
Result<AnswerSheetWritten> writeAnswerSheet(Store &store, const Id &bank, const QString &path,
                                            const Id &batch = {}, const QString &password = {});

/// Whether a bank has anything to answer, in this batch if one is given.
Result<bool> awaitsAnswers(const Store &store, const Id &bank, const Id &batch = {});

/// What a row of a returned sheet is. Only New and Changed rows are taken over.
enum class AnswerKind : quint8 {
    New,        ///< adds to what is known
    Changed,    ///< replaces an earlier answer of the bank
    Same,       ///< says what is known already, or nothing
    Stale,      ///< of an older round, or made before the office changed the referral
    Altered,    ///< what must not change was changed
    Foreign,    ///< of another bank's or another office's sheet
    Unreadable, ///< a cell cannot be, or contradicts another
};

/// One row of a returned sheet.
struct AnswerRow {
    int row = 0; ///< in the sheet
    AnswerKind kind = AnswerKind::Same;
    Referral referral{}; ///< as it would be
    Loaded<Referral> loaded{};
    std::optional<Disbursement> paid{};
    QStringList replaced{}; ///< headers of the columns whose earlier answer changes
    QString problem{}; ///< why the row is not taken over; empty: it is, if it says anything new

    bool isTaken() const { return kind == AnswerKind::New || kind == AnswerKind::Changed; }
};
struct AnswersRead {
    Id bank{};             ///< whose sheet it is; null where the sheet no longer says
    QDate madeOn{};        ///< when the sheet was made; invalid where it no longer says
    QStringList missing{}; ///< headers of columns that are not in the sheet any more
    QList<AnswerRow> rows{};
};
/// Reads a filled sheet; writes nothing. Rows may be sorted, deleted, partly filled; columns added.
/// With `expected`, another bank's sheet is refused. `password`: of a zip that holds the sheet.
Result<AnswersRead> readAnswers(Store &store, const QString &path, const Id &expected = {},
                                const QString &password = {});
/// Whether the file is a zip with a sheet in it, so that its password has to be asked for.
bool isLockedSheet(const QString &path);

struct AnswersApplied {
    int updated = 0; ///< rows taken over: fresh + changed
    int fresh = 0, changed = 0;
    int granted = 0, refused = 0, disbursed = 0, unchanged = 0;
    int rejected = 0; ///< rows not taken over: stale + altered + foreign + unreadable
    int stale = 0, altered = 0, foreign = 0;
    QStringList problems{}; ///< "Row 7: …"
};
/// Takes over what was read, in one transaction. A refusal opens a coaching ticket.
Result<AnswersApplied> applyAnswers(Store &store, const AnswersRead &read);
