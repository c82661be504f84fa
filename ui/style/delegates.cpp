// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/delegates.h"

#include "records/need.h"
#include "style/draw.h"
#include "style/firmname.h"
#include "style/icons.h"

#include <QHelpEvent>
#include <QToolTip>

namespace
{
constexpr int side = 8; ///< between two cells' contents lie two of these

bool selected(const QStyleOptionViewItem &option) { return option.state & QStyle::State_Selected; }

Token toneToken(Tone tone)
{
    switch (tone) {
    case Tone::Accent: return Token::Accent;
    case Tone::Ok: return Token::Ok;
    case Tone::Warn: return Token::Warn;
    case Tone::Err: return Token::Err;
    case Tone::Neutral: break;
    }
    return Token::Text2;
}

Tone toneAt(const QModelIndex &index, int role) { return Tone(index.data(role).toInt()); }

void paintPlain(QPainter &painter, QRect rect, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    Token ink = index.data(Roles::Dim).toBool() ? Token::Text2 : Token::Text;
    const Tone tone = toneAt(index, Roles::IconTone);
    if (index.data(Roles::TintText).toBool()) ink = toneToken(tone);
    if (const QString name = index.data(Roles::Icon).toString(); !name.isEmpty()) {
        const QRect spot(rect.left(), rect.center().y() - Metrics::icon / 2 + 1, Metrics::icon,
                         Metrics::icon);
        paintIcon(painter, spot, name, theme.color(toneToken(tone)));
        rect.setLeft(spot.right() + 1 + 5);
    }
    const bool strong = index.data(Roles::Strong).toBool();
    const QVariant align = index.data(Qt::TextAlignmentRole);
    const auto horizontal = align.isValid()
                                ? Qt::Alignment(align.toInt()) & Qt::AlignHorizontal_Mask
                                : Qt::Alignment(Qt::AlignLeft);
    drawText(painter, rect, index.data().toString(), theme.font(TextPx::body, strong),
             theme.color(ink), horizontal);
}

void paintNumber(QPainter &painter, QRect rect, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    if (const QString unit = index.data(Roles::Unit).toString(); !unit.isEmpty()) {
        const QFont font = theme.font(TextPx::body);
        drawText(painter, rect, unit, font, theme.color(Token::Text2), Qt::AlignRight);
        rect.setRight(rect.right() - QFontMetrics(font).horizontalAdvance(unit) - 5);
    }
    Token ink = index.data(Roles::Dim).toBool() ? Token::Text2 : Token::Text;
    if (index.data(Roles::TintText).toBool()) ink = toneToken(toneAt(index, Roles::IconTone));
    drawText(painter, rect, index.data().toString(),
             theme.font(TextPx::body, index.data(Roles::Strong).toBool()), theme.color(ink),
             Qt::AlignRight);
}

void paintLightCell(QPainter &painter, const QRect &rect, const QModelIndex &index, bool on)
{
    const QVariant light = index.data(Roles::Light);
    if (light.isValid())
        paintLight(painter, rect, Light(light.toInt()), index.data().toString(), on);
    else
        drawText(painter, rect, index.data().toString(), Theme::of().font(TextPx::body),
                 Theme::of().color(Token::Text2));
}

/// Lines under what was found, as far as the text could be shown.
void underline(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
               const QList<Span> &hits)
{
    const QFontMetrics metrics(font);
    for (const Span &hit : hits) {
        const int from = rect.left() + metrics.horizontalAdvance(text.left(hit.from));
        const int to = rect.left() + metrics.horizontalAdvance(text.left(hit.from + hit.count));
        if (to <= rect.right())
            painter.fillRect(QRect(from, rect.bottom() - metrics.descent() + 2, to - from, 1),
                             Theme::of().color(Token::Accent));
    }
}

void paintSecond(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    const QString text = index.data(Roles::Second).toString();
    const QFont font = theme.font(TextPx::caption);
    const int took = drawText(painter, rect, text, font, theme.color(Token::Text2));
    underline(painter, rect, text, font, index.data(Roles::SecondHits).value<QList<Span>>());
    const QString note = index.data(Roles::SecondNote).toString();
    if (note.isEmpty()) return;
    drawText(painter, rect.adjusted(took + 12, 0, 0, 0), note, theme.font(TextPx::caption, true),
             theme.color(toneToken(toneAt(index, Roles::SecondTone))));
}

void paintTwoLines(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    const int first = QFontMetrics(theme.font(TextPx::body)).height();
    const int second = QFontMetrics(theme.font(TextPx::caption)).height();
    const int top = rect.top() + (rect.height() - first - second) / 2;
    const QRect upper(rect.left(), top, rect.width(), first);
    const QVariant name = index.data(Roles::Name);
    if (name.isValid())
        paintFirmName(painter, upper, name.value<NameParts>(),
                      index.data(Roles::Hits).value<QList<Span>>(), TextPx::body,
                      index.data(Roles::Strong).toBool());
    else
        paintPlain(painter, upper, index);
    paintSecond(painter, QRect(rect.left(), top + first, rect.width(), second), index);
}

void paintCriteria(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    constexpr int step = 20;
    int x = rect.left();
    const auto criteria = index.data(Roles::Criteria).value<QList<int>>();
    for (int value : criteria) {
        const QRect spot(x, rect.center().y() - Metrics::icon / 2 + 1, Metrics::icon,
                         Metrics::icon);
        switch (Criterion(value)) {
        case Criterion::Met:
            paintIcon(painter, spot, QStringLiteral("check"), theme.color(Token::Ok));
            break;
        case Criterion::NotMet:
            paintIcon(painter, spot, QStringLiteral("close"), theme.color(Token::Err));
            break;
        case Criterion::ToVerify:
            paintIcon(painter, spot, QStringLiteral("help"), theme.color(Token::Warn));
            break;
        case Criterion::None:
            drawText(painter, spot, QStringLiteral("—"), theme.font(TextPx::caption),
                     theme.color(Token::Text2), Qt::AlignHCenter);
            break;
        }
        x += step;
    }
}

void paintStepsCell(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const QVariant of = index.data(Roles::StepsOf);
    const int took =
        paintSteps(painter, rect, index.data(Roles::Steps).toInt(), of.isValid() ? of.toInt() : 5);
    paintPlain(painter, rect.adjusted(took + 8, 0, 0, 0), index);
}

void paintCheck(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool enabled = index.flags() & Qt::ItemIsUserCheckable;
    const QRect box(rect.left(), rect.center().y() - 7, 16, 16);
    const QColor line = theme.color(on ? Token::Accent : enabled ? Token::Border : Token::Line);
    drawBox(painter, box, theme.color(on ? Token::Accent : Token::Base), line, 1, 3);
    if (on)
        paintIcon(painter, box.adjusted(1, 1, -1, -1), QStringLiteral("check"),
                  theme.color(Token::OnAccent));
}

void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of();
    QRect rect = CellDelegate::contentRect(option, index);
    if (const QVariant open = index.data(Roles::GroupOpen); open.isValid()) {
        const QRect spot(rect.left(), rect.center().y() - Metrics::icon / 2 + 1, Metrics::icon,
                         Metrics::icon);
        paintIcon(painter, spot, open.toBool() ? QStringLiteral("down") : QStringLiteral("right"),
                  theme.color(Token::Text));
        rect.setLeft(spot.right() + 1 + 12);
    }
    rect.setLeft(rect.left() + 8 +
                 drawText(painter, rect, index.data().toString(), theme.font(TextPx::body, true),
                          theme.color(Token::Text)));
    if (const QString fact = index.data(Roles::GroupFact).toString(); !fact.isEmpty())
        rect.setLeft(
            rect.left() + 14 +
            drawText(painter, rect, fact, theme.font(TextPx::caption), theme.color(Token::Text2)));
    const auto lights = index.data(Roles::GroupLights).value<QList<LightCount>>();
    for (const LightCount &count : lights) {
        if (count.count == 0) continue;
        const QString word = QStringLiteral("%1 %2").arg(lightWord(count.light)).arg(count.count);
        rect.setLeft(rect.left() + 12 + paintLight(painter, rect, count.light, word));
    }
}
} // namespace

int paintSteps(QPainter &painter, const QRect &rect, int done, int of)
{
    const Theme &theme = Theme::of();
    constexpr int width = 12;
    constexpr int height = 6;
    constexpr int gap = 2;
    for (int i = 0; i < of; ++i) {
        const QRectF bar(rect.left() + i * (width + gap), rect.center().y() - height / 2 + 1, width,
                         height);
        const bool filled = i < done;
        drawBox(painter, bar, filled ? theme.color(Token::Accent) : QColor(),
                theme.color(filled ? Token::Accent : Token::Border), 1, 2);
    }
    return of * (width + gap) - gap;
}

CellKind CellDelegate::kindOf(const QModelIndex &index)
{
    if (index.siblingAtColumn(0).data(Roles::Group).toBool()) return CellKind::Group;
    return CellKind(index.data(Roles::Kind).toInt());
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int left = index.column() == 0 ? Metrics::pageMargin : side;
    return option.rect.adjusted(left, 0, -side, -1);
}

void CellDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.widget);
    const bool group = kindOf(index) == CellKind::Group;
    const auto *table = qobject_cast<const Table *>(option.widget);
    const QModelIndex first = index.siblingAtColumn(0);
    Token ground = group ? Token::Window : Token::Base;
    if (table && table->hoveredRow() == index.row() && !group) ground = Token::Hover;
    if (first.data(Qt::CheckStateRole).toInt() == Qt::Checked) ground = Token::AccentSoft;
    if (selected(option)) {
        // State_Active would mean the list's own focus: the choice stays while one types a search.
        const bool idle = option.widget && !option.widget->isActiveWindow();
        ground = idle ? Token::SelectionIdle : Token::Selection;
    }
    painter.fillRect(option.rect, theme.color(ground));
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme.color(Token::Line));
    if (selected(option) && index.column() == 0)
        painter.fillRect(QRect(r.left(), r.top(), Metrics::accentBar, r.height()),
                         theme.color(Token::Accent));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option, index);
    const QRect rect = contentRect(option, index);
    switch (kindOf(index)) {
    case CellKind::Text: paintPlain(*painter, rect, index); break;
    case CellKind::FirmName:
        paintFirmName(*painter, rect, index.data(Roles::Name).value<NameParts>(),
                      index.data(Roles::Hits).value<QList<Span>>(), TextPx::body,
                      index.data(Roles::Strong).toBool());
        break;
    case CellKind::Number: paintNumber(*painter, rect, index); break;
    case CellKind::Light: paintLightCell(*painter, rect, index, selected(option)); break;
    case CellKind::TwoLines: paintTwoLines(*painter, rect, index); break;
    case CellKind::Criteria: paintCriteria(*painter, rect, index); break;
    case CellKind::Steps: paintStepsCell(*painter, rect, index); break;
    case CellKind::Check: paintCheck(*painter, rect, index); break;
    case CellKind::Group:
        if (index.column() == 0) paintGroup(*painter, option, index);
        break;
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(Theme::of(option.widget).font(TextPx::body));
    int width = metrics.horizontalAdvance(index.data().toString());
    if (kindOf(index) == CellKind::Light) width += Metrics::icon + 4;
    if (kindOf(index) == CellKind::Steps) width += 76;
    return {width + 2 * side + (index.column() == 0 ? Metrics::pageMargin : 0), Metrics::row};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // The whole text where the cell could not show it; a tooltip of the model's own goes first.
    const QString own = index.data(Qt::ToolTipRole).toString();
    const QString whole = index.data().toString();
    if (own.isEmpty() && event->type() == QEvent::ToolTip &&
        sizeHint(option, index).width() > option.rect.width()) {
        QToolTip::showText(event->globalPos(), whole, view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}
