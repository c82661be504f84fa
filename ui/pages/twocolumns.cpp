// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/twocolumns.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QScrollArea>

static QVBoxLayout *addColumn(QHBoxLayout *row, int stretch)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget;
    setSurface(inside, QPalette::Base);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(Metrics::pageMargin, Metrics::gapWide, Metrics::pageMargin,
                               Metrics::gapWide);
    layout->setSpacing(Metrics::gap);
    scroll->setWidget(inside);
    row->addWidget(scroll, stretch);
    return layout;
}

TwoColumns::TwoColumns(int leftStretch, int rightStretch, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_left = addColumn(row, leftStretch);
    row->addWidget(ruleLine(Qt::Vertical));
    m_right = addColumn(row, rightStretch);
}

void TwoColumns::finish()
{
    m_left->addStretch(1);
    m_right->addStretch(1);
}
