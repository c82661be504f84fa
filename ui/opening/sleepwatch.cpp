// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/sleepwatch.h"

#ifdef GRIDPOINT_DBUS
#include <QDBusConnection>
#endif

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
#ifdef GRIDPOINT_DBUS
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(prepareForSleep(bool)));
#endif
}

void SleepWatch::prepareForSleep(bool before)
{
    if (before) emit aboutToSleep();
}
