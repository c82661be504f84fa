// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/buttons.h"

#include "style/draw.h"
#include "style/icons.h"

#include <QEvent>
#include <QMenu>
#include <QShortcutEvent>
#include <cmath>

namespace
{
constexpr int iconGap = 6;
constexpr int hintGap = 6;
constexpr int chipPadding = 10;

/// Half way between two colors: the hint on a filled button.
QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * share + b.redF() * (1 - share)),
                            float(a.greenF() * share + b.greenF() * (1 - share)),
                            float(a.blueF() * share + b.blueF() * (1 - share)));
}

/// Shows that the press is felt and the pointer seen, and follows size and state.
bool isLookEvent(QEvent::Type type)
{
    return type == QEvent::HoverEnter || type == QEvent::HoverLeave || type == QEvent::FocusIn ||
           type == QEvent::FocusOut;
}
} // namespace

Button::Button(Kind kind, const QString &text, const QString &iconName, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
    , m_iconName(iconName)
    , m_height(Metrics::control)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // A hard height: layouts that hold wrapping text squeeze mere hints.
    setFixedHeight(m_height);
    if (kind == Kind::Link) setCursor(Qt::PointingHandCursor);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setKeys(const QKeySequence &keys)
{
    setShortcut(keys);
    setHint(keyText(keys));
}

void Button::setHint(const QString &hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void Button::setCompact(bool on) { setTall(on ? Metrics::controlSmall : 0); }

void Button::setTall(int height)
{
    m_height = height > 0 ? height : Metrics::control;
    setFixedHeight(m_height);
    updateGeometry();
}

void Button::setSmall(bool on)
{
    m_small = on;
    updateGeometry();
    update();
}

void Button::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Button::setSpread(bool on)
{
    m_spread = on;
    setSizePolicy(on ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    update();
}

void Button::setIconOnly(bool on)
{
    m_iconOnly = on;
    setToolTip(on ? text() + (m_hint.isEmpty() ? QString() : QLatin1Char(' ') + m_hint)
                  : QString());
    setAccessibleName(on ? text() : QString());
    updateGeometry();
    update();
}

QFont Button::textFont() const
{
    const bool bold = m_kind == Kind::Primary || m_kind == Kind::Outline;
    const bool large = m_height > Metrics::control;
    const int px = m_small ? TextPx::caption : large ? TextPx::section : TextPx::body;
    return Theme::of(this).font(px, bold);
}

int Button::padding() const
{
    if (m_iconOnly) return 8;
    return m_kind == Kind::Link ? 2 : 12;
}

int Button::contentWidth() const
{
    const int head = m_iconName.isEmpty() ? 0 : Metrics::icon;
    if (m_iconOnly) return head;
    int width = QFontMetrics(textFont()).horizontalAdvance(text());
    if (head) width += head + iconGap;
    if (!m_hint.isEmpty())
        width +=
            hintGap + QFontMetrics(Theme::of(this).font(TextPx::caption)).horizontalAdvance(m_hint);
    return width;
}

QSize Button::sizeHint() const { return {contentWidth() + 2 * padding(), m_height}; }

Button::Look Button::look() const
{
    const Theme &theme = Theme::of(this);
    const bool hot = isEnabled() && (underMouse() || isDown());
    const QColor base = theme.color(hot ? Token::Hover : Token::Base);
    if (!isEnabled() && m_kind == Kind::Link)
        return {{}, {}, theme.color(Token::Disabled), theme.color(Token::Disabled)};
    if (!isEnabled())
        return {theme.color(Token::Base), theme.color(Token::Line), theme.color(Token::Disabled),
                theme.color(Token::Disabled)};
    const QColor accent = theme.color(hot ? Token::AccentHover : Token::Accent);
    switch (m_kind) {
    case Kind::Primary: {
        const QColor on = theme.color(Token::OnAccent);
        return {accent, accent, on, mixed(on, accent, 0.85)};
    }
    case Kind::Outline: return {base, accent, accent, accent};
    case Kind::Link:
        return {{}, {}, m_tone ? theme.tone(*m_tone).text : accent, theme.color(Token::Text2)};
    case Kind::Plain: break;
    }
    return {base, theme.color(Token::Border), theme.color(Token::Text), theme.color(Token::Text2)};
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Look l = look();
    QPainter painter(this);
    if (m_kind != Kind::Link) drawBox(painter, rect(), l.fill, l.line);
    if (hasFocus()) {
        drawBox(painter, rect(), {}, theme.color(Token::Accent), Metrics::focus);
        // A filled button has the ring's color already: a second, inner line tells it apart.
        if (m_kind == Kind::Primary)
            drawBox(painter, QRectF(rect()).adjusted(2, 2, -2, -2), {}, l.ink, 1, 3);
    }
    const int space = width() - contentWidth();
    int x = m_spread ? padding() : space / 2;
    if (!m_iconName.isEmpty()) {
        const int top = (height() - Metrics::icon) / 2;
        paintIcon(painter, {x, top, Metrics::icon, Metrics::icon}, m_iconName, l.ink);
        x += Metrics::icon + iconGap;
    }
    if (m_iconOnly) return;
    x += drawText(painter, {x, 0, width() - x, height()}, text(), textFont(), l.ink) + hintGap;
    if (m_hint.isEmpty()) return;
    const QRect rest(x, 0, width() - x - (m_spread ? padding() : 0), height());
    const QFont small = theme.font(TextPx::caption);
    // Half a key says nothing: where it does not fit, it is left out.
    if (QFontMetrics(small).horizontalAdvance(m_hint) > rest.width()) return;
    drawText(painter, rest, m_hint, small, l.hint, m_spread ? Qt::AlignRight : Qt::AlignLeft);
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::Shortcut) {
        // Qt would play a press and act 100 ms later.
        if (!static_cast<QShortcutEvent *>(event)->isAmbiguous()) click();
        return true;
    }
    if (isLookEvent(event->type())) update();
    if (event->type() == QEvent::FontChange) updateGeometry();
    return QPushButton::event(event);
}

QString keyText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText)
        .replace(QLatin1String("Return"), QLatin1String("Enter"));
}

namespace
{
Button *made(Button::Kind kind, const QString &text, const QString &iconName,
             const QKeySequence &keys)
{
    auto *button = new Button(kind, text, iconName);
    if (!keys.isEmpty()) button->setKeys(keys);
    return button;
}
} // namespace

Button *primaryButton(const QString &text, const QString &iconName, const QKeySequence &keys)
{
    return made(Button::Kind::Primary, text, iconName, keys);
}

Button *outlineButton(const QString &text, const QString &iconName, const QKeySequence &keys)
{
    return made(Button::Kind::Outline, text, iconName, keys);
}

Button *plainButton(const QString &text, const QString &iconName, const QKeySequence &keys)
{
    return made(Button::Kind::Plain, text, iconName, keys);
}

Button *linkButton(const QString &text, const QString &iconName, const QKeySequence &keys)
{
    return made(Button::Kind::Link, text, iconName, keys);
}

Button *iconButton(const QString &iconName, const QString &name)
{
    auto *button = new Button(Button::Kind::Plain, name, iconName);
    button->setIconOnly(true);
    return button;
}

Chip::Chip(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedHeight(Metrics::controlSmall);
    // What takes a chip off again stands in it only while it is on.
    connect(this, &QPushButton::toggled, this, [this] { updateGeometry(); });
}

void Chip::setCount(int count)
{
    m_count = count;
    setAccessibleName(count < 0 ? QString() : label());
    updateGeometry();
    update();
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Chip::setRemovable(bool on)
{
    m_removable = on;
    updateGeometry();
    update();
}

void Chip::setChoices(QMenu *menu)
{
    setMenu(menu);
    updateGeometry();
}

QString Chip::label() const
{
    return m_count < 0 ? text() : QStringLiteral("%1 %2").arg(text()).arg(m_count);
}

QString Chip::tailIcon() const
{
    if (menu()) return QStringLiteral("down");
    return m_removable && isChecked() ? QStringLiteral("close") : QString();
}

QSize Chip::sizeHint() const
{
    // Bold where it may become so, or pressing one would push the others.
    // Rounded up: a number after Han characters ends between two pixels, and would be elided.
    const QFontMetricsF metrics(Theme::of(this).font(TextPx::body, true));
    int width = int(std::ceil(metrics.horizontalAdvance(label()))) + 1;
    if (!m_iconName.isEmpty()) width += Metrics::icon + 4;
    if (!tailIcon().isEmpty()) width += Metrics::icon + 4;
    return {width + 2 * chipPadding, Metrics::controlSmall};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const bool on = isChecked();
    const bool hot = isEnabled() && (underMouse() || isDown());
    const Token ground = on ? Token::AccentSoft : hot ? Token::Hover : Token::Base;
    const Token line = !isEnabled() ? Token::Line : on ? Token::Accent : Token::Border;
    const QColor ink = theme.color(!isEnabled() ? Token::Disabled
                                   : on         ? Token::Accent
                                                : Token::Text);
    QPainter painter(this);
    drawBox(painter, rect(), theme.color(ground), theme.color(line));
    if (hasFocus()) drawBox(painter, rect(), {}, theme.color(Token::Accent), Metrics::focus);
    const int top = (height() - Metrics::icon) / 2;
    int x = chipPadding;
    int end = width() - chipPadding;
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, {x, top, Metrics::icon, Metrics::icon}, m_iconName, ink);
        x += Metrics::icon + 4;
    }
    if (const QString tail = tailIcon(); !tail.isEmpty()) {
        paintIcon(painter, {end - Metrics::icon + 3, top, Metrics::icon, Metrics::icon}, tail, ink);
        end -= Metrics::icon + 1;
    }
    drawText(painter, {x, 0, end - x, height()}, label(), theme.font(TextPx::body, on), ink,
             Qt::AlignHCenter);
}

bool Chip::event(QEvent *event)
{
    if (isLookEvent(event->type())) update();
    if (event->type() == QEvent::FontChange) updateGeometry();
    return QPushButton::event(event);
}
