// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dashboardpage.h"
#include "pageworld.h"
#include "style/segments.h"

#include <QChartView>

/// The dashboard: every number opens its rows, by mouse and keyboard, and the charts leave as
/// pictures.
class TestUiDashboard : public PageWorld
{
    Q_OBJECT

private:
    DashboardPage *opened()
    {
        openWindow(*m_office);
        auto *dashboard = page<DashboardPage>("dashboard");
        dashboard->finishWork();
        return dashboard;
    }
    static QTableWidget *rows(QWidget *in) { return in->findChild<QTableWidget *>(); }

private slots:
    void initTestCase() { makeWorld(120); }
    void cleanup() { m_window.reset(); }

    void aNumberOpensItsRows()
    {
        DashboardPage *dashboard = opened();
        QTRY_VERIFY(dashboard->findChild<QChartView *>());
        shoot(QStringLiteral("office-dashboard.png"));
        const auto visits = m_office->find<Visit>("1");
        auto *number = button(dashboard, QStringLiteral("%1 time(s)").arg(visits->size()));
        QVERIFY(number);
        number->setFocus();
        QTest::keyClick(number, Qt::Key_Space);
        QVERIFY(rows(dashboard)->isVisible());
        QCOMPARE(rows(dashboard)->rowCount(), int(visits->size()));
        QVERIFY(shows(dashboard, QStringLiteral("by the day of the visit")));
        shoot(QStringLiteral("office-dashboard-rows.png"));
        QTest::keyClick(rows(dashboard), Qt::Key_Escape);
        QVERIFY(!rows(dashboard)->isVisible());
    }

    void aRowOpensItsRecord()
    {
        DashboardPage *dashboard = opened();
        dashboard->open(stageKey(QStringLiteral("referred")));
        QVERIFY(rows(dashboard)->rowCount() > 0);
        emit rows(dashboard)->activated(rows(dashboard)->model()->index(0, 0));
        QTRY_VERIFY(m_window->page(QStringLiteral("referrals")) &&
                    m_window->page(QStringLiteral("referrals"))->isVisible());
    }

    void chartsLeaveAsPictures()
    {
        DashboardPage *dashboard = opened();
        QTRY_VERIFY(dashboard->findChild<QChartView *>());
        const QString png = m_dir.filePath("d.png"), svg = m_dir.filePath("d.svg");
        VERIFY_OK(dashboard->savePicture(png));
        VERIFY_OK(dashboard->savePicture(svg));
        QVERIFY(QImage(png).width() > 600);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawn = file.readAll();
        QVERIFY(drawn.contains("<svg") && drawn.contains("From visit to loan"));
        QVERIFY(!dashboard->savePicture(m_dir.filePath("none/d.png")));
    }

    void anotherPeriodCountsAnew()
    {
        DashboardPage *dashboard = opened();
        auto *period = editor<Segments>(dashboard, QStringLiteral("Period"));
        QVERIFY(period);
        period->setFocus();
        QTest::keyClick(period, Qt::Key_1);
        dashboard->finishWork();
        const QDate first(m_ambient.today().year(), m_ambient.today().month(), 1);
        QTRY_VERIFY(shows(dashboard, first.toString(Qt::ISODate)));
    }
};

QTEST_MAIN(TestUiDashboard)
#include "tst_ui_dashboard.moc"
