// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitnext.h"

#include "rules/calendar.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QVBoxLayout>

namespace
{
constexpr int none = 3;
} // namespace

VisitNext::VisitNext(const Ambient &ambient, QWidget *parent)
    : VisitPart(parent)
    , m_day(new DateEdit(ambient, reading::Lean::Future))
    , m_quick(new Segments({tr("2 weeks"), tr("1 month"), tr("3 months"), tr("None")}))
    , m_from(ambient.today())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    auto *line = new QHBoxLayout;
    line->addWidget(new SectionTitle(tr("Next visit")), 1);
    FieldBox *box = add(QStringLiteral("next_visit_on"), {}, m_day);
    m_day->setAccessibleName(tr("Next visit on"));
    m_day->setFixedWidth(168);
    line->addWidget(box);
    column->addLayout(line);
    column->addWidget(m_quick);
    column->addWidget(box->detachMessage(), 0, Qt::AlignRight);
    m_quick->setAccessibleName(tr("Next visit in"));
    connect(m_quick, &Segments::chosen, this, [this](int choice) {
        m_day->setValue(choice == none ? std::nullopt : std::optional(dayOf(choice)));
        emit edited();
    });
    connect(m_day, &LineField::edited, this, &VisitNext::follow);
    connect(m_day, &LineField::left, this, &VisitNext::follow);
}

QDate VisitNext::dayOf(int choice) const
{
    switch (choice) {
    case 0: return m_from.addDays(14);
    case 1: return addMonths(m_from, 1);
    case 2: return addMonths(m_from, 3);
    default: return {};
    }
}

void VisitNext::setVisitDay(QDate day)
{
    if (!day.isValid() || day == m_from) return;
    const int quick = m_quick->current();
    m_from = day;
    if (quick >= 0 && quick < none) m_day->setValue(dayOf(quick));
    follow();
}

void VisitNext::fill(const Visit &visit)
{
    m_day->setValue(visit.nextVisitOn);
    follow();
}

void VisitNext::setState(const QCborMap &state)
{
    VisitPart::setState(state);
    follow();
}

/// The quick choice that the day amounts to.
void VisitNext::follow()
{
    const auto day = m_day->value();
    int choice = -1;
    for (int i = 0; day && i < none; ++i)
        if (dayOf(i) == *day) choice = i;
    if (!day && m_quick->current() == none && m_day->text().isEmpty()) choice = none;
    m_quick->setCurrent(choice);
}
