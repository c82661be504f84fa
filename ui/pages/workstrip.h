// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/longwork.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

/// How far a page's long work is, with a way to stop it; shown once the work has taken 300 ms.
class WorkStrip : public QWidget
{
    Q_OBJECT

public:
    explicit WorkStrip(LongWork &work, QWidget *parent = nullptr);
    /// Work has begun; `words` say what it does.
    void begin(const QString &words);

private:
    void appear();
    void advance();
    void end();

    LongWork &m_work;
    QLabel *m_words;
    QLabel *m_figure;
    QProgressBar *m_bar;
    class Button *m_stop;
    QTimer m_patience;
    QTimer m_tick;
};
