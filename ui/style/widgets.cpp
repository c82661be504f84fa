// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/widgets.h"

#include "style/draw.h"
#include "style/icons.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>

namespace
{
constexpr int tagHeight = 20;
constexpr int tagPadding = 6;
constexpr int tagIcon = 12;
constexpr int keyPadding = 4;
} // namespace

Tag::Tag(const QString &text, Tone tone, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Tag::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Tag::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(TextPx::caption));
    const int head = m_iconName.isEmpty() ? 0 : tagIcon + 4;
    return {metrics.horizontalAdvance(m_text) + head + 2 * tagPadding,
            qMax(tagHeight, metrics.height() + 2)};
}

void Tag::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const ToneColors tone = theme.tone(m_tone);
    QPainter painter(this);
    drawBox(painter, rect(), tone.soft, tone.line, 1, 4);
    int x = tagPadding;
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, {x, (height() - tagIcon) / 2, tagIcon, tagIcon}, m_iconName, tone.text);
        x += tagIcon + 4;
    }
    drawText(painter, {x, 0, width() - x, height()}, m_text, theme.font(TextPx::caption),
             tone.text);
}

void Tag::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

KeyHint::KeyHint(const QString &key, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(words);
}

void KeyHint::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(m_key + QLatin1Char(' ') + words);
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(TextPx::caption));
    int width = metrics.horizontalAdvance(m_key) + 2 * keyPadding;
    if (!m_words.isEmpty()) width += 4 + metrics.horizontalAdvance(m_words);
    return {width, metrics.height() + 2};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const QFont font = theme.font(TextPx::caption);
    const int key = QFontMetrics(font).horizontalAdvance(m_key) + 2 * keyPadding;
    QPainter painter(this);
    const QRect box(0, 0, key, height());
    drawBox(painter, box, theme.color(Token::Base), theme.color(Token::Line), 1, 3);
    drawText(painter, box, m_key, font, theme.color(Token::Text2), Qt::AlignHCenter);
    drawText(painter, rect().adjusted(key + 4, 0, 0, 0), m_words, font, theme.color(Token::Text2));
}

void KeyHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

QLabel *textLabel(const QString &text, int px, bool bold, Token ink)
{
    auto *label = new QLabel(text);
    setTextStyle(label, px, bold);
    if (ink != Token::Text) setTextColor(label, ink);
    return label;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    QLabel *label = textLabel(text, TextPx::caption, false, Token::Text2);
    label->setBuddy(buddy);
    return label;
}

QLabel *noteLabel(const QString &text)
{
    QLabel *label = textLabel(text, TextPx::caption, false, Token::Text2);
    label->setWordWrap(true);
    return label;
}

QWidget *ruleLine(Qt::Orientation orientation)
{
    auto *line = new QWidget;
    setSurface(line, QPalette::Midlight);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(Metrics::line);
    else
        line->setFixedWidth(Metrics::line);
    return line;
}

SectionTitle::SectionTitle(const QString &title, const QString &fact, QWidget *parent)
    : QWidget(parent)
    , m_title(textLabel(title, TextPx::section, true))
    , m_fact(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Metrics::gap);
    m_row->addWidget(m_title);
    m_row->addWidget(m_fact, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFact(fact);
}

void SectionTitle::setFact(const QString &fact) { m_fact->setText(fact); }

void SectionTitle::addAtEnd(QWidget *widget) { m_row->addWidget(widget); }

Banner::Banner(Tone tone, const QString &fact, const QString &more, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_fact(textLabel({}, TextPx::body))
    , m_more(textLabel({}, TextPx::caption))
    , m_action(linkButton({}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(36, 5, 12, 5);
    row->setSpacing(16);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_fact);
    column->addWidget(m_more);
    row->addLayout(column, 1);
    row->addWidget(m_action);
    m_fact->setWordWrap(true);
    m_more->setWordWrap(true);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::activated);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFact(fact, more);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    restyle();
}

void Banner::setFact(const QString &fact, const QString &more)
{
    m_fact->setText(fact);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    setAccessibleName(more.isEmpty() ? fact : fact + QLatin1Char(' ') + more);
    restyle();
}

void Banner::restyle()
{
    const bool two = !m_more->text().isEmpty();
    const bool rich = Qt::mightBeRichText(m_fact->text());
    setTextStyle(m_fact, TextPx::body, two && !rich);
    Token ink = Token::Text;
    if (two && !rich && m_tone == Tone::Warn) ink = Token::Warn;
    if (two && !rich && m_tone == Tone::Err) ink = Token::Err;
    setTextColor(m_fact, ink);
    update();
}

void Banner::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent *)
{
    const ToneColors tone = Theme::of(this).tone(m_tone);
    QPainter painter(this);
    drawBox(painter, rect(), tone.soft, tone.line);
    QString name = m_iconName;
    if (name.isEmpty())
        name = m_tone == Tone::Err    ? QStringLiteral("error")
               : m_tone == Tone::Warn ? QStringLiteral("warn")
               : m_tone == Tone::Ok   ? QStringLiteral("ok")
                                      : QStringLiteral("info");
    const bool centered = height() < 54;
    const int line = QFontMetrics(m_fact->font()).height();
    const int top = centered ? (height() - 18) / 2 : m_fact->y() + (line - 18) / 2;
    paintIcon(painter, {11, top, 18, 18}, name, tone.text);
}

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text,
                       QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_title(textLabel({}, TextPx::record, true))
    , m_text(textLabel({}, TextPx::body, false, Token::Text2))
    , m_column(new QVBoxLayout(this))
{
    constexpr int iconRoom = 56;
    m_column->setContentsMargins(Metrics::pageMargin, iconRoom, Metrics::pageMargin, 0);
    m_column->setSpacing(Metrics::gapSmall);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_column->addStretch(2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addSpacing(Metrics::gap);
    m_column->addStretch(3);
    setTexts(title, text);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::setButton(QWidget *button)
{
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    if (m_iconName.isEmpty()) return;
    constexpr int size = 40;
    QPainter painter(this);
    paintIcon(painter, {(width() - size) / 2, m_title->y() - size - 8, size, size}, m_iconName,
              Theme::of(this).color(Token::Text2));
}

RecordFrame::RecordFrame(QWidget *parent)
    : QWidget(parent)
{
    constexpr int strip = 28;
    setContentsMargins(strip, 0, 0, 0);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool active = now && isAncestorOf(now);
        if (active == m_active) return;
        m_active = active;
        update();
    });
}

void RecordFrame::setNumber(int number)
{
    m_number = number;
    update();
}

void RecordFrame::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const QColor line = theme.color(m_active ? Token::AccentLine : Token::Line);
    QPainter painter(this);
    drawBox(painter, rect(), theme.color(Token::Base), {});
    const QRect strip(0, 0, contentsMargins().left(), height());
    painter.setClipRect(strip);
    drawBox(painter, rect(), theme.color(m_active ? Token::AccentSoft : Token::Alternate), {});
    painter.setClipping(false);
    painter.fillRect(QRect(strip.right(), 0, 1, height()), theme.color(Token::Line));
    drawBox(painter, rect(), {}, line);
    // Beside the first field; folded to a line, in the middle of it.
    const bool folded = height() < 60;
    const QRect spot = folded ? strip : strip.adjusted(0, 28, 0, -(height() - 54));
    drawText(painter, spot, QString::number(m_number), theme.font(TextPx::body, true),
             theme.color(m_active ? Token::Accent : Token::Text2), Qt::AlignHCenter);
}
