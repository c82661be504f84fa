// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxreader.h"

#include "sheets/sheeterror.h"

#include <array>

namespace
{
/// A decimal of at most 15 digits, exact because both parts are; anything else is left to Qt.
std::optional<double> shortDecimal(QStringView text)
{
    static constexpr std::array<double, 16> tens{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const bool negative = text.startsWith(u'-');
    if (negative) text = text.mid(1);
    if (text.isEmpty() || text.size() > 16) return {};
    qint64 digits = 0;
    size_t count = 0;
    size_t decimals = 0;
    bool point = false;
    for (const QChar c : text) {
        if (c == u'.' && !point) {
            point = true;
        } else if (c >= u'0' && c <= u'9') {
            digits = digits * 10 + (c.unicode() - u'0');
            ++count;
            decimals += point;
        } else {
            return {};
        }
    }
    if (count == 0 || count > 15) return {};
    const double n = double(digits) / tens[decimals];
    return negative ? -n : n;
}

/// The column of a reference such as AB12, from 0; -1 if there is none.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.unicode() & ~0x20;
        if (letter < u'A' || letter > u'Z') break;
        column = column * 26 + (letter - u'A' + 1);
        if (column > 1'000'000) break;
    }
    return column - 1;
}

/// The day of a sheet's day number; the 1900 calendar holds a 29 February that never was.
QDate dayOf(double serial, bool from1904)
{
    if (serial >= 2'958'466) return {};
    const auto days = qint64(serial);
    if (from1904) return QDate(1904, 1, 1).addDays(days);
    if (days < 1 || days == 60) return {};
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}
} // namespace

Result<std::unique_ptr<RowSource>> XlsxReader::open(const QString &path, int sheet,
                                                    const SheetLimits &limits)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader);
    TRY_ASSIGN(book, XlsxBook::open(path, limits));
    const auto &sheets = book->sheets;
    if (sheets.isEmpty()) return sheetError::notASheet();
    if (sheet < 0) {
        sheet = 0;
        while (sheet + 1 < sheets.size() && sheets[sheet].info.hidden) ++sheet;
        if (sheets[sheet].info.hidden) sheet = 0;
    }
    if (sheet >= sheets.size()) return sheetError::noSuchSheet(int(sheets.size()));
    TRY_ASSIGN(part, book->zip->part(sheets[sheet].part));
    reader->m_name = sheets[sheet].info.name;
    reader->m_part = std::move(part);
    reader->m_book = std::move(book);
    reader->m_xml.setDevice(reader->m_part.get());
    return std::unique_ptr<RowSource>(std::move(reader));
}

QList<SheetInfo> XlsxReader::sheets() const
{
    QList<SheetInfo> all;
    for (const auto &sheet : m_book->sheets) all.append(sheet.info);
    return all;
}

Error XlsxReader::problem() const
{
    return m_part->failure() ? *m_part->failure() : sheetError::damaged();
}

/// Goes to the rows; false if the sheet has none.
Result<bool> XlsxReader::findRows()
{
    while (true) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (m_xml.name() == u"sheetData") return true;
            break;
        case QXmlStreamReader::EndDocument: return false;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::Invalid: return problem();
        default: break;
        }
    }
}

Result<bool> XlsxReader::next(SheetRow &row)
{
    if (m_done) return false;
    if (!m_inRows) {
        TRY_ASSIGN(found, findRows());
        m_inRows = found;
        m_done = !found;
    }
    while (!m_done) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (m_xml.name() != u"row") {
                m_xml.skipCurrentElement();
                break;
            }
            TRY(startRow(row));
            TRY(readCells(row));
            m_part->rowDone(m_row);
            return true;
        case QXmlStreamReader::EndElement: m_done = true; break;
        case QXmlStreamReader::Invalid: return problem();
        default: break;
        }
    }
    TRY(m_part->drain());
    return false;
}

Result<> XlsxReader::startRow(SheetRow &row)
{
    int number = 0;
    for (const auto &a : m_xml.attributes())
        if (a.name() == u"r") number = a.value().toInt();
    m_row = number > m_row ? number : m_row + 1;
    if (m_row > m_book->zip->limits().rows)
        return sheetError::tooManyRows(m_book->zip->limits().rows);
    m_column = -1;
    row.number = m_row;
    row.cells.clear();
    return ok();
}

/// Reads on to the end of the row.
Result<> XlsxReader::readCells(SheetRow &row)
{
    bool inCell = false;
    bool inValue = false;
    while (true) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QStringView name = m_xml.name();
            if (name == u"c") {
                inCell = true;
                TRY(startCell(m_row));
            } else if (inCell && (name == u"v" || name == u"t")) {
                inValue = true;
            } else if (name != u"is" && name != u"r") {
                m_xml.skipCurrentElement(); // formulas, phonetic guides, extensions
            }
            break;
        }
        case QXmlStreamReader::Characters:
            if (inValue) m_value.append(m_xml.text());
            break;
        case QXmlStreamReader::EndElement: {
            const QStringView name = m_xml.name();
            inValue = false;
            if (name == u"c") {
                inCell = false;
                TRY(finishCell(row));
            } else if (name == u"row") {
                return ok();
            }
            break;
        }
        case QXmlStreamReader::Invalid: return problem();
        default: break;
        }
    }
}

XlsxReader::Type XlsxReader::typeOf(QStringView t)
{
    if (t == u"s") return Type::Shared;
    if (t == u"n") return Type::Number;
    if (t == u"inlineStr") return Type::Inline;
    if (t == u"str") return Type::Text;
    if (t == u"b") return Type::Bool;
    if (t == u"e") return Type::Error;
    if (t == u"d") return Type::Date;
    return Type::Number;
}

Result<> XlsxReader::startCell(int row)
{
    ++m_column;
    m_style = 0;
    m_type = Type::Number;
    m_value.resize(0); // keeps its memory
    const auto attributes = m_xml.attributes();
    for (const auto &a : attributes) {
        const QStringView name = a.name();
        if (name == u"r") {
            const int column = columnOf(a.value());
            if (column >= 0) m_column = column;
        } else if (name == u"s") {
            m_style = a.value().toUInt();
        } else if (name == u"t") {
            m_type = typeOf(a.value());
        }
    }
    if (m_column >= m_book->zip->limits().columns)
        return sheetError::tooManyColumns(row, m_book->zip->limits().columns);
    return ok();
}

Result<> XlsxReader::finishCell(SheetRow &row)
{
    if (m_value.isEmpty()) return ok();
    TRY_ASSIGN(value, cell());
    if (value.isEmpty()) return ok();
    if (m_column >= row.cells.size()) {
        row.cells.resize(m_column);
        row.cells.append(std::move(value));
    } else {
        row.cells[m_column] = std::move(value);
    }
    return ok();
}

Result<Cell> XlsxReader::cell() const
{
    switch (m_type) {
    case Type::Number: return numberCell();
    case Type::Shared: {
        bool fine = false;
        const uint index = QStringView(m_value).toUInt(&fine);
        if (!fine || index >= m_book->strings.size()) return sheetError::damaged();
        return Cell::ofText(m_book->strings[index]);
    }
    case Type::Inline:
    case Type::Text: {
        const QString copy(m_value.constData(), m_value.size());
        return Cell::ofText(xlsx::unescaped(copy));
    }
    case Type::Bool: return Cell::ofBool(m_value.trimmed() == QLatin1String("1"));
    case Type::Error: return Cell{Cell::Kind::Error, m_value.trimmed(), 0, {}};
    case Type::Date: {
        const QString copy(m_value.constData(), m_value.size());
        const QDate day = QDate::fromString(copy.trimmed().left(10), Qt::ISODate);
        return day.isValid() ? Cell::ofDate(day) : Cell::ofText(copy);
    }
    }
    return Cell{};
}

Cell XlsxReader::numberCell() const
{
    auto number = shortDecimal(m_value);
    if (!number) {
        bool fine = false;
        const double slow = m_value.trimmed().toDouble(&fine);
        if (!fine) return Cell::ofText(QString(m_value.constData(), m_value.size()));
        number = slow;
    }
    if (!m_book->isDateStyle(m_style) || *number < 1) return Cell::ofNumber(*number);
    const QDate day = dayOf(*number, m_book->from1904);
    if (!day.isValid()) return Cell::ofNumber(*number);
    return {Cell::Kind::Date, {}, *number, day};
}
