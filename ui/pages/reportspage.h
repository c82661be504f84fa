// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class ChoiceCombo;
class DateEdit;
class QTableWidget;

/// The official sheets: choose one and a period, see its rows, save it.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(const Context &context);
    void refresh() override;

private:
    void save();

    ChoiceCombo *m_report;
    DateEdit *m_from, *m_to;
    QTableWidget *m_table;
};
