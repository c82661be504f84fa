// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "pages/workstrip.h"
#include "style/widgets.h"

Page::Page(const Context &context, const QString &title)
    : m_context(context)
    , m_header(new PageHeader(title))
    , m_banner(new Banner(Tone::Err))
    , m_body(new QVBoxLayout)
    , m_work(new LongWork(context.store, this))
    , m_strip(new WorkStrip(*m_work))
{
    setSurface(this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_strip);
    auto *place = new QWidget;
    auto *margins = new QVBoxLayout(place);
    margins->setContentsMargins(20, 8, 20, 0);
    margins->addWidget(m_banner);
    column->addWidget(place);
    place->hide();
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);
}

void Page::fail(const QString &words)
{
    m_banner->setFact(words);
    m_banner->parentWidget()->setVisible(!words.isEmpty());
}

void Page::beginStrip(const QString &words) { m_strip->begin(words); }

QList<Button *> Page::actions() const
{
    QList<Button *> actions;
    for (Button *b : m_header->findChildren<Button *>())
        if (b->isVisible() && b->isEnabled() && !b->text().isEmpty()) actions.append(b);
    return actions;
}

bool Page::hasPrimary() const
{
    const auto buttons = findChildren<Button *>();
    return std::any_of(buttons.begin(), buttons.end(), [](const Button *b) {
        return b->kind() == Button::Kind::Primary && !b->isHidden();
    });
}
