// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitneeds.h"

#include "rules/amount.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QVBoxLayout>

VisitNeeds::VisitNeeds(Store &store, const Ambient &ambient, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_ambient(ambient)
    , m_title(new SectionTitle(tr("Financing needs")))
    , m_add(linkButton(tr("Add a need"), QStringLiteral("plus")))
    , m_none(noteLabel(tr("Where the firm wants no money this time, leave this empty. A need that "
                          "is added here goes into the declaration list.")))
    , m_column(new QVBoxLayout(this))
{
    m_title->addAtEnd(m_add);
    m_add->setKeys(QKeySequence(QStringLiteral("Ctrl+D")));
    m_column->setContentsMargins(Metrics::gapSection, Metrics::gap, Metrics::gapSection,
                                 Metrics::gap);
    m_column->setSpacing(Metrics::gap);
    m_column->addWidget(m_title);
    m_column->addWidget(m_none);
    m_column->addStretch();
    connect(m_add, &QPushButton::clicked, this, &VisitNeeds::addNeed);
    tell();
}

NeedCard *VisitNeeds::append()
{
    auto *card = new NeedCard(m_store, m_ambient);
    m_cards.append(card);
    card->setNumber(int(m_cards.size()));
    card->setColumns(m_columns);
    m_column->insertWidget(m_column->count() - 1, card);
    card->show(); // at once, for whoever goes there next
    connect(card, &VisitPart::edited, this, [this] {
        tell();
        emit edited();
    });
    connect(card, &VisitPart::left, this, &VisitNeeds::left);
    connect(card, &VisitPart::mendRequested, this, [this, card](const QString &name) {
        emit mendRequested(QStringLiteral("need.%1.%2").arg(m_cards.indexOf(card)).arg(name));
    });
    connect(card, &NeedCard::banksChanged, this, &VisitNeeds::banksChanged);
    connect(card, &NeedCard::removeRequested, this, [this, card] { remove(card); });
    connect(card, &NeedCard::foldRequested, this, [this, card] { toggle(card); });
    return card;
}

void VisitNeeds::addNeed()
{
    const NeedCard *earlier = m_cards.isEmpty() ? nullptr : m_cards.last();
    NeedCard *card = append();
    if (earlier) card->follow(*earlier);
    foldEarlier();
    tell();
    emit countChanged();
    emit edited();
    card->focusFirst();
}

void VisitNeeds::remove(NeedCard *card)
{
    m_cards.removeOne(card);
    card->hide();
    card->deleteLater();
    for (int i = 0; i < m_cards.size(); ++i) m_cards[i]->setNumber(i + 1);
    if (m_cards.size() < 3)
        for (NeedCard *other : std::as_const(m_cards)) other->setFolded(false);
    tell();
    emit countChanged();
    emit banksChanged();
    emit edited();
    m_add->setFocus(Qt::OtherFocusReason);
}

void VisitNeeds::foldEarlier()
{
    if (m_cards.size() < 3) return;
    for (NeedCard *card : std::as_const(m_cards)) card->setFolded(card != m_cards.last());
}

/// Opens one, folds the others.
void VisitNeeds::toggle(NeedCard *card)
{
    for (NeedCard *other : std::as_const(m_cards)) other->setFolded(other != card);
    emit countChanged();
    card->focusFirst();
}

void VisitNeeds::clear()
{
    while (!m_cards.isEmpty()) delete m_cards.takeLast();
    tell();
    emit countChanged();
}

void VisitNeeds::fill(const QList<Need> &needs)
{
    clear();
    for (const Need &need : needs) append()->fill(need);
    foldEarlier();
    tell();
    emit countChanged();
}

QList<Need> VisitNeeds::collect(const QList<Loaded<Need>> &loaded) const
{
    QList<Need> needs;
    for (const NeedCard *card : m_cards) {
        Need need;
        for (const Loaded<Need> &stored : loaded)
            if (stored.record.id == card->needId()) need = stored.record;
        card->collect(need);
        needs.append(need);
    }
    return needs;
}

void VisitNeeds::open(const QString &field)
{
    const QStringList parts = field.split(u'.');
    if (parts.value(0) != QLatin1String("need")) return;
    const int at = parts.value(1).toInt();
    if (at < m_cards.size() && m_cards[at]->isFolded()) toggle(m_cards[at]);
}

QCborArray VisitNeeds::state() const
{
    QCborArray state;
    for (const NeedCard *card : m_cards) state.append(card->state());
    return state;
}

void VisitNeeds::setState(const QCborArray &state)
{
    clear();
    for (const auto &card : state) append()->setState(card.toMap());
    foldEarlier();
    tell();
    emit countChanged();
}

QList<Id> VisitNeeds::banks() const
{
    QList<Id> ids;
    for (const NeedCard *card : m_cards)
        for (const Id &bank : card->banks())
            if (!ids.contains(bank)) ids.append(bank);
    return ids;
}

void VisitNeeds::setColumns(int columns)
{
    m_columns = columns;
    for (NeedCard *card : std::as_const(m_cards)) card->setColumns(columns);
}

void VisitNeeds::showProblems(const QList<Problem> &problems)
{
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards[i]->showProblems(QStringLiteral("need.%1.").arg(i), problems);
}

void VisitNeeds::tell()
{
    Money total;
    for (const NeedCard *card : std::as_const(m_cards))
        if (const auto amount = card->amount()) total.fen += amount->fen;
    const int count = int(m_cards.size());
    m_none->setVisible(count == 0);
    if (count == 0)
        m_title->setFact(tr("none"));
    else if (total.fen == 0)
        m_title->setFact(count == 1 ? tr("1 need") : tr("%1 needs").arg(count));
    else
        m_title->setFact(
            count == 1
                ? tr("1 need, %1 万元").arg(amount::wan(total))
                : tr("%1 needs, %2 万元 in total").arg(QString::number(count), amount::wan(total)));
}
