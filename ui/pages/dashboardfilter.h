// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "work/dashboardscope.h"

#include <QWidget>

class Button;
class ChoiceCombo;
class DateEdit;
class Segments;

/// What the dashboard counts: a usual period or two days, and one bank, industry or town.
class DashboardFilter : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardFilter(const Context &context);
    /// Reads banks anew; what is chosen stays.
    void refresh();
    /// While own days do not make a period, the last one that did.
    const DashboardScope &scope() const { return m_scope; }
    /// What is wrong with the days as they stand; empty if nothing.
    QString problem() const;
    /// The same as a person would choose it.
    void setScope(const DashboardScope &scope);

signals:
    void changed();

private:
    void take();
    void choosePeriod(int period);
    void clear();

    Context m_context;
    Segments *m_period;
    DateEdit *m_from, *m_to;
    ChoiceCombo *m_bank, *m_industry, *m_town;
    Button *m_clear;
    DashboardScope m_scope;
};
