// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Rows that are put into a sheet below `last`, the last of the rows first…last that they continue.
/// What spans those rows grows, what stands below moves down (as a person with a spreadsheet would
/// have it; ECMA-376 says nothing of inserting).
struct RowsPutIn {
    int first = 0;
    int last = 0;
    int count = 0;
    QString sheet{}; ///< name of the sheet they are put into

    /// Where a row of the old sheet is now.
    int moved(int row) const { return row > last ? row + count : row; }
    /// Where the last row of a range is now.
    int movedEnd(int from, int to) const
    {
        return to > last || (to == last && from >= first - 1 && count > 0) ? to + count : to;
    }
};

namespace xlsx
{
/// "C" for 2; columns count from 0.
QString columnName(int column);
/// A reference such as B7 as column (from 0) and row (from 1); false where it is none.
bool readReference(QStringView reference, int &column, int &row);
/// A range such as "A3:B4" or "C5", moved. `grow`: a single cell in the last row becomes a range.
QString movedRange(const QString &range, const RowsPutIn &put, bool grow = false);
/// A formula with its references moved. `own`: it stands on the sheet itself, so that references
/// without a sheet's name mean it; else only those that name the sheet move.
QString movedFormula(const QString &formula, const RowsPutIn &put, bool own);
/// A formula of row `from`, for row `to`: references to its own row follow.
QString copiedFormula(const QString &formula, int from, int to);
/// Whether a formula looks at no row but this one.
bool staysInRow(const QString &formula, int row);
} // namespace xlsx
