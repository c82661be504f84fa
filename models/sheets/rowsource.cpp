// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/rowsource.h"

#include "sheets/csvreader.h"
#include "sheets/sheeterror.h"
#include "sheets/xlsxreader.h"

#include <QFile>

namespace
{
/// A compound file is an old .xls, or an XLSX that a password encrypts: then it names that stream.
Error compoundFile(QFile &file)
{
    static const QString name = QStringLiteral("EncryptedPackage");
    const QByteArray wide(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    file.seek(0);
    while (true) {
        const QByteArray block = file.read(1 << 20);
        if (block.contains(wide)) return sheetError::encrypted();
        if (block.size() < (1 << 20)) return sheetError::oldExcel();
    }
}

/// Text that is a page: many servers send an HTML table under the name of an .xls file.
std::optional<Error> markup(const QByteArray &head)
{
    const QByteArray text = (head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head).trimmed();
    if (!text.startsWith('<')) return {};
    if (text.startsWith("<?xml") && text.contains("schemas-microsoft-com:office:spreadsheet"))
        return sheetError::otherSpreadsheet();
    return sheetError::webPage();
}
} // namespace

Result<std::unique_ptr<RowSource>> openSheet(const QString &path, int sheet,
                                             const SheetLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return sheetError::cannotRead();
    if (file.size() > limits.fileBytes) return sheetError::tooLarge(limits.fileBytes >> 20);
    const QByteArray head = file.peek(1024);
    if (head.isEmpty()) return sheetError::empty();
    if (head.startsWith("PK\x03\x04")) return XlsxReader::open(path, sheet, limits);
    if (head.startsWith("PK\x05\x06") || head.startsWith("%PDF")) return sheetError::notASheet();
    if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return compoundFile(file);
    if (auto page = markup(head)) return *page;
    if (sheet > 0) return sheetError::noSuchSheet(1);
    return CsvReader::open(path, limits);
}
