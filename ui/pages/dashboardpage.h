// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/dashboard.h"

class ChartPanel;
class QScrollArea;
class QStackedWidget;
class QTableWidget;
class Segments;

/// The dashboard (看板): charts of the period, and behind every number its rule and its rows.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(const Context &context);
    void refresh() override;
    /// The charts as a picture, .svg or .png by the ending of the path.
    Result<> savePicture(const QString &path);
    /// Shows what stands behind a number.
    void open(const FigureKey &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    DashboardPeriod period() const;
    void show(const Dashboard &shown);
    void addFunnel(QWidget *in, const Dashboard &shown);
    void addOpen(QWidget *in, const Dashboard &shown);
    void addParts(QWidget *in, const Dashboard &shown);
    void addRates(QWidget *in, const Dashboard &shown);
    ChartPanel *panel(QWidget *in, const QString &heading, const QString &unit, int row,
                      int column);
    void showFigure(const Figure &figure);
    void askPicture();
    void saveFigure();
    void back();

    Segments *m_period;
    QStackedWidget *m_stack;
    QScrollArea *m_charts;
    class QLabel *m_title;
    class QLabel *m_rule;
    QTableWidget *m_rows;
    Dashboard m_shown;
    Figure m_figure;
    bool m_again = false;
};
