// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

/// Tells when nobody has touched keyboard, mouse or screen for so many minutes. It watches the
/// application's own events; nothing is polled.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// minuteMs: how long a minute is; shorter in tests.
    explicit IdleWatch(int minuteMs = 60'000, QObject *parent = nullptr);
    /// From now on; 0 stops watching.
    void watch(int minutes);

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer *m_timer;
    int m_minuteMs;
};
