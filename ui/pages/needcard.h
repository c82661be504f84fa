// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

class Button;
class MultiCombo;
class QGridLayout;
class QLabel;
class RecordFrame;

/// One need in the form of a visit; folds to a line.
class NeedCard : public VisitPart
{
    Q_OBJECT

public:
    NeedCard(Store &store, const Ambient &ambient, QWidget *parent = nullptr);

    void setNumber(int number);
    /// Fields in a row: 3 beside other columns, 5 where it has the width of the page.
    void setColumns(int columns);
    void setFolded(bool on);
    bool isFolded() const { return m_folded; }

    void fill(const Need &need);
    /// Writes the fields of the card over a record; other fields stay.
    void collect(Need &need) const;
    void follow(const NeedCard &earlier);
    std::optional<Money> amount() const { return m_amount->value(); }
    /// Preferred banks, in order.
    QList<Id> banks() const;
    void focusFirst() { m_amount->setFocus(Qt::TabFocusReason); }
    /// The record that this card is filled from; null for a new one.
    Id needId() const { return m_id; }

    QCborMap state() const override;
    void setState(const QCborMap &state) override;

signals:
    void banksChanged();
    void removeRequested();
    void foldRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showSummary();

    Id m_id{};
    RecordFrame *m_frame;
    QWidget *m_fields;
    QGridLayout *m_grid;
    QWidget *m_line;
    QLabel *m_summary;
    MoneyEdit *m_amount;
    ChoiceCombo *m_purpose;
    NumberEdit *m_term;
    RateEdit *m_rate;
    ChoiceCombo *m_guarantee;
    DateEdit *m_wantedBy;
    MultiCombo *m_tags;
    MultiCombo *m_banks;
    ChoiceCombo *m_borrowing;
    LineField *m_collateral;
    QList<MessageLine *> m_messages;
    Button *m_remove;
    int m_columns = 3;
    bool m_folded = false;
};
