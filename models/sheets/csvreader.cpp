// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/csvreader.h"

#include "sheets/sheeterror.h"

#include <QFileInfo>
#include <QHash>
#include <array>

namespace
{
constexpr qint64 blockSize = 64 * 1024;

/// The separators in each of the first lines, quoted ones not counted.
QList<int> countsPerLine(QStringView text, QChar separator)
{
    QList<int> counts{0};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') quoted = !quoted;
        if (quoted) continue;
        if (c == separator) ++counts.last();
        if (c != u'\n') continue;
        if (counts.size() == 50) return counts;
        counts.append(0);
    }
    if (counts.size() > 1) counts.removeLast(); // cut off by the block's end, or empty
    return counts;
}

/// How many lines agree on a number of separators above none: titles and notes have few, and a
/// decimal comma comes and goes.
int agreement(const QList<int> &counts)
{
    QHash<int, int> lines;
    int most = 0;
    for (const int n : counts)
        if (n > 0) most = qMax(most, ++lines[n] * 1000 + qMin(n, 999));
    return most;
}

/// The cell that a field stands for.
Cell cellOf(const QString &field)
{
    if (field.size() > 2 && field.startsWith(QLatin1String("=\"")) && field.endsWith(u'"'))
        return Cell::ofText(field.mid(2, field.size() - 3));
    if (field.startsWith(u'\'') && csvText::looksLikeFormula(field))
        return Cell::ofText(field.mid(1));
    return Cell::ofText(QString(field.constData(), field.size()));
}
} // namespace

namespace csvText
{
bool looksLikeFormula(QStringView text)
{
    while (text.startsWith(u'\'')) text = text.mid(1);
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text[0]);
}
} // namespace csvText

CsvReader::CsvReader(const QString &path, const SheetLimits &limits)
    : m_file(path)
    , m_limits(limits)
    , m_name(QFileInfo(path).completeBaseName())
{
}

Result<std::unique_ptr<RowSource>> CsvReader::open(const QString &path, const SheetLimits &limits)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(path, limits));
    if (!reader->m_file.open(QIODevice::ReadOnly)) return sheetError::cannotRead();
    TRY_ASSIGN(encoding, TextDecoder::detect(reader->m_file));
    reader->m_decoder = std::make_unique<TextDecoder>(encoding);
    reader->fill();
    reader->guessDelimiter();
    return std::unique_ptr<RowSource>(std::move(reader));
}

/// Decodes the next block; false at the end of the file.
bool CsvReader::fill()
{
    m_text.resize(0);
    m_at = 0;
    while (m_text.isEmpty() && !m_ended) {
        const QByteArray block = m_file.read(blockSize);
        m_ended = block.isEmpty();
        m_decoder->decode(block, m_ended, m_text);
    }
    return !m_text.isEmpty();
}

void CsvReader::guessDelimiter()
{
    // Excel's own hint, a first line of its own.
    if (m_text.startsWith(QLatin1String("sep=")) && m_text.size() > 5) {
        m_delimiter = m_text[4];
        m_at = m_text.indexOf(u'\n') + 1;
        ++m_row;
        return;
    }
    int best = 0;
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        const int lines = agreement(countsPerLine(m_text, separator));
        if (lines <= best) continue;
        best = lines;
        m_delimiter = separator;
    }
}

void CsvReader::endField(SheetRow &row)
{
    if (!m_field.isEmpty()) {
        if (m_column >= row.cells.size()) row.cells.resize(m_column + 1);
        row.cells[m_column] = cellOf(m_field);
    }
    m_field.resize(0);
    m_state = State::FieldStart;
    ++m_column;
}

bool CsvReader::take(QChar c, SheetRow &row)
{
    if (m_state == State::Quoted) {
        if (c == u'"')
            m_state = State::AfterQuote;
        else
            m_field.append(c);
    } else if (m_state == State::AfterQuote && c == u'"') {
        m_field.append(c);
        m_state = State::Quoted;
    } else if (m_state == State::FieldStart && c == u'"') {
        m_state = State::Quoted;
    } else if (c == m_delimiter) {
        endField(row);
    } else if (c == u'\n' || c == u'\r') {
        m_skipLineFeed = c == u'\r';
        endField(row);
        return true;
    } else {
        m_state = State::Plain;
        m_field.append(c);
    }
    return false;
}

Result<> CsvReader::checkSize() const
{
    if (m_rowSize * 2 > m_limits.rowBytes)
        return m_state == State::Quoted ? sheetError::openQuote(m_row)
                                        : sheetError::rowTooLarge(m_row);
    if (m_column > m_limits.columns) return sheetError::tooManyColumns(m_row, m_limits.columns);
    if (m_row > m_limits.rows) return sheetError::tooManyRows(m_limits.rows);
    return ok();
}

Result<bool> CsvReader::next(SheetRow &row)
{
    row.number = ++m_row;
    row.cells.clear();
    m_column = 0;
    m_rowSize = 0;
    while (true) {
        if (m_at == m_text.size() && !fill()) break;
        const QChar c = m_text[m_at++];
        if (std::exchange(m_skipLineFeed, false) && c == u'\n') continue;
        ++m_rowSize;
        const bool ends = take(c, row);
        if (ends || (m_rowSize & 0xfff) == 0) TRY(checkSize());
        if (ends) return true;
    }
    if (m_file.error() != QFile::NoError) return sheetError::cannotRead();
    if (m_state == State::Quoted) return sheetError::openQuote(m_row);
    if (m_rowSize == 0) return false; // nothing after the last line's end
    endField(row);
    return true;
}
