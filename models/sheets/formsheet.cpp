// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/formsheet.h"

#include "sheets/sheeterror.h"
#include "sheets/xlsxside.h"

#include <cmath>

using formXml::child;
using formXml::localName;

QByteArrayView formXml::localName(pugi::xml_node node)
{
    const QByteArrayView name(node.name());
    return name.sliced(name.indexOf(':') + 1);
}

pugi::xml_node formXml::child(pugi::xml_node parent, QByteArrayView local)
{
    return parent.find_child([&](pugi::xml_node n) { return localName(n) == local; });
}

namespace
{

QString attribute(pugi::xml_node node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

void set(pugi::xml_node node, const char *name, const QString &value)
{
    pugi::xml_attribute a = node.attribute(name);
    if (!a) a = node.append_attribute(name);
    a.set_value(value.toUtf8().constData());
}

int numberOf(pugi::xml_node row) { return row.attribute("r").as_int(); }

int columnOf(pugi::xml_node cell)
{
    int column = -1, row = 0;
    xlsx::readReference(attribute(cell, "r"), column, row);
    return column;
}

QString textOf(pugi::xml_node node) { return QString::fromUtf8(node.text().get()); }

void setText(pugi::xml_node node, const QString &text)
{
    node.text().set(text.toUtf8().constData());
}

/// Whether a person who prepares a form leaves such a cell in a row to be filled in.
bool isReady(pugi::xml_node cell, int row)
{
    if (const pugi::xml_node formula = child(cell, "f"))
        return textOf(formula).isEmpty() || xlsx::staysInRow(textOf(formula), row);
    const QByteArrayView type(cell.attribute("t").value());
    if (type == "inlineStr") return child(cell, "is").select_node(".//text()").node().empty();
    const bool hasValue = !textOf(child(cell, "v")).isEmpty();
    return !hasValue || type.isEmpty() || type == "n"; // a serial number
}

/// Excel counts 1900 as a leap year; day 60 is none that a form of ours holds.
qint64 dayNumber(QDate day) { return QDate(1899, 12, 30).daysTo(day); }

} // namespace

Result<FormSheet> FormSheet::parse(const QByteArray &xml)
{
    FormSheet sheet;
    constexpr unsigned everything = pugi::parse_full | pugi::parse_ws_pcdata;
    if (!sheet.m_document.load_buffer(xml.constData(), std::size_t(xml.size()),
                                      everything & ~unsigned(pugi::parse_eol)))
        return sheetError::damaged();
    sheet.m_sheet = child(sheet.m_document, "worksheet");
    sheet.m_data = child(sheet.m_sheet, "sheetData");
    if (!sheet.m_data) return sheetError::damaged();
    const QByteArrayView name(sheet.m_data.name());
    sheet.m_prefix = name.first(name.size() - localName(sheet.m_data).size()).toByteArray();
    return sheet;
}

QByteArray FormSheet::xml() const
{
    struct Buffer : pugi::xml_writer {
        QByteArray bytes;
        void write(const void *data, size_t size) override
        {
            bytes.append(static_cast<const char *>(data), qsizetype(size));
        }
    } buffer;
    m_document.save(buffer, "", pugi::format_raw | pugi::format_no_declaration,
                    pugi::encoding_utf8);
    return buffer.bytes;
}

QByteArray FormSheet::named(const char *local) const { return m_prefix + local; }

pugi::xml_node FormSheet::rowAt(int row) const
{
    return m_data.find_child([&](pugi::xml_node n) { return numberOf(n) == row; });
}

int FormSheet::readyRows(int from) const
{
    int count = 0;
    for (;; ++count) {
        const pugi::xml_node row = rowAt(from + count);
        if (!row) return count;
        for (const pugi::xml_node cell : row.children())
            if (localName(cell) == "c" && !isReady(cell, from + count)) return count;
    }
}

int FormSheet::styleAt(int row, int column) const
{
    for (const pugi::xml_node cell : rowAt(row).children())
        if (columnOf(cell) == column) return cell.attribute("s").as_int();
    return 0;
}

pugi::xml_node FormSheet::rowAtOrNew(int number)
{
    // Rows are filled one after the other.
    if (m_near && numberOf(m_near) == number) return m_near;
    if (m_near && numberOf(m_near.next_sibling()) == number) return m_near = m_near.next_sibling();
    pugi::xml_node after;
    for (const pugi::xml_node row : m_data.children()) {
        if (numberOf(row) == number) return m_near = row;
        if (numberOf(row) > number) break;
        if (localName(row) == "row") after = row;
    }
    const QByteArray name = named("row");
    pugi::xml_node row = after ? m_data.insert_child_after(name.constData(), after)
                               : m_data.prepend_child(name.constData());
    set(row, "r", QString::number(number));
    return m_near = row;
}

pugi::xml_node FormSheet::cellAtOrNew(pugi::xml_node row, int number, int column)
{
    pugi::xml_node after;
    for (const pugi::xml_node cell : row.children()) {
        if (localName(cell) != "c") continue;
        if (columnOf(cell) == column) return cell;
        if (columnOf(cell) > column) break;
        after = cell;
    }
    const QByteArray name = named("c");
    pugi::xml_node cell = after ? row.insert_child_after(name.constData(), after)
                                : row.prepend_child(name.constData());
    set(cell, "r", xlsx::columnName(column) + QString::number(number));
    return cell;
}

void FormSheet::setCell(int row, int column, const Cell &cell, bool asDate)
{
    if (cell.isEmpty()) return;
    pugi::xml_node node = cellAtOrNew(rowAtOrNew(row), row, column);
    node.remove_children();
    node.remove_attribute("t");
    const bool isNumber = cell.kind == Cell::Kind::Number;
    const bool isDay = cell.kind == Cell::Kind::Date && asDate;
    if (isNumber || isDay) {
        pugi::xml_node value = node.append_child(named("v").constData());
        setText(value, isDay ? QString::number(dayNumber(cell.date))
                             : QString::number(cell.number, 'g', QLocale::FloatingPointShortest));
        return;
    }
    set(node, "t", QStringLiteral("inlineStr"));
    pugi::xml_node text =
        node.append_child(named("is").constData()).append_child(named("t").constData());
    set(text, "xml:space", QStringLiteral("preserve"));
    setText(text, xlsx::escaped(xlsx::cellText(cell.asText())));
}

void FormSheet::forgetResults()
{
    for (const pugi::xml_node row : m_data.children())
        for (pugi::xml_node cell : row.children()) {
            if (!child(cell, "f")) continue;
            while (pugi::xml_node value = child(cell, "v")) cell.remove_child(value);
            cell.remove_attribute("t"); // the type of what is forgotten
        }
}

void FormSheet::renumber(pugi::xml_node row, int number)
{
    set(row, "r", QString::number(number));
    for (pugi::xml_node cell : row.children())
        if (const int column = columnOf(cell); column >= 0)
            set(cell, "r", xlsx::columnName(column) + QString::number(number));
}

void FormSheet::moveFormulas(pugi::xml_node row, const RowsPutIn &put)
{
    for (const pugi::xml_node cell : row.children()) {
        pugi::xml_node formula = child(cell, "f");
        if (!formula) continue;
        setText(formula, xlsx::movedFormula(textOf(formula), put, true));
        if (formula.attribute("ref"))
            set(formula, "ref", xlsx::movedRange(attribute(formula, "ref"), put));
    }
}

void FormSheet::copyRows(const RowsPutIn &put)
{
    const bool hasReadyRow = put.last >= put.first;
    const pugi::xml_node last = hasReadyRow ? rowAt(put.last) : pugi::xml_node();
    if (!last) return; // setCell makes rows without a style
    pugi::xml_node before = last;
    for (int to = put.last + 1; to <= put.last + put.count; ++to) {
        before = m_data.insert_copy_after(last, before);
        renumber(before, to);
        for (const pugi::xml_node cell : before.children())
            if (pugi::xml_node formula = child(cell, "f"))
                setText(formula, xlsx::copiedFormula(textOf(formula), put.last, to));
    }
}

void FormSheet::moveMerged(const RowsPutIn &put)
{
    pugi::xml_node merged = child(m_sheet, "mergeCells");
    QStringList more;
    for (pugi::xml_node cell : merged.children()) {
        const QString range = attribute(cell, "ref");
        int column = 0, first = 0, last = 0;
        const bool isRange = xlsx::readReference(range.section(':', 0, 0), column, first) &&
                             xlsx::readReference(range.section(':', 1, 1), column, last);
        if (isRange && first == last && first == put.last) {
            for (int i = 1; i <= put.count; ++i)
                more.append(xlsx::copiedFormula(range, first, first + i));
        } else {
            set(cell, "ref", xlsx::movedRange(range, put));
        }
    }
    for (const QString &range : more)
        set(merged.append_child(named("mergeCell").constData()), "ref", range);
    if (merged.attribute("count"))
        set(merged, "count", QString::number(std::distance(merged.begin(), merged.end())));
}

/// Drop-downs, colors by condition, filters, links, page breaks: whatever names cells of the sheet.
void FormSheet::moveRanges(const RowsPutIn &put)
{
    const auto moveAttribute = [&](pugi::xml_node node, const char *name, bool grow) {
        if (node.attribute(name))
            set(node, name, xlsx::movedRange(attribute(node, name), put, grow));
    };
    for (pugi::xml_node part : m_sheet.children()) {
        const QByteArrayView name = localName(part);
        if (name == "sheetData" || name == "mergeCells") continue;
        moveAttribute(part, "sqref", true);
        moveAttribute(part, "ref", false);
        for (pugi::xml_node inner : part.children()) {
            moveAttribute(inner, "sqref", true);
            moveAttribute(inner, "ref", false);
            if (localName(inner) == "brk")
                set(inner, "id", QString::number(put.moved(inner.attribute("id").as_int())));
            for (pugi::xml_node formula : inner.children())
                if (const QByteArrayView f = localName(formula); f == "formula1" || f == "formula2")
                    setText(formula, xlsx::movedFormula(textOf(formula), put, true));
        }
    }
}

void FormSheet::putIn(const RowsPutIn &put)
{
    if (put.count == 0) return;
    for (pugi::xml_node row : m_data.children()) {
        moveFormulas(row, put);
        if (const int number = numberOf(row); number > put.last) renumber(row, number + put.count);
    }
    copyRows(put);
    moveMerged(put);
    moveRanges(put);
}
