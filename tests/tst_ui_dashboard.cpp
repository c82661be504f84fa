// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "pages/dashboardfilter.h"
#include "pages/dashboardpage.h"
#include "pageworld.h"
#include "style/segments.h"
#include "work/visitlists.h"

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
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
        const QByteArray drawn = bytesOf(svg);
        QVERIFY(drawn.contains("<svg") && drawn.contains("From visit to loan"));
        QVERIFY(drawn.contains("Cut-off: " + m_ambient.today().toString(Qt::ISODate).toLatin1()));
        QVERIFY(!drawn.contains("Save chart"));
        QVERIFY(!dashboard->savePicture(m_dir.filePath("none/d.png")));
    }

    void oneChartLeavesAlone()
    {
        DashboardPage *dashboard = opened();
        QTRY_VERIFY(dashboard->findChild<QChartView *>());
        const QString svg = m_dir.filePath("rates.svg");
        VERIFY_OK(dashboard->savePicture(svg, QStringLiteral("Rates")));
        const QByteArray drawn = bytesOf(svg);
        QVERIFY(drawn.contains("<title>Rates</title>") && !drawn.contains("From visit to loan"));
        const QString again = m_dir.filePath("again.svg");
        VERIFY_OK(dashboard->savePicture(again, QStringLiteral("Rates")));
        QCOMPARE(bytesOf(again), drawn);
        QVERIFY(button(dashboard, QStringLiteral("Save chart")));
    }

    void theDashboardIsOnePaper()
    {
        DashboardPage *dashboard = opened();
        QTRY_VERIFY(dashboard->findChild<QChartView *>());
        const QString pdf = m_dir.filePath("d.pdf"), again = m_dir.filePath("e.pdf");
        VERIFY_OK(dashboard->savePicture(pdf));
        VERIFY_OK(dashboard->savePicture(again));
        QVERIFY(bytesOf(pdf).startsWith("%PDF"));
        QCOMPARE(bytesOf(again), bytesOf(pdf));
        if (QStandardPaths::findExecutable("pdftotext").isEmpty()) return;
        QProcess read;
        read.start("pdftotext", {"-layout", pdf, "-"});
        QVERIFY(read.waitForFinished());
        const QString words = QString::fromUtf8(read.readAllStandardOutput());
        QVERIFY(words.contains("From visit to loan") && words.contains("Rates"));
        QVERIFY(words.contains("示例银行"));
        QVERIFY(words.contains("Page 1 of"));
    }

    void whatIsChosenNarrowsEveryNumber()
    {
        DashboardPage *dashboard = opened();
        const auto referrals = m_office->find<Referral>("1");
        DashboardScope scope = dashboard->filter()->scope();
        scope.from = scope.to.addYears(-1);
        scope.bank = referrals->first().bank;
        const auto ofBank = m_office->find<Referral>("bank = ?", {Value(scope.bank.bytes())});
        QVERIFY(ofBank->size() < referrals->size());
        dashboard->filter()->setScope(scope);
        dashboard->finishWork();
        const QString bank = "only " + visitlists::bankName(*m_office->get<Bank>(scope.bank));
        QTRY_VERIFY(shows(dashboard, scope.from.toString(Qt::ISODate)));
        QVERIFY(shows(dashboard, bank));
        shoot(QStringLiteral("office-dashboard-bank.png"));
        dashboard->open(stageKey(QStringLiteral("referred")));
        QCOMPARE(rows(dashboard)->rowCount(), int(ofBank->size()));
        QVERIFY(shows(dashboard, "Counted: " + bank));
        const QString svg = m_dir.filePath("bank.svg");
        VERIFY_OK(dashboard->savePicture(svg));
        QVERIFY(bytesOf(svg).contains(bank.toUtf8()));
        // Another page and back: it is still chosen.
        m_window->showPage(QStringLiteral("firms"));
        m_window->showPage(QStringLiteral("dashboard"));
        dashboard->finishWork();
        QCOMPARE(dashboard->filter()->scope(), scope);
        button(dashboard, QStringLiteral("Clear filters"))->click();
        QVERIFY(!dashboard->filter()->scope().isNarrowed());
    }

    void daysThatMakeNoPeriodAreNamed()
    {
        DashboardPage *dashboard = opened();
        DashboardScope scope = dashboard->filter()->scope();
        dashboard->filter()->setScope(scope);
        auto *to = editor<DateEdit>(dashboard, QStringLiteral("To"));
        QVERIFY(to);
        to->setFocus();
        to->selectAll();
        QTest::keyClicks(to, "2001-01-01");
        QVERIFY(shows(dashboard, QStringLiteral("The first day is after the last one.")));
        QCOMPARE(dashboard->filter()->scope().to, scope.to);
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
