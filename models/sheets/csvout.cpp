// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/csvout.h"

#include "sheets/csvreader.h"

namespace
{
QString guarded(const QString &text)
{
    return csvText::looksLikeFormula(text) ? u'\'' + text : text;
}

/// At least so many decimals; more where rounding would lose some.
QString decimal(double n, int decimals)
{
    QString shortest = QString::number(n, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = shortest.indexOf(u'.');
    const qsizetype has = point < 0 ? 0 : shortest.size() - point - 1;
    return has > decimals ? shortest : QString::number(n, 'f', decimals);
}

QString fieldOf(const Cell &cell, const SheetColumn &column)
{
    if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Error) return guarded(cell.text);
    if (cell.kind != Cell::Kind::Number) return cell.asText();
    switch (column.kind) {
    case SheetColumn::Kind::Decimal: return decimal(cell.number, column.decimals);
    case SheetColumn::Kind::Wan: return decimal(cell.number, 2);
    case SheetColumn::Kind::Percent:
        return QString::number(cell.number * 100, 'f', column.decimals) + u'%';
    default: return cell.asText();
    }
}
} // namespace

CsvOut::CsvOut(const QString &path, const SheetLayout &layout)
    : m_file(path)
    , m_layout(layout)
{
}

Result<> CsvOut::line(const QStringList &fields)
{
    QString out;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QString field = fields[i];
        if (i > 0) out += u',';
        const bool quote = field.contains(u'"') || field.contains(u',') || field.contains(u'\n') ||
                           field.contains(u'\r') || field.startsWith(u' ');
        if (quote) field = u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
        out += field;
    }
    const QByteArray bytes = (out + QStringLiteral("\r\n")).toUtf8();
    return m_file.write(bytes);
}

Result<> CsvOut::begin()
{
    TRY(m_file.begin());
    TRY(m_file.write("\xef\xbb\xbf"));
    if (!m_layout.title.isEmpty()) TRY(line({guarded(m_layout.title)}));
    for (const QString &note : m_layout.notes) TRY(line({guarded(note)}));
    QStringList headers;
    for (const SheetColumn &column : m_layout.columns) headers.append(guarded(column.header));
    return line(headers);
}

Result<> CsvOut::row(const QList<Cell> &cells)
{
    QStringList fields;
    for (qsizetype c = 0; c < m_layout.columns.size(); ++c)
        fields.append(c < cells.size() ? fieldOf(cells[c], m_layout.columns[c]) : QString());
    return line(fields);
}
