// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxform.h"

#include "sheets/formsheet.h"
#include "sheets/sheeterror.h"
#include "sheets/xlsxbook.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QMap>
#include <QSet>
#include <filesystem>
#include <sstream>
#include <zip.h>

using formXml::child;
using formXml::localName;

namespace
{

/// What the file would hold: parts that change, and parts that go.
struct Changes {
    QMap<QString, QByteArray> parts{};
    QStringList gone{};
};

Result<QByteArray> bytesOf(ZipArchive &zip, const QString &name)
{
    TRY_ASSIGN(part, zip.part(name));
    const QByteArray bytes = part->readAll();
    if (part->failure()) return *part->failure();
    return bytes;
}

Result<std::optional<ListHeader>> headerIn(const QString &path, int sheet,
                                           const HeaderSynonyms &synonyms, const QStringList &keys)
{
    TRY_ASSIGN(source, openSheet(path, sheet));
    QList<SheetRow> first;
    while (first.size() < headers::mostRows) {
        SheetRow row;
        TRY_ASSIGN(more, source->next(row));
        if (!more) break;
        first.append(row);
    }
    return headers::find(first, synonyms, keys);
}

Result<std::unique_ptr<pugi::xml_document>> documentOf(ZipArchive &zip, const QString &name)
{
    TRY_ASSIGN(bytes, bytesOf(zip, name));
    auto document = std::make_unique<pugi::xml_document>();
    if (!document->load_buffer(bytes.constData(), std::size_t(bytes.size()), pugi::parse_full))
        return sheetError::damaged();
    return document;
}

QByteArray saved(const pugi::xml_document &document)
{
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return QByteArray::fromStdString(out.str());
}

/// Names such as the print range follow; whoever opens the file computes it.
Result<> changeWorkbook(const XlsxBook &book, const RowsPutIn &put, Changes &changes)
{
    TRY_ASSIGN(document, documentOf(*book.zip, book.part));
    const pugi::xml_node workbook = child(*document, "workbook");
    pugi::xml_node names = child(workbook, "definedNames");
    for (pugi::xml_node name : names.children()) {
        const QString formula = QString::fromUtf8(name.text().get());
        name.text().set(xlsx::movedFormula(formula, put, false).toUtf8().constData());
    }
    if (pugi::xml_node calculation = child(workbook, "calcPr")) {
        calculation.remove_attribute("fullCalcOnLoad");
        calculation.append_attribute("fullCalcOnLoad").set_value("1");
    }
    changes.parts.insert(book.part, saved(*document));
    return ok();
}

/// The order of computing names cells that have moved; programs make it anew.
Result<> dropCalculationChain(const XlsxBook &book, Changes &changes)
{
    const QString folder = book.part.left(book.part.lastIndexOf('/') + 1);
    const QString chain = folder + QStringLiteral("calcChain.xml");
    if (!book.zip->has(chain)) return ok();
    const auto dropFrom = [&](const QString &name, const char *attribute) -> Result<> {
        TRY_ASSIGN(document, documentOf(*book.zip, name));
        pugi::xml_node root = document->document_element();
        root.remove_child(root.find_child([&](pugi::xml_node n) {
            return QString::fromUtf8(n.attribute(attribute).value()).endsWith(u"calcChain.xml");
        }));
        changes.parts.insert(name, saved(*document));
        return ok();
    };
    TRY(dropFrom(QStringLiteral("[Content_Types].xml"), "PartName"));
    TRY(dropFrom(folder + QStringLiteral("_rels/") + book.part.mid(folder.size()) +
                     QStringLiteral(".rels"),
                 "Target"));
    changes.gone.append(chain);
    return ok();
}

/// A copy of `from` in which parts are exchanged; the others keep their bytes, packed as they are.
Result<> writeChanged(const QString &from, const QString &path, const Changes &changes,
                      const QDateTime &madeAt)
{
    const QString draft = path + QStringLiteral(".part");
    QFile::remove(draft);
    if (!QFile::copy(from, draft)) return sheetError::cannotWrite();
    QFile::setPermissions(draft, QFile::permissions(draft) | QFile::WriteOwner);
    int code = 0;
    zip *archive = zip_open(QFile::encodeName(draft).constData(), 0, &code);
    const auto giveUp = [&] {
        if (archive) zip_discard(archive);
        QFile::remove(draft);
        return sheetError::cannotWrite();
    };
    if (!archive) return giveUp();
    for (auto it = changes.parts.begin(); it != changes.parts.end(); ++it) {
        const zip_int64_t at =
            zip_name_locate(archive, it.key().toUtf8().constData(), ZIP_FL_NOCASE);
        zip_source_t *source =
            zip_source_buffer(archive, it->constData(), zip_uint64_t(it->size()), 0);
        if (at < 0 || !source || zip_file_replace(archive, zip_uint64_t(at), source, 0) != 0) {
            zip_source_free(source);
            return giveUp();
        }
        zip_file_set_mtime(archive, zip_uint64_t(at), time_t(madeAt.toSecsSinceEpoch()), 0);
    }
    for (const QString &name : changes.gone)
        zip_delete(archive, zip_uint64_t(zip_name_locate(archive, name.toUtf8().constData(),
                                                         ZIP_FL_NOCASE)));
    if (zip_close(archive) != 0) return giveUp();
    std::error_code failed;
    std::filesystem::rename(draft.toStdU16String(), path.toStdU16String(), failed);
    if (!failed) return ok();
    QFile::remove(draft);
    return sheetError::cannotWrite();
}

} // namespace

Result<XlsxForm> XlsxForm::read(const QString &path, const HeaderSynonyms &synonyms,
                                const QStringList &keys)
{
    TRY_ASSIGN(book, XlsxBook::open(path, {}));
    for (int i = 0; i < book->sheets.size(); ++i) {
        if (book->sheets[i].info.hidden) continue;
        TRY_ASSIGN(header, headerIn(path, i, synonyms, keys));
        if (!header) continue;
        XlsxForm form;
        form.path = path;
        form.sheetName = book->sheets[i].info.name;
        form.part = book->sheets[i].part;
        form.header = *header;
        form.firstRow = header->row + 1;
        TRY_ASSIGN(bytes, bytesOf(*book->zip, form.part));
        TRY_ASSIGN(sheet, FormSheet::parse(bytes));
        form.emptyRows = sheet.readyRows(form.firstRow);
        for (const ListColumn &c : form.header.columns)
            form.isDate.append(form.emptyRows > 0 && book->isDateStyle(std::size_t(
                                                         sheet.styleAt(form.firstRow, c.index))));
        return form;
    }
    return Error{QCoreApplication::translate(
        "Form", "No header of a list was found in this form. Choose an XLSX form whose columns are "
                "named, such as 企业名称.")};
}

QString XlsxForm::unitOf(const ListColumn &column) const
{
    return column.unit.isEmpty() ? header.unit : column.unit;
}

Result<> fillForm(const XlsxForm &form, const QList<QList<Cell>> &rows, const QString &path,
                  const QDateTime &madeAt)
{
    TRY_ASSIGN(book, XlsxBook::open(form.path, {}));
    TRY_ASSIGN(bytes, bytesOf(*book->zip, form.part));
    TRY_ASSIGN(sheet, FormSheet::parse(bytes));
    const RowsPutIn put{form.firstRow, form.firstRow + form.emptyRows - 1,
                        std::max(0, int(rows.size()) - form.emptyRows), form.sheetName};
    sheet.putIn(put);
    for (int r = 0; r < rows.size(); ++r)
        for (int c = 0; c < std::min(rows[r].size(), form.header.columns.size()); ++c)
            sheet.setCell(form.firstRow + r, form.header.columns[c].index, rows[r][c],
                          form.isDate[c]);
    sheet.forgetResults();
    Changes changes;
    changes.parts.insert(form.part, sheet.xml());
    TRY(changeWorkbook(*book, put, changes));
    if (put.count > 0) TRY(dropCalculationChain(*book, changes));
    return writeChanged(form.path, path, changes, madeAt);
}
