// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/duplicates.h"

#include <QFutureWatcher>
#include <QTimer>

/// Looks for firm records that are perhaps one firm, off the window's thread and with a connection
/// of its own; looks again a moment after firms or decisions changed.
class DuplicateFinder : public QObject
{
    Q_OBJECT

public:
    explicit DuplicateFinder(Store &store, QObject *parent = nullptr);

    const QList<FirmPair> &pairs() const { return m_pairs; }
    /// Whether it has not looked yet since the last change.
    bool isLooking() const { return m_timer.isActive() || m_watcher.isRunning(); }

signals:
    void found();

private:
    void look();
    void take();

    Store &m_store;
    QTimer m_timer;
    QFutureWatcher<QList<FirmPair>> m_watcher;
    QList<FirmPair> m_pairs;
    bool m_again = false;
};
