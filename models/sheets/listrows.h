// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/headers.h"
#include "sheets/rowsource.h"

#include <QDateTime>
#include <functional>

/// A row that gives none, with the reasons and the cells as they were.
struct RejectedRow {
    int row = 0;
    QStringList reasons{}; ///< sentences: what is wrong, what to do
    QList<Cell> cells{};
};

/// A row that says again, word for word, what an earlier row said.
struct RepeatedRow {
    int row = 0;
    int firstRow = 0;
};

/// What every list tells that is read row by row, beside what its rows give.
struct ListReading {
    QString sheetName{};
    ListHeader header{};
    QList<RejectedRow> rejected{};
    QList<RepeatedRow> repeated{};
    int emptyRows = 0;      ///< between the header and the last row
    int totalRows = 0;      ///< 合计, 小计
    int noteRows = 0;       ///< 注:…, 填表人:…
    QStringList warnings{}; ///< of the list as a whole

    /// The headers of columns that were not recognised.
    QStringList ignoredColumns() const;
};

/// The steps that all lists share.
namespace listRows
{
/// Reads as far as a header may stand and finds it: a firm's name or code, and one other column.
/// Gives the rows read. Refuses a sheet without one.
Result<QList<SheetRow>> begin(RowSource &source, ListReading &list, const HeaderSynonyms &synonyms);
/// Forgets columns that are no field of the list, and amounts in units that are not read; says
/// which unit is assumed where none is named.
void settleColumns(ListReading &list, const std::function<bool(const QString &)> &isField,
                   const QStringList &amounts, const QString &unit);
/// Gives every row below the header to `take`, the empty ones, totals and notes apart.
Result<> readOn(RowSource &source, const QList<SheetRow> &first, ListReading &list,
                const std::function<void(const SheetRow &)> &take);
} // namespace listRows

/// Writes the rejected rows as a sheet: reasons first, then the columns as they were, to be
/// corrected and read again.
Result<> writeRejects(const QString &path, const ListReading &list, QDateTime createdAt);
