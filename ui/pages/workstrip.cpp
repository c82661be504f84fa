// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/workstrip.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QHBoxLayout>
#include <QProgressBar>

WorkStrip::WorkStrip(LongWork &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_words(textLabel({}, TextPx::body, true))
    , m_figure(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_bar(new QProgressBar)
    , m_stop(plainButton(tr("Stop"), QStringLiteral("close")))
{
    setSurface(this, QPalette::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, Metrics::gap);
    row->setSpacing(Metrics::gapWide);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(m_figure);
    row->addWidget(m_stop);
    m_bar->setTextVisible(false);
    m_stop->setCompact(true);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    m_tick.setInterval(100);
    connect(&m_patience, &QTimer::timeout, this, &WorkStrip::appear);
    connect(&m_tick, &QTimer::timeout, this, &WorkStrip::advance);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_work.stop();
    });
    connect(&m_work, &LongWork::finished, this, &WorkStrip::end);
}

void WorkStrip::begin(const QString &words)
{
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_stop->setEnabled(true);
    m_patience.start();
}

void WorkStrip::appear()
{
    advance();
    show();
    m_tick.start();
}

void WorkStrip::advance()
{
    const qint64 of = m_work.control().of(), done = m_work.control().done();
    // A bar of no range says that nobody knows how much there is.
    m_bar->setRange(0, of > 0 ? 1000 : 0);
    if (of > 0) m_bar->setValue(int(1000 * done / of));
    m_figure->setText(of > 0 ? tr("%L1 of %L2").arg(done).arg(of) : QString());
}

void WorkStrip::end()
{
    m_patience.stop();
    m_tick.stop();
    hide();
}
