// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

struct lxw_workbook;

/// What every sheet of a written workbook needs, whether it holds the table or stands beside it.
namespace xlsx
{
/// Text as XML and a cell can hold it: no control characters, not longer than a cell.
QString cellText(QString text);
/// Text that looks like an escape of XLSX, escaped: libxlsxwriter does not.
QString escaped(const QString &text);
/// A name that programs accept for a sheet.
QString sheetName(const QString &wanted);
/// Width of a line in half-width characters: Han characters take two.
double widthOf(const QString &text);
/// Adds a sheet of plain lines; false where libxlsxwriter refuses it.
bool addSide(lxw_workbook *book, const SideSheet &side);
} // namespace xlsx
