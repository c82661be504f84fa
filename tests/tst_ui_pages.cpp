// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "pages/importpage.h"
#include "pages/listmodel.h"
#include "pages/listpage.h"
#include "pages/pages.h"
#include "pageworld.h"
#include "style/buttons.h"
#include "style/delegates.h"
#include "style/segments.h"
#include "style/widgets.h"
#include "work/lists.h"
#include "work/opening.h"

#include <QAbstractItemModelTester>
#include <QtWidgets>

/// The window over an invented office and over a worker's laptop.
class TestUiPages : public PageWorld
{
    Q_OBJECT

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup() { m_window.reset(); }

    void everyPageOpens_data()
    {
        QTest::addColumn<bool>("office");
        QTest::addColumn<int>("pages");
        QTest::newRow("office") << true << 17;
        QTest::newRow("laptop") << false << 10;
    }
    void everyPageOpens()
    {
        QFETCH(bool, office);
        QFETCH(int, pages);
        openWindow(office ? *m_office : *m_laptop);
        QCOMPARE(m_window->pageKeys().size(), pages);
        auto *stack = m_window->findChild<QStackedWidget *>();
        for (const bool dark : {false, true}) {
            m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            for (const QString &key : m_window->pageKeys()) {
                m_window->showPage(key);
                QVERIFY2(stack->currentWidget() == m_window->page(key), qPrintable(key));
                QVERIFY2(m_window->page(key)->isVisible(), qPrintable(key));
                m_window->page(key)->finishWork();
                shoot(QStringLiteral("%1-%2-%3.png")
                          .arg(office ? "office" : "laptop", key, dark ? "dark" : "light"));
            }
        }
        m_theme->setMode(Theme::Mode::Light);
    }

    void listsKeepTheModelsRules_data()
    {
        QTest::addColumn<QByteArray>("list");
        for (const char *name :
             {"firms", "visits", "needs", "referrals", "banks", "workers", "grids"})
            QTest::newRow(name) << QByteArray(name);
    }
    void listsKeepTheModelsRules()
    {
        QFETCH(QByteArray, list);
        ListModel model(*m_office, list.constData(), true);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        VERIFY_OK(model.reload());
        QVERIFY(model.rowCount() > 0);
        const int last = model.rowCount() - 1;
        QVERIFY(!model.idAt(last).isNull());
        QCOMPARE(model.rowOf(model.idAt(last)), last);
        bool words = false;
        for (int c = 0; c < model.columnCount(); ++c) {
            QVERIFY(!model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            words = words || !model.index(0, c).data(Qt::DisplayRole).toString().isEmpty();
        }
        QVERIFY(words);
    }

    void digitsGoToPages()
    {
        openWindow(*m_laptop);
        auto *stack = m_window->findChild<QStackedWidget *>();
        const QStringList keys = m_window->pageKeys();
        for (int n = std::min(9, int(keys.size())); n >= 1; --n) {
            QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_0 + n), Qt::AltModifier);
            QCOMPARE(stack->currentWidget(), m_window->page(keys[n - 1]));
        }
        // The list has the focus at once: arrows go through it.
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        auto *firms = qobject_cast<ListPage *>(stack->currentWidget());
        QVERIFY(qobject_cast<Table *>(QApplication::focusWidget()));
        const Id first = firms->current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(!firms->current().isNull());
        QVERIFY(firms->current() != first);
    }

    void theFilterNarrowsFirms()
    {
        openWindow(*m_laptop);
        Page *firms = page("firms");
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *search = qobject_cast<LineField *>(QApplication::focusWidget());
        QVERIFY(search);
        auto *table = firms->findChild<Table *>();
        const int all = table->model()->rowCount();
        QVERIFY(all > 1);
        const auto some = m_laptop->find<Firm>("code IS NOT NULL ORDER BY name LIMIT 1");
        VERIFY_OK(some);
        QTest::keyClicks(search, some->first().code.value.right(8));
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(qobject_cast<ListPage *>(firms)->current(), some->first().id);
        search->clear();
        QTest::keyClick(search, Qt::Key_Space);
        QTRY_COMPARE(table->model()->rowCount(), all);
    }

    void aSearchWithoutAHitCanBeCleared()
    {
        openWindow(*m_laptop);
        auto *firms = qobject_cast<ListPage *>(page("firms"));
        auto *table = firms->findChild<Table *>();
        const int all = table->model()->rowCount();
        firms->focusFilter();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("qqqqqqqq"));
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
        QPushButton *clear = button(firms, QStringLiteral("Clear filters"));
        QVERIFY(clear);
        shoot(QStringLiteral("laptop-firms-nothing.png"));
        clear->click();
        QCOMPARE(table->model()->rowCount(), all);
        QVERIFY(table->isVisible());
    }

    void escapeClosesTheHelp()
    {
        openWindow(*m_laptop);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *text = m_window->findChild<QTextBrowser *>();
        QVERIFY(text->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!text->isVisible());
    }

    void aChangeKeepsTheRecordInHand()
    {
        openWindow(*m_laptop);
        auto *firms = qobject_cast<ListPage *>(page("firms"));
        auto *table = firms->findChild<Table *>();
        table->setCurrentIndex(table->model()->index(2, 0));
        const Id kept = firms->current();
        const auto loaded = m_laptop->load<Firm>(kept);
        VERIFY_OK(loaded);
        Firm firm = loaded->record;
        firm.address = QStringLiteral("示例路 1 号");
        VERIFY_OK(m_laptop->transact([&](Writer &w) { return w.update(firm, *loaded); }));
        const auto shown = [&] {
            for (const QLabel *label : firms->findChildren<QLabel *>())
                if (label->text() == firm.address) return true;
            return false;
        };
        QTRY_VERIFY(shown());
        QCOMPARE(firms->current(), kept);
    }

    void returningANeedTakesAReason()
    {
        Need waiting; // the page begins with those that wait
        waiting.id = Id::make(m_ambient);
        waiting.firm = m_office->find<Firm>("1 ORDER BY name LIMIT 1")->first().id;
        waiting.amount = Money::wan(50);
        waiting.declaredOn = m_ambient.today();
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.create(waiting); }));
        openWindow(*m_office);
        auto *screening = qobject_cast<ListPage *>(page("screening"));
        const Id need = waiting.id;
        screening->select(need);
        QCOMPARE(screening->current(), need);
        const auto before = m_office->get<Need>(need);
        VERIFY_OK(before);
        auto *opinion = screening->findChild<LineField *>();
        opinion->clear();
        button(screening, QStringLiteral("Return"))->click();
        QCOMPARE(m_office->get<Need>(need)->screeningNote.value, before->screeningNote.value);
        QCOMPARE(QApplication::focusWidget(), opinion);
        opinion->setText(QStringLiteral("请核实金额"));
        button(screening, QStringLiteral("Return"))->click();
        const auto after = m_office->get<Need>(need);
        QCOMPARE(after->outcome, Outcome::Returned);
        QCOMPARE(after->screeningNote.value, QStringLiteral("请核实金额"));
    }

    void aNeedIsRecommendedAndReferred()
    {
        openWindow(*m_office);
        const auto referrals = [this] {
            return m_office->db().scalar("SELECT count(*) FROM referral WHERE flags & 1")->toInt();
        };
        const qint64 before = referrals();
        // A need of a firm that agreed to a bank, which it is not referred to yet.
        const auto agreed = m_office->find<Consent>("agreed = 1 ORDER BY id LIMIT 1");
        VERIFY_OK(agreed);
        QVERIFY(!agreed->isEmpty());
        Need need;
        need.id = Id::make(m_ambient);
        need.firm = agreed->first().firm;
        need.amount = Money::wan(50);
        need.declaredOn = m_ambient.today();
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.create(need); }));
        auto *screening = qobject_cast<ListPage *>(page("screening"));
        screening->select(need.id);
        QCOMPARE(screening->current(), need.id);
        button(screening, QStringLiteral("Recommend"))->click();
        QCOMPARE(m_office->get<Need>(need.id)->outcome, Outcome::None); // nothing is judged yet
        for (Segments *criterion : screening->findChildren<Segments *>()) criterion->setCurrent(0);
        button(screening, QStringLiteral("Recommend"))->click();
        QCOMPARE(m_office->get<Need>(need.id)->outcome, Outcome::Recommended);
        QTRY_VERIFY(button(screening, QStringLiteral("Refer")));
        button(screening, QStringLiteral("Refer"))->click();
        QCOMPARE(referrals(), before + 1);
    }

    void aReferralSaysWhyItIsDue()
    {
        openWindow(*m_office);
        auto *referrals = qobject_cast<ListPage *>(page("referrals"));
        const auto waiting = m_office->find<Referral>("1 ORDER BY referred_on LIMIT 1");
        VERIFY_OK(waiting);
        QVERIFY(!waiting->isEmpty());
        referrals->select(waiting->first().id);
        QCOMPARE(referrals->current(), waiting->first().id);
        QVERIFY(referrals->findChild<Banner *>());
    }

    void aListIsShownBeforeItIsImported()
    {
        openWindow(*m_office);
        auto *import = qobject_cast<ImportPage *>(page("import"));
        const QString path = m_dir.filePath(QStringLiteral("more.xlsx"));
        VERIFY_OK(writeSampleList(path, 30, QStringLiteral("350582103"),
                                  {QStringLiteral("陈埭三村")}, 7, m_ambient.today()));
        const auto firms = [this] {
            return m_office->db().scalar("SELECT count(*) FROM firm WHERE flags & 1")->toInt();
        };
        const qint64 before = firms();
        import->preview(path);
        QTRY_VERIFY(button(import, QStringLiteral("Import")));
        shoot(QStringLiteral("office-import-preview.png"));
        QCOMPARE(firms(), before);
        button(import, QStringLiteral("Import"))->click();
        QTRY_VERIFY(firms() > before);
        QTRY_VERIFY(!button(import, QStringLiteral("Import")));
        const qint64 after = firms();
        import->preview(path);
        QTRY_VERIFY(button(import, QStringLiteral("Import")));
        button(import, QStringLiteral("Import"))->click();
        QTRY_VERIFY(!button(import, QStringLiteral("Import")));
        QCOMPARE(firms(), after);
    }

    void aVisitLedgerIsKnownAsOne()
    {
        openWindow(*m_office);
        auto *import = qobject_cast<ImportPage *>(page("import"));
        QFile ledger(m_dir.filePath(QStringLiteral("ledger.csv")));
        QVERIFY(ledger.open(QIODevice::WriteOnly));
        ledger.write(
            "企业名称,走访日期,走访人员,需求金额(万元),盖章\n甲店(演示),2025年3月5日,王示外,80,\n"
            "甲店(演示),2025-06-01,王示外,,\n乙店(演示),没有去,王示外,,\n");
        ledger.close();
        const auto visits = [this] { return m_office->find<Visit>("visited_on < '2026'")->size(); };
        import->preview(ledger.fileName());
        QTRY_VERIFY(button(import, QStringLiteral("Import")));
        shoot(QStringLiteral("office-import-ledger.png"));
        QCOMPARE(visits(), 0);
        QVERIFY(import->findChild<SectionTitle *>()->accessibleName().contains("visit ledger") ||
                !import->findChildren<CountTiles *>().isEmpty());
        button(import, QStringLiteral("Import"))->click();
        QTRY_COMPARE(visits(), 2);
        QTRY_VERIFY(!button(import, QStringLiteral("Import")));
        QVERIFY(button(import, QStringLiteral("Save rejected rows")));
    }

    void everyPageHasHelp()
    {
        QStringList keys{QStringLiteral("visit")};
        for (const PageInfo &info : allPages()) keys.append(QLatin1String(info.key));
        for (const char *language : {"en", "zh_CN"})
            for (const QString &key : keys) {
                QFile file(QStringLiteral(":/help/%1/%2.md").arg(QLatin1String(language), key));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                QVERIFY2(file.readAll().startsWith("# "), qPrintable(file.fileName()));
            }
        openWindow(*m_laptop);
        m_window->showPage(QStringLiteral("sync"));
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *text = m_window->findChild<QTextBrowser *>();
        QVERIFY(text->isVisible());
        QVERIFY(!text->toPlainText().isEmpty());
        shoot(QStringLiteral("laptop-help.png"));
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QVERIFY(!text->isVisible());
    }

    void anotherLanguageKeepsThePage()
    {
        openWindow(*m_laptop);
        m_window->showPage(QStringLiteral("needs"));
        m_window->setChinese(true);
        auto *stack = m_window->centralWidget()->findChild<QStackedWidget *>();
        QCOMPARE(stack->currentWidget(), m_window->page(QStringLiteral("needs")));
        QCOMPARE(m_window->pageKeys().size(), 10);
    }

    void ctrlNOpensTheVisitForm()
    {
        openWindow(*m_laptop);
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        auto *stack = m_window->findChild<QStackedWidget *>();
        QVERIFY(!qobject_cast<Page *>(stack->currentWidget()));
        shoot(QStringLiteral("laptop-visit.png"));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(stack->currentWidget(), m_window->page(QStringLiteral("today")));
    }
};

QTEST_MAIN(TestUiPages)
#include "tst_ui_pages.moc"
