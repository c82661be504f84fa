// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/rowsource.h"
#include "sheets/zippart.h"

#include <memory>
#include <vector>

/// What a workbook says outside its sheets (ECMA-376 part 1, 18): their names and parts, the
/// strings they share, and which cell styles show a number as a date.
struct XlsxBook {
    struct Sheet {
        SheetInfo info{};
        QString part{};
    };

    std::unique_ptr<ZipArchive> zip{};
    QString part{}; ///< of the workbook itself
    QList<Sheet> sheets{};
    bool from1904 = false; ///< days count from 1904-01-01, as old Macs did
    std::vector<QString> strings{};
    std::vector<bool> dateStyles{}; ///< by the number of the style in cellXfs

    static Result<std::unique_ptr<XlsxBook>> open(const QString &path, const SheetLimits &limits);

    bool isDateStyle(size_t style) const { return style < dateStyles.size() && dateStyles[style]; }
};

namespace xlsx
{
/// Whether a number format shows a date or a time: y, m, d outside quotes, escapes and brackets.
bool isDateFormat(int id, const QString &code);
/// Undoes ECMA-376's _xHHHH_ escapes of characters that XML cannot hold.
QString unescaped(const QString &text);
} // namespace xlsx
