// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/batchform.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "rules/amount.h"
#include "style/buttons.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QVBoxLayout>

ChoiceCombo *bankChoice(const BatchProposal &proposal)
{
    auto *choice = new ChoiceCombo;
    choice->setAccessibleName(BatchForm::tr("Bank for %1").arg(proposal.firmName));
    for (const BankChoice &b : proposal.banks)
        choice->addChoice(b.bank.text(), BatchForm::tr("%1 (%2)").arg(b.name, b.words()));
    if (choice->count() > 0) choice->setCurrentIndex(0);
    return choice;
}

BatchForm::BatchForm(const QList<BatchProposal> &proposals, QWidget *parent)
    : QWidget(parent)
    , m_make(outlineButton({}, QStringLiteral("referral"), QKeySequence(Qt::CTRL | Qt::Key_Return)))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapWide);
    for (const BatchProposal &p : proposals) addNeed(p);
    auto *line = new QHBoxLayout;
    line->addWidget(m_make);
    line->addStretch(1);
    column->addLayout(line);
    connect(m_make, &QPushButton::clicked, this, &BatchForm::wanted);
    count();
}

void BatchForm::addNeed(const BatchProposal &proposal)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const QString what =
        tr("%1, %2 × 10k CNY").arg(proposal.firmName, amount::wan(proposal.amount));
    if (proposal.banks.isEmpty()) {
        column->addWidget(
            new Banner(Tone::Warn, what,
                       proposal.without.isEmpty()
                           ? tr("The firm has agreed to no bank yet, so it cannot be referred.")
                           : tr("No consent for %1 yet").arg(proposal.without.join(tr(", ")))));
        return;
    }
    ChoiceCombo *choice = bankChoice(proposal);
    choice->addChoice(QStringLiteral("-"), tr("Not in this batch"));
    auto *box = new FieldBox(what, choice);
    if (!proposal.without.isEmpty())
        box->setNote(tr("No consent for %1 yet").arg(proposal.without.join(tr(", "))));
    column->addWidget(box);
    m_choices.append({proposal.need, choice});
    connect(choice, &ChoiceCombo::edited, this, &BatchForm::count);
}

void BatchForm::count()
{
    const int needs = int(lines().size());
    m_make->setText(tr("Refer %n need(s) in a batch", nullptr, needs));
    m_make->setEnabled(needs > 0);
}

QList<BatchLine> BatchForm::lines() const
{
    QList<BatchLine> lines;
    for (const auto &[need, choice] : m_choices)
        if (const Id bank = Id::fromText(choice->code()); !bank.isNull())
            lines.append({need, bank, {}});
    return lines;
}
