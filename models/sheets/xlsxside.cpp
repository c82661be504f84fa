// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxside.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace xlsx
{
static constexpr qsizetype longestText = 32'767; // what a cell holds

QString cellText(QString text)
{
    if (text.size() > longestText) text = text.left(longestText - 1) + u'…';
    const auto unfit = [](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t') || c >= QChar(0xfffe);
    };
    // Nearly every text is fit, and stays the one that it is.
    if (std::any_of(text.cbegin(), text.cend(), unfit))
        std::replace_if(text.begin(), text.end(), unfit, QChar(u' '));
    return text;
}

QString escaped(const QString &text)
{
    if (!text.contains(u"_x")) return text;
    static const QRegularExpression escape(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    return QString(text).replace(escape, QStringLiteral("_x005F_\\1"));
}

QString sheetName(const QString &wanted)
{
    static const QRegularExpression refused(QStringLiteral("[\\[\\]:*?/\\\\]"));
    QString name = QString(wanted).replace(refused, QStringLiteral(" ")).left(31).trimmed();
    while (name.startsWith(u'\'')) name.remove(0, 1);
    while (name.endsWith(u'\'')) name.chop(1);
    return name.isEmpty() ? QStringLiteral("Sheet1") : name;
}

double widthOf(const QString &text)
{
    double width = 0;
    for (const QChar c : text) width += c.unicode() < 0x1100 ? 1 : 2;
    return width;
}

/// Programs do not fit a row to wrapped text that they did not see being typed.
static double heightOf(const QStringList &row, const SideSheet &side)
{
    double lines = 1;
    for (qsizetype c = 0; c < std::min(row.size(), side.widths.size()); ++c)
        lines = std::max(lines, std::ceil(widthOf(row[c]) / side.widths[c]));
    return 17 * lines;
}

static lxw_format *lineFormat(lxw_workbook *book, bool isTitle)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format(format, "@");
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (isTitle) {
        format_set_bold(format);
        format_set_font_size(format, 16);
    } else {
        format_set_text_wrap(format);
    }
    return format;
}

bool addSide(lxw_workbook *book, const SideSheet &side)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(side.name).toUtf8().constData());
    if (!sheet) return false;
    for (qsizetype c = 0; c < side.widths.size(); ++c)
        worksheet_set_column(sheet, lxw_col_t(c), lxw_col_t(c), side.widths[c], nullptr);
    lxw_format *title = lineFormat(book, true), *line = lineFormat(book, false);
    for (qsizetype r = 0; r < side.rows.size(); ++r) {
        const bool isTitle = r == 0 && side.hasHeading;
        worksheet_set_row(sheet, lxw_row_t(r), isTitle ? 30 : heightOf(side.rows[r], side),
                          nullptr);
        for (qsizetype c = 0; c < side.rows[r].size(); ++c) {
            const QByteArray text = escaped(cellText(side.rows[r][c])).toUtf8();
            if (worksheet_write_string(sheet, lxw_row_t(r), lxw_col_t(c), text.constData(),
                                       isTitle ? title : line) != LXW_NO_ERROR)
                return false;
        }
    }
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_protect(sheet, nullptr, nullptr);
    if (side.isHidden) worksheet_hide(sheet);
    return true;
}
} // namespace xlsx
