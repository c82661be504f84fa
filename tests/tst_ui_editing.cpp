// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "forms/multicombo.h"
#include "pages/listpage.h"
#include "pages/syncpage.h"
#include "pages/workerspage.h"
#include "pageworld.h"
#include "style/delegates.h"

#include <QSemaphore>

/// Records edited where they stand, and long work beside a window that goes on.
class TestUiEditing : public PageWorld
{
    Q_OBJECT

private:
    static void type(QLineEdit *field, const QString &text)
    {
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void save() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier); }

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup() { m_window.reset(); }

    void aFirmsCardIsEditedInPlace()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        table->setFocus();
        const Id id = firms->current();
        const auto before = m_laptop->get<Firm>(id);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(editor<LineField>(firms, QStringLiteral("Address")));
        QTRY_COMPARE(QApplication::focusWidget(), editor<LineField>(firms, QStringLiteral("Name")));
        shoot(QStringLiteral("laptop-firm-edit.png"));
        type(editor<LineField>(firms, QStringLiteral("Address")), QStringLiteral("Lane 5"));
        type(editor<LineField>(firms, QStringLiteral("Phone")), QStringLiteral("139"));
        save();
        // The error stands beside the field; nothing was saved, nothing typed is gone.
        QCOMPARE(QApplication::focusWidget(), editor<LineField>(firms, QStringLiteral("Phone")));
        QCOMPARE(m_laptop->get<Firm>(id)->address, before->address);
        QCOMPARE(editor<LineField>(firms, QStringLiteral("Address"))->text(),
                 QStringLiteral("Lane 5"));
        shoot(QStringLiteral("laptop-firm-edit-error.png"));
        type(editor<LineField>(firms, QStringLiteral("Phone")), QStringLiteral("13900000001"));
        save();
        QCOMPARE(m_laptop->get<Firm>(id)->address, QStringLiteral("Lane 5"));
        QCOMPARE(m_laptop->get<Firm>(id)->phone.value, QStringLiteral("13900000001"));
        QTRY_VERIFY(!editor<LineField>(firms, QStringLiteral("Address")));
        QCOMPARE(firms->current(), id);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_laptop->get<Firm>(id)->address, before->address);
    }

    void escapeDropsWhatWasTyped()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        const Id id = firms->current();
        const auto before = m_laptop->get<Firm>(id);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(editor<LineField>(firms, QStringLiteral("Village")));
        type(editor<LineField>(firms, QStringLiteral("Village")), QStringLiteral("elsewhere"));
        // Another row does not take the form away.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(editor<LineField>(firms, QStringLiteral("Village")));
        QTest::keyClick(table, Qt::Key_Up);
        QTest::keyClick(table, Qt::Key_Escape);
        QTRY_VERIFY(!editor<LineField>(firms, QStringLiteral("Village")));
        QCOMPARE(m_laptop->get<Firm>(id)->village, before->village);
    }

    void aFirmIsRegisteredFromTheList()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        QPushButton *add = button(firms, QStringLiteral("Register a firm"));
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        save();
        QCOMPARE(QApplication::focusWidget(), editor<LineField>(firms, QStringLiteral("Name")));
        // A code that another firm has is refused beside the field.
        const auto other = m_laptop->find<Firm>("code IS NOT NULL ORDER BY rid LIMIT 1");
        type(editor<LineField>(firms, QStringLiteral("Name")), QStringLiteral("Demo stall"));
        type(editor<LineField>(firms, QStringLiteral("Code")), other->first().code.value);
        save();
        QCOMPARE(QApplication::focusWidget(), editor<LineField>(firms, QStringLiteral("Code")));
        type(editor<LineField>(firms, QStringLiteral("Code")), QString());
        save();
        const auto made = m_laptop->find<Firm>("name = 'Demo stall'");
        VERIFY_OK(made);
        QCOMPARE(made->size(), 1);
        QCOMPARE(made->first().gridPoint, m_laptop->founding().gridPoint);
        QTRY_COMPARE(firms->current(), made->first().id);
    }

    void thePhoneIsMaskedUntilShown()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        const auto some = m_laptop->find<Firm>("phone IS NOT NULL ORDER BY name LIMIT 1");
        firms->select(some->first().id);
        const QString phone = some->first().phone.value;
        QVERIFY(!shows(firms, phone));
        const auto audits = [this] {
            return m_laptop->db()
                .scalar("SELECT count(*) FROM audit WHERE deed = 'shown'")
                ->toInt();
        };
        const qint64 before = audits();
        QTest::mouseClick(button(firms, QStringLiteral("Show")), Qt::LeftButton);
        QTRY_VERIFY(shows(firms, phone));
        QCOMPARE(audits(), before + 1);
        // Taking back the last save is not taking back the note.
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(audits(), before + 1);
        firms->findChild<Table *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        firms->select(some->first().id);
        QVERIFY(!shows(firms, phone));
    }

    void aGridPointGetsVillages()
    {
        openWindow(*m_office);
        auto *grids = page<ListPage>("grids");
        QPushButton *add = button(grids, QStringLiteral("Add a grid point"));
        QTest::mouseClick(add, Qt::LeftButton);
        type(editor<LineField>(grids, QStringLiteral("Name")), QStringLiteral("Demo grid"));
        const auto known = m_office->find<GridPoint>("1 ORDER BY rid LIMIT 1");
        type(editor<LineField>(grids, QStringLiteral("Code")), known->first().code);
        save();
        QCOMPARE(QApplication::focusWidget(), editor<LineField>(grids, QStringLiteral("Code")));
        type(editor<LineField>(grids, QStringLiteral("Code")), QStringLiteral("demo-9"));
        save();
        const auto made = m_office->find<GridPoint>("code = 'demo-9'");
        QCOMPARE(made->size(), 1);
        QTRY_VERIFY(editor<MultiCombo>(grids, QStringLiteral("Villages to take over")));
        auto *villages = editor<MultiCombo>(grids, QStringLiteral("Villages to take over"));
        villages->setFocus();
        QTest::keyClick(villages, Qt::Key_1);
        QCOMPARE(villages->codes().size(), 1);
        const Value village(villages->codes().first());
        QTest::mouseClick(button(grids, QStringLiteral("Assign their firms")), Qt::LeftButton);
        const auto elsewhere = [&] {
            return m_office
                ->find<Firm>("village = ? AND grid_point IS NOT ?",
                             {village, Value(made->first().id.bytes())})
                ->size();
        };
        QTRY_COMPARE(elsewhere(), 0);
        QTRY_VERIFY(!m_office->isLent());
        shoot(QStringLiteral("office-grids.png"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(elsewhere() > 0);
    }

    void workersAndBanksAreAddedAndMended()
    {
        openWindow(*m_office);
        auto *workers = page<ListPage>("workers");
        QTest::mouseClick(button(workers, QStringLiteral("Add a worker")), Qt::LeftButton);
        type(editor<LineField>(workers, QStringLiteral("Name")), QStringLiteral("Demo worker"));
        auto *grid = editor<ChoiceCombo>(workers, QStringLiteral("Grid point"));
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Down);
        save();
        const auto made = m_office->find<Worker>("name = 'Demo worker'");
        QCOMPARE(made->size(), 1);
        QVERIFY(!made->first().gridPoint.isNull());
        auto *banks = page<ListPage>("banks");
        auto *branch = editor<LineField>(banks, QStringLiteral("Branch"));
        const Id bank = banks->current();
        type(branch, QStringLiteral("Demo branch"));
        save();
        QCOMPARE(m_office->get<Bank>(bank)->branch, QStringLiteral("Demo branch"));
    }

    void allLaptopsArePreparedWhileTheWindowGoesOn()
    {
        qputenv("GRIDPOINT_TEST_KDF", "cheapest");
        openWindow(*m_office);
        auto *workers = page<WorkersPage>("workers");
        QTemporaryDir folder;
        const auto files = [&] { return QDir(folder.path()).entryList({"*.gridpoint"}).size(); };
        workers->prepareAll(folder.path(), QString());
        QTRY_VERIFY(shows(workers, QStringLiteral("needs a one-time passphrase")));
        int turns = 0;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] { ++turns; });
        tick.start(1);
        workers->prepareAll(folder.path(), QStringLiteral("one time"));
        QTRY_VERIFY_WITH_TIMEOUT(files() > 0 && !m_office->isLent(), 30000);
        QVERIFY(turns > 1);
        QCOMPARE(files(), 1); // the sample's worker has one already; "Demo worker" has none
    }

    void progressIsShownAndWorkIsStopped()
    {
        openWindow(*m_laptop);
        auto *sync = page<SyncPage>("sync");
        QSemaphore begun;
        bool stopped = false;
        sync->longWork<std::monostate>(
            QStringLiteral("Demo work"), LongWork::Access::Write,
            [&](Store &, WorkControl &control) -> Result<> {
                control.report(3, 7);
                begun.release();
                while (!control.isStopped()) QThread::yieldCurrentThread();
                return Error{QStringLiteral("stopped")};
            },
            [&](const Result<> &done) { stopped = !done; });
        begun.acquire();
        QVERIFY(!shows(sync, QStringLiteral("Demo work"))); // not before 300 ms
        QTRY_VERIFY(shows(sync, QStringLiteral("3 of 7")));
        shoot(QStringLiteral("laptop-progress.png"));
        QTest::mouseClick(button(sync, QStringLiteral("Stop")), Qt::LeftButton);
        QTRY_VERIFY(stopped);
        QVERIFY(!shows(sync, QStringLiteral("Demo work")));
    }

    void packagesGoToAndFro()
    {
        openWindow(*m_laptop);
        QTemporaryDir stick;
        page<SyncPage>("sync")->exportTo(stick.path());
        const auto packages = [&] { return QDir(stick.path()).entryList({"*.gpk"}).size(); };
        QTRY_COMPARE(packages(), 1);
        QTRY_VERIFY(!m_laptop->isLent());
        openWindow(*m_office);
        auto *sync = page<SyncPage>("sync");
        sync->take({stick.path()});
        QTRY_VERIFY(shows(sync, QStringLiteral("known already")));
    }
};

QTEST_MAIN(TestUiEditing)
#include "tst_ui_editing.moc"
