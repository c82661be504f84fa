// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/findmodel.h"
#include "dialogs/findpanel.h"
#include "dialogs/reasondialog.h"
#include "forms/fields.h"
#include "pages/listmodel.h"
#include "pages/listpage.h"
#include "pages/reportspage.h"
#include "pageworld.h"
#include "rules/firmname.h"
#include "style/roles.h"
#include "style/segments.h"
#include "style/sidelist.h"
#include "work/waiting.h"

/// Find anything, counts of what waits, and taking contacts out in full.
class TestUiFind : public PageWorld
{
    Q_OBJECT

private:
    LineField *field() { return qobject_cast<LineField *>(QApplication::focusWidget()); }
    FindPanel *openFind()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return m_window->findChild<FindPanel *>();
    }
    const FindModel *results() { return m_window->findChild<FindModel *>(); }
    int rowsOf(Found::What what)
    {
        int rows = 0;
        for (int r = 0; r < results()->rowCount(); ++r) {
            const FindModel::Row &row = results()->rowAt(r);
            rows += !row.group && row.command < 0 && row.what == what;
        }
        return rows;
    }

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup() { m_window.reset(); }

    void aFirmIsFoundAndOpened()
    {
        openWindow(*m_laptop);
        FindPanel *find = openFind();
        QVERIFY(find->isVisible());
        const auto some = m_laptop->find<Firm>("code IS NOT NULL ORDER BY name DESC LIMIT 1");
        QTest::keyClicks(field(), some->first().code.value.right(8));
        QCOMPARE(rowsOf(Found::What::Firm), 1);
        shoot(QStringLiteral("laptop-find.png"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!find->isVisible());
        auto *firms = qobject_cast<ListPage *>(m_window->page(QStringLiteral("firms")));
        QVERIFY(firms->isVisible());
        QCOMPARE(firms->current(), some->first().id);
    }

    void whatWasTypedIsUnderlined()
    {
        openWindow(*m_laptop);
        const auto some = m_laptop->find<Firm>("1 ORDER BY name LIMIT 1");
        const QString part = firmname::split(some->first().name).core.left(2);
        const auto hit = [](const QModelIndex &at) {
            QString shown;
            for (const Span &s : at.data(Roles::Hits).value<QList<Span>>())
                shown += at.data().toString().mid(s.from, s.count);
            return shown;
        };
        openFind();
        field()->insert(part);
        emit field()->edited();
        shoot(QStringLiteral("laptop-find-hits.png"));
        QCOMPARE(hit(results()->index(1, 0)), part);
        QTest::keyClick(field(), Qt::Key_Escape);
        auto *firms = page<ListPage>("firms");
        firms->focusFilter();
        field()->insert(part);
        emit field()->textEdited(part);
        shoot(QStringLiteral("laptop-firms-hits.png"));
        QVERIFY(firms->model()->records() > 0);
        int found = 0;
        for (int column = 0; column < firms->model()->columnCount(); ++column)
            found += hit(firms->model()->index(0, column)) == part;
        QCOMPARE(found, 1);
    }

    void itsNeedsAndReferralsComeWithIt()
    {
        openWindow(*m_office);
        const auto referral = m_office->find<Referral>("1 ORDER BY rid LIMIT 1");
        const auto firm = m_office->get<Firm>(referral->first().firm);
        openFind();
        QTest::keyClicks(field(), firm->code.value.right(8));
        QVERIFY(rowsOf(Found::What::Need) >= 1);
        QVERIFY(rowsOf(Found::What::Referral) >= 1);
        // Down goes over the headings to the referral; Enter opens it in its page.
        auto *table = m_window->findChild<FindPanel *>()->findChild<QTableView *>();
        for (int i = 0; i < results()->rowCount(); ++i) {
            const FindModel::Row &row = results()->rowAt(table->currentIndex().row());
            if (row.what == Found::What::Referral) break;
            QTest::keyClick(field(), Qt::Key_Down);
        }
        const Id chosen = results()->rowAt(table->currentIndex().row()).record;
        QTest::keyClick(field(), Qt::Key_Return);
        auto *referrals = qobject_cast<ListPage *>(m_window->page(QStringLiteral("referrals")));
        QVERIFY(referrals->isVisible());
        QCOMPARE(referrals->current(), chosen);
    }

    void wordsOfAVisitAreFound()
    {
        Visit visit;
        visit.id = Id::make(m_ambient);
        visit.firm = m_laptop->find<Firm>("1 ORDER BY rid LIMIT 1")->first().id;
        visit.visitedOn = m_ambient.today();
        visit.difficulties.value = QStringLiteral("waits 100% for zinc");
        VERIFY_OK(m_laptop->transact([&](Writer &w) { return w.create(visit); }));
        openWindow(*m_laptop);
        openFind();
        QTest::keyClicks(field(), QStringLiteral("0% for Z"));
        QCOMPARE(rowsOf(Found::What::Visit), 1);
        QTest::keyClick(field(), Qt::Key_Return);
        auto *visits = qobject_cast<ListPage *>(m_window->page(QStringLiteral("visits")));
        QCOMPARE(visits->current(), visit.id);
    }

    void commandsAreFoundToo()
    {
        openWindow(*m_laptop);
        FindPanel *find = openFind();
        QVERIFY(results()->rowCount() > 5); // all commands, while nothing is typed
        QTest::keyClicks(field(), QStringLiteral("record v"));
        QTest::keyClick(field(), Qt::Key_Return);
        auto *stack = m_window->findChild<QStackedWidget *>();
        QVERIFY(!qobject_cast<Page *>(stack->currentWidget())); // the form of a visit
        openFind();
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!find->isVisible());
    }

    void whatWaitsIsCounted()
    {
        openWindow(*m_office);
        auto *side = m_window->findChild<SideList *>();
        const auto expected = waitingWork(*m_office);
        VERIFY_OK(expected);
        const auto shown = [&](const char *key) {
            for (SideItem *item : side->findChildren<SideItem *>())
                if (item->key() == QLatin1String(key)) return item->count();
            return -1;
        };
        const int before = expected->value(QStringLiteral("screening"));
        QTRY_COMPARE(shown("screening"), before);
        Need need;
        need.id = Id::make(m_ambient);
        need.firm = m_office->find<Firm>("1 ORDER BY rid LIMIT 1")->first().id;
        need.amount = Money::wan(30);
        need.declaredOn = m_ambient.today();
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.create(need); }));
        QTRY_COMPARE(shown("screening"), before + 1);
    }

    void contactsInFullTakeAReason()
    {
        openWindow(*m_office);
        auto *reports = page<ReportsPage>("reports");
        reports->finishWork();
        auto *contacts = editor<Segments>(reports, QStringLiteral("Contacts"));
        QVERIFY(contacts);
        contacts->setFocus();
        QTest::keyClick(contacts, Qt::Key_2);
        const QString path = m_dir.filePath(QStringLiteral("full.csv"));
        const auto audits = [this] {
            return m_office->db()
                .scalar("SELECT count(*) FROM audit WHERE deed = 'exported'")
                ->toInt();
        };
        const qint64 before = audits();
        reports->saveTo(path);
        auto *why = reports->findChild<ReasonDialog *>();
        QVERIFY(why && why->isVisible());
        auto *reason = why->findChild<LineField *>();
        QTRY_COMPARE(QApplication::focusWidget(), reason);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(!QFile::exists(path));
        QTest::keyClicks(reason, QStringLiteral("asked for by the county"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_COMPARE(audits(), before + 1);
        // Escape keeps it masked: nothing is written.
        QTRY_VERIFY(!reports->findChild<ReasonDialog *>());
        const QString other = m_dir.filePath(QStringLiteral("other.csv"));
        reports->saveTo(other);
        why = reports->findChild<ReasonDialog *>();
        QTest::keyClick(why, Qt::Key_Escape);
        QVERIFY(!QFile::exists(other));
    }
};

QTEST_MAIN(TestUiFind)
#include "tst_ui_find.moc"
