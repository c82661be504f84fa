// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/batches.h"

#include <QWidget>

class Button;
class ChoiceCombo;

/// A batch in the making: for each need the bank that should get it, the proposed one chosen.
class BatchForm : public QWidget
{
    Q_OBJECT

public:
    explicit BatchForm(const QList<BatchProposal> &proposals, QWidget *parent = nullptr);
    /// Needs with a bank; who has none, or was left out, is not in it.
    QList<BatchLine> lines() const;

signals:
    void wanted();

private:
    void addNeed(const BatchProposal &proposal);
    void count();

    QList<std::pair<Id, ChoiceCombo *>> m_choices;
    Button *m_make;
};

/// The choice of a bank for one need, the best first, with why it stands there.
ChoiceCombo *bankChoice(const BatchProposal &proposal);
