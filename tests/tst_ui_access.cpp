// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesswalk.h"
#include "pageworld.h"
#include "samplefiles.h"

#include "dialogs/countyformdialog.h"
#include "dialogs/erasedialog.h"
#include "dialogs/fileviewer.h"
#include "dialogs/passworddialog.h"
#include "dialogs/reasondialog.h"
#include "dialogs/typeddialog.h"
#include "opening/foundpage.h"
#include "opening/keeprecoverypage.h"
#include "opening/ownpassphrasepage.h"
#include "opening/recoverpage.h"
#include "opening/startpage.h"
#include "opening/unlockpage.h"
#include "pages/listpage.h"
#include "pages/visitpage.h"
#include "style/widgets.h"
#include "work/lists.h"

/// Every page and dialog, in both languages, for whoever listens, sees little, or has no mouse.
class TestUiAccess : public PageWorld
{
    Q_OBJECT

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup() { m_window.reset(); }

    void everyPage_data() { languages(true); }
    void everyPage()
    {
        speak();
        QFETCH(bool, office);
        Store &store = office ? *m_office : *m_laptop;
        openIn(store);
        for (const QString &key : m_window->pageKeys()) {
            m_window->showPage(key);
            Page *shown = m_window->page(key);
            shown->finishWork();
            m_walk->look(*m_window, key);
            auto *tabs = shown->findChild<TabStrip *>();
            for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                m_walk->look(*m_window, QStringLiteral("%1, tab %2").arg(key).arg(tab + 1));
            }
            auto *list = qobject_cast<ListPage *>(shown);
            if (!list || list->model()->rowCount() < 2) continue;
            list->select(list->model()->idAt(list->model()->rowCount() - 1));
            m_walk->look(*m_window, key + ", a card");
        }
        report();
    }

    void theVisitForm_data() { languages(false); }
    void theVisitForm()
    {
        speak();
        openIn(*m_laptop);
        m_window->recordVisit({});
        m_walk->look(*m_window, "visit, which firm");
        QTest::keyClicks(QApplication::focusWidget(), "zzzz");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_walk->look(*m_window, "visit, a new firm");
        m_window->keepDrafts();
        const Id firm = m_laptop->find<Firm>("1 ORDER BY name LIMIT 1")->first().id;
        m_window->recordVisit(firm);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
        m_walk->look(*m_window, "visit, with a need");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        m_walk->look(*m_window, "visit, with errors");
        report();
    }

    void dialogs_data() { languages(false); }
    void dialogs()
    {
        speak();
        openIn(*m_office);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        m_walk->look(*m_window, "find anything");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        m_walk->look(*m_window, "help");
        ReasonDialog reason("x", m_window.get());
        reason.show();
        m_walk->look(reason, "reason");
        reason.hide();
        const Id firm = m_office->find<Firm>("1 ORDER BY name LIMIT 1")->first().id;
        const QList<ShownFile> pictures{{"a.jpg", {}, samplefiles::jpeg(900, 600)},
                                        {"b.jpg", {}, samplefiles::jpeg(90, 60)}};
        FileViewer::open(*m_office, m_window.get(), pictures, 0);
        auto *viewer = m_window->findChild<FileViewer *>();
        QTRY_VERIFY(!viewer->picture().isNull());
        m_walk->look(*m_window, "a picture");
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<FileViewer *>());
        const auto file = m_office->find<Attachment>("1 ORDER BY rid LIMIT 1");
        std::unique_ptr<EraseDialog> eraseFile(
            EraseDialog::ofFile(*m_office, file->first().id, "a.jpg", m_window.get()));
        eraseFile->show();
        m_walk->look(*eraseFile, "erase a file");
        eraseFile->hide();
        page("firms")->select(file->first().firm);
        m_walk->look(*m_window, "a card with files");
        EraseDialog erase(*m_office, firm, m_window.get());
        erase.show();
        m_walk->look(erase, "erase");
        erase.hide();
        TypedDialog typed({"x", "x", "x", "12", "x", true}, m_window.get());
        typed.show();
        m_walk->look(typed, "typed");
        CountyForm form;
        form.form.path = QStringLiteral("form.xlsx");
        form.ours = {QStringLiteral("企业名称"), QStringLiteral("备注")};
        for (const char *header : {"名称", "意见"})
            form.form.header.columns.append({0, QString::fromUtf8(header), {}, {}});
        form.filledBy = {0, -1};
        CountyFormDialog county(form, "x", m_window.get());
        county.show();
        m_walk->look(county, "county form");
        county.hide();
        PasswordDialog password({"x", "x", "x", "x", false}, m_window.get());
        password.show();
        m_walk->look(password, "password");
        typed.hide();
        report();
    }

    void opening_data() { languages(false); }
    void opening()
    {
        speak();
        QFETCH(bool, chinese);
        using For = UnlockPage::For;
        const QByteArray key(32, '\x35');
        const std::pair<const char *, OpeningPage *> pages[] = {
            {"start", new StartPage(chinese)},
            {"unlock", new UnlockPage(For::Opening, "甲村")},
            {"locked", new UnlockPage(For::Locked, "甲村")},
            {"own passphrase", new OwnPassphrasePage("林示一", "one-time")},
            {"recover", new RecoverPage("甲村")},
            {"found", new FoundPage(chinese)},
            {"keep recovery key",
             new KeepRecoveryPage(key, "陈埭镇", "x.recovery", {2026, 11, 24})}};
        for (const auto &[name, made] : pages) {
            const std::unique_ptr<OpeningPage> opened(made);
            opened->resize(1366, 696);
            opened->show();
            m_walk->look(*opened, QLatin1String(name));
        }
        report();
    }

private:
    static void languages(bool both)
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("large");
        QTest::addColumn<bool>("office");
        for (const bool office : both ? QList<bool>{true, false} : QList<bool>{true}) {
            const auto row = [&](const char *how) -> QTestData & {
                return QTest::addRow("%s%s", how, !both ? "" : office ? ", office" : ", laptop");
            };
            row("English, dark") << false << true << false << office;
            row("Chinese, light") << true << false << false << office;
            row("English, large text") << false << false << true << office;
            row("Chinese, large text, dark") << true << true << true << office;
        }
    }
    void speak()
    {
        QFETCH(bool, chinese);
        QFETCH(bool, dark);
        QLocale::setDefault(QLocale(chinese ? QLocale::Chinese : QLocale::English));
        QCoreApplication::removeTranslator(&m_translator);
        QVERIFY(m_translator.load(chinese ? QStringLiteral(":/translations/gridpoint_zh_CN.qm")
                                          : QStringLiteral(":/translations/gridpoint_en.qm")));
        QCoreApplication::installTranslator(&m_translator);
        QFETCH(bool, large);
        m_theme->setTextScale(large ? Theme::largeText : 1.0);
        m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        m_chinese = chinese;
        m_walk.emplace(chinese);
    }
    void openIn(Store &store)
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(store, *m_theme, m_chinese);
        m_window->resize(1366, 696);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void report()
    {
        for (const QString &line : m_walk->found) qWarning("%s", qPrintable(line));
        QVERIFY(m_walk->found.isEmpty());
    }

    QTranslator m_translator;
    bool m_chinese = false;
    std::optional<AccessWalk> m_walk;
};

QTEST_MAIN(TestUiAccess)
#include "tst_ui_access.moc"
