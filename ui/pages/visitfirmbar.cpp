// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitfirmbar.h"

#include "rules/mask.h"
#include "style/draw.h"
#include "style/firmname.h"
#include "style/icons.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QBoxLayout>
#include <QPainter>

VisitFirmBar::VisitFirmBar(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_finder(new FirmFinder(store))
    , m_form(new NewFirmForm(store))
    , m_name(new FirmNameLabel(TextPx::record))
    , m_facts(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_change(linkButton(tr("Another firm")))
    , m_repeat(new Banner(Tone::Warn))
    , m_missing(new MessageLine)
    , m_search(makeSearch())
    , m_firm(makeFirm())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addWidget(m_search);
    column->addWidget(m_firm);
    column->addWidget(m_form);
    connect(m_finder, &FirmFinder::chosen, this, &VisitFirmBar::chosen);
    connect(m_finder, &FirmFinder::newRequested, this, &VisitFirmBar::startNew);
    connect(m_form, &NewFirmForm::findRequested, this, [this] {
        startSearch(m_form->firm().name);
        emit cleared();
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        startSearch();
        emit cleared();
    });
    connect(m_repeat, &Banner::activated, this, [this] { emit visitRequested(m_earlier); });
    setMode(Mode::Search);
    setNarrow(false);
}

void VisitFirmBar::setNarrow(bool on)
{
    m_repeat->setMinimumWidth(on ? 280 : 416); // wide: its fact on one line
}

QWidget *VisitFirmBar::makeSearch()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(Metrics::pageMargin, Metrics::gapWide, Metrics::pageMargin,
                               Metrics::gapWide);
    column->setSpacing(2);
    m_finder->setMaximumWidth(560);
    column->addWidget(m_finder);
    column->addWidget(m_missing);
    return box;
}

QWidget *VisitFirmBar::makeFirm()
{
    auto *box = new QWidget;
    box->setMinimumHeight(61);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, 7);
    row->setSpacing(Metrics::gapWide);
    m_picture = new QWidget; // room for the icon, which is painted in the colors of the day
    m_picture->setFixedSize(24, 24);
    row->addWidget(m_picture);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(Metrics::gapWide);
    first->addWidget(m_name);
    first->addWidget(m_change);
    first->addStretch();
    m_change->setSmall(true);
    lines->addStretch();
    lines->addLayout(first);
    lines->addWidget(m_facts);
    lines->addStretch();
    row->addLayout(lines, 1);
    row->addWidget(m_repeat);
    m_repeat->hide();
    return box;
}

void VisitFirmBar::setMode(Mode mode)
{
    m_mode = mode;
    m_search->setVisible(mode == Mode::Search);
    m_firm->setVisible(mode == Mode::Firm);
    m_form->setVisible(mode == Mode::New);
    if (mode != Mode::Firm) m_repeat->hide();
    m_missing->setMessage(Tone::Neutral, {});
}

void VisitFirmBar::startSearch(const QString &typed)
{
    setMode(Mode::Search);
    m_finder->setText(typed);
    m_finder->setFocus(Qt::OtherFocusReason);
    if (!typed.isEmpty()) emit m_finder->edited();
}

void VisitFirmBar::showFirm(const Firm &firm)
{
    setMode(Mode::Firm);
    m_name->setName(firmname::split(firm.name));
    QStringList facts{
        firm.code.value.isEmpty() ? tr("no code") : firm.code.value,
        QStringLiteral("%1 %2").arg(firm.village, firm.address).trimmed(),
        QStringLiteral("%1 %2").arg(firm.contact, mask::phone(firm.phone.value)).trimmed()};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("    ")));
}

void VisitFirmBar::startNew(const QString &typed)
{
    setMode(Mode::New);
    m_form->start(typed);
    emit newStarted();
}

void VisitFirmBar::setChangeable(bool on) { m_change->setVisible(on); }

void VisitFirmBar::showProblems(const QList<Problem> &problems)
{
    m_form->showProblems(QStringLiteral("firm."), problems);
    QString missing;
    bool repeat = false;
    for (const Problem &problem : problems) {
        if (problem.field == QLatin1String("firm")) missing = problem.words;
        if (problem.field != QLatin1String("visit.repeat")) continue;
        repeat = true;
        m_earlier = problem.about;
        m_repeat->setFact(QStringLiteral("<b>%1</b>").arg(problem.words.toHtmlEscaped()),
                          problem.more);
        m_repeat->setAction(tr("Show that visit"));
    }
    m_missing->setMessage(Tone::Err, missing);
    setFieldState(m_finder, missing.isEmpty() ? FieldState::Normal : FieldState::Error, missing);
    m_repeat->setVisible(repeat && m_mode == Mode::Firm);
}

void VisitFirmBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Alternate));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Line));
    if (m_mode != Mode::Firm) return;
    paintIcon(painter, QRect(m_picture->mapTo(this, QPoint()), m_picture->size()),
              QStringLiteral("firm"), theme.color(Token::Accent));
}
