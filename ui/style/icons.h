// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QIcon>

class QPainter;

/// One of our own drawings, resources/icons/<name>.svg, in the color of the text around it: it
/// follows the theme and is drawn anew for every size and scale. Lights keep their own colors.
QIcon icon(const QString &name, Token ink = Token::Text);

/// Draws the icon into the square at rect, in the color given (lights: in their own).
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink);

/// The names of all icons there are.
QStringList iconNames();
