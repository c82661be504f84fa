// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/pageheader.h"

#include "style/draw.h"
#include "style/widgets.h"

#include <QBoxLayout>

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(textLabel(title, TextPx::title, true))
    , m_fact(textLabel({}, TextPx::body, false, Token::Text2))
    , m_problems(linkButton({}, QStringLiteral("error")))
    , m_problemKey(new KeyHint(QStringLiteral("F8")))
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(Metrics::header);
    setSurface(this, QPalette::Base);
    m_row->setContentsMargins(Metrics::pageMargin, 0, Metrics::pageMargin, 1);
    m_row->setSpacing(Metrics::gapWide);
    m_row->addWidget(m_title);
    m_row->addWidget(m_fact, 1);
    m_row->addWidget(m_problems);
    m_row->addWidget(m_problemKey);
    m_problems->setTone(Tone::Err);
    m_problems->hide();
    m_problemKey->hide();
    connect(m_problems, &QPushButton::clicked, this, &PageHeader::nextProblemRequested);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setFact(const QString &fact) { m_fact->setText(fact); }

void PageHeader::addAction(QWidget *action) { m_row->addWidget(action); }

void PageHeader::setProblems(int count)
{
    m_problems->setText(tr("%n to correct", nullptr, count));
    m_problems->setShortcut(QKeySequence(Qt::Key_F8));
    m_problems->setVisible(count > 0);
    m_problemKey->setVisible(count > 0);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).color(Token::Line));
}
