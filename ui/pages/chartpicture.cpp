// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/chartpicture.h"

#include "reports/pdfmend.h"
#include "reports/pdfpages.h"
#include "store/diskfile.h"
#include "style/metrics.h"
#include "style/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSvgGenerator>

namespace
{
constexpr double lineHeight = 1.6; // of a letter's height

/// Title and lines at the top of a picture; a letter of a line is `unit` high.
class Head
{
public:
    Head(const PictureHead &head, double unit)
        : m_head(head)
        , m_unit(unit)
    {
    }
    double height() const { return m_unit * lineHeight * (double(m_head.lines.size()) + 2.2); }
    void paint(QPainter &painter, double left, double top) const
    {
        const auto line = [&](const QString &words, double size, bool bold) {
            QFont font = PdfPages::font(9, bold);
            font.setPixelSize(std::max(1, qRound(size)));
            painter.setFont(font);
            painter.setPen(Theme::of().color(bold ? Token::Text : Token::Text2));
            top += size * lineHeight;
            painter.drawText(QPointF(left, top - size * (lineHeight - 1)), words);
        };
        line(m_head.title, m_unit * 1.5, true);
        for (const QString &words : m_head.lines) line(words, m_unit, false);
    }

private:
    const PictureHead &m_head;
    double m_unit;
};

/// What stands on them, to name characters in a PDF.
QString wordsOf(const QList<QWidget *> &widgets)
{
    QString words;
    for (const QWidget *w : widgets) {
        for (const QLabel *label : w->findChildren<QLabel *>()) words += label->text();
        for (const QPushButton *b : w->findChildren<QPushButton *>()) words += b->text();
    }
    return words;
}

void paintPicture(QPainter &painter, QWidget *charts, const PictureHead &head, QSize size)
{
    const Head top(head, TextPx::caption);
    painter.fillRect(QRect({}, size), Theme::of().color(Token::Base));
    top.paint(painter, Metrics::pageMargin, Metrics::gap);
    charts->render(&painter, QPoint(Metrics::pageMargin, Metrics::gap + qRound(top.height())), {},
                   QWidget::DrawChildren);
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    NewFile file(path);
    TRY(file.begin());
    TRY(file.write(bytes));
    return file.finish();
}

QString pageWords(int page, int pages)
{
    return QCoreApplication::translate("ChartPicture", "Page %1 of %2").arg(page).arg(pages);
}

/// Rows of charts over pages: how much each is made smaller, and which stand together.
class ChartPages
{
public:
    ChartPages(QPdfWriter &device, const QList<QList<QWidget *>> &rows, const PictureHead &head)
        : m_device(device)
        , m_rows(rows)
        , m_letter(device.resolution() / 72.0 * 9)
        , m_head(head, m_letter)
        , m_room(device.height() - 2.5 * m_letter)
    {
        double widest = 1;
        for (const auto &row : rows) {
            double width = -Metrics::pageMargin;
            for (const QWidget *chart : row) width += chart->width() + Metrics::pageMargin;
            widest = std::max(widest, width);
        }
        m_scale = device.width() / widest;
    }

    void paint()
    {
        QPainter painter(&m_device);
        const QList<int> pages = pagesOfRows();
        const int count = pages.isEmpty() ? 1 : pages.last() + 1;
        m_head.paint(painter, 0, 0);
        paintFoot(painter, 1, count);
        double top = m_head.height();
        for (qsizetype r = 0; r < m_rows.size(); ++r) {
            if (r > 0 && pages[r] != pages[r - 1]) {
                m_device.newPage();
                paintFoot(painter, pages[r] + 1, count);
                top = 0;
            }
            paintRow(painter, m_rows[r], top);
            top += heightOf(m_rows[r]);
        }
    }

private:
    double scaleOf(const QList<QWidget *> &row) const
    {
        double height = 1;
        for (const QWidget *chart : row) height = std::max(height, double(chart->height()));
        return std::min(m_scale, (m_room - m_head.height()) / height);
    }
    double heightOf(const QList<QWidget *> &row) const
    {
        double height = 0;
        for (const QWidget *chart : row) height = std::max(height, double(chart->height()));
        return (height + Metrics::pageMargin) * scaleOf(row);
    }
    QList<int> pagesOfRows() const
    {
        QList<int> pages;
        int page = 0;
        double top = m_head.height();
        for (const auto &row : m_rows) {
            // The space below the last row of a page may be cut.
            const double needed = heightOf(row) - Metrics::pageMargin * scaleOf(row);
            if (!pages.isEmpty() && top + needed > m_room) {
                ++page;
                top = 0;
            }
            pages.append(page);
            top += heightOf(row);
        }
        return pages;
    }
    void paintRow(QPainter &painter, const QList<QWidget *> &row, double top) const
    {
        double left = 0;
        for (QWidget *chart : row) {
            painter.save();
            painter.translate(left, top);
            painter.scale(scaleOf(row), scaleOf(row));
            chart->render(&painter, QPoint(), {}, QWidget::DrawChildren);
            painter.restore();
            left += (chart->width() + Metrics::pageMargin) * m_scale;
        }
    }
    void paintFoot(QPainter &painter, int page, int pages) const
    {
        QFont font = PdfPages::font(8);
        painter.setFont(font);
        painter.setPen(Theme::of().colorIn(Theme::Mode::Light, Token::Text2));
        painter.drawText(QRectF(0, m_room, m_device.width(), m_device.height() - m_room),
                         Qt::AlignRight | Qt::AlignBottom, pageWords(page, pages));
    }

    QPdfWriter &m_device;
    const QList<QList<QWidget *>> &m_rows;
    double m_letter;
    Head m_head;
    double m_room; ///< above the foot
    double m_scale = 1;
};
} // namespace

Result<> saveChartPicture(QWidget *charts, const PictureHead &head, const QString &path)
{
    const Head top(head, TextPx::caption);
    const QSize size(charts->width() + 2 * Metrics::pageMargin,
                     charts->height() + qRound(top.height()) + 2 * Metrics::gap);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size);
        svg.setViewBox(QRect({}, size));
        svg.setTitle(head.title);
        svg.setDescription(head.lines.join('\n'));
        QPainter painter(&svg);
        paintPicture(painter, charts, head, size);
    } else {
        QImage image(2 * size, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        QPainter painter(&image);
        paintPicture(painter, charts, head, size);
        painter.end();
        image.save(&buffer, "PNG");
    }
    return writeFile(path, bytes);
}

Result<> saveChartPages(const QList<QList<QWidget *>> &rows, const PictureHead &head,
                        const QString &path)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    { // the device writes its end when it goes
        QPdfWriter device(&buffer);
        device.setResolution(300);
        device.setTitle(head.title);
        device.setCreator(QStringLiteral("GridPoint"));
        device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
        ChartPages(device, rows, head).paint();
    }
    QString written = head.title + head.lines.join(QString()) + pageWords(0, 0);
    for (const auto &row : rows) written += wordsOf(row);
    mendPdf(pdf, written, QDateTime(head.day, QTime(0, 0)));
    return writeFile(path, pdf);
}
