// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/headers.h"

/// A form that an authority hands out: an XLSX file with its title, header, empty rows in the
/// form's own styles, and perhaps a foot with sums and a line for signatures.
struct XlsxForm {
    QString path{};
    QString sheetName{};
    QString part{};       ///< of the sheet, within the file
    ListHeader header{};  ///< its columns with the fields they were recognised as
    int firstRow = 0;     ///< the first row to fill
    int emptyRows = 0;    ///< rows from there on that the form has ready
    QList<bool> isDate{}; ///< by column of header.columns: its cells show dates

    /// Reads the first sheet on which a header is found. `keys`: fields of which one must be there.
    static Result<XlsxForm> read(const QString &path, const HeaderSynonyms &synonyms,
                                 const QStringList &keys);
    /// 元 or 万元, of a column; empty where neither the header nor the form says it.
    QString unitOf(const ListColumn &column) const;
};

/// Writes the form filled in: one cell for each column of form.header, in each row. Styles of the
/// form's last ready row are continued; sums, merged cells, drop-downs, print ranges and the foot
/// move or grow; every other part of the file stays as it is, byte for byte. Formulas are left to
/// be computed by whoever opens the file. `madeAt`: the date that the changed parts bear.
Result<> fillForm(const XlsxForm &form, const QList<QList<Cell>> &rows, const QString &path,
                  const QDateTime &madeAt);
