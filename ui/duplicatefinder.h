// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/duplicates.h"
#include "work/longwork.h"

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
    bool isLooking() const { return m_timer.isActive() || m_work.isRunning(); }

signals:
    void found();

private:
    void look();
    void take(const Result<QList<FirmPair>> &pairs);

    QTimer m_timer;
    LongWork
        m_work; // stopped and waited for when the window goes: the workbook can be opened again
    QList<FirmPair> m_pairs;
    bool m_again = false;
};
