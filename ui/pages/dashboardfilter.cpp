// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dashboardfilter.h"

#include "forms/fields.h"
#include "rules/sizeclass.h"
#include "store/towns.h"
#include "style/buttons.h"
#include "style/flowlayout.h"
#include "style/metrics.h"
#include "style/segments.h"
#include "work/visitlists.h"

namespace
{
constexpr int thisYear = 2, ownDays = 4;
const QDate longAgo(2000, 1, 1);

/// From its first day to today.
std::pair<QDate, QDate> usualPeriod(int period, QDate today)
{
    switch (period) {
    case 0: return {QDate(today.year(), today.month(), 1), today};
    case 1: return {QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1), today};
    case thisYear: return {QDate(today.year(), 1, 1), today};
    default: return {longAgo, today};
    }
}
} // namespace

DashboardFilter::DashboardFilter(const Context &context)
    : m_context(context)
    , m_period(new Segments(QStringList{tr("This month"), tr("This quarter"), tr("This year"),
                                        tr("All time"), tr("Own days")}))
    , m_from(new DateEdit(context.store.ambient()))
    , m_to(new DateEdit(context.store.ambient()))
    , m_bank(new ChoiceCombo)
    , m_industry(new ChoiceCombo)
    , m_town(new ChoiceCombo)
    , m_clear(linkButton(tr("Clear filters"), QStringLiteral("close")))
{
    m_period->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_bank->setAccessibleName(tr("Bank"));
    m_industry->setAccessibleName(tr("Industry"));
    m_town->setAccessibleName(tr("Town"));
    for (DateEdit *day : {m_from, m_to}) day->setFixedWidth(132);
    for (ChoiceCombo *combo : {m_bank, m_industry, m_town}) combo->setFixedWidth(200);
    m_industry->addChoice({}, tr("All industries"));
    for (char16_t letter = u'A'; letter <= u'T'; ++letter)
        m_industry->addChoice(QString(QChar(letter)), industryWords(QString(QChar(letter))));
    m_industry->setCode({});
    refresh();

    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, Metrics::gap);
    flow->setSpacing(Metrics::gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_period, m_from, m_to, m_bank,
                                                          m_industry, m_town, m_clear})
        flow->addWidget(part);
    connect(m_period, &Segments::chosen, this, &DashboardFilter::choosePeriod);
    connect(m_from, &LineField::edited, this, &DashboardFilter::take);
    connect(m_to, &LineField::edited, this, &DashboardFilter::take);
    for (ChoiceCombo *combo : {m_bank, m_industry, m_town})
        connect(combo, &ChoiceCombo::edited, this, &DashboardFilter::take);
    connect(m_clear, &QPushButton::clicked, this, &DashboardFilter::clear);
    m_period->setCurrent(thisYear);
    choosePeriod(thisYear);
}

void DashboardFilter::refresh()
{
    const QString chosen = m_bank->code();
    m_bank->clear();
    m_bank->addChoice({}, tr("All banks"));
    for (const Bank &bank : visitlists::banks(m_context.store))
        m_bank->addChoice(bank.id.text(), visitlists::bankName(bank));
    m_bank->setCode(chosen);
    if (m_bank->currentIndex() < 0) m_bank->setCode({});
    const QString town = m_town->code();
    m_town->clear();
    m_town->addChoice({}, tr("All towns"));
    if (const auto towns = presentTowns(m_context.store, m_context.store.ambient().today()))
        for (const Division &d : *towns) m_town->addChoice(d.code, m_context.chinese ? d.zh : d.en);
    m_town->setCode(town);
    if (m_town->currentIndex() < 0) m_town->setCode({});
    if (m_period->current() != ownDays) {
        // The day may have changed since.
        const QDate today = m_context.store.ambient().today();
        std::tie(m_scope.from, m_scope.to) = usualPeriod(m_period->current(), today);
    }
}

void DashboardFilter::choosePeriod(int period)
{
    const bool own = period == ownDays;
    if (own) {
        m_from->setValue(m_scope.from);
        m_to->setValue(m_scope.to);
    }
    m_from->setVisible(own);
    m_to->setVisible(own);
    take();
}

QString DashboardFilter::problem() const
{
    if (m_period->current() != ownDays) return {};
    const auto from = m_from->value(), to = m_to->value();
    if (!from || !to) return tr("Enter the two days of the period.");
    return *from <= *to ? QString() : tr("The first day is after the last one.");
}

void DashboardFilter::take()
{
    const bool isWrong = !problem().isEmpty();
    setFieldState(m_to, isWrong ? FieldState::Error : FieldState::Normal, problem());
    if (!isWrong && m_period->current() == ownDays) {
        m_scope.from = *m_from->value();
        m_scope.to = *m_to->value();
    } else if (!isWrong) {
        const QDate today = m_context.store.ambient().today();
        std::tie(m_scope.from, m_scope.to) = usualPeriod(m_period->current(), today);
    }
    m_scope.bank = Id::fromText(m_bank->code());
    m_scope.industry = m_industry->code();
    m_scope.town = m_town->code();
    m_clear->setVisible(m_scope.isNarrowed());
    emit changed();
}

void DashboardFilter::clear()
{
    for (ChoiceCombo *combo : {m_bank, m_industry, m_town}) combo->setCode({});
    take();
    m_period->setFocus();
}

void DashboardFilter::setScope(const DashboardScope &scope)
{
    m_bank->setCode(scope.bank.isNull() ? QString() : scope.bank.text());
    m_industry->setCode(scope.industry);
    m_town->setCode(scope.town);
    m_period->setCurrent(ownDays);
    m_scope.from = scope.from;
    m_scope.to = scope.to;
    choosePeriod(ownDays);
}
