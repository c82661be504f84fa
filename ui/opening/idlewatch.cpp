// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

IdleWatch::IdleWatch(int minuteMs, QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
    , m_minuteMs(minuteMs)
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &IdleWatch::idle);
}

void IdleWatch::watch(int minutes)
{
    qApp->removeEventFilter(this);
    m_timer->stop();
    if (minutes <= 0) return;
    qApp->installEventFilter(this);
    m_timer->start(minutes * m_minuteMs);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        if (m_timer->isActive()) m_timer->start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}
