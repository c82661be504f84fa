// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QMetaType>
#include <QString>

class QPainter;
class QRect;

/// The state of a clock as it is shown, always a shape and a word: ○ dashed not started, ● in
/// time, ▲ due soon, ■ overdue, ○✓ closed, ○‖ paused.
enum class Light { None, Green, Amber, Red, Grey, Paused };
Q_DECLARE_METATYPE(Light)

/// The drawing of the light, for icon() and paintIcon().
QString lightIcon(Light light);
/// What the light says when nothing more exact is known: "Due soon".
QString lightWord(Light light);
Token lightToken(Light light);
/// Only overdue is bold.
inline bool lightIsBold(Light light) { return light == Light::Red; }

/// Shape and word in one line; in a selected row the word takes the text color, overdue excepted.
/// Returns the width it took.
int paintLight(QPainter &painter, const QRect &rect, Light light, const QString &word,
               bool selected = false, int px = 14);
