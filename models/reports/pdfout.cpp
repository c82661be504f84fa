// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfout.h"

#include "reports/pdfpages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPdfWriter>
#include <QRawFont>
#include <QSet>

namespace
{
QString shown(const Cell &cell, const SheetColumn &column)
{
    if (cell.kind != Cell::Kind::Number) return cell.asText();
    const QLocale c = QLocale::c();
    switch (column.kind) {
    case SheetColumn::Kind::Whole: return c.toString(qint64(qRound64(cell.number)));
    case SheetColumn::Kind::Decimal: return c.toString(cell.number, 'f', column.decimals);
    case SheetColumn::Kind::Wan: return c.toString(cell.number, 'f', 2);
    case SheetColumn::Kind::Percent:
        return c.toString(cell.number * 100, 'f', column.decimals) + QLatin1Char('%');
    default: return cell.asText();
    }
}

/// The device writes the clock of the machine into the file; the table's own day takes its place,
/// digit for digit, so that nothing moves.
void setDay(QByteArray &pdf, const QDateTime &made)
{
    static const QByteArray key = "/CreationDate (D:";
    const qsizetype at = pdf.indexOf(key);
    const QByteArray day = made.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    if (at >= 0 && day.size() == 14) pdf.replace(at + key.size(), 14, day);
}
/// Of the same length; only where the device names characters, never in pictures or glyphs.
void rename(QByteArray &pdf, const QByteArray &from, const QByteArray &to)
{
    for (qsizetype at = pdf.indexOf("beginbfrange"); at >= 0;
         at = pdf.indexOf("beginbfrange", at)) {
        const qsizetype end = pdf.indexOf("endbfrange", at);
        for (at = pdf.indexOf(from, at); at >= 0 && at < end; at = pdf.indexOf(from, at))
            pdf.replace(at, from.size(), to);
        at = end;
        if (end < 0) return;
    }
}

/// Some Han characters share their glyph with a radical (示 and U+2F70), and the device tells
/// readers the radical: searching and copying would miss the word. Says the character that was
/// written.
void nameCharacters(QByteArray &pdf, const QString &written)
{
    const QRawFont font = QRawFont::fromFont(PdfPages::font(9), QFontDatabase::SimplifiedChinese);
    const auto glyphOf = [&](char16_t c) {
        return font.glyphIndexesForString(QString(QChar(c))).value(0);
    };
    QHash<quint32, char16_t> meant;
    for (const QChar c : QSet<QChar>(written.begin(), written.end()))
        if (const quint32 glyph = glyphOf(c.unicode())) meant.insert(glyph, c.unicode());
    for (char16_t radical = 0x2e80; radical < 0x2fe0; ++radical) {
        const char16_t character = meant.value(glyphOf(radical));
        if (!character || written.contains(QChar(radical))) continue;
        const auto name = [](char16_t c) {
            return '<' + QByteArray::number(c, 16).toUpper().rightJustified(4, '0') + '>';
        };
        rename(pdf, name(radical), name(character));
    }
}
} // namespace

PdfOut::PdfOut(const QString &path, const SheetLayout &layout)
    : m_file(path)
    , m_layout(layout)
{
}

Result<> PdfOut::row(const QList<Cell> &cells)
{
    QStringList texts;
    for (qsizetype c = 0; c < m_layout.columns.size() && c < cells.size(); ++c)
        texts.append(shown(cells[c], m_layout.columns[c]));
    m_rows.append(texts);
    return ok();
}

Result<> PdfOut::finish()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QString written;
    { // the device writes its end when it goes
        PdfPages pages(m_layout, m_rows);
        QPdfWriter device(&buffer);
        device.setResolution(300);
        device.setTitle(m_layout.title);
        device.setCreator(QStringLiteral("GridPoint"));
        if (!device.setPageLayout(pages.paper()))
            return Error{QCoreApplication::translate(
                "Report", "This machine cannot lay out paper of this size. Save a sheet instead.")};
        pages.paint(device);
        written = pages.words();
    }
    nameCharacters(pdf, written);
    setDay(pdf, m_layout.createdAt);
    TRY(m_file.write(pdf));
    return m_file.finish();
}

Result<std::unique_ptr<SheetWriter>> createSheet(const QString &path, const SheetLayout &layout)
{
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return SheetWriter::create(path, layout, SheetWriter::formatOf(path));
    auto out = std::make_unique<PdfOut>(path, layout);
    TRY(out->begin());
    return std::unique_ptr<SheetWriter>(std::move(out));
}
