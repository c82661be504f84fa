// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/figures.h"

#include "style/delegates.h"
#include "style/draw.h"
#include "style/icons.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace
{
constexpr int tileWidth = 44;
constexpr int tileHeight = 48;
constexpr int tileGap = 6;
constexpr int countTileHeight = 56;

void paintCount(QPainter &painter, const QRect &rect, const CountTiles::Tile &tile)
{
    const Theme &theme = Theme::of();
    const bool plain = tile.tone == Tone::Neutral;
    const QColor strong = plain ? theme.color(Token::Text) : theme.tone(tile.tone).text;
    const QColor dim = plain ? theme.color(Token::Text2) : theme.tone(tile.tone).text;
    const QFont large = theme.font(TextPx::title, true);
    const QFont small = theme.font(TextPx::caption);
    const int upper = QFontMetrics(large).height() - 4;
    const int lower = QFontMetrics(small).height();
    const int top = rect.top() + (rect.height() - upper - lower) / 2;
    drawText(painter, {rect.left(), top, rect.width(), upper}, tile.count, large, strong);
    drawText(painter, {rect.left(), top + upper, rect.width(), lower}, tile.caption, small, dim);
}

int countWidth(const CountTiles::Tile &tile)
{
    const Theme &theme = Theme::of();
    return qMax(QFontMetrics(theme.font(TextPx::title, true)).horizontalAdvance(tile.count),
                QFontMetrics(theme.font(TextPx::caption)).horizontalAdvance(tile.caption));
}

QString aloud(const QList<CountTiles::Tile> &tiles)
{
    QStringList words;
    for (const CountTiles::Tile &tile : tiles)
        words << tile.caption + QLatin1Char(' ') + tile.count;
    return words.join(QLatin1String(", "));
}
} // namespace

StepBar::StepBar(int steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setDone(0);
}

void StepBar::setDone(int done)
{
    m_done = done;
    setAccessibleName(tr("%1 of %2 steps").arg(done).arg(m_steps));
    update();
}

QSize StepBar::sizeHint() const { return {m_steps * 14 - 2, 16}; }

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSteps(painter, rect(), m_done, m_steps);
}

void CountTiles::setTiles(const QList<Tile> &tiles)
{
    m_tiles = tiles;
    setAccessibleName(aloud(tiles));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QRect CountTiles::tileRect(int index) const
{
    const int count = int(m_tiles.size());
    const int left = width() * index / count;
    return {left, 0, width() * (index + 1) / count - left, height()};
}

int CountTiles::tileAt(const QPoint &point) const
{
    for (int i = 0; i < m_tiles.size(); ++i)
        if (tileRect(i).contains(point)) return i;
    return -1;
}

QSize CountTiles::sizeHint() const { return {int(m_tiles.size()) * 100, countTileHeight}; }

QSize CountTiles::minimumSizeHint() const
{
    int widest = 0;
    for (const Tile &tile : m_tiles) widest = qMax(widest, countWidth(tile) + 20);
    return {widest * int(m_tiles.size()), countTileHeight};
}

void CountTiles::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    for (int i = 0; i < m_tiles.size(); ++i) {
        const QRect tile = tileRect(i);
        if (m_tiles[i].tone != Tone::Neutral)
            painter.fillRect(tile.adjusted(1, 1, -1, -1), theme.tone(m_tiles[i].tone).soft);
        if (i > 0) painter.fillRect(QRect(tile.left(), 0, 1, height()), theme.color(Token::Line));
        paintCount(painter, tile.adjusted(11, 0, -8, 0), m_tiles[i]);
    }
    drawBox(painter, rect(), {}, theme.color(Token::Line));
}

void CountTiles::mouseReleaseEvent(QMouseEvent *event)
{
    const int tile = tileAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && tile >= 0) emit activated(tile);
}

void CountFlow::setSteps(const QList<CountTiles::Tile> &steps)
{
    m_steps = steps;
    setAccessibleName(aloud(steps));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QSize CountFlow::sizeHint() const { return {int(m_steps.size()) * 100, 48}; }

void CountFlow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int count = int(m_steps.size());
    for (int i = 0; i < count; ++i) {
        const int left = width() * i / count;
        const int right = width() * (i + 1) / count;
        paintCount(painter, {left, 0, right - left - 32, height()}, m_steps[i]);
        if (i + 1 < count)
            paintIcon(painter, {right - 32, height() / 2 - 8, 16, 16}, QStringLiteral("right"),
                      Theme::of(this).color(Token::Text2));
    }
}

void PackageTiles::setPackages(const QList<Package> &packages)
{
    m_packages = packages;
    QStringList aloudWords;
    for (const Package &package : packages) aloudWords << words(package);
    setAccessibleName(aloudWords.join(QLatin1String(", ")));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QString PackageTiles::words(const Package &package) const
{
    switch (package.state) {
    case State::Received: return tr("Package %1 has arrived").arg(package.number);
    case State::Missing: return tr("Package %1 has not arrived").arg(package.number);
    case State::Superseded: return tr("Package %1 came with a later one").arg(package.number);
    case State::Waiting: break;
    }
    return tr("Package %1 waits for its receipt").arg(package.number);
}

QSize PackageTiles::sizeHint() const
{
    return {int(m_packages.size()) * (tileWidth + tileGap) - tileGap, tileHeight};
}

QSize PackageTiles::minimumSizeHint() const { return {tileWidth, tileHeight}; }

int PackageTiles::firstShown() const
{
    const int fitting = qMax(1, (width() + tileGap) / (tileWidth + tileGap));
    return qMax(0, int(m_packages.size()) - fitting);
}

void PackageTiles::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    int x = 0;
    for (int i = firstShown(); i < m_packages.size(); ++i, x += tileWidth + tileGap) {
        const Package &package = m_packages[i];
        const bool missing = package.state == State::Missing;
        const bool waiting = package.state == State::Waiting;
        const QColor ink = theme.color(missing ? Token::Err : waiting ? Token::Text2 : Token::Ok);
        const QRect tile(x, 0, tileWidth, tileHeight);
        if (waiting) {
            painter.setRenderHint(QPainter::Antialiasing);
            QPen pen(theme.color(Token::Border), 1);
            pen.setDashPattern({3, 2});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        } else if (missing) {
            drawBox(painter, tile, theme.color(Token::ErrSoft), ink, 2);
        } else {
            drawBox(painter, tile, {}, theme.color(Token::Line));
        }
        drawText(painter, tile.adjusted(0, 7, 0, -21), QString::number(package.number),
                 theme.font(TextPx::body, missing), ink, Qt::AlignHCenter);
        const QString mark = missing   ? QStringLiteral("close")
                             : waiting ? QStringLiteral("clock")
                                       : QStringLiteral("check");
        paintIcon(painter, {x + (tileWidth - 14) / 2, 28, 14, 14}, mark, ink);
    }
}

bool PackageTiles::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = firstShown() + help->x() / (tileWidth + tileGap);
        if (index < m_packages.size())
            QToolTip::showText(help->globalPos(), words(m_packages[index]), this);
        return true;
    }
    return QWidget::event(event);
}
