// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/dashboard.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

/// One part of the dashboard: a heading that says its unit, a chart, and its numbers in words.
/// Every number is a button, so that it opens with the keyboard too.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(const QString &heading, const QString &unit, QWidget *parent = nullptr);

    struct Bar {
        QString label{};
        double value = 0;
        FigureKey key{};
        bool alarm = false; ///< drawn as overdue
    };
    /// Columns side by side; a press on one opens its number.
    void addColumns(const QList<Bar> &bars);
    /// Bars below each other, the first on top.
    void addBars(const QList<Bar> &bars);
    /// One line over the months.
    void addLine(const QList<Bar> &points);
    /// Bars cut by light: value by clocks::Light.
    void addLights(const QList<Dashboard::BankLights> &banks);
    /// Stands below the numbers.
    void addNote(const QString &words);

    /// A line of numbers: the label, then buttons.
    struct Number {
        QString words{};
        FigureKey key{};
        QString icon{};
    };
    void addNumbers(const QString &label, const QList<Number> &numbers);
    void finish();

    const QString &heading() const { return m_heading; }
    /// Leaves out what is only to be pressed.
    void setForPicture();

signals:
    void opened(const FigureKey &key);
    void saveAsked();

private:
    void addChart(class QChart *chart, int height);

    QString m_heading;
    class Button *m_save;
    QVBoxLayout *m_column;
    QGridLayout *m_numbers;
    QStringList m_notes;
};
