// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/draw.h"

#include <QFontMetrics>

void drawBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
             qreal width, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() && width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = line.isValid() ? width / 2 : 0;
    const qreal corner = qMax(0.0, radius - half);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner);
    painter.restore();
}

int drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
             const QColor &ink, Qt::Alignment align)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, int(align | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return qMin(metrics.horizontalAdvance(shown), rect.width());
}
