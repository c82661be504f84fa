// SPDX-License-Identifier: GPL-3.0-or-later
#include "killworld.h"

/// SIGKILL at random moments of save, export, import and migration; thousands of them with
/// ./dev bench --faults.
class TestKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { VERIFY_OK(m_world.make()); }

    void nothingIsLostAndNothingIsHalf_data()
    {
        QTest::addColumn<int>("phase");
        for (const Phase phase : allPhases) QTest::newRow(nameOf(phase)) << int(phase);
    }
    void nothingIsLostAndNothingIsHalf()
    {
        QFETCH(int, phase);
        const auto kills = m_world.kill(Phase(phase), 80);
        VERIFY_OK(kills);
        QCOMPARE(kills->within(), 80);
        qInfo("%s: %d kills within; %d left the state before, %d the state after; %d came late",
              nameOf(Phase(phase)), kills->within(), kills->before, kills->after, kills->late);
        m_before += kills->before;
        m_after += kills->after;
    }

    void bothStatesWereMet()
    {
        QVERIFY(m_before > 0);
        QVERIFY(m_after > 0);
        QVERIFY(m_before + m_after >= 300);
    }

private:
    KillWorld m_world;
    int m_before = 0, m_after = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == "--child") return KillWorld::child(arguments);
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kills.moc"
