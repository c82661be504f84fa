// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/draw.h"
#include "style/icons.h"
#include "style/widgets.h"

namespace
{
constexpr int padding = 10;
constexpr int tabHeight = 34;
constexpr int markGap = 5;
} // namespace

TabStrip::TabStrip(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QTabBar::currentChanged, this, qOverload<>(&QWidget::update));
}

void TabStrip::set(int index, const Extra &extra)
{
    m_extras[index] = extra;
    QString aloud = label(index);
    if (extra.errors > 0) aloud += tr(", %n to correct", nullptr, extra.errors);
    setAccessibleTabName(index, aloud);
    // Asks QTabBar to lay its tabs out again.
    setIconSize(iconSize());
    setTabText(index, tabText(index) + QLatin1Char(' '));
    setTabText(index, tabText(index).chopped(1));
    update();
}

void TabStrip::setTabCount(int index, int count)
{
    Extra e = extra(index);
    e.count = count;
    set(index, e);
}

void TabStrip::setTabErrors(int index, int errors)
{
    Extra e = extra(index);
    e.errors = errors;
    set(index, e);
}

void TabStrip::setTabDone(int index, bool done)
{
    Extra e = extra(index);
    e.done = done;
    set(index, e);
}

QString TabStrip::label(int index) const
{
    const int count = extra(index).count;
    return count < 0 ? tabText(index) : QStringLiteral("%1 %2").arg(tabText(index)).arg(count);
}

QSize TabStrip::tabSizeHint(int index) const
{
    const Theme &theme = Theme::of(this);
    const Extra e = extra(index);
    int width = QFontMetrics(theme.font(TextPx::body, true)).horizontalAdvance(label(index));
    width += 2; // advances are rounded: the chosen tab must not be elided for a fraction
    if (e.done) width += Metrics::icon + markGap;
    if (e.errors > 0)
        width +=
            markGap + 30 +
            QFontMetrics(theme.font(TextPx::caption)).horizontalAdvance(QString::number(e.errors));
    return {width + 2 * padding, tabHeight};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Line));
    for (int i = 0; i < count(); ++i) {
        const bool on = i == currentIndex();
        const Extra e = extra(i);
        const QRect tab = tabRect(i);
        QRect rest = tab.adjusted(padding, 0, -padding, -2);
        if (e.done) {
            const QRect spot(rest.left(), rest.center().y() - 7, Metrics::icon, Metrics::icon);
            paintIcon(painter, spot, QStringLiteral("check"), theme.color(Token::Ok));
            rest.setLeft(spot.right() + 1 + markGap);
        }
        rest.setLeft(rest.left() + markGap +
                     drawText(painter, rest, label(i), theme.font(TextPx::body, on),
                              theme.color(on ? Token::Accent : Token::Text2)));
        if (e.errors > 0) {
            const QRect mark(rest.left(), rest.center().y() - 9, rest.right() - rest.left(), 20);
            const ToneColors tone = theme.tone(Tone::Err);
            drawBox(painter, mark, tone.soft, tone.line, 1, 4);
            paintIcon(painter, {mark.left() + 5, mark.top() + 4, 12, 12}, QStringLiteral("error"),
                      tone.text);
            drawText(painter, mark.adjusted(20, 0, -4, 0), QString::number(e.errors),
                     theme.font(TextPx::caption), tone.text);
        }
        if (on)
            painter.fillRect(QRect(tab.left(), height() - 3, tab.width(), 3),
                             theme.color(Token::Accent));
        if (on && hasFocus())
            drawBox(painter, tab.adjusted(0, 2, 0, -5), {}, theme.color(Token::Accent), 2);
    }
}
