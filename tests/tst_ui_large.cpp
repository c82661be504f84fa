// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listpage.h"
#include "pageworld.h"

#include <QtTest>

/// A workbook that is too large to be read while somebody waits: pages say so, take keys meanwhile,
/// and show in the end what they show in a small one.
class TestLarge : public PageWorld
{
    Q_OBJECT

private:
    /// Rows of no record, with which nobody can say any more that there are few.
    static void makeLarge(Store &store)
    {
        for (const char *table : {"firm", "visit"})
            VERIFY_OK(store.db().exec(QByteArray("INSERT OR IGNORE INTO ")
                                          .append(table)
                                          .append(" (rid, id, flags, heads) "
                                                  "VALUES (50000, zeroblob(16), 0, x'')")
                                          .constData()));
    }
    static void makeSmall(Store &store)
    {
        for (const char *table : {"firm", "visit"})
            VERIFY_OK(store.db().exec(
                QByteArray("DELETE FROM ").append(table).append(" WHERE rid = 50000").constData()));
    }
    static QStringList words(const QWidget *page)
    {
        QStringList all;
        for (const QLabel *label : page->findChildren<QLabel *>())
            if (label->isVisible()) all.append(label->text());
        for (const QPushButton *button : page->findChildren<QPushButton *>())
            if (button->isVisible()) all.append(button->text());
        all.sort();
        return all;
    }

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup()
    {
        m_window.reset();
        makeSmall(*m_office);
        makeSmall(*m_laptop);
    }

    void pagesEndAsInASmallWorkbook_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("office");
        QTest::addColumn<QString>("meanwhile");
        QTest::newRow("today") << QByteArray("today") << true << "Looking through the workbook";
        QTest::newRow("today of a laptop")
            << QByteArray("today") << false << "Looking through the workbook";
        QTest::newRow("set aside")
            << QByteArray("setaside") << true << "Looking for contacts that are due for erasure";
        QTest::newRow("grid points") << QByteArray("grids") << true << "They are being counted";
    }
    void pagesEndAsInASmallWorkbook()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, office);
        QFETCH(QString, meanwhile);
        Store &store = office ? *m_office : *m_laptop;
        openWindow(store);
        const QStringList small = words(page(key.constData()));
        QVERIFY(!shows(m_window.get(), meanwhile));
        makeLarge(store);
        m_window = std::make_unique<MainWindow>(store, *m_theme, false);
        Page *large = page(key.constData());
        // Nothing was handled yet that the reading could have sent.
        const auto labels = large->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](QLabel *l) { return l->text().contains(meanwhile); }));
        m_window->resize(1366, 696);
        m_window->show();
        large->finishWork();
        QTRY_COMPARE(words(large), small);
        // What is shown stays until the news are there.
        large->refresh();
        large->finishWork();
        QTRY_COMPARE(words(large), small);
    }

    void whatIsTypedMeanwhileStays()
    {
        makeLarge(*m_office);
        openWindow(*m_office);
        auto *firms = page<ListPage>("firms");
        const Firm wanted = m_office->find<Firm>("1")->last();
        auto *search = firms->findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, wanted.code.value.right(6));
        const int found = firms->model()->records();
        QVERIFY(found > 0);
        firms->finishWork();
        QCOMPARE(firms->model()->records(), found);
        search->selectAll();
        QTest::keyClick(search, Qt::Key_Backspace);
        firms->finishWork();
        QVERIFY(firms->model()->records() > found);
    }

    void villagesAreLookedForWhenTheMenuOpens()
    {
        const auto menuOf = [this] {
            for (QMenu *menu : page("firms")->findChildren<QMenu *>())
                if (menu->findChild<LatestRead *>()) return menu;
            return static_cast<QMenu *>(nullptr);
        };
        const auto choices = [](const QMenu *menu) {
            QStringList all;
            for (const QAction *action : menu->actions()) all.append(action->text());
            return all;
        };
        openWindow(*m_office);
        QMenu *menu = menuOf();
        QVERIFY(menu);
        emit menu->aboutToShow();
        const QStringList small = choices(menu);
        QVERIFY(small.size() > 1);
        makeLarge(*m_office);
        openWindow(*m_office);
        menu = menuOf();
        emit menu->aboutToShow();
        QCOMPARE(choices(menu), QStringList{QStringLiteral("Looking for villages")});
        QVERIFY(!menu->actions().first()->isEnabled());
        menu->findChild<LatestRead *>()->wait();
        QCOMPARE(choices(menu), small);
    }

    void aFirmIsGoneToWhenTheListIsThere()
    {
        makeLarge(*m_office);
        openWindow(*m_office);
        auto *firms = page<ListPage>("firms");
        const Id wanted = m_office->find<Firm>("1")->last().id;
        firms->select(wanted);
        firms->finishWork();
        QCOMPARE(firms->current(), wanted);
    }
};

QTEST_MAIN(TestLarge)
#include "tst_ui_large.moc"
