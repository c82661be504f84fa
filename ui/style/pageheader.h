// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/buttons.h"

#include <QWidget>

class KeyHint;
class QBoxLayout;
class QLabel;

/// The top of a page: title, one dim fact, actions at the right with the primary outermost.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One fact, such as "1,286 firms in this grid point".
    void setFact(const QString &fact);
    /// Actions in reading order; add the primary last.
    void addAction(QWidget *action);
    /// Shows "1 to correct F8" before the actions while there is something; F8 and a press ask
    /// for the next one.
    void setProblems(int count);

signals:
    void nextProblemRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_fact;
    Button *m_problems;
    KeyHint *m_problemKey;
    QBoxLayout *m_row;
};
