// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

#include <QFont>
#include <QPageLayout>
#include <QRectF>

class QPainter;
class QPdfWriter;

/// How a table lies on pages: paper, widths of columns, heights of rows, which rows stand where.
/// Lengths are dots of the device.
class PdfPages
{
public:
    PdfPages(const SheetLayout &layout, const QList<QStringList> &rows);

    QPageLayout paper() const { return m_paper; }
    void paint(QPdfWriter &device);
    /// Everything that is written on them, in any order.
    QString words() const;
    static QFont font(double points, bool bold = false);

private:
    struct Page {
        qsizetype first = 0;
        qsizetype end = 0;
    };

    void choosePaper();
    void measure(QPdfWriter &device);
    void breakPages();
    double dots(double points) const;
    double cellPadding() const;
    double textHeight(const QString &text, const QFont &font, double width) const;
    double rowHeight(const QStringList &cells, bool bold) const;
    double linesHeight(const QStringList &lines) const;
    double headHeight() const;
    double tailHeight() const;
    double bodyHeight(bool isFirst) const;
    bool isRight(qsizetype column) const;

    void paintPage(QPainter &painter, int index);
    void paintMark(QPainter &painter) const;
    double paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, const QStringList &cells, double top, double height,
                  bool header) const;
    double paintLines(QPainter &painter, const QStringList &lines, double top) const;
    void paintTail(QPainter &painter, double top) const;
    void paintFoot(QPainter &painter, int index) const;

    const SheetLayout &m_layout;
    const QList<QStringList> &m_rows;
    QList<double> m_natural{}; ///< widths in points at the usual size
    QPageLayout m_paper{};
    double m_points = 9; ///< size of the table's letters
    QPdfWriter *m_device = nullptr;
    double m_dotsPerPoint = 1;
    QRectF m_area{}; ///< within the margins, above the foot
    QList<double> m_widths{};
    QStringList m_headers{};
    double m_headerHeight = 0;
    QList<double> m_heights{};
    QList<Page> m_pages{};
};
