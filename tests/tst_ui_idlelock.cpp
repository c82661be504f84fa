// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlelock.h"

#include <QSignalSpy>
#include <QWidget>
#include <QtTest>

class TestUiIdleLock : public QObject
{
    Q_OBJECT

private slots:
    void locksWhenNobodyTypes()
    {
        IdleLock lock(std::chrono::milliseconds(20));
        QSignalSpy idle(&lock, &IdleLock::idle);
        QTRY_COMPARE(idle.size(), 1);
        QWidget window;
        QTest::keyClick(&window, Qt::Key_A); // somebody is back: it counts anew
        QTRY_COMPARE(idle.size(), 2);
    }
    void zeroIsNever()
    {
        IdleLock lock(std::chrono::milliseconds(0));
        QSignalSpy idle(&lock, &IdleLock::idle);
        IdleLock other(std::chrono::milliseconds(20));
        QSignalSpy otherIdle(&other, &IdleLock::idle);
        QTRY_COMPARE(otherIdle.size(), 1);
        QCOMPARE(idle.size(), 0);
    }
};

QTEST_MAIN(TestUiIdleLock)
#include "tst_ui_idlelock.moc"
