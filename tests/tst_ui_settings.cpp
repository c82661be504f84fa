// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "mainwindow.h"
#include "pages/page.h"
#include "storeworld.h"
#include "style/segments.h"
#include "style/widgets.h"
#include "sync/laptop.h"
#include "work/assign.h"
#include "work/founding.h"
#include "work/officename.h"
#include "work/officerules.h"
#include "work/opening.h"
#include "work/settings.h"

#include <QtWidgets>

/// The settings: what an office changes for its township, and what everybody changes for oneself.
class TestUiSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Store> m_office, m_laptop;
    std::unique_ptr<MainWindow> m_window;

    Result<> makeFiles()
    {
        OfficeFounding founding;
        founding.path = m_dir->filePath(QStringLiteral("office.gridpoint"));
        founding.town = QStringLiteral("350582103");
        founding.name = QStringLiteral("陈埭镇金融办");
        founding.lead = QStringLiteral("庄示例");
        founding.passphrase = QStringLiteral("office");
        founding.cost = KdfCost::cheapest();
        TRY_ASSIGN(office, foundOffice(founding, m_ambient, m_marks));
        m_office = std::move(office);
        LaptopOrder order;
        order.worker = QStringLiteral("林示例");
        order.gridCode = QStringLiteral("350582103001");
        order.path = m_dir->filePath(QStringLiteral("laptop.gridpoint"));
        order.passphrase = QStringLiteral("laptop");
        order.cost = KdfCost::cheapest();
        TRY_ASSIGN(worker, prepareLaptopFor(*m_office, order));
        Q_UNUSED(worker)
        TRY_ASSIGN(laptop, openWorkbook(order.path, order.passphrase, m_ambient, m_marks));
        m_laptop = std::move(laptop);
        return ok();
    }
    /// The settings page with this tab in view.
    Page *open(Store &store, int tab)
    {
        m_window = std::make_unique<MainWindow>(store, *m_theme, false);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get())) return nullptr;
        m_window->showPage(QStringLiteral("settings"));
        Page *page = m_window->page(QStringLiteral("settings"));
        page->findChild<TabStrip *>()->setCurrentIndex(tab);
        return page;
    }
    template <class W>
    static QList<W *> visible(QWidget *in)
    {
        // Parts that were just put into a layout are shown by posted events.
        for (int i = 0; i < 3; ++i) QCoreApplication::sendPostedEvents();
        QList<W *> all;
        for (W *w : in->findChildren<W *>())
            if (w->isVisible()) all.append(w);
        return all;
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *b : visible<QPushButton>(in))
            if (b->text() == text) return b;
        return nullptr;
    }
    static FieldBox *box(QWidget *in, const QString &label)
    {
        for (FieldBox *b : visible<FieldBox>(in))
            if (b->label() == label) return b;
        return nullptr;
    }
    static bool says(QWidget *in, const QString &words)
    {
        const auto labels = visible<QLabel>(in);
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *l) { return l->text().contains(words); });
    }
    static void retype(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    QString writeTable(const QByteArray &text)
    {
        QFile file(m_dir->filePath(QStringLiteral("holidays.csv")));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        return file.fileName();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("GRIDPOINT_TEST_KDF", "cheapest");
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        VERIFY_OK(makeFiles());
    }
    void cleanup()
    {
        m_window.reset();
        m_office.reset();
        m_laptop.reset();
    }

    void aWorkerSeesWhatConcernsAWorker()
    {
        Page *page = open(*m_laptop, 0);
        QVERIFY(page);
        QCOMPARE(page->findChild<TabStrip *>()->count(), 4);
        QVERIFY(says(page, QStringLiteral("林示例")));
        page->findChild<TabStrip *>()->setCurrentIndex(1);
        QVERIFY(says(page, QStringLiteral("from complete documents")));
        QVERIFY(says(page, QStringLiteral("合规持续经营")));
        QVERIFY(visible<QLineEdit>(page).isEmpty()); // to read, not to change
        page->findChild<TabStrip *>()->setCurrentIndex(2);
        QVERIFY(!button(page, QStringLiteral("Retire")));
        page->findChild<TabStrip *>()->setCurrentIndex(3);
        QVERIFY(says(page, QStringLiteral("2027 holidays are not published")));
        QVERIFY(!button(page, QStringLiteral("Read a year's days")));
    }

    void theOwnPassphraseIsChanged()
    {
        Page *page = open(*m_laptop, 0);
        const auto fields = visible<PassphraseEdit>(page);
        QVERIFY(fields.size() >= 3);
        const auto change = [&](const QString &old, const QString &fresh, const QString &again) {
            retype(fields[0], old);
            retype(fields[1], fresh);
            retype(fields[2], again);
            button(page, QStringLiteral("Change passphrase"))->click();
        };
        const auto opens = [&](const QString &passphrase) {
            return bool(m_laptop->file().unlock(passphrase));
        };
        change(QStringLiteral("laptop"), QStringLiteral("one of them"), QStringLiteral("another"));
        QCOMPARE(box(page, QStringLiteral("Once more"))->state(), FieldState::Error);
        QVERIFY(opens(QStringLiteral("laptop")));
        change(QStringLiteral("wrong"), QStringLiteral("fresh"), QStringLiteral("fresh"));
        QTRY_COMPARE(box(page, QStringLiteral("Present passphrase"))->state(), FieldState::Error);
        QVERIFY(opens(QStringLiteral("laptop")));
        change(QStringLiteral("laptop"), QStringLiteral("fresh"), QStringLiteral("fresh"));
        QTRY_VERIFY(fields[0]->text().isEmpty());
        QVERIFY(opens(QStringLiteral("fresh")));
        QVERIFY(!opens(QStringLiteral("laptop")));
    }

    void theLockIsSetForThisComputer()
    {
        Page *page = open(*m_laptop, 0);
        QSignalSpy spy(m_window.get(), &MainWindow::lockMinutesChanged);
        auto *lock = qobject_cast<Segments *>(
            box(page, QStringLiteral("Locks when nothing is touched for"))->editor());
        QCOMPARE(lock->current(), 1); // ten minutes
        lock->setFocus();
        QTest::keyClick(lock, Qt::Key_4);
        QCOMPARE(lockMinutes(*m_laptop), 30);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(lockMinutes(*m_office), 10);
    }

    void theOfficeChangesItsRules()
    {
        Page *page = open(*m_office, 1);
        QPushButton *save = button(page, QStringLiteral("Save"));
        QVERIFY(!save->isEnabled());
        QWidget *days = box(page, QStringLiteral("Repeat visits are pointed out within"))->editor();
        retype(days, QStringLiteral("0"));
        save->click();
        QVERIFY(days->hasFocus());
        QCOMPARE(Settings::read(*m_office)->repeatVisitDays(), 30);
        retype(days, QStringLiteral("45"));
        retype(box(page, QStringLiteral("Name of the office"))->editor(),
               QStringLiteral("Chendai office"));
        QTest::keyClick(days, Qt::Key_S, Qt::ControlModifier);
        const auto settings = Settings::read(*m_office);
        VERIFY_OK(settings);
        QCOMPARE(settings->repeatVisitDays(), 45);
        QCOMPARE(officeName(*m_office), QStringLiteral("Chendai office"));
        QCOMPARE(settings->consentNoticeVersion(), QStringLiteral("1")); // the same text
    }

    void anotherNoticeGetsAnotherVersion()
    {
        VERIFY_OK(setNotice(*m_office, QStringLiteral("本办公室的告知书")));
        QCOMPARE(Settings::read(*m_office)->consentNotice(), QStringLiteral("本办公室的告知书"));
        QCOMPARE(Settings::read(*m_office)->consentNoticeVersion(), QStringLiteral("2"));
        VERIFY_OK(setNotice(*m_office, QStringLiteral("本办公室的告知书")));
        QCOMPARE(Settings::read(*m_office)->consentNoticeVersion(), QStringLiteral("2"));
        QVERIFY(!setNotice(*m_laptop, QStringLiteral("a worker's own")));
    }

    void onlyWhatDiffersIsWritten()
    {
        const qint64 before = *m_office->log().watermark();
        VERIFY_OK(
            setRules(*m_office, {{QStringLiteral("repeat_visit_days"), QStringLiteral("30")}}));
        QCOMPARE(*m_office->log().watermark(), before);
        VERIFY_OK(
            setRules(*m_office, {{QStringLiteral("repeat_visit_days"), QStringLiteral("31")}}));
        QCOMPARE(*m_office->log().watermark(), before + 1);
    }

    void aWordComesAndGoes()
    {
        Page *page = open(*m_office, 2);
        retype(visible<LineField>(page)[0], QStringLiteral("chanquan"));
        button(page, QStringLiteral("Add"))->click();
        const auto offered = [&](const QString &zh) {
            const auto words =
                Settings::read(*m_office)->dictionary(QStringLiteral("refusal_reason"));
            return std::any_of(words.begin(), words.end(),
                               [&](const auto &w) { return w.zh == zh; });
        };
        QVERIFY(offered(QStringLiteral("chanquan")));
        QVERIFY(
            !addWord(*m_office, QStringLiteral("refusal_reason"), QStringLiteral("chanquan"), {}));
        QVERIFY(!addWord(*m_office, QStringLiteral("refusal_reason"), QStringLiteral(" "), {}));
        QPushButton *retire = nullptr;
        for (QPushButton *b : visible<QPushButton>(page))
            if (b->accessibleName() == QLatin1String("Retire: chanquan")) retire = b;
        QVERIFY(retire);
        retire->click();
        QVERIFY(!offered(QStringLiteral("chanquan")));
        QVERIFY(button(page, QStringLiteral("Offer again")));
        button(page, QStringLiteral("Offer again"))->click();
        QVERIFY(offered(QStringLiteral("chanquan")));
    }

    void aYearsDaysAreReplacedAsAWhole()
    {
        const QString path = writeTable("date,kind,name\n"
                                        "2027-01-01,holiday,元旦\n"
                                        "2027-10-01,holiday,国庆节\n"
                                        "2027-10-02,holiday,国庆节\n"
                                        "2027-10-09,makeup_workday,国庆节\n");
        QVERIFY(!Settings::read(*m_office)->calendar().known(2027));
        const auto read = importHolidays(*m_office, path);
        VERIFY_OK(read);
        QCOMPARE(read->years, QList<int>{2027});
        QCOMPARE(read->added, 4);
        const auto calendar = Settings::read(*m_office)->calendar();
        QVERIFY(calendar.known(2027) && calendar.known(2026));
        QVERIFY(calendar.isWorkday(QDate(2027, 10, 9)));
        QVERIFY(!calendar.isWorkday(QDate(2027, 10, 1)));
        const auto again = importHolidays(*m_office, path);
        VERIFY_OK(again);
        QCOMPARE(again->added + again->changed + again->removed, 0);
        // The notice was corrected: a day less.
        VERIFY_OK(importHolidays(*m_office, writeTable("date,kind,name\n"
                                                       "2027-01-01,holiday,元旦\n"
                                                       "2027-10-01,holiday,国庆节\n"
                                                       "2027-10-02,holiday,国庆节\n")));
        QVERIFY(!Settings::read(*m_office)->calendar().isWorkday(QDate(2027, 10, 9))); // Saturday
        Page *page = open(*m_office, 3);
        QVERIFY(says(page, QStringLiteral("1 Oct – 2 Oct")));
        QVERIFY(!says(page, QStringLiteral("2027 holidays are not published")));
    }

    void aTableThatIsNoneChangesNothing()
    {
        const qint64 before = *m_office->log().watermark();
        QVERIFY(!importHolidays(*m_office, writeTable("date,kind,name\n2027-13-01,holiday,x\n")));
        QVERIFY(
            !importHolidays(*m_office, writeTable("date,kind,name\n2027-01-01,holiday,元旦\n")));
        QVERIFY(!importHolidays(*m_office, m_dir->filePath(QStringLiteral("none.csv"))));
        QCOMPARE(*m_office->log().watermark(), before);
    }

    void theRecoveryKeyIsShownOnAskingOnly()
    {
        Page *page = open(*m_office, 4);
        const auto sheet = [&] {
            const auto widgets = visible<QWidget>(page);
            return std::any_of(widgets.begin(), widgets.end(), [](const QWidget *w) {
                return w->accessibleName() == QLatin1String("Recovery key");
            });
        };
        QVERIFY(!sheet());
        button(page, QStringLiteral("Show"))->click();
        QVERIFY(sheet());
        page->findChild<TabStrip *>()->setCurrentIndex(0);
        page->findChild<TabStrip *>()->setCurrentIndex(4);
        QVERIFY(!sheet());
    }
};

QTEST_MAIN(TestUiSettings)
#include "tst_ui_settings.moc"
