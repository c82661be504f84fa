// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxout.h"

#include "sheets/sheeterror.h"
#include "sheets/xlsxside.h"
#include "store/diskfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cmath>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <vector>
#include <xlsxwriter.h>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

constexpr qsizetype longestList = 255; // what a validation list within a cell's rule holds

double columnWidth(const SheetColumn &column)
{
    if (column.width > 0) return column.width;
    const double least = column.kind == SheetColumn::Kind::Text   ? 10
                         : column.kind == SheetColumn::Kind::Date ? 11
                                                                  : 8;
    return std::clamp(xlsx::widthOf(column.header) + 3, least,
                      60.0); // room for the filter's button
}

/// Whether its cells stand at the right, so that its header does too.
bool isNumber(const SheetColumn &column)
{
    return column.kind != SheetColumn::Kind::Text && column.kind != SheetColumn::Kind::Date;
}

QByteArray numberFormat(const SheetColumn &column)
{
    const QByteArray decimals =
        column.decimals > 0 ? "." + QByteArray(column.decimals, '0') : QByteArray();
    switch (column.kind) {
    case SheetColumn::Kind::Text: return "@";
    case SheetColumn::Kind::Whole: return "0";
    case SheetColumn::Kind::Decimal: return "#,##0" + decimals;
    case SheetColumn::Kind::Wan: return "#,##0.00";
    case SheetColumn::Kind::Percent: return "0" + decimals + "%";
    case SheetColumn::Kind::Date: return "yyyy-mm-dd";
    }
    return "@";
}

lxw_col_t col(qsizetype column) { return lxw_col_t(column); }
} // namespace

/// libxlsxwriter tells the standard error what went wrong, in words of its own; the user gets ours.
static bool closeQuietly(lxw_workbook *book)
{
    const int aside = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (aside >= 0 && nothing >= 0) ::dup2(nothing, STDERR_FILENO);
    const bool written = workbook_close(book) == LXW_NO_ERROR; // frees the book in any case
    if (aside >= 0) ::dup2(aside, STDERR_FILENO);
    for (const int fd : {aside, nothing})
        if (fd >= 0) ::close(fd);
    return written;
}

XlsxOut::XlsxOut(const QString &path, const SheetLayout &layout)
    : m_path(path)
    , m_partPath(path + QStringLiteral(".part"))
    , m_layout(layout)
{
}

XlsxOut::~XlsxOut()
{
    if (!m_book) return;
    lxw_workbook_free(m_book); // never finished: nothing was written yet
    QFile::remove(m_partPath);
}

Result<> XlsxOut::begin()
{
    lxw_workbook_options options{};
    options.constant_memory = m_layout.isLarge;
    // Its parts are written in plain text before they are packed: where the sheet is wanted, and
    // nowhere else.
    QByteArray folder = QFile::encodeName(QFileInfo(m_partPath).absolutePath());
    options.tmpdir = folder.data();
    // libxlsxwriter writes at the end; a folder that cannot be written is better known now.
    QFile probe(m_partPath);
    if (!probe.open(QIODevice::WriteOnly)) return sheetError::cannotWrite();
    m_book = workbook_new_opt(QFile::encodeName(m_partPath).constData(), &options);
    if (!m_book) return sheetError::cannotWrite();
    if (!addSides(false)) return sheetError::cannotWrite();
    m_sheet =
        workbook_add_worksheet(m_book, xlsx::sheetName(m_layout.sheetName).toUtf8().constData());
    if (!m_sheet || !addSides(true)) return sheetError::cannotWrite();
    setProperties();
    setPage();
    setColumns();
    writeHead();
    return ok();
}

/// Visible sides stand before the table, hidden ones behind it.
bool XlsxOut::addSides(bool hidden)
{
    return std::all_of(m_layout.sides.begin(), m_layout.sides.end(), [&](const SideSheet &side) {
        return side.isHidden != hidden || xlsx::addSide(m_book, side);
    });
}

void XlsxOut::setProperties()
{
    QByteArray title = xlsx::cellText(m_layout.title).left(250).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = time_t(qMax(1LL, m_layout.createdAt.toSecsSinceEpoch()));
    workbook_set_properties(m_book, &properties);
}

void XlsxOut::setPage()
{
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9); // A4
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_center_horizontally(m_sheet);
    worksheet_set_margins(m_sheet, 0.4, 0.4, 0.6, 0.6);
    worksheet_set_footer(m_sheet, "&C&P / &N");
}

lxw_format *XlsxOut::formatOf(const SheetColumn &column)
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_num_format(format, numberFormat(column).constData());
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (column.kind == SheetColumn::Kind::Date) format_set_align(format, LXW_ALIGN_CENTER);
    if (column.isEditable) {
        format_set_unlocked(format);
        if (m_layout.isProtected) format_set_bg_color(format, 0xFFF9E5);
    }
    return format;
}

void XlsxOut::setColumns()
{
    for (qsizetype c = 0; c < m_layout.columns.size(); ++c) {
        const SheetColumn &column = m_layout.columns[c];
        m_formats.append(formatOf(column));
        lxw_row_col_options options{};
        options.hidden = column.isHidden;
        worksheet_set_column_opt(m_sheet, col(c), col(c), columnWidth(column), nullptr, &options);
    }
}

lxw_format *XlsxOut::headerFormat(int alignment)
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, uint8_t(alignment));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, 0xEAF1F8);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
    return format;
}

void XlsxOut::writeHead()
{
    lxw_format *title = workbook_add_format(m_book);
    format_set_bold(title);
    format_set_font_size(title, 16);
    format_set_align(title, LXW_ALIGN_CENTER);
    format_set_align(title, LXW_ALIGN_VERTICAL_CENTER);
    lxw_format *note = workbook_add_format(m_book);
    format_set_align(note, LXW_ALIGN_LEFT);
    if (!m_layout.title.isEmpty()) {
        worksheet_set_row(m_sheet, m_row, 30, nullptr);
        const qsizetype last = m_layout.columns.size() - 1;
        // Over a frozen column a merged title would slide out of view.
        if (m_layout.frozenColumns > 0)
            format_set_align(title, LXW_ALIGN_LEFT);
        else if (last > 0)
            worksheet_merge_range(m_sheet, m_row, 0, m_row, col(last), "", title);
        writeText(0, m_layout.title, title);
        ++m_row;
    }
    for (const QString &line : m_layout.notes) {
        writeText(0, line, note);
        ++m_row;
    }

    lxw_format *header = headerFormat(LXW_ALIGN_CENTER);
    lxw_format *overNumbers = headerFormat(LXW_ALIGN_RIGHT);
    m_headerRow = m_row;
    for (qsizetype c = 0; c < m_layout.columns.size(); ++c)
        writeText(int(c), m_layout.columns[c].header,
                  isNumber(m_layout.columns[c]) ? overNumbers : header);
    ++m_row;
    worksheet_freeze_panes(m_sheet, m_row, col(m_layout.frozenColumns));
    worksheet_repeat_rows(m_sheet, m_headerRow, m_headerRow);
}

bool XlsxOut::writeText(int column, const QString &text, lxw_format *format)
{
    const QString fit = xlsx::escaped(xlsx::cellText(text));
    return worksheet_write_string(m_sheet, m_row, col(column), fit.toUtf8().constData(), format) ==
           LXW_NO_ERROR;
}

bool XlsxOut::writeCell(int column, const Cell &cell)
{
    lxw_format *format = m_formats[column];
    const auto number = [&](double n) {
        return worksheet_write_number(m_sheet, m_row, col(column), n, format) == LXW_NO_ERROR;
    };
    switch (cell.kind) {
    case Cell::Kind::Text:
    case Cell::Kind::Error: return writeText(column, cell.text, format);
    case Cell::Kind::Number:
        if (std::isfinite(cell.number)) return number(cell.number);
        break;
    case Cell::Kind::Bool:
        return worksheet_write_boolean(m_sheet, m_row, col(column), cell.number != 0, format) ==
               LXW_NO_ERROR;
    case Cell::Kind::Date:
        // A sheet's calendar errs before March 1900.
        if (cell.date < QDate(1900, 3, 1)) return writeText(column, cell.asText(), format);
        return number(double(QDate(1899, 12, 30).daysTo(cell.date)));
    case Cell::Kind::Empty: break;
    }
    return worksheet_write_blank(m_sheet, m_row, col(column), format) == LXW_NO_ERROR;
}

Result<> XlsxOut::row(const QList<Cell> &cells)
{
    if (m_row >= LXW_ROW_MAX) return sheetError::tooManyRows(LXW_ROW_MAX);
    static const Cell none;
    for (qsizetype c = 0; c < m_layout.columns.size(); ++c)
        if (!writeCell(int(c), c < cells.size() ? cells[c] : none))
            return sheetError::cannotWrite();
    ++m_row;
    return ok();
}

/// A list beside the table on a hidden sheet if it is too long to stand in the rule itself.
void XlsxOut::offerChoices(int column, const QStringList &choices)
{
    std::vector<QByteArray> texts;
    qsizetype length = 0;
    bool hasComma = false;
    for (const QString &choice : choices) {
        texts.push_back(xlsx::cellText(choice).toUtf8());
        length += choice.size() + 1;
        hasComma = hasComma || choice.contains(u',');
    }
    QByteArray message =
        Words::tr("Pick one of the list, or leave the cell empty.").left(250).toUtf8();
    lxw_data_validation rule{};
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.error_message = message.data();
    std::vector<char *> list;
    QByteArray formula;
    if (length <= longestList && !hasComma) {
        for (QByteArray &text : texts) list.push_back(text.data());
        list.push_back(nullptr);
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
    } else {
        const QByteArray name = "Choices" + QByteArray::number(column + 1);
        lxw_worksheet *side = workbook_add_worksheet(m_book, name.constData());
        if (!side) return;
        worksheet_hide(side);
        for (size_t i = 0; i < texts.size(); ++i)
            worksheet_write_string(side, lxw_row_t(i), 0, texts[i].constData(), nullptr);
        formula = "=" + name + "!$A$1:$A$" + QByteArray::number(qsizetype(texts.size()));
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = formula.data();
    }
    worksheet_data_validation_range(m_sheet, m_headerRow + 1, col(column), m_row - 1, col(column),
                                    &rule);
}

/// Lists for choices, and real dates and numbers where people fill in.
void XlsxOut::restrictEntries()
{
    for (qsizetype c = 0; c < m_layout.columns.size(); ++c) {
        const SheetColumn &column = m_layout.columns[c];
        if (!column.choices.isEmpty()) {
            offerChoices(int(c), column.choices);
            continue;
        }
        if (!column.isEditable || column.kind == SheetColumn::Kind::Text) continue;
        QByteArray message =
            (column.kind == SheetColumn::Kind::Date
                 ? Words::tr("Enter a date such as 2026-11-02, or leave the cell empty.")
                 : Words::tr("Enter a number without a unit, or leave the cell empty."))
                .left(250)
                .toUtf8();
        lxw_data_validation rule{};
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.error_message = message.data();
        if (column.kind == SheetColumn::Kind::Date) {
            rule.validate = LXW_VALIDATION_TYPE_DATE;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.minimum_datetime = {2000, 1, 1, 0, 0, 0};
            rule.maximum_datetime = {2099, 12, 31, 0, 0, 0};
        } else {
            rule.validate = column.kind == SheetColumn::Kind::Whole ? LXW_VALIDATION_TYPE_INTEGER
                                                                    : LXW_VALIDATION_TYPE_DECIMAL;
            rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
            rule.value_number = 0;
        }
        worksheet_data_validation_range(m_sheet, m_headerRow + 1, col(c), m_row - 1, col(c), &rule);
    }
}

Result<> XlsxOut::finish()
{
    const qsizetype last = m_layout.columns.size() - 1;
    const bool hasRows = m_row > m_headerRow + 1;
    if (m_layout.hasFilter && last >= 0)
        worksheet_autofilter(m_sheet, m_headerRow, 0, m_row - 1, col(last));
    if (hasRows) restrictEntries();
    if (m_layout.isProtected) {
        lxw_protection allowed{};
        allowed.format_columns = 1;
        allowed.format_rows = 1;
        allowed.autofilter = 1;
        worksheet_protect(m_sheet, nullptr, &allowed);
    }
    lxw_workbook *book = std::exchange(m_book, nullptr);
    Result<> done = closeQuietly(book) ? putInPlace(m_partPath, m_path) : sheetError::cannotWrite();
    if (!done) QFile::remove(m_partPath);
    return done;
}
