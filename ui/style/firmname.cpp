// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/firmname.h"

#include "rules/namehits.h"
#include "style/draw.h"

#include <array>

namespace
{
struct Part {
    QString text;
    int from; ///< its first character's place in the whole name
    bool core;
};

/// Shortens the dim parts, last one first, then the core, until the whole fits.
void fit(std::array<Part, 3> &parts, const QFontMetrics &metrics, int width)
{
    int need = 0;
    for (const Part &part : parts) need += metrics.horizontalAdvance(part.text);
    for (size_t i : {size_t(2), size_t(0), size_t(1)}) {
        if (need <= width) return;
        const int own = metrics.horizontalAdvance(parts[i].text);
        const int room = qMax(0, width - (need - own));
        parts[i].text = metrics.elidedText(parts[i].text, Qt::ElideRight, room);
        need += metrics.horizontalAdvance(parts[i].text) - own;
    }
}

bool isHit(const QList<Span> &hits, int place)
{
    return std::any_of(hits.begin(), hits.end(), [place](const Span &hit) {
        return place >= hit.from && place < hit.from + hit.count;
    });
}
} // namespace

int paintFirmName(QPainter &painter, const QRect &rect, const NameParts &name,
                  const QList<Span> &hits, int px, bool strong)
{
    const Theme &theme = Theme::of();
    const int head = int(name.dimHead.size());
    std::array<Part, 3> parts{Part{name.dimHead, 0, false}, Part{name.core, head, true},
                              Part{name.dimTail, head + int(name.core.size()), false}};
    const bool large = px > TextPx::body;
    fit(parts, QFontMetrics(theme.font(px, strong || large)), rect.width());
    QRect room = rect;
    for (const Part &part : parts) {
        // Runs of letters that are hits or not, each drawn at once.
        for (int at = 0; at < part.text.size();) {
            const bool hit = isHit(hits, part.from + at);
            int end = at + 1;
            while (end < part.text.size() && isHit(hits, part.from + end) == hit) ++end;
            QFont font = theme.font(px, strong || hit || (part.core && large));
            font.setUnderline(hit);
            const Token ink = hit                   ? Token::Accent
                              : part.core || strong ? Token::Text
                                                    : Token::Text2;
            const QString run = part.text.mid(at, end - at);
            painter.setFont(font);
            painter.setPen(theme.color(ink));
            painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, run);
            room.setLeft(room.left() + QFontMetrics(font).horizontalAdvance(run));
            at = end;
        }
    }
    return room.left() - rect.left();
}

QList<Span> hitsIn(const QString &name, const QString &typed)
{
    QList<Span> spans;
    for (const namehits::Run &run : namehits::in(name, typed))
        spans.append({int(run.from), int(run.count)});
    return spans;
}

FirmNameLabel::FirmNameLabel(int px, QWidget *parent)
    : QWidget(parent)
    , m_px(px)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FirmNameLabel::setName(const NameParts &name)
{
    m_name = name;
    const QString whole = name.dimHead + name.core + name.dimTail;
    setAccessibleName(whole);
    setToolTip(whole);
    updateGeometry();
    update();
}

void FirmNameLabel::setStrong(bool on)
{
    m_strong = on;
    update();
}

QSize FirmNameLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(m_px, true));
    return {metrics.horizontalAdvance(m_name.dimHead + m_name.core + m_name.dimTail) + 2,
            metrics.height()};
}

QSize FirmNameLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(m_px, true));
    return {metrics.horizontalAdvance(m_name.core), metrics.height()};
}

void FirmNameLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFirmName(painter, rect(), m_name, {}, m_px, m_strong);
}
