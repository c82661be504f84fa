// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "sheetfiles.h"
#include "sheets/firmlist.h"

namespace
{

SheetLimits narrow()
{
    SheetLimits limits;
    limits.fileBytes = 4 << 20;
    limits.unpackedBytes = 8 << 20;
    limits.rowBytes = 1 << 20;
    limits.stringBytes = 4 << 20;
    limits.rows = 5000;
    limits.columns = 256;
    return limits;
}

void read(const QString &path)
{
    static const Result<FirmListOptions> options = FirmListOptions::builtIn({2026, 11, 24});
    fuzz::require(bool(options), "the built-in tables load");
    Result<std::unique_ptr<RowSource>> source = openSheet(path, -1, narrow());
    if (!source) return fuzz::require(!source.error().what.isEmpty(), "a refusal has words");
    const Result<FirmListPreview> preview = readFirmList(**source, *options);
    if (!preview) return fuzz::require(!preview.error().what.isEmpty(), "a refusal has words");
    for (const RejectedRow &row : preview->rejected)
        fuzz::require(!row.reasons.isEmpty(), "a rejected row has a reason");
    for (const ListedFirm &firm : preview->firms)
        fuzz::require(!firm.firm.name.isEmpty(), "a listed firm has a name");
}

} // namespace

/// The first byte says what the rest is: a whole file, CSV, or one part of an XLSX.
int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0) return 0;
    const QByteArray rest = fuzz::bytesOf(data + 1, size - 1);
    const QByteArray sheet =
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
        "</row><row r='2'><c r='A2' s='1'><v>45000</v></c><c r='B2' t='s'><v>2</v></c></row>"
        "</sheetData></worksheet>";
    const auto part = [&](const QString &name) {
        return sheetFiles::zipped(fuzz::scratch(QStringLiteral("part.xlsx")),
                                  sheetFiles::workbook(sheet, {{name, rest}}));
    };
    switch (data[0] % 6) {
    case 0: read(fuzz::fileWith(QStringLiteral("whole.xlsx"), rest)); break;
    case 1: read(fuzz::fileWith(QStringLiteral("list.csv"), rest)); break;
    case 2: read(part(QStringLiteral("xl/worksheets/sheet1.xml"))); break;
    case 3: read(part(QStringLiteral("xl/sharedStrings.xml"))); break;
    case 4: read(part(QStringLiteral("xl/styles.xml"))); break;
    default: read(part(QStringLiteral("xl/workbook.xml"))); break;
    }
    return 0;
}
