// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

/// Screening (审核): needs at the left, the five criteria and the decision at the right.
class ScreeningPage : public ListPage
{
    Q_OBJECT

public:
    explicit ScreeningPage(const Context &context);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;

private:
    void addCriteria(class Panel &panel, const Need &need);
    void addDecision(class Panel &panel, const Need &need);
    void addReferral(class Panel &panel, const Need &need);
    void decide(const Id &need, Outcome outcome);
    void refer(const Id &need, const Id &bank, const QString &besideReason);
    void recommendTicked();
    QWidget *makeBatchPanel();
    void makeBatch(const QList<struct BatchLine> &lines);

    QList<class Segments *> m_criteria;
    class LineField *m_note = nullptr;
    Id m_batchBeside; ///< the row in hand while the panel holds a batch of the ticked needs
};
