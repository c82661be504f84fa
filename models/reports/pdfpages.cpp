// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfpages.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <numeric>

namespace
{
constexpr double usualPoints = 9, leastPoints = 5.5, linePoints = 10, titlePoints = 16,
                 footPoints = 8;
constexpr double marginMm = 12, footRoom = 14, padding = 3; // points, but for the margin
constexpr double widestColumn = 120;
const QString footForm = QStringLiteral("第 %1 页　共 %2 页");
constexpr int wrapped = Qt::TextWrapAnywhere | Qt::AlignVCenter;

/// Roughly: Han characters are as wide as high, others half of it.
double widthOf(const QString &text, double points)
{
    double em = 0;
    for (const QChar c : text) em += c.unicode() < 0x2e80 ? 0.55 : 1;
    return em * points;
}

/// Of a header half is enough: it may break into lines.
double naturalWidth(const QString &header, const QList<QStringList> &rows, qsizetype column)
{
    double width = std::max(widthOf(header, usualPoints) / 2, usualPoints * 2);
    for (const QStringList &row : rows)
        width = std::max(width, widthOf(row.value(column), usualPoints));
    return std::min(width, widestColumn) + 2 * padding;
}

double printable(const QPageLayout &paper) { return paper.paintRect(QPageLayout::Point).width(); }
} // namespace

PdfPages::PdfPages(const SheetLayout &layout, const QList<QStringList> &rows)
    : m_layout(layout)
    , m_rows(rows)
{
    for (qsizetype c = 0; c < layout.columns.size(); ++c) {
        m_headers.append(layout.columns[c].header);
        m_natural.append(naturalWidth(layout.columns[c].header, rows, c));
    }
    choosePaper();
}

void PdfPages::choosePaper()
{
    const auto way = m_layout.isPortrait ? QPageLayout::Portrait : QPageLayout::Landscape;
    const QMarginsF margins(marginMm, marginMm, marginMm, marginMm);
    const double width = std::accumulate(m_natural.begin(), m_natural.end(), 0.0);
    for (const auto size : {QPageSize::A4, QPageSize::A3}) {
        m_paper = QPageLayout(QPageSize(size), way, margins, QPageLayout::Millimeter);
        if (width <= printable(m_paper)) break;
    }
    m_points = std::clamp(usualPoints * printable(m_paper) / std::max(width, 1.0), leastPoints,
                          usualPoints);
}

double PdfPages::dots(double points) const { return points * m_dotsPerPoint; }

double PdfPages::cellPadding() const { return dots(padding * m_points / usualPoints); }

QFont PdfPages::font(double points, bool bold)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("SimSun"),
                      QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    // Shaping would pick other forms of digits beside letters, which no reader could name again.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QString PdfPages::words() const
{
    QStringList all{m_layout.title, m_layout.watermark, m_layout.sheetName, footForm};
    for (const QStringList &lines :
         {m_layout.notes, m_layout.closing, m_layout.signatures, m_headers})
        all.append(lines);
    for (const QStringList &row : m_rows) all.append(row);
    return all.join(QString());
}

double PdfPages::textHeight(const QString &text, const QFont &f, double width) const
{
    if (text.isEmpty()) return 0;
    return QFontMetricsF(f, m_device)
        .boundingRect(QRectF(0, 0, width, 1e6), wrapped, text)
        .height();
}

double PdfPages::rowHeight(const QStringList &cells, bool bold) const
{
    const QFont f = font(m_points, bold);
    double height = QFontMetricsF(f, m_device).height();
    for (qsizetype c = 0; c < m_widths.size(); ++c)
        height = std::max(height, textHeight(cells.value(c), f, m_widths[c] - 2 * cellPadding()));
    return height + cellPadding();
}

double PdfPages::linesHeight(const QStringList &lines) const
{
    double height = 0;
    for (const QString &line : lines)
        height += textHeight(line, font(linePoints), m_area.width()) + dots(padding);
    return height;
}

double PdfPages::headHeight() const
{
    const double title = m_layout.title.isEmpty() ? 0 : dots(titlePoints * 1.8);
    return title + linesHeight(m_layout.notes) + dots(2 * padding);
}

double PdfPages::tailHeight() const
{
    const double signing = m_layout.signatures.isEmpty() ? 0 : dots(5 * linePoints);
    return dots(2 * padding) + linesHeight(m_layout.closing) + signing;
}

double PdfPages::bodyHeight(bool isFirst) const
{
    return m_area.height() - m_headerHeight - (isFirst ? headHeight() : 0);
}

bool PdfPages::isRight(qsizetype column) const
{
    const auto kind = m_layout.columns[column].kind;
    return kind != SheetColumn::Kind::Text && kind != SheetColumn::Kind::Date;
}

void PdfPages::measure(QPdfWriter &device)
{
    m_device = &device;
    m_dotsPerPoint = device.resolution() / 72.0;
    m_area = QRectF(0, 0, device.width(), device.height() - dots(footRoom));
    const double natural = std::accumulate(m_natural.begin(), m_natural.end(), 0.0);
    m_widths.clear();
    for (const double width : m_natural) m_widths.append(width / natural * m_area.width());
    m_headerHeight = m_headers.isEmpty() ? 0 : rowHeight(m_headers, true);
    m_heights.clear();
    for (const QStringList &row : m_rows) m_heights.append(rowHeight(row, false));
}

void PdfPages::breakPages()
{
    m_pages = {{}};
    double room = bodyHeight(true);
    for (qsizetype r = 0; r < m_rows.size(); ++r) {
        // A row that no page holds stands alone and is cut.
        if (m_heights[r] > room && m_pages.last().end > m_pages.last().first) {
            m_pages.append({r, r});
            room = bodyHeight(false);
        }
        room -= m_heights[r];
        m_pages.last().end = r + 1;
    }
    if (tailHeight() > room) m_pages.append({m_rows.size(), m_rows.size()});
}

void PdfPages::paint(QPdfWriter &device)
{
    measure(device);
    breakPages();
    QPainter painter(&device);
    for (int i = 0; i < m_pages.size(); ++i) {
        if (i > 0) device.newPage();
        paintPage(painter, i);
    }
}

void PdfPages::paintPage(QPainter &painter, int index)
{
    paintMark(painter);
    double top = index == 0 ? paintHead(painter) : 0;
    const Page page = m_pages[index];
    if (page.end > page.first || m_rows.isEmpty()) {
        paintRow(painter, m_headers, top, m_headerHeight, true);
        top += m_headerHeight;
    }
    for (qsizetype r = page.first; r < page.end; ++r) {
        paintRow(painter, m_rows[r], top, m_heights[r], false);
        top += m_heights[r];
    }
    if (index == m_pages.size() - 1) paintTail(painter, top);
    paintFoot(painter, index);
}

void PdfPages::paintMark(QPainter &painter) const
{
    if (m_layout.watermark.isEmpty()) return;
    painter.save();
    painter.setPen(QColor(0xe4, 0xe4, 0xe4)); // pale enough to read through, also in print
    painter.setFont(font(30, true));
    painter.translate(m_area.center());
    painter.rotate(-30);
    const QRectF line(-m_area.width(), -dots(30), 2 * m_area.width(), dots(60));
    for (const double at : {-0.28, 0.28})
        painter.drawText(line.translated(0, at * m_area.width()), Qt::AlignCenter,
                         m_layout.watermark);
    painter.restore();
}

double PdfPages::paintLines(QPainter &painter, const QStringList &lines, double top) const
{
    painter.setPen(Qt::black);
    painter.setFont(font(linePoints));
    for (const QString &line : lines) {
        const double height = textHeight(line, font(linePoints), m_area.width());
        painter.drawText(QRectF(0, top, m_area.width(), height), wrapped, line);
        top += height + dots(padding);
    }
    return top;
}

double PdfPages::paintHead(QPainter &painter) const
{
    double top = 0;
    if (!m_layout.title.isEmpty()) {
        painter.setPen(Qt::black);
        painter.setFont(font(titlePoints, true));
        painter.drawText(QRectF(0, 0, m_area.width(), dots(titlePoints * 1.6)), Qt::AlignCenter,
                         m_layout.title);
        top = dots(titlePoints * 1.8);
    }
    return paintLines(painter, m_layout.notes, top) + dots(2 * padding);
}

void PdfPages::paintRow(QPainter &painter, const QStringList &cells, double top, double height,
                        bool header) const
{
    painter.setFont(font(m_points, header));
    double left = 0;
    for (qsizetype c = 0; c < m_widths.size(); ++c) {
        const QRectF box(left, top, m_widths[c], height);
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), dots(0.4)));
        painter.drawRect(box);
        painter.setPen(Qt::black);
        const int side = header ? Qt::AlignHCenter : isRight(c) ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(box.adjusted(cellPadding(), 0, -cellPadding(), 0), wrapped | side,
                         cells.value(c));
        left += m_widths[c];
    }
}

void PdfPages::paintTail(QPainter &painter, double top) const
{
    top = paintLines(painter, m_layout.closing, top + dots(2 * padding));
    if (m_layout.signatures.isEmpty()) return;
    const double width = m_area.width() / double(m_layout.signatures.size());
    for (qsizetype i = 0; i < m_layout.signatures.size(); ++i)
        painter.drawText(
            QRectF(double(i) * width, top + dots(linePoints), width, dots(4 * linePoints)),
            Qt::AlignLeft | Qt::AlignVCenter, m_layout.signatures[i]);
}

void PdfPages::paintFoot(QPainter &painter, int index) const
{
    painter.setPen(QColor(0x52, 0x5d, 0x6a));
    painter.setFont(font(footPoints));
    const QRectF foot(0, m_area.bottom() + dots(2), m_area.width(), dots(footRoom - 2));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_layout.sheetName);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     footForm.arg(index + 1).arg(m_pages.size()));
}
