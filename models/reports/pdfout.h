// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"
#include "store/diskfile.h"

/// A table on paper: A4, or A3 where A4 is too narrow; title and notes first, the header on every
/// page, closing lines and signatures last, page x of y, a watermark behind it all. The same table
/// gives the same bytes. Needs a QGuiApplication, of any platform.
class PdfOut : public SheetWriter
{
public:
    PdfOut(const QString &path, const SheetLayout &layout);

    Result<> begin() { return m_file.begin(); }
    Result<> row(const QList<Cell> &cells) override;
    Result<> finish() override;

private:
    NewFile m_file;
    SheetLayout m_layout;
    QList<QStringList> m_rows;
};

/// A writer by the ending of the path: .pdf, .csv, else .xlsx.
Result<std::unique_ptr<SheetWriter>> createSheet(const QString &path, const SheetLayout &layout);
