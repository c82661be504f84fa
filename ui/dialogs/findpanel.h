// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/finder.h"
#include "work/latestread.h"

#include <QWidget>

class FindModel;
class LineField;
class QLabel;
class Table;

/// Find anything (Ctrl+K): firms, needs, referrals, visits' text, commands. It lies over the page;
/// arrows choose, Enter opens, Esc goes back.
class FindPanel : public QWidget
{
    Q_OBJECT

public:
    struct Command {
        QString words{};
        QString detail{}; ///< where it is, or its key
        std::function<void()> act{};
    };

    FindPanel(Store &store, bool chinese, QWidget *parent);
    /// Comes up empty over the parent, with these commands.
    void open(const QList<Command> &commands);
    void close();

signals:
    void chosen(Found::What what, const Id &record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void show(const QList<Found> &found);
    void place();
    void step(int by);
    void take();

    Store &m_store;
    bool m_chinese;
    LineField *m_field;
    Table *m_table;
    QLabel *m_none;
    FindModel *m_model;
    LatestRead m_finding;
    QList<Command> m_commands;
};
