// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

#include <QHash>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

/// A table as an XLSX workbook, written by libxlsxwriter.
class XlsxOut : public SheetWriter
{
public:
    XlsxOut(const QString &path, const SheetLayout &layout);
    ~XlsxOut() override;

    Result<> begin();
    Result<> row(const QList<Cell> &cells) override;
    Result<> finish() override;

private:
    bool addSides(bool hidden);
    void setProperties();
    void setPage();
    void writeHead();
    void setColumns();
    lxw_format *formatOf(const SheetColumn &column);
    lxw_format *headerFormat(int alignment);
    bool writeCell(int column, const Cell &cell);
    bool writeText(int column, const QString &text, lxw_format *format);
    void restrictEntries();
    void offerChoices(int column, const QStringList &choices);

    QString m_path;
    QString m_partPath;
    SheetLayout m_layout;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    QList<lxw_format *> m_formats; // one for each column
    uint m_row = 0;                // the next to write, from 0
    uint m_headerRow = 0;
};
