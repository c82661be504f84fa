// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "reports/reports.h"

class ChoiceCombo;
class Segments;
class DateEdit;
class QTableWidget;

/// The official sheets: choose one and a period, see its rows, save it.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(const Context &context);
    void refresh() override;
    /// As a sheet at this path; asks for a reason first where contacts are to stand in full.
    void saveTo(const QString &path);

private:
    void save();
    void write(const QString &path, const QString &reason);
    void show(const ReportTable &table);

    ChoiceCombo *m_report;
    DateEdit *m_from, *m_to;
    Segments *m_contacts;
    QTableWidget *m_table;
    bool m_again = false;
};
