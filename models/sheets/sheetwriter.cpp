// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetwriter.h"

#include "sheets/csvout.h"
#include "sheets/xlsxout.h"

template <class Out>
static Result<std::unique_ptr<SheetWriter>> begun(const QString &path, const SheetLayout &layout)
{
    auto out = std::make_unique<Out>(path, layout);
    TRY(out->begin());
    return std::unique_ptr<SheetWriter>(std::move(out));
}

Result<std::unique_ptr<SheetWriter>>
SheetWriter::create(const QString &path, const SheetLayout &layout, SheetFormat format)
{
    return format == SheetFormat::Csv ? begun<CsvOut>(path, layout) : begun<XlsxOut>(path, layout);
}

SheetFormat SheetWriter::formatOf(const QString &path)
{
    return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? SheetFormat::Csv
                                                                     : SheetFormat::Xlsx;
}
