// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

/// Says when nobody has used the program's windows for a while, so that an unattended laptop locks.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    /// 0 or less: never.
    explicit IdleLock(std::chrono::milliseconds after, QObject *parent = nullptr);

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};
