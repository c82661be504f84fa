// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/needcard.h"

#include <QCborArray>

class SectionTitle;
class QVBoxLayout;

/// The needs of a visit: none, one or several. From the third on, earlier ones fold to a line.
class VisitNeeds : public QWidget
{
    Q_OBJECT

public:
    VisitNeeds(Store &store, const Ambient &ambient, QWidget *parent = nullptr);

    void addNeed();
    void clear();
    void fill(const QList<Need> &needs);
    /// As the cards say, over the records that the cards were filled from.
    QList<Need> collect(const QList<Loaded<Need>> &loaded) const;
    /// Unfolds the card of a field ("need.0.amount").
    void open(const QString &field);
    QCborArray state() const;
    void setState(const QCborArray &state);

    const QList<NeedCard *> &cards() const { return m_cards; }
    /// Preferred banks of all needs, each once.
    QList<Id> banks() const;
    void setColumns(int columns);
    Button *addButton() const { return m_add; }
    void showProblems(const QList<Problem> &problems);

signals:
    void edited();
    void left();
    void mendRequested(const QString &field);
    /// Cards came or went: the order of Tab, and what hangs on there being a need.
    void countChanged();
    void banksChanged();

private:
    NeedCard *append();
    void remove(NeedCard *card);
    void toggle(NeedCard *card);
    void foldEarlier();
    void tell();

    Store &m_store;
    const Ambient &m_ambient;
    SectionTitle *m_title;
    Button *m_add;
    QWidget *m_none;
    QVBoxLayout *m_column;
    QList<NeedCard *> m_cards;
    int m_columns = 3;
};
