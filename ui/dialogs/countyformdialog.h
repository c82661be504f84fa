// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/countyform.h"

#include <QDialog>

class ChoiceCombo;
class QLabel;

/// An office's own form, column by column: which column of our list fills it. What was guessed, or
/// said the last time, is chosen already.
class CountyFormDialog : public QDialog
{
    Q_OBJECT

public:
    /// `what`: the list that fills it, in words.
    CountyFormDialog(const CountyForm &form, const QString &what, QWidget *parent);

signals:
    /// The columns stand as they are wanted.
    void matched(const CountyForm &form);

private:
    void take();
    void count();

    CountyForm m_form;
    QList<ChoiceCombo *> m_choices{}; ///< by column of the form
    QLabel *m_left;
};
