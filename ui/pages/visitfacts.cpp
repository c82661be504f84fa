// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitfacts.h"

#include "rules/daterule.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QBoxLayout>

namespace
{
QString wordOf(const char *column, const Visit &visit)
{
    const FieldInfo *field = recordInfo<Visit>().field(column);
    return choiceLabel(*field, field->read(&visit).text());
}

Visit known(const std::optional<Visit> &last, const Firm &firm)
{
    Visit visit = last.value_or(Visit());
    if (!visit.employees) visit.employees = firm.employees;
    if (!visit.revenue) visit.revenue = firm.revenue;
    return visit;
}
} // namespace

VisitFacts::VisitFacts(QWidget *parent)
    : VisitPart(parent)
    , m_title(new SectionTitle(tr("How the firm is doing")))
    , m_operation(new Segments)
    , m_employees(new NumberEdit(tr("people")))
    , m_revenue(new MoneyEdit)
    , m_orders(new Segments)
    , m_difficulties(new TextEdit(3))
    , m_remarks(new TextEdit(2))
{
    m_operation->setCells(cellsOf<Operation>());
    m_operation->setClearable(true);
    m_orders->setCells(cellsOf<Orders>());
    m_orders->setClearable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::pageMargin - FieldBox::barRoom, Metrics::gap,
                               Metrics::gapSection, Metrics::gap);
    column->setSpacing(Metrics::gap);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(FieldBox::barRoom, 0, 0, 0);
    title->addWidget(m_title);
    m_title->setFixedHeight(Metrics::control);
    column->addLayout(title);
    column->addWidget(add(QStringLiteral("operation"), tr("Business"), m_operation));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(2);
    figures->addWidget(add(QStringLiteral("employees"), tr("Headcount"), m_employees), 1,
                       Qt::AlignTop);
    figures->addWidget(add(QStringLiteral("revenue"), tr("Revenue"), m_revenue), 1, Qt::AlignTop);
    column->addLayout(figures);
    column->addWidget(add(QStringLiteral("orders"), tr("Orders"), m_orders));
    column->addWidget(
        add(QStringLiteral("difficulties"), tr("Difficulties and requests"), m_difficulties));
    column->addWidget(add(QStringLiteral("remarks"), tr("Remarks"), m_remarks));
    column->addStretch();
    for (FieldBox *box : boxes()) box->setTracksChange(true);
    connect(this, &VisitPart::edited, this, &VisitFacts::markChanges);
}

void VisitFacts::prefill(const std::optional<Visit> &last, const Firm &firm, QDate today)
{
    Visit visit = known(last, firm);
    visit.remarks = {};
    fill(visit);
    setPrevious(last, firm, today);
}

void VisitFacts::setPrevious(const std::optional<Visit> &last, const Firm &firm, QDate today)
{
    box(QStringLiteral("revenue"))->setLabel(tr("Revenue %1").arg(today.year() - 1));
    m_hasLast = last.has_value();
    m_last = known(last, firm);
    m_title->setFact(m_hasLast ? tr("last %1").arg(daterule::shortDate(last->visitedOn, today))
                               : QString());
    markChanges();
}

void VisitFacts::fill(const Visit &visit)
{
    chooseIn(m_operation, visit.operation);
    m_employees->setValue(visit.employees ? std::optional<qint64>(*visit.employees) : std::nullopt);
    m_revenue->setValue(visit.revenue);
    chooseIn(m_orders, visit.orders);
    m_difficulties->setText(visit.difficulties.value);
    m_remarks->setText(visit.remarks.value);
    markChanges();
}

void VisitFacts::collect(Visit &visit) const
{
    visit.operation = chosenIn<Operation>(m_operation);
    const auto people = m_employees->value();
    visit.employees =
        people ? std::optional<int>(int(qMin<qint64>(*people, 10'000'000))) : std::nullopt;
    visit.revenue = m_revenue->value();
    visit.orders = chosenIn<Orders>(m_orders);
    visit.difficulties.value = m_difficulties->text().trimmed();
    visit.remarks.value = m_remarks->text().trimmed();
}

void VisitFacts::markChanges()
{
    Visit now;
    collect(now);
    const auto mark = [this](const char *name, const QString &previous, bool changed) {
        box(QLatin1String(name))->setPrevious(previous, changed);
    };
    const QString none = m_hasLast ? tr("None") : QString();
    const auto orNone = [&](const QString &text) { return text.isEmpty() ? none : text; };
    mark("operation", orNone(wordOf("operation", m_last)), now.operation != m_last.operation);
    mark("employees",
         orNone(m_last.employees ? reading::shown(qint64(*m_last.employees)) : QString()),
         now.employees != m_last.employees);
    mark("revenue", orNone(m_last.revenue ? reading::shown(*m_last.revenue) : QString()),
         now.revenue != m_last.revenue);
    mark("orders", orNone(wordOf("orders", m_last)), now.orders != m_last.orders);
    QString troubles = m_last.difficulties.value.simplified();
    if (troubles.size() > 12) troubles = troubles.left(11) + u'…';
    mark("difficulties", orNone(troubles), now.difficulties != m_last.difficulties);
}
