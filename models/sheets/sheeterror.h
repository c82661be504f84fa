// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QtGlobal>

/// The words for what can be wrong with a sheet's file. No file name, no content in them.
namespace sheetError
{
Error cannotRead();
Error cannotWrite();
Error empty();
Error notASheet();
Error otherSpreadsheet();
Error binarySpreadsheet();
Error oldExcel();
Error encrypted();
Error noPassword();
Error wrongPassword();
Error webPage();
Error damaged();
/// Refused because it is larger, or unfolds to more, than any list of firms.
Error tooLarge(qint64 megabytes);
Error suspiciousRatio();
Error rowTooLarge(int row);
Error tooManyStrings();
Error tooManyRows(int most);
Error tooManyColumns(int row, int most);
Error noSuchSheet(int sheets);
Error openQuote(int row);
} // namespace sheetError
