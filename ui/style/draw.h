// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/metrics.h"

#include <QColor>
#include <QPainter>

/// A box with a line of the given width lying wholly inside rect; an invalid color is left out.
void drawBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
             qreal width = Metrics::line, qreal radius = Metrics::radius);

/// One line of text, vertically centered, elided to fit; returns the width it took.
int drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
             const QColor &ink, Qt::Alignment align = Qt::AlignLeft);
