// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlelock.h"

#include <QCoreApplication>
#include <QEvent>

IdleLock::IdleLock(std::chrono::milliseconds after, QObject *parent)
    : QObject(parent)
{
    if (after.count() <= 0) return;
    m_timer.setSingleShot(true);
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::idle);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel: m_timer.start(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}
