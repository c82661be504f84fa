// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/panel.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QPainter>

namespace
{
/// A light with its words, drawn as in lists.
class LightLabel : public QWidget
{
public:
    LightLabel(Light light, QString words)
        : m_light(light)
        , m_words(std::move(words))
    {
        setAccessibleName(m_words);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::of(this).font(TextPx::body, lightIsBold(m_light)));
        return {metrics.horizontalAdvance(m_words) + Metrics::icon + 6, metrics.height() + 4};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintLight(painter, rect(), m_light, m_words);
    }

private:
    Light m_light;
    QString m_words;
};

/// A dot of a timeline beside the first line of its words.
class Dot : public QWidget
{
public:
    explicit Dot(bool filled)
        : m_filled(filled)
    {
        setFixedWidth(12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = Theme::of(this).color(Token::Accent);
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(m_filled ? QBrush(ink) : Qt::NoBrush);
        painter.drawEllipse(QRectF(1.5, 6.5, 8, 8));
    }

private:
    bool m_filled;
};
} // namespace

Panel::Panel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(20, 14, 20, 14);
    m_column->setSpacing(8);
}

Panel *Panel::addPart()
{
    auto *part = new Panel;
    part->column()->setContentsMargins(0, 0, 0, 0);
    m_column->insertWidget(m_column->count() - (m_finished ? 1 : 0), part);
    return part;
}

void Panel::finish()
{
    m_column->addStretch(1);
    m_finished = true;
}

void Panel::addFirmName(const QString &name)
{
    QLabel *label = textLabel(name, TextPx::record, true);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void Panel::addHeading(const QString &text, const QString &fact)
{
    m_column->addWidget(new SectionTitle(text, fact));
}

void Panel::addFact(const QString &label, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = textLabel(label, TextPx::body, false, Token::Text2);
    name->setFixedWidth(152);
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QLabel *words = textLabel(value.isEmpty() ? QStringLiteral("—") : value, TextPx::body);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name);
    row->addWidget(words, 1);
    m_column->addLayout(row);
}

void Panel::addFields(const RecordInfo &info, const void *record, const Wording &wording,
                      const QList<const char *> &columns)
{
    for (const char *column : columns) {
        const FieldInfo *f = info.field(column);
        if (!f) continue;
        const QString value = wording.of(*f, f->read(record));
        if (!value.isEmpty()) addFact(labelOf(info, *f), value);
    }
}

void Panel::addLight(const QString &label, const QString &value, Light light, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = textLabel(label, TextPx::body);
    name->setWordWrap(true);
    row->addWidget(name, 1);
    row->addWidget(textLabel(value, TextPx::body, false, Token::Text2));
    row->addWidget(new LightLabel(light, words));
    m_column->addLayout(row);
}

void Panel::addEvent(const QString &words, const QString &day, bool filled)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    QLabel *text = textLabel(words, TextPx::body);
    text->setWordWrap(true);
    QLabel *when = textLabel(day, TextPx::caption, false, Token::Text2);
    when->setAlignment(Qt::AlignTop | Qt::AlignRight);
    row->addWidget(new Dot(filled));
    row->addWidget(text, 1);
    row->addWidget(when);
    m_column->addLayout(row);
}

void Panel::addButtons(const QList<QWidget *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *b : buttons) row->addWidget(b);
    row->addStretch();
    m_column->addLayout(row);
}

void Panel::addRule() { m_column->addWidget(ruleLine()); }

Button *saveButton()
{
    return outlineButton(Panel::tr("Save"), QStringLiteral("save"),
                         QKeySequence(Qt::CTRL | Qt::Key_S));
}
