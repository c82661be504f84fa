// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "records/values.h"
#include "sheets/cell.h"

#include <QDateTime>
#include <QStringList>
#include <memory>

/// A column of a sheet to write: how its cells look, and what may be typed into them.
struct SheetColumn {
    enum class Kind {
        Text,    ///< stays text when it is edited, so that codes and phones keep their digits
        Whole,   ///< whole number
        Decimal, ///< number with `decimals`
        Wan,     ///< money in 万元 (10,000 yuan) with two decimals; see wanCell
        Percent, ///< a share of 1, shown as percent: 0.943 is 94.30%
        Date,
    };

    QString header{};
    Kind kind = Kind::Text;
    int decimals = 2;
    double width = 0;        ///< in half-width characters; 0 takes what header and kind need
    bool isHidden = false;   ///< for what only the program reads back, such as a record's id
    bool isEditable = false; ///< may be filled in although the sheet is protected
    QStringList choices{};   ///< the only values that a person may pick
};

/// A sheet of plain lines beside the table: instructions, or facts that only the program reads.
struct SideSheet {
    QString name{};
    QList<QStringList> rows{};
    QList<double> widths{};  ///< of its columns, in half-width characters
    bool isHidden = false;   ///< else it stands before the table, and is what a program shows first
    bool hasHeading = false; ///< the first row is a title
};

/// A table as it is to lie on paper: title, notes, header, rows; A4 landscape, header on every
/// page.
struct SheetLayout {
    QString sheetName{};
    QString title{};     ///< one line over the table; none if empty
    QStringList notes{}; ///< lines between title and header: unit, who made it and why
    QList<SheetColumn> columns{};
    QDateTime createdAt{};    ///< stands in the file, so that the same table gives the same bytes
    bool isProtected = false; ///< against slips: only editable cells can be changed; no password
    bool hasFilter = true;
    int frozenColumns = 0;    ///< stay in view while one scrolls to the right
    QList<SideSheet> sides{}; ///< XLSX alone
    bool isPortrait = false;  ///< PDF alone, as what follows
    QStringList closing{};    ///< lines below the table
    QStringList signatures{}; ///< beside each other at the very end
    QString watermark{};
    bool isLarge = false; ///< rows go to a temporary file at once: memory does not grow with them
};

enum class SheetFormat { Xlsx, Csv };

/// Writes one table, row by row. The file appears under its name when finish() succeeds, and not
/// before: what was there stays until then.
class SheetWriter
{
public:
    virtual ~SheetWriter() = default;
    /// Writes the next row: a cell for each column, fewer leave the rest empty. Text that a program
    /// would take for a formula stays text; in CSV it gets an apostrophe in front, which
    /// openSheet takes off again.
    virtual Result<> row(const QList<Cell> &cells) = 0;
    virtual Result<> finish() = 0;

    /// CSV is UTF-8 with BOM and CRLF, title and notes first; widths, protection and lists are
    /// XLSX's alone.
    static Result<std::unique_ptr<SheetWriter>>
    create(const QString &path, const SheetLayout &layout, SheetFormat format);
    /// CSV for names that end in .csv, else XLSX.
    static SheetFormat formatOf(const QString &path);
};

/// Money as a cell of a Wan column.
inline Cell wanCell(Money money) { return Cell::ofNumber(money.inWan()); }
