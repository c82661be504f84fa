// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/dashboard.h"

class ChartPanel;
class DashboardFilter;
class QScrollArea;
class QStackedWidget;
class QTableWidget;

/// The dashboard (看板): charts of the period, and behind every number its rule and its rows.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(const Context &context);
    void refresh() override;
    /// All charts, or one of them by its heading: .svg, .png, and all together also .pdf.
    Result<> savePicture(const QString &path, const QString &heading = {});
    /// What is counted.
    DashboardFilter *filter() const { return m_filter; }
    /// Shows what stands behind a number.
    void open(const FigureKey &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct PictureHead headOf(const QString &title) const;
    void count();
    void show(const Dashboard &shown);
    QWidget *makeCharts(const Dashboard &shown);
    void addFunnel(QWidget *in, const Dashboard &shown);
    void addOpen(QWidget *in, const Dashboard &shown);
    void addParts(QWidget *in, const Dashboard &shown);
    void addRates(QWidget *in, const Dashboard &shown);
    ChartPanel *panel(QWidget *in, const QString &heading, const QString &unit, int row,
                      int column);
    void showFigure(const Figure &figure);
    void askPicture(const QString &heading);
    void saveFigure();
    void back();

    DashboardFilter *m_filter;
    QStackedWidget *m_stack;
    QScrollArea *m_charts;
    class QLabel *m_title;
    class QLabel *m_rule;
    QTableWidget *m_rows;
    QList<QList<ChartPanel *>> m_panels{}; ///< made last, row by row
    DashboardScope m_scope;                ///< of what is shown
    QStringList m_narrowed;                ///< the same in words
    Dashboard m_shown;
    Figure m_figure;
    bool m_again = false;
};
