// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/draw.h"
#include "style/icons.h"
#include "style/widgets.h"

#include <QAccessible>
#include <QBoxLayout>

namespace
{
void paintTopLine(QWidget *widget)
{
    QPainter painter(widget);
    painter.fillRect(QRect(0, 0, widget->width(), 1), Theme::of(widget).color(Token::Line));
}

QWidget *divider()
{
    QWidget *line = ruleLine(Qt::Vertical);
    line->setFixedHeight(16);
    return line;
}

/// An icon that is drawn anew when the theme changes.
class IconSpot : public QWidget
{
public:
    explicit IconSpot(QString name)
        : m_name(std::move(name))
    {
        setFixedSize(14, 14);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, Theme::of(this).color(Token::Text2));
    }

private:
    QString m_name;
};
} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_left(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_undo(linkButton({}))
    , m_facts(new QWidget)
{
    setFixedHeight(Metrics::status);
    setSurface(this, QPalette::Window);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::pageMargin, 1, Metrics::pageMargin, 0);
    row->setSpacing(Metrics::gapWide);
    row->addWidget(m_left);
    row->addWidget(m_undo);
    row->addStretch();
    row->addWidget(m_facts);
    m_undo->setTall(24);
    m_undo->setSmall(true);
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
    auto *facts = new QHBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(Metrics::gapWide);
}

void StatusLine::setMessage(const QString &text, const QString &undo)
{
    m_message = text;
    m_undo->setText(undo);
    showLeft();
    if (text.isEmpty()) return;
    QAccessibleEvent said(m_left, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void StatusLine::setKeys(const QStringList &keys)
{
    m_keys = keys;
    showLeft();
}

void StatusLine::showLeft()
{
    m_left->setText(m_message.isEmpty() ? m_keys.join(QStringLiteral("    ")) : m_message);
    m_undo->setVisible(!m_message.isEmpty() && !m_undo->text().isEmpty());
}

void StatusLine::setFacts(const QList<Fact> &facts)
{
    auto *row = static_cast<QHBoxLayout *>(m_facts->layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Fact &fact : facts) {
        row->addWidget(divider());
        if (!fact.icon.isEmpty()) {
            row->addWidget(new IconSpot(fact.icon));
            row->addSpacing(-6);
        }
        row->addWidget(textLabel(fact.text, TextPx::caption, false, Token::Text2));
    }
}

void StatusLine::paintEvent(QPaintEvent *) { paintTopLine(this); }
