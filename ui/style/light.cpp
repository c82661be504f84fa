// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/light.h"

#include "style/draw.h"
#include "style/icons.h"

#include <QCoreApplication>

QString lightIcon(Light light)
{
    switch (light) {
    case Light::Green: return QStringLiteral("light-green");
    case Light::Amber: return QStringLiteral("light-amber");
    case Light::Red: return QStringLiteral("light-red");
    case Light::Grey: return QStringLiteral("light-grey");
    case Light::Paused: return QStringLiteral("light-paused");
    case Light::None: break;
    }
    return QStringLiteral("light-none");
}

QString lightWord(Light light)
{
    switch (light) {
    case Light::Green: return QCoreApplication::translate("Light", "In time");
    case Light::Amber: return QCoreApplication::translate("Light", "Due soon");
    case Light::Red: return QCoreApplication::translate("Light", "Overdue");
    case Light::Grey: return QCoreApplication::translate("Light", "Closed");
    case Light::Paused: return QCoreApplication::translate("Light", "Paused");
    case Light::None: break;
    }
    return QCoreApplication::translate("Light", "Not started");
}

Token lightToken(Light light)
{
    switch (light) {
    case Light::Green: return Token::LightGreen;
    case Light::Amber: return Token::LightAmber;
    case Light::Red: return Token::LightRed;
    default: return Token::LightGrey;
    }
}

int paintLight(QPainter &painter, const QRect &rect, Light light, const QString &word,
               bool selected, int px)
{
    const Theme &theme = Theme::of();
    const bool bold = lightIsBold(light);
    const int side = Metrics::icon - 2;
    const QRect shape(rect.left(), rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, shape, lightIcon(light), theme.color(lightToken(light)));
    const int before = side + 6;
    const QColor ink = theme.color(selected && !bold ? Token::Text : lightToken(light));
    return before +
           drawText(painter, rect.adjusted(before, 0, 0, 0), word, theme.font(px, bold), ink);
}
