// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "reports/reports.h"

class Button;
class ChoiceCombo;
struct CountyForm;
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
    /// Reads an office's own form and shows what would fill its columns.
    void openForm(const QString &path);

private:
    void chooseForm();
    void fill(const CountyForm &form);
    void fillTo(const CountyForm &form, const QString &path);
    void writeForm(const CountyForm &form, const QString &path, const QString &reason);
    bool hasPeriod();
    void save();
    void write(const QString &path, const QString &reason);
    void show(const ReportTable &table);

    Button *m_form; ///< of an office
    ChoiceCombo *m_report;
    DateEdit *m_from, *m_to;
    Segments *m_contacts;
    QTableWidget *m_table;
    bool m_again = false;
};
