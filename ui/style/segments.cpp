// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/segments.h"

#include "style/draw.h"
#include "style/icons.h"
#include "style/segmentsaccess.h"

#include <QKeyEvent>
#include <QPainterPath>

namespace
{
constexpr int padding = 12;
constexpr int paddingTight = 5;
constexpr int iconGap = 5;

/// The cell's own outline: rounded only where the whole widget is.
QPainterPath outline(const QRectF &r, bool first, bool last, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(r, radius, radius);
    QPainterPath square;
    if (!first) square.addRect(QRectF(r.topLeft(), QSizeF(r.width() / 2, r.height())));
    if (!last) square.addRect(QRectF(r.center().x(), r.top(), r.width() / 2, r.height()));
    return path.united(square).simplified();
}
} // namespace

Segments::Segments(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(Metrics::control);
    SegmentsAccess::install();
}

Segments::Segments(const QStringList &texts, QWidget *parent)
    : Segments(parent)
{
    setTexts(texts);
}

void Segments::setCells(const QList<Cell> &cells)
{
    m_cells = cells;
    if (m_current >= count()) m_current = -1;
    updateGeometry();
    update();
}

void Segments::setTexts(const QStringList &texts)
{
    QList<Cell> cells;
    for (int i = 0; i < texts.size(); ++i) {
        Cell cell = i < count() ? m_cells[i] : Cell{};
        cell.text = texts[i];
        cells << cell;
    }
    setCells(cells);
}

void Segments::setTone(int index, Tone tone)
{
    m_cells[index].tone = tone;
    update();
}

void Segments::setCurrent(int index)
{
    index = qBound(-1, index, count() - 1);
    if (index == m_current) return;
    m_current = index;
    update();
    SegmentsAccess::announce(this, index);
    emit currentChanged(index);
}

void Segments::choose(int index)
{
    if (index == m_current) {
        if (!m_clearable) return;
        index = -1;
    }
    setCurrent(index);
    emit chosen(m_current);
}

void Segments::setCompact(bool on)
{
    m_compact = on;
    setFixedHeight(sizeHint().height());
}

void Segments::setError(bool on)
{
    m_error = on;
    update();
}

int Segments::textWidth(int index) const
{
    // Wide enough for bold, or the cells would jump when the choice moves.
    const QFontMetrics metrics(Theme::of(this).font(TextPx::body, true));
    const Cell &cell = m_cells[index];
    return metrics.horizontalAdvance(cell.text) +
           (cell.icon.isEmpty() ? 0 : Metrics::icon + iconGap);
}

int Segments::widthWith(int pad) const
{
    int width = 0;
    for (int i = 0; i < count(); ++i) width += textWidth(i) + 2 * pad;
    return width;
}

QSize Segments::sizeHint() const
{
    return {widthWith(padding), m_compact ? Metrics::controlSmall : Metrics::control};
}

QSize Segments::minimumSizeHint() const { return {widthWith(paddingTight), sizeHint().height()}; }

QRect Segments::cellRect(int index) const
{
    // What is left over (or missing) is shared equally.
    const int extra = width() - widthWith(0);
    int left = 0;
    int right = 0;
    int texts = 0;
    for (int i = 0; i <= index; ++i) {
        left = right;
        texts += textWidth(i);
        right = texts + extra * (i + 1) / count();
    }
    return {left, 0, right - left, height()};
}

int Segments::cellAt(const QPoint &point) const
{
    for (int i = 0; i < count(); ++i)
        if (cellRect(i).contains(point)) return i;
    return -1;
}

void Segments::paintCell(QPainter &painter, int index) const
{
    const Theme &theme = Theme::of(this);
    const Cell &cell = m_cells[index];
    const bool chosen = index == m_current;
    const bool last = index == count() - 1;
    ToneColors tone = theme.tone(cell.tone == Tone::Neutral ? Tone::Accent : cell.tone);
    if (cell.tone == Tone::Accent || cell.tone == Tone::Neutral) tone.line = tone.text;
    // A cell includes the line at its right, which it shares with the next one.
    const QRectF box = QRectF(cellRect(index)).adjusted(0.5, 0.5, last ? -0.5 : 0.5, -0.5);
    if (chosen || index == m_hovered) {
        const QColor line = chosen && isEnabled() ? tone.line : theme.color(Token::Border);
        const QColor fill = chosen && isEnabled() ? tone.soft : theme.color(Token::Hover);
        painter.setPen(chosen ? QPen(line, 1) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawPath(outline(box, index == 0, last, Metrics::radius - 0.5));
    }
    QColor ink = chosen ? tone.text : theme.color(Token::Text);
    if (!isEnabled()) ink = theme.color(Token::Disabled);
    QRect inner = cellRect(index);
    inner.setLeft(inner.left() + (inner.width() - textWidth(index)) / 2);
    if (!cell.icon.isEmpty()) {
        const QRect spot(inner.left(), (height() - Metrics::icon) / 2, Metrics::icon,
                         Metrics::icon);
        paintIcon(painter, spot, cell.icon, ink);
        inner.setLeft(spot.right() + 1 + iconGap);
    }
    // Centered where the bold text would stand.
    const QFont bold = theme.font(TextPx::body, true);
    inner.setWidth(QFontMetrics(bold).horizontalAdvance(cell.text));
    painter.setFont(chosen ? bold : theme.font(TextPx::body));
    painter.setPen(ink);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, cell.text);
}

void Segments::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor frame = theme.color(m_error       ? Token::Err
                                     : isEnabled() ? Token::Border
                                                   : Token::Line);
    drawBox(painter, rect(), theme.color(isEnabled() ? Token::Base : Token::Alternate), frame);
    painter.setPen(QPen(theme.color(isEnabled() ? Token::Border : Token::Line), 1));
    for (int i = 0; i + 1 < count(); ++i) {
        const qreal x = cellRect(i).right() + 1.5;
        painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
    }
    if (m_hovered >= 0 && m_hovered != m_current && isEnabled()) paintCell(painter, m_hovered);
    for (int i = 0; i < count(); ++i)
        if (i != m_current && i != m_hovered) paintCell(painter, i);
    // Last, so that its colored line lies over its neighbors' gray one.
    if (m_current >= 0) paintCell(painter, m_current);
    if (m_error) drawBox(painter, rect(), {}, theme.color(Token::Err), Metrics::focus);
    if (hasFocus()) drawBox(painter, rect(), {}, theme.color(Token::Accent), Metrics::focus);
}

void Segments::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const int key = event->key();
    const int digit = key - Qt::Key_1;
    if (!plain || count() == 0) {
        QWidget::keyPressEvent(event);
    } else if (key == Qt::Key_Right) {
        if (m_current + 1 < count()) choose(m_current + 1);
    } else if (key == Qt::Key_Left) {
        if (m_current != 0) choose(m_current < 0 ? count() - 1 : m_current - 1);
    } else if (digit >= 0 && digit < qMin(9, count())) {
        if (digit != m_current) choose(digit);
    } else if (key == Qt::Key_Space) {
        choose(m_current < 0 ? 0 : m_current);
    } else if ((key == Qt::Key_Backspace || key == Qt::Key_Delete) && m_clearable) {
        if (m_current >= 0) choose(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool Segments::event(QEvent *event)
{
    // Digits and Space are ours before any shortcut of the page while we hold the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_0;
        const bool ours = (digit >= 1 && digit <= 9) || key->key() == Qt::Key_Space;
        if (ours && !(key->modifiers() & ~Qt::KeypadModifier)) key->accept();
    }
    return QWidget::event(event);
}

void Segments::mousePressEvent(QMouseEvent *event)
{
    const int index = cellAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0) choose(index);
}

void Segments::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(cellAt(event->position().toPoint()));
}

void Segments::leaveEvent(QEvent *) { setHovered(-1); }

void Segments::setHovered(int index)
{
    if (index == m_hovered) return;
    m_hovered = index;
    update();
}

void Segments::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    if (event->type() == QEvent::EnabledChange) update();
    QWidget::changeEvent(event);
}
