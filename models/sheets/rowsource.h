// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "sheets/cell.h"

#include <memory>

/// A sheet of a file, in the order the file shows them.
struct SheetInfo {
    QString name{};
    bool hidden = false;
};

/// What a sheet may hold before it is refused: a small file can unfold to fill the machine.
struct SheetLimits {
    qint64 fileBytes = 512LL << 20;     ///< of a file as it lies on the disk
    qint64 unpackedBytes = 512LL << 20; ///< of all parts of an XLSX together
    qint64 mostRatio = 300;             ///< unpacked to packed, of one part, once it is large
    qint64 ratioFrom = 16LL << 20;      ///< a part smaller than this may have any ratio
    qint64 rowBytes = 16LL << 20;       ///< of one row, and of each part that is not a sheet
    qint64 stringBytes = 256LL << 20;   ///< memory that the shared strings take
    int rows = 1'048'576;
    int columns = 16'384;
};

/// The rows of one sheet, one after the other; memory does not grow with them.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// Puts the next row into `row` and says true; false after the last. Rows that the file does
    /// not hold are skipped, so their numbers are missing.
    virtual Result<bool> next(SheetRow &row) = 0;
    virtual QString sheetName() const = 0;
    /// All sheets of the file, hidden ones too; a CSV file is one sheet.
    virtual QList<SheetInfo> sheets() const = 0;
};

/// Opens a sheet of an XLSX or CSV file, whatever its name ends in. `sheet` counts from 0 over
/// sheets(); -1 takes the first that is not hidden. Reads nothing but what it needs to begin.
Result<std::unique_ptr<RowSource>> openSheet(const QString &path, int sheet = -1,
                                             const SheetLimits &limits = {});
