// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfmend.h"

#include "reports/pdfpages.h"

#include <QFontDatabase>
#include <QHash>
#include <QRawFont>
#include <QSet>

namespace
{
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

void mendPdf(QByteArray &pdf, const QString &written, const QDateTime &made)
{
    nameCharacters(pdf, written);
    setDay(pdf, made);
}
