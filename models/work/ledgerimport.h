// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/visitledger.h"
#include "store/store.h"

/// What a visit ledger (走访台账) would do to a workbook.
struct LedgerImportPlan {
    /// A firm that the ledger names, with what its newest row says of it.
    struct LedgerFirm {
        Firm facts{};
        Id known{};           ///< null: a new firm
        QStringList filled{}; ///< columns that are empty in the workbook and the ledger fills
        QDate newest{};
    };
    struct Row {
        ListedVisit listed{};
        qsizetype firm = 0; ///< in `firms`
        Id worker{};        ///< of those known here
        bool known = false; ///< the visit is here already
    };
    VisitLedgerPreview preview{};
    QList<LedgerFirm> firms{};
    QList<Row> rows{};
    qsizetype fresh = 0, known = 0; ///< visits
    qsizetype newFirms = 0, filledFirms = 0;
    qsizetype needs = 0;   ///< with an amount, of new visits
    qsizetype unnamed = 0; ///< new visits by somebody who is no worker here
};

/// Reads a ledger and compares it with the workbook; writes nothing. Only the office's.
///
/// A firm is found by its code, else by its whole name (whatever its width and spacing) in its
/// town. A ledger is history: of a firm that is known it only fills what is empty, and a visit that
/// is here already stays as it is.
Result<LedgerImportPlan> planLedgerImport(const Store &office, const QString &path);

/// Takes the ledger over in one transaction, and notes it so that it can be undone as a unit.
/// Visits get their ids from firm, day, way and people, so that a row is one visit however often it
/// comes. A need with an amount becomes a need that was closed on the day of the visit: the year's
/// ledger and statistics then add up, and nobody is sent after a wish of last year. `progress` is
/// told how many rows are done.
Result<> applyLedgerImport(Store &office, const LedgerImportPlan &plan, const QString &fileName,
                           const std::function<void(qint64 done, qint64 of)> &progress = {});
