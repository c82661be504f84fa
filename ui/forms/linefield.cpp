// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "style/draw.h"
#include "style/icons.h"
#include "style/segments.h"

#include <QKeyEvent>
#include <QToolButton>

namespace
{
constexpr int inset = 10; ///< between the field's edge and what stands inside it
constexpr int buttonSide = 24;
} // namespace

void setFieldState(QWidget *editor, FieldState state, const QString &reason)
{
    static const QString names[] = {QString(), QStringLiteral("warning"), QStringLiteral("error")};
    if (auto *segments = qobject_cast<Segments *>(editor))
        segments->setError(state == FieldState::Error);
    else
        setStyleProperty(editor, "state", names[int(state)]);
    editor->setAccessibleDescription(reason);
}

LineField::LineField(QWidget *parent)
    : QLineEdit(parent)
{
    setMinimumWidth(60);
    setFixedHeight(Metrics::control);
    connect(this, &QLineEdit::textEdited, this, &LineField::say);
}

void LineField::say()
{
    m_pending = m_composing;
    if (!m_composing) emit edited();
}

void LineField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (m_pending && !m_composing) say();
    update();
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!enter || !plain || !m_enterMoves) return QLineEdit::keyPressEvent(event);
    if (m_composing) return;
    emit returnPressed();
    focusNextPrevChild(true);
}

void LineField::focusOutEvent(QFocusEvent *event)
{
    const bool stays =
        event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    m_composing = false;
    QLineEdit::focusOutEvent(event);
    if (stays) return;
    if (m_pending) say();
    tidy();
    home(false); // a long text shows its beginning
    emit left();
}

void LineField::setUnit(const QString &unit)
{
    m_unit = unit;
    placeInside();
}

void LineField::setLeadIcon(const QString &name)
{
    m_leadIcon = name;
    placeInside();
}

QToolButton *LineField::addButton(const QString &iconName, const QString &name)
{
    m_button = new QToolButton(this);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setCursor(Qt::ArrowCursor);
    m_button->setIconSize({Metrics::icon, Metrics::icon});
    setButtonIcon(iconName, name);
    placeInside();
    return m_button;
}

void LineField::setButtonIcon(const QString &iconName, const QString &name)
{
    m_button->setIcon(icon(iconName, Token::Text2));
    m_button->setAccessibleName(name);
    m_button->setToolTip(name);
}

void LineField::placeInside()
{
    const int lead = m_leadIcon.isEmpty() ? 0 : Metrics::icon + 4;
    int tail = 0;
    if (!m_unit.isEmpty())
        tail = QFontMetrics(Theme::of(this).font(TextPx::body)).horizontalAdvance(m_unit) + 5;
    if (m_button) {
        tail = buttonSide;
        m_button->setGeometry(width() - buttonSide - 5, (height() - buttonSide) / 2, buttonSide,
                              buttonSide);
    }
    setTextMargins(lead, 0, tail, 0);
    update();
}

void LineField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty() && m_leadIcon.isEmpty()) return;
    const Theme &theme = Theme::of(this);
    const QColor ink = theme.color(isEnabled() ? Token::Text2 : Token::Disabled);
    QPainter painter(this);
    if (!m_unit.isEmpty())
        drawText(painter, rect().adjusted(inset, 0, -inset, 0), m_unit, theme.font(TextPx::body),
                 ink, Qt::AlignRight);
    if (!m_leadIcon.isEmpty())
        paintIcon(painter, {inset, (height() - Metrics::icon) / 2, Metrics::icon, Metrics::icon},
                  m_leadIcon, ink);
}

void LineField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeInside();
}

void LineField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) placeInside();
}
