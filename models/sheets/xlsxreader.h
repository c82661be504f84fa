// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/rowsource.h"
#include "sheets/xlsxbook.h"

#include <QXmlStreamReader>

/// Reads the rows of one sheet of an XLSX workbook as they are unpacked. Elements are told by their
/// local names, and cells and rows without a reference are counted: writers differ in both.
class XlsxReader : public RowSource
{
public:
    /// `sheet` counts from 0 over the workbook's sheets; -1 is the first that is not hidden.
    static Result<std::unique_ptr<RowSource>> open(const QString &path, int sheet,
                                                   const SheetLimits &limits);

    Result<bool> next(SheetRow &row) override;
    QString sheetName() const override { return m_name; }
    QList<SheetInfo> sheets() const override;

private:
    /// What a cell's t attribute says of its value.
    enum class Type : quint8 { Number, Shared, Inline, Text, Bool, Error, Date };

    XlsxReader() = default;
    Result<bool> findRows();
    Result<> startRow(SheetRow &row);
    Result<> readCells(SheetRow &row);
    Result<> startCell(int row);
    Result<> finishCell(SheetRow &row);
    Result<Cell> cell() const;
    Cell numberCell() const;
    Error problem() const;
    static Type typeOf(QStringView t);

    std::unique_ptr<XlsxBook> m_book;
    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    QString m_name;
    bool m_inRows = false;
    bool m_done = false;
    int m_row = 0;

    int m_column = 0; // of the cell being read
    size_t m_style = 0;
    Type m_type = Type::Number;
    QString m_value;
};
