// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Tells when this machine is about to sleep, as systemd-logind announces it on the system bus.
/// Where there is no bus, or the program was built without Qt's D-Bus module, it stays silent.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QObject *parent = nullptr);

signals:
    void aboutToSleep();

public slots:
    /// logind: true before sleep, false after it.
    void prepareForSleep(bool before);
};
