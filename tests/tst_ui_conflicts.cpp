// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/erasedialog.h"
#include "forms/fields.h"
#include "mainwindow.h"
#include "pages/conflictspage.h"
#include "pages/setasidepage.h"
#include "style/delegates.h"
#include "style/sidelist.h"
#include "style/widgets.h"
#include "township.h"
#include "work/audittrail.h"
#include "work/imports.h"

#include <QtWidgets>

/// The pages on which people decide, over a real township.
class TestUiConflicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        VERIFY_OK(m_world->addFirm(m_firm, "晋江市海悦鞋材有限公司(演示)", "13900000001"));
        VERIFY_OK(m_world->addFirm(m_other, "晋江市华塘伞业有限公司(演示)", "13900000011"));
        VERIFY_OK(m_world->prepare(m_world->lin, "林晓"));
        VERIFY_OK(m_world->prepare(m_world->wang, "王芳"));
    }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void digitsDecideOneQuestionAfterTheOther()
    {
        disagree();
        open(office());
        QTRY_COMPARE(count("conflicts"), 4);
        Page *conflicts = page("conflicts");
        auto *table = conflicts->findChild<Table *>();
        QCOMPARE(table->model()->rowCount(), 4);
        shoot("conflicts.png");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_2);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTRY_COMPARE(count("conflicts"), 3);
        QCOMPARE(QApplication::focusWidget(), table); // the next question is in hand
        QVERIFY(table->currentIndex().isValid());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 4);
    }

    void oneKeyDecidesAllAlike()
    {
        disagree();
        open(office());
        auto *table = page("conflicts")->findChild<Table *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTest::keyClick(table, Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
        QTRY_COMPARE(count("conflicts"), 0);
        shoot("conflicts-none.png");
    }

    void aThirdValueIsTypedWithTheFieldsEditor()
    {
        disagree();
        open(office());
        auto *conflicts = qobject_cast<ConflictsPage *>(page("conflicts"));
        auto *table = conflicts->findChild<Table *>();
        // The phones come with a line that knows phones.
        for (int row = 0; row < 4; ++row)
            if (table->model()->index(row, 1).data().toString() == QLatin1String("Phone"))
                table->setCurrentIndex(table->model()->index(row, 0));
        auto *editor = conflicts->findChild<LineField *>();
        QVERIFY(editor);
        editor->setFocus();
        QTest::keyClicks(editor, "123");
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(table->model()->rowCount(), 4); // no phone number
        editor->clear();
        QTest::keyClicks(editor, "13900000009");
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(office().find<Firm>("phone = '13900000009'")->size(), 1);
    }

    void phonesAreMaskedUntilShownWhichIsOnRecord()
    {
        disagree();
        open(office());
        Page *conflicts = page("conflicts");
        auto *table = conflicts->findChild<Table *>();
        for (int row = 0; row < 4; ++row)
            if (table->model()->index(row, 1).data().toString() == QLatin1String("Phone"))
                table->setCurrentIndex(table->model()->index(row, 0));
        QVERIFY(says(conflicts, "139****0002") && !says(conflicts, "13900000002"));
        button(conflicts, "Show unmasked")->click();
        QTRY_VERIFY(says(conflicts, "13900000002"));
        const auto trail = auditTrail(office());
        VERIFY_OK(trail);
        QCOMPARE(trail->first().deed, QStringLiteral("shown"));
    }

    void aContestedDeletionIsKeptByOne()
    {
        const auto basis = office().basis(recordInfo<Firm>(), m_firm);
        VERIFY_OK(basis);
        VERIFY_OK(office().transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), m_firm, *basis, true); }));
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 9; }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        open(office());
        auto *table = page("conflicts")->findChild<Table *>();
        QCOMPARE(table->model()->rowCount(), 1);
        shoot("conflicts-deletion.png");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(office().exists(Kind::Firm, m_firm));
    }

    void aWorkerDecidesOnTheLaptop()
    {
        disagree();
        VERIFY_OK(m_world->down(m_world->lin));
        open(lin());
        auto *table = page("conflicts")->findChild<Table *>();
        QCOMPARE(table->model()->rowCount(), 4);
        shoot("conflicts-laptop.png");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }

    void heldFilesAndEntriesAreReleasedByTheLead()
    {
        Entry forged;
        forged.kind = quint16(Kind::Need);
        forged.record = Id::make(m_world->ambient);
        FieldWrite w;
        w.key.number = recordInfo<Need>().field("outcome")->number;
        w.value = QByteArray("\x69recommend");
        forged.writes = {w};
        VERIFY_OK(lin().transactBare(
            [&](QSet<Kind> &) { return lin().log().append(forged, 9, m_world->ambient); }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(
            Township::edit<Firm>(*m_world->wang.store, m_firm, [](Firm &f) { f.employees = 9; }));
        VERIFY_OK(office().transact(
            [&](Writer &writer) { return writer.revoke(m_world->wang.store->publicKey()); }));
        QVERIFY(!importPackage(office(), *m_world->up(m_world->wang)));
        open(office());
        QTRY_COMPARE(count("setaside"), 2);
        Page *setAside = page("setaside");
        shoot("setaside.png");
        button(setAside, "Release")->click();
        QTRY_COMPARE(count("setaside"), 2); // a reason is asked for
        auto *reason = qobject_cast<LineField *>(QApplication::focusWidget());
        QVERIFY(reason);
        QTest::keyClicks(reason, "asked by phone");
        button(setAside, "Release")->click();
        QTRY_COMPARE(count("setaside"), 1);
        button(setAside, "Admit this file")->click();
        QTRY_COMPARE(count("setaside"), 0);
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(9));
    }

    void aClockThatWasOffIsCorrected()
    {
        constexpr qint64 hundredDays = 100 * 24 * 3600'000LL;
        m_world->ambient.pass(hundredDays);
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 9; }));
        const auto file = m_world->up(m_world->lin);
        m_world->ambient.pass(-hundredDays);
        VERIFY_OK(file);
        VERIFY_OK(importPackage(office(), *file));
        open(office());
        Page *setAside = page("setaside");
        shoot("setaside-clock.png");
        button(setAside, "Correct the order")->click();
        QVERIFY(oddClocks(office())->first().correction);
        QPushButton *back = nullptr;
        QTRY_VERIFY((back = button(setAside, "Take the correction back")));
        back->click();
        QVERIFY(!oddClocks(office())->first().correction);
    }

    void anImportIsTakenBackOnTheSyncPage()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 9; }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        open(office());
        Page *sync = page("sync");
        shoot("sync-imports.png");
        button(sync, "Take back")->click();
        QTRY_VERIFY(!button(sync, "Take back"));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::nullopt);
        QVERIFY(!importsHere(office())->first().canUndo);
    }

    void erasingAsksForAReasonFirst()
    {
        open(office());
        page("firms")->select(m_firm);
        button(page("firms"), "Erase the contact")->click();
        auto *dialog = m_window->findChild<EraseDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        shoot("erase.png", dialog);
        button(dialog, "Erase")->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(!office().get<Firm>(m_firm)->phone.value.isEmpty());
        dialog->findChild<LineField *>()->setText(QStringLiteral("本人要求"));
        button(dialog, "Erase")->click();
        QVERIFY(office().get<Firm>(m_firm)->phone.value.isEmpty());
        QTRY_VERIFY(!m_window->findChild<EraseDialog *>());
        QTRY_VERIFY(!button(page("firms"), "Erase the contact"));
        page("setaside");
        shoot("setaside-erased.png");
    }

    void aWorkerCannotErase()
    {
        open(lin());
        page("firms")->select(m_firm);
        QVERIFY(!button(page("firms"), "Erase the contact"));
    }

private:
    Store &office() { return *m_world->office; }
    Store &lin() { return *m_world->lin.store; }
    /// Two firms, two fields, two people: four questions, alike two by two.
    void disagree()
    {
        for (const Id &id : {m_firm, m_other}) {
            VERIFY_OK(Township::edit<Firm>(lin(), id, [](Firm &f) {
                f.phone.value = "13900000002";
                f.address = QStringLiteral("甲路 1 号");
            }));
            VERIFY_OK(Township::edit<Firm>(*m_world->wang.store, id, [](Firm &f) {
                f.phone.value = "13900000003";
                f.address = QStringLiteral("乙路 2 号");
            }));
        }
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->wang)));
    }
    void open(Store &store)
    {
        m_window = std::make_unique<MainWindow>(store, *m_theme, false);
        m_window->resize(1366, 696);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    Page *page(const char *key)
    {
        m_window->showPage(QLatin1String(key));
        return m_window->page(QLatin1String(key));
    }
    int count(const char *key)
    {
        for (const SideItem *item : m_window->findChildren<SideItem *>())
            if (item->key() == QLatin1String(key)) return item->count();
        return -1;
    }
    static QPushButton *button(QWidget *in, const char *text)
    {
        for (QPushButton *b : in->findChildren<QPushButton *>())
            if (b->text() == QLatin1String(text) && b->isVisible()) return b;
        return nullptr;
    }
    static bool says(QWidget *in, const char *text)
    {
        for (const QLabel *label : in->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(QLatin1String(text))) return true;
        return false;
    }
    void shoot(const char *name, QWidget *what = nullptr)
    {
        const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR");
        if (folder.isEmpty()) return;
        // Parts added just now are laid out.
        QCoreApplication::sendPostedEvents();
        QVERIFY((what ? what : m_window.get())->grab().save(QDir(folder).filePath(name)));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Township> m_world;
    std::unique_ptr<MainWindow> m_window;
    Id m_firm, m_other;
};

QTEST_MAIN(TestUiConflicts)
#include "tst_ui_conflicts.moc"
