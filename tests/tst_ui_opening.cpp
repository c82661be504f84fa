// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "mainwindow.h"
#include "opening/foundpage.h"
#include "opening/keeprecoverypage.h"
#include "opening/newpassphrase.h"
#include "opening/ownpassphrasepage.h"
#include "opening/recoverpage.h"
#include "opening/shell.h"
#include "opening/startpage.h"
#include "opening/tourbar.h"
#include "pages/page.h"
#include "storeworld.h"
#include "work/assign.h"
#include "work/recoverykey.h"

#include <QtWidgets>

/// From the first start to the lock, with real keys.
class TestUiOpening : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Tries> m_tries;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Shell> m_shell;
    QString m_office, m_laptop;

    Result<> makeFiles()
    {
        m_office = m_dir->filePath(QStringLiteral("office.gridpoint"));
        m_laptop = m_dir->filePath(QStringLiteral("林示例.gridpoint"));
        OfficeFounding founding;
        founding.path = m_office;
        founding.town = QStringLiteral("350582103");
        founding.name = QStringLiteral("陈埭镇金融办");
        founding.passphrase = QStringLiteral("office");
        founding.cost = KdfCost::cheapest();
        TRY_ASSIGN(office, foundOffice(founding, m_ambient, m_marks));
        LaptopOrder order;
        order.worker = QStringLiteral("林示例");
        order.gridCode = QStringLiteral("350582103001");
        order.gridName = QStringLiteral("陈埭二村网格");
        order.path = m_laptop;
        order.passphrase = QStringLiteral("once-only");
        order.cost = KdfCost::cheapest();
        TRY_ASSIGN(worker, prepareLaptopFor(*office, order));
        Q_UNUSED(worker)
        return ok();
    }
    void start(const QString &path, int minuteMs = 60'000)
    {
        m_shell.reset();
        m_shell =
            std::make_unique<Shell>(Shell::Machine{m_ambient, m_marks, *m_tries, *m_theme, minuteMs,
                                                   m_dir->filePath(QStringLiteral("tour"))},
                                    false);
        m_shell->begin(path);
        m_shell->show();
        m_shell->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
    }
    template <class P>
    P *shown()
    {
        for (P *page : m_shell->findChildren<P *>())
            if (page->isVisible()) return page;
        return nullptr;
    }
    static void type(const QString &text, bool enter = true)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        if (enter) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    /// What stands in red below a field of the page in view.
    QString problem()
    {
        for (const FieldBox *box : m_shell->findChildren<FieldBox *>())
            if (box->isVisible() && box->state() == FieldState::Error)
                return box->message()->text();
        return {};
    }
    /// Opens the laptop as far as its window.
    void openLaptop(int minuteMs = 60'000)
    {
        start(m_laptop, minuteMs);
        type(QStringLiteral("once-only"));
        QTRY_VERIFY(shown<OwnPassphrasePage>());
        type(QStringLiteral("rongshu-xiawu"));
        type(QStringLiteral("rongshu-xiawu"));
        QTRY_VERIFY(shown<MainWindow>());
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *b : in->findChildren<QPushButton *>())
            if (b->text() == text && b->isVisible()) return b;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("GRIDPOINT_TEST_KDF", "cheapest");
        QCoreApplication::setOrganizationName(QStringLiteral("gridpoint-test"));
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void init()
    {
        QSettings().clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_tries = std::make_unique<Tries>(m_dir->filePath(QStringLiteral("tries")));
        VERIFY_OK(makeFiles());
    }
    void cleanup() { m_shell.reset(); }

    void withoutAWorkbookAPageIsShown()
    {
        start({});
        QVERIFY(shown<StartPage>());
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(button(m_shell.get(), QStringLiteral("Open a workbook"))->hasFocus());
        // One that is gone is no reason for a dialog either.
        start(m_dir->filePath(QStringLiteral("gone.gridpoint")));
        QVERIFY(shown<StartPage>());
        QVERIFY(!button(m_shell.get(), QStringLiteral("林示例")));
    }

    void whatWasOpenedBeforeIsListed()
    {
        StartPage::remember(m_laptop);
        StartPage::remember(m_office);
        StartPage::remember(m_laptop);
        StartPage::remember(m_dir->filePath(QStringLiteral("gone.gridpoint")));
        QCOMPARE(StartPage::recent(), QStringList({m_laptop, m_office}));
        start({});
        QPushButton *again = button(m_shell.get(), QStringLiteral("林示例"));
        QVERIFY(again);
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        QTRY_VERIFY(shown<UnlockPage>());
    }

    void aWorkerSetsAnOwnPassphraseOnce()
    {
        start(m_laptop);
        QVERIFY(shown<UnlockPage>());
        type(QStringLiteral("once-only"));
        QTRY_VERIFY(shown<OwnPassphrasePage>());
        type(QStringLiteral("once-only"));
        type(QStringLiteral("once-only"));
        QVERIFY2(problem().startsWith(QStringLiteral("This is the one-time")),
                 qPrintable(problem()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("rongshu-xiawu-sanlunche"));
        QCOMPARE(m_shell->findChild<StrengthBar *>()->level(), strength::Level::Strong);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("rongshu"));
        QVERIFY2(problem().startsWith(QStringLiteral("The two differ")), qPrintable(problem()));
        type(QStringLiteral("rongshu-xiawu-sanlunche")); // what differed is selected
        QTRY_VERIFY(shown<MainWindow>());
        QVERIFY(m_shell->work()->page(QStringLiteral("today"))->isVisible());

        start(m_laptop);
        type(QStringLiteral("once-only"));
        QTRY_VERIFY(!problem().isEmpty());
        type(QStringLiteral("rongshu-xiawu-sanlunche"));
        QTRY_VERIFY(shown<MainWindow>());
        QVERIFY(!shown<OwnPassphrasePage>());
    }

    void whoSeesItNeedNotTypeItTwice()
    {
        start(m_laptop);
        type(QStringLiteral("once-only"));
        QTRY_VERIFY(shown<OwnPassphrasePage>());
        auto *field = qobject_cast<PassphraseEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->setRevealed(true);
        type(QStringLiteral("rongshu-xiawu"));
        QTRY_VERIFY(shown<MainWindow>());
    }

    void aBreakBeforeTheOwnPassphraseAsksAgain()
    {
        start(m_laptop);
        type(QStringLiteral("once-only"));
        QTRY_VERIFY(shown<OwnPassphrasePage>());
        start(m_laptop);
        type(QStringLiteral("once-only"));
        QTRY_VERIFY(shown<OwnPassphrasePage>());
    }

    void wrongPassphrasesWaitAcrossRestarts()
    {
        start(m_office);
        for (int i = 1; i <= 3; ++i) {
            type(QStringLiteral("wrong"));
            QTRY_VERIFY(problem().startsWith(QStringLiteral("The passphrase does not fit")));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
            QVERIFY(problem().isEmpty());
        }
        type(QStringLiteral("wrong"));
        QTRY_VERIFY(problem().startsWith(QStringLiteral("Wrong passphrase. After one more")));
        type(QStringLiteral("wrong"));
        QTRY_VERIFY(problem().contains(QStringLiteral("30 second(s)")));
        QVERIFY(!button(m_shell.get(), QStringLiteral("Open"))->isEnabled());
        start(m_office);
        QVERIFY(problem().contains(QStringLiteral("30 second(s)")));
        type(QStringLiteral("office")); // not tried
        QVERIFY(!shown<MainWindow>());
        m_ambient.pass(31'000);
        start(m_office);
        QVERIFY(problem().isEmpty());
        type(QStringLiteral("office"));
        QTRY_VERIFY(shown<MainWindow>());
    }

    void theLockHidesEverythingAndGivesItBack()
    {
        openLaptop();
        QTest::keyClick(m_shell->work(), Qt::Key_N, Qt::ControlModifier);
        QPointer<QWidget> field = QApplication::focusWidget();
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("haiyue"));
        const QVariant typed = field->property("text");
        QCOMPARE(typed.toString(), QStringLiteral("haiyue"));
        QApplication::clipboard()->setText(QStringLiteral("139****0123"));

        m_shell->lock();
        QVERIFY(m_shell->isLocked());
        QVERIFY(shown<UnlockPage>());
        QVERIFY(!shown<MainWindow>());
        QVERIFY(!field->isVisible());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QCOMPARE(m_shell->windowTitle(), QStringLiteral("GridPoint"));
        // Keys of the window do nothing while it is locked.
        QTest::keyClick(m_shell.get(), Qt::Key_1, Qt::AltModifier);
        QVERIFY(!shown<MainWindow>());

        type(QStringLiteral("wrong"));
        QTRY_VERIFY(!problem().isEmpty());
        type(QStringLiteral("rongshu-xiawu"));
        QTRY_VERIFY(shown<MainWindow>());
        QVERIFY(!m_shell->isLocked());
        QVERIFY(field && field->isVisible());
        QCOMPARE(field->property("text"), typed);
        QCOMPARE(QApplication::focusWidget(), field.data());
    }

    void theButtonAtTheFootLocks()
    {
        openLaptop();
        QPushButton *lock = nullptr;
        for (QPushButton *b : m_shell->work()->findChildren<QPushButton *>())
            if (b->accessibleName() == QLatin1String("Lock") || b->text() == QLatin1String("Lock"))
                lock = b;
        QVERIFY(lock);
        lock->click();
        QTRY_VERIFY(m_shell->isLocked());
    }

    void anIdleWindowLocks()
    {
        openLaptop(100); // ten minutes are a second
        QTRY_VERIFY(m_shell->isLocked());
        QVERIFY(shown<UnlockPage>());
    }

    void everyKeyPutsTheLockOff()
    {
        IdleWatch watch(10'000);
        watch.watch(1);
        auto *timer = watch.findChild<QTimer *>();
        QWidget window;
        QTRY_VERIFY(timer->remainingTime() < 9'950);
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(timer->remainingTime() > 9'950);
        QTRY_VERIFY(timer->remainingTime() < 9'950);
        QTest::mouseMove(&window, QPoint(3, 3));
        QTest::mouseClick(&window, Qt::LeftButton);
        QVERIFY(timer->remainingTime() > 9'950);
        watch.watch(0);
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(!timer->isActive());
    }

    void aMachineThatSleepsIsLocked()
    {
        openLaptop();
        auto *sleep = m_shell->findChild<SleepWatch *>();
        sleep->prepareForSleep(false);
        QVERIFY(!m_shell->isLocked());
        sleep->prepareForSleep(true);
        QVERIFY(m_shell->isLocked());
    }

    void anOfficeIsFounded()
    {
        start({});
        button(m_shell.get(), QStringLiteral("Found an office"))->click();
        auto *page = shown<FoundPage>();
        QVERIFY(page);
        button(page, QStringLiteral("Found the office"))->click();
        QVERIFY(problem().startsWith(QStringLiteral("Choose the town")));
        auto *town = page->findChild<ChoiceCombo *>();
        QVERIFY(town->hasFocus());
        type(QStringLiteral("Chendai"), false);
        QCOMPARE(town->code(), QStringLiteral("350582103"));
        const auto fields = page->findChildren<LineField *>();
        QCOMPARE(fields[0]->text(), QStringLiteral("Chendai finance office"));
        QVERIFY(fields[2]->text().endsWith(QStringLiteral("/Chendai finance office.gridpoint")));
        const QString path = m_dir->filePath(QStringLiteral("mine.gridpoint"));
        fields[2]->setText(path);
        fields[3]->setFocus();
        type(QStringLiteral("rongshu-xiawu"));
        type(QStringLiteral("rongshu-xiawu"));
        QTRY_VERIFY(shown<KeepRecoveryPage>());
        QVERIFY(recoverykey::read(path + ".recovery"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(shown<MainWindow>());
        QVERIFY(m_shell->work()->pageKeys().contains(QStringLiteral("screening")));
    }

    void theRecoveryKeyGetsRoundAForgottenPassphrase()
    {
        const auto key = recoverykey::read(m_office + ".recovery");
        VERIFY_OK(key);
        for (const QString &path : {m_laptop, m_office}) {
            start(path);
            button(m_shell.get(), QStringLiteral("Passphrase forgotten"))->click();
            auto *page = shown<RecoverPage>();
            QVERIFY(page);
            QStringList groups = recoverykey::groups(*key);
            std::swap(groups[3], groups[4]);
            type(groups.join(' '), false);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(problem().startsWith(QStringLiteral("Group 4 ")));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
            type(recoverykey::groups(*key).join(' '), false);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(shown<OwnPassphrasePage>());
            type(QStringLiteral("set anew"));
            type(QStringLiteral("set anew"));
            QTRY_VERIFY(shown<MainWindow>());
            start(path);
            type(QStringLiteral("set anew"));
            QTRY_VERIFY(shown<MainWindow>());
        }
    }

    void aTourShowsAroundAndCanBeLeft()
    {
        start({});
        button(m_shell.get(), QStringLiteral("Look round with invented data"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown<TourBar>(), 120'000);
        MainWindow *work = m_shell->work();
        QVERIFY(work->page(QStringLiteral("today"))->isVisible());
        auto *bar = shown<TourBar>();
        for (int i = 1; i < bar->steps(); ++i) button(bar, QStringLiteral("Next"))->click();
        QVERIFY(work->page(QStringLiteral("settings"))->isVisible());
        QVERIFY(!button(bar, QStringLiteral("Next")));
        m_shell->lock(); // invented data need no lock
        QVERIFY(!m_shell->isLocked());
        button(bar, QStringLiteral("Leave the tour"))->click();
        QVERIFY(shown<StartPage>());
        QVERIFY(!shown<TourBar>());
        QCOMPARE(StartPage::recent(), QStringList());
        // The second time it is there at once.
        button(m_shell.get(), QStringLiteral("Look round with invented data"))->click();
        QTRY_VERIFY(shown<TourBar>());
    }

    void aFileInUseSaysSo()
    {
        const auto held = WorkbookFile::open(m_laptop);
        VERIFY_OK(held);
        start(m_laptop);
        QVERIFY(problem().startsWith(QStringLiteral("This workbook is already open")));
    }

    void anotherLanguageTurnsTheStartPage()
    {
        start({});
        QSignalSpy spy(m_shell.get(), &Shell::languageRequested);
        button(m_shell.get(), QStringLiteral("中文"))->click();
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toString(), QStringLiteral("zh_CN"));
        m_shell->setChinese(true);
        QVERIFY(button(m_shell.get(), QStringLiteral("English")));
    }
};

QTEST_MAIN(TestUiOpening)
#include "tst_ui_opening.moc"
