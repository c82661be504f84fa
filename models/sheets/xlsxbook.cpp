// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxbook.h"

#include "sheets/sheeterror.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>
#include <functional>

namespace
{
struct Relation {
    QString type{}; // the last part of the type's address
    QString part{};
};
using Relations = QHash<QString, Relation>;

/// Calls `element` at every start of an element of a small part; it may read on in the reader.
Result<> eachElement(ZipArchive &zip, const QString &name,
                     const std::function<Result<>(QXmlStreamReader &, ZipPart &)> &element)
{
    TRY_ASSIGN(part, zip.part(name));
    QXmlStreamReader xml(part.get());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD) return sheetError::damaged();
        if (token == QXmlStreamReader::StartElement) TRY(element(xml, *part));
    }
    if (part->failure()) return *part->failure();
    if (xml.hasError()) return sheetError::damaged();
    return ok();
}

/// An attribute by its local name: writers choose prefixes as they like.
QString attribute(const QXmlStreamReader &xml, QStringView name)
{
    for (const auto &a : xml.attributes())
        if (a.name() == name) return a.value().toString();
    return {};
}

bool isTrue(const QString &value)
{
    return value == QLatin1String("1") || value == QLatin1String("true");
}

QString folderOf(const QString &part) { return part.left(part.lastIndexOf(QLatin1Char('/')) + 1); }

/// The part that a target names: absolute, or relative to the part that holds the relation.
QString resolved(const QString &from, const QString &target)
{
    QString path = QUrl::fromPercentEncoding(target.toUtf8());
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    if (!path.startsWith(QLatin1Char('/'))) path = QLatin1Char('/') + folderOf(from) + path;
    return QDir::cleanPath(path).mid(1);
}

Result<Relations> relations(ZipArchive &zip, const QString &from)
{
    const QString folder = folderOf(from);
    const QString name =
        folder + QStringLiteral("_rels/") + from.mid(folder.size()) + QStringLiteral(".rels");
    Relations found;
    if (!zip.has(name)) return found;
    TRY(eachElement(zip, name, [&](QXmlStreamReader &xml, ZipPart &) -> Result<> {
        if (xml.name() != QLatin1String("Relationship")) return ok();
        if (attribute(xml, u"TargetMode") == QLatin1String("External")) return ok();
        const QString type = attribute(xml, u"Type");
        found.insert(attribute(xml, u"Id"), {type.mid(type.lastIndexOf(QLatin1Char('/')) + 1),
                                             resolved(from, attribute(xml, u"Target"))});
        return ok();
    }));
    return found;
}

QString partOfType(const Relations &all, QLatin1String type)
{
    for (const Relation &r : all)
        if (r.type == type) return r.part;
    return {};
}

Result<QString> workbookPart(ZipArchive &zip)
{
    TRY_ASSIGN(root, relations(zip, QString()));
    QString part = partOfType(root, QLatin1String("officeDocument"));
    if (part.isEmpty()) part = QStringLiteral("xl/workbook.xml");
    if (part.endsWith(QLatin1String(".bin"))) return sheetError::binarySpreadsheet();
    if (!zip.has(part))
        return zip.has(QStringLiteral("content.xml")) ? sheetError::otherSpreadsheet()
                                                      : sheetError::notASheet();
    return part;
}

Result<> readWorkbook(XlsxBook &book, const QString &part, const Relations &parts)
{
    return eachElement(*book.zip, part, [&](QXmlStreamReader &xml, ZipPart &) -> Result<> {
        if (xml.name() == QLatin1String("workbookPr"))
            book.from1904 = isTrue(attribute(xml, u"date1904"));
        if (xml.name() != QLatin1String("sheet")) return ok();
        // r:id, under any prefix; sheetId has another local name.
        const Relation at = parts.value(attribute(xml, u"id"));
        if (at.type != QLatin1String("worksheet")) return ok(); // a chart, or a macro sheet
        const QString state = attribute(xml, u"state");
        book.sheets.append(
            {{attribute(xml, u"name"), !state.isEmpty() && state != QLatin1String("visible")},
             at.part});
        return ok();
    });
}

Result<> readStyles(XlsxBook &book, const QString &part)
{
    QHash<int, QString> formats;
    return eachElement(*book.zip, part, [&](QXmlStreamReader &xml, ZipPart &) -> Result<> {
        if (xml.name() == QLatin1String("numFmt"))
            formats.insert(attribute(xml, u"numFmtId").toInt(), attribute(xml, u"formatCode"));
        if (xml.name() != QLatin1String("cellXfs")) return ok();
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("xf")) {
                const int id = attribute(xml, u"numFmtId").toInt();
                book.dateStyles.push_back(xlsx::isDateFormat(id, formats.value(id)));
            }
            xml.skipCurrentElement();
        }
        return ok();
    });
}

/// The text of one shared string: its runs one after the other, without phonetic guides.
Result<QString> sharedString(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0;) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (xml.name() == QLatin1String("t"))
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (xml.name() == QLatin1String("r"))
                ++depth;
            else
                xml.skipCurrentElement();
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::Invalid: return sheetError::damaged();
        default: break;
        }
    }
    return text;
}

Result<> readStrings(XlsxBook &book, const QString &part)
{
    qint64 cost = 0;
    return eachElement(*book.zip, part, [&](QXmlStreamReader &xml, ZipPart &device) -> Result<> {
        if (xml.name() != QLatin1String("si")) return ok();
        auto text = sharedString(xml);
        if (!text) return device.failure() ? *device.failure() : text.error();
        cost += 2 * text->size() + 48; // what a QString takes beside its characters
        if (cost > book.zip->limits().stringBytes) return sheetError::tooManyStrings();
        book.strings.push_back(xlsx::unescaped(*text));
        device.rowDone(0);
        return ok();
    });
}
} // namespace

namespace xlsx
{
bool isDateFormat(int id, const QString &code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
        (id >= 50 && id <= 58))
        return true;
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*')) {
            ++i;
        } else if (c == QLatin1Char('[')) {
            const qsizetype close = code.indexOf(QLatin1Char(']'), i);
            if (close < 0) return false;
            i = close;
        } else if (c == QLatin1Char(';')) {
            return false; // the first section is that of positive numbers
        } else if (QStringLiteral("yYmMdD").contains(c)) {
            return true;
        }
    }
    return false;
}

QString unescaped(const QString &text)
{
    if (!text.contains(QLatin1String("_x"))) return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString out;
    qsizetype from = 0;
    for (auto it = escape.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += QChar(char16_t(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}
} // namespace xlsx

Result<std::unique_ptr<XlsxBook>> XlsxBook::open(const QString &path, const SheetLimits &limits)
{
    auto book = std::make_unique<XlsxBook>();
    TRY_ASSIGN(zip, ZipArchive::open(path, limits));
    book->zip = std::move(zip);
    TRY_ASSIGN(part, workbookPart(*book->zip));
    book->part = part;
    TRY_ASSIGN(parts, relations(*book->zip, part));
    TRY(readWorkbook(*book, part, parts));
    const QString styles = partOfType(parts, QLatin1String("styles"));
    if (!styles.isEmpty() && book->zip->has(styles)) TRY(readStyles(*book, styles));
    const QString strings = partOfType(parts, QLatin1String("sharedStrings"));
    if (!strings.isEmpty() && book->zip->has(strings)) TRY(readStrings(*book, strings));
    return book;
}
