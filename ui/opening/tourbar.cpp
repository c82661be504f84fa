// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/tourbar.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QHBoxLayout>
#include <QPainter>

namespace
{

struct Step {
    const char *page;
    const char *words;
};

constexpr Step tour[] = {
    {"today",
     QT_TRANSLATE_NOOP("TourBar", "All of this is invented. Today lists whom to visit next, and "
                                  "what to tell a firm from its bank.")},
    {"record",
     QT_TRANSLATE_NOOP("TourBar", "Ctrl+N records a visit: the firm, what changed since last time, "
                                  "needs, consent. One Ctrl+S saves all of it.")},
    {"needs",
     QT_TRANSLATE_NOOP("TourBar", "What a firm asks for waits here until the office has looked at "
                                  "it and recommended it to a bank.")},
    {"referrals",
     QT_TRANSLATE_NOOP("TourBar", "Here is what the banks answered. Shape and word say whether a "
                                  "bank is still in time.")},
    {"sync", QT_TRANSLATE_NOOP("TourBar",
                               "In the evening: export to a stick and hand it to the office. Its "
                               "package brings the answers back.")},
    {"settings",
     QT_TRANSLATE_NOOP("TourBar", "F1 explains every page. That was all: leave the tour, and open "
                                  "the file that the office gave you.")},
};

} // namespace

TourBar::TourBar(QWidget *parent)
    : QWidget(parent)
    , m_count(textLabel({}, TextPx::body, true, Token::Accent))
    , m_words(textLabel({}, TextPx::body))
    , m_next(plainButton(tr("Next"), QStringLiteral("right")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, Metrics::gap);
    row->setSpacing(Metrics::gapWide);
    m_words->setWordWrap(true);
    Button *leave = linkButton(tr("Leave the tour"));
    row->addWidget(m_count);
    row->addWidget(m_words, 1);
    row->addWidget(m_next);
    row->addWidget(leave);
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    connect(leave, &QPushButton::clicked, this, &TourBar::ended);
}

int TourBar::steps() const { return int(std::size(tour)); }

void TourBar::begin() { go(0); }

void TourBar::go(int step)
{
    if (step >= steps()) {
        emit ended();
        return;
    }
    m_step = step;
    m_count->setText(QStringLiteral("%1 / %2").arg(step + 1).arg(steps()));
    m_words->setText(tr(tour[step].words));
    m_next->setVisible(step + 1 < steps());
    emit pageWanted(QLatin1String(tour[step].page));
}

void TourBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::AccentSoft));
    painter.fillRect(QRect(0, height() - Metrics::line, width(), Metrics::line),
                     theme.color(Token::AccentLine));
}
