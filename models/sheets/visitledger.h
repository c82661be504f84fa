// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/visit.h"
#include "sheets/firmlist.h"

/// A row of a visit ledger (走访台账): a firm, and the visit to it. Ids are still null: who is
/// known is the store's question.
struct ListedVisit {
    int row = 0;
    Firm firm{};          ///< as the row has it
    Visit visit{};        ///< its remarks also keep, under their headers, cells that fit no field
    QStringList people{}; ///< who visited: the whole cell, then the names in it; none: empty
    QString grid{};       ///< name of the grid point
    std::optional<Money> need{};
    QString purpose{}; ///< of the need, as written
    /// How people and purpose stand in the remarks where no field takes them: header and words.
    QString peopleLine{}, purposeLine{};
    QStringList warnings{};
};

/// A visit ledger, read and not yet taken over.
struct VisitLedgerPreview : ListReading {
    QList<ListedVisit> visits{};

    /// Rows that say something of a visit: listed, rejected or repeated.
    qsizetype rows() const { return visits.size() + rejected.size() + repeated.size(); }
    /// Totals, notes and rows that were only numbered.
    int skipped() const { return emptyRows + totalRows + noteRows; }
};

/// Whether a sheet is a visit ledger: its header names the day of a visit beside the firm. False
/// also where no header is found; reading then says so.
Result<bool> isVisitLedger(const QString &path);

/// Reads a visit ledger with the options of FirmListOptions::forLedgers. Days are read as people
/// write them, also in Chinese numerals, as a sheet's day number, and without a year where the
/// title names one. Two rows of the same firm, day, way and people are one visit: told again word
/// for word it is repeated, told differently it is rejected.
Result<VisitLedgerPreview> readVisitLedger(RowSource &source, const FirmListOptions &options);
