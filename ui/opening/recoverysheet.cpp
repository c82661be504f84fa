// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/recoverysheet.h"

#include "store/diskfile.h"
#include "style/draw.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "work/recoverykey.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPdfWriter>
#include <QTextDocument>

namespace
{
constexpr int perLine = 4;
constexpr int cellWidth = 112;
constexpr int numberWidth = 24;
} // namespace

RecoverySheet::RecoverySheet(const QByteArray &secret, QWidget *parent)
    : QWidget(parent)
    , m_groups(recoverykey::groups(secret))
{
    setAccessibleName(tr("Recovery key"));
    setAccessibleDescription(m_groups.join(QStringLiteral(", ")));
}

QSize RecoverySheet::sizeHint() const
{
    const int line = QFontMetrics(Theme::of(this).font(TextPx::record)).height() + 8;
    const int lines = (int(m_groups.size()) + perLine - 1) / perLine;
    return {perLine * cellWidth, lines * line + 2 * Metrics::gap};
}

void RecoverySheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    drawBox(painter, rect(), theme.color(Token::Alternate), theme.color(Token::Line));
    const int lines = std::max(1, int(m_groups.size()) / perLine);
    const int line = (height() - 2 * Metrics::gap) / lines;
    const int cell = (width() - 2 * Metrics::gap) / perLine;
    for (int i = 0; i < m_groups.size(); ++i) {
        QRect place(Metrics::gap + i % perLine * cell, Metrics::gap + i / perLine * line, cell,
                    line);
        drawText(painter, QRect(place.topLeft(), QSize(numberWidth - 6, line)),
                 QString::number(i + 1), theme.font(TextPx::caption), theme.color(Token::Text2),
                 Qt::AlignRight);
        place.setLeft(place.left() + numberWidth);
        drawText(painter, place, m_groups[i], theme.font(TextPx::record, true),
                 theme.color(Token::Text));
    }
}

Result<> writeRecoveryPdf(const QString &path, const QString &page)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&bytes);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setTitle(RecoverySheet::tr("Recovery key"));
        QTextDocument document;
        document.setDefaultFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
        document.setPlainText(page);
        document.print(&pdf);
    }
    NewFile file(path);
    TRY(file.begin(0600));
    TRY(file.write(bytes.data()));
    return file.finish();
}
