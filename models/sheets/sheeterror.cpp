// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheeterror.h"

#include <QCoreApplication>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};
} // namespace

namespace sheetError
{
Error cannotRead()
{
    return {Words::tr("The file cannot be read. Check that it is still there and not open "
                      "elsewhere, then choose it again.")};
}
Error cannotWrite()
{
    return {Words::tr("The sheet could not be written. Check that the folder has space and allows "
                      "writing, and that the file is not open in another program.")};
}
Error empty() { return {Words::tr("The file is empty. Choose the sheet that holds the list.")}; }
Error notASheet() { return {Words::tr("This file is not a sheet. Choose an .xlsx or .csv file.")}; }
Error otherSpreadsheet()
{
    return {Words::tr("This file is not an Excel workbook. Open it in the program that made it "
                      "and save it as .xlsx.")};
}
Error binarySpreadsheet()
{
    return {Words::tr("The sheet is saved in the binary .xlsb form. Save it as .xlsx.")};
}
Error oldExcel()
{
    return {Words::tr("The sheet is saved in the old .xls form. Save it as .xlsx.")};
}
Error encrypted()
{
    return {Words::tr("The sheet is protected by a password. Take the password off and save it "
                      "again.")};
}
Error noPassword() { return {Words::tr("A sheet in a zip file needs a password. Set one.")}; }
Error wrongPassword()
{
    return {Words::tr("The password does not open this zip file. Ask who sent it for the right "
                      "one.")};
}
Error webPage()
{
    return {Words::tr("The file holds a web page, not a sheet. Open it in Excel or WPS and save it "
                      "as .xlsx.")};
}
Error damaged()
{
    return {Words::tr("The file is damaged. Copy it again from where it came, or open it in Excel "
                      "or WPS and save it anew.")};
}
Error tooLarge(qint64 megabytes)
{
    return {Words::tr("The sheet is larger than %1 MB, so it was not read. Split it into smaller "
                      "files.")
                .arg(megabytes)};
}
Error suspiciousRatio()
{
    return {Words::tr("The file unfolds to far more than a list of firms can hold, so it was not "
                      "read. Open it in Excel or WPS and save only the list as .xlsx.")};
}
Error rowTooLarge(int row)
{
    return {Words::tr("Row %1 holds more text than any sheet can, so the file was not read. Open "
                      "it in Excel or WPS and look at that row.")
                .arg(row)};
}
Error tooManyStrings()
{
    return {Words::tr("The sheet holds more text than this program keeps in memory. Split it into "
                      "smaller files.")};
}
Error tooManyRows(int most)
{
    return {Words::tr("The sheet has more than %1 rows. Split it into smaller files.").arg(most)};
}
Error tooManyColumns(int row, int most)
{
    return {Words::tr("Row %1 has more than %2 columns. Save only the columns of the list.")
                .arg(row)
                .arg(most)};
}
Error noSuchSheet(int sheets)
{
    return {Words::tr("The file has %1 sheets; the one asked for is not among them. Choose one of "
                      "these.")
                .arg(sheets)};
}
Error openQuote(int row)
{
    return {Words::tr("A quotation mark in row %1 is never closed, so the rest cannot be told "
                      "apart. Correct that row and save the file again.")
                .arg(row)};
}
} // namespace sheetError
