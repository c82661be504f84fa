// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatefinder.h"
#include "pages/duplicatespage.h"
#include "storeworld.h"
#include "style/buttons.h"
#include "style/delegates.h"

#include <QSignalSpy>

/// The page that shows two records side by side, by keys alone.
class TestUiDuplicates : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void oneKeyJoins();
    void oneKeyKeepsApart();

private:
    Table *table() const { return m_page->findChild<Table *>(); }
    int rows() const { return table()->model()->rowCount(); }
    QList<Link> links() const { return *m_store->find<Link>("1"); }

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DuplicateFinder> m_finder;
    std::unique_ptr<DuplicatesPage> m_page;
};

void TestUiDuplicates::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto founded = foundOffice(m_dir->filePath("d.gridpoint"), m_ambient, m_marks);
    VERIFY_OK(founded);
    m_store = *std::move(founded);
    VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
        for (const char *name : {"阿强海鲜", "阿强海鲜大排档", "永盛雨伞"}) {
            Firm firm;
            firm.id = Id::make(m_ambient);
            firm.name = QString::fromUtf8(name);
            firm.town = QStringLiteral("350582103");
            firm.phone.value = QStringLiteral("13900000001");
            firm.address = QStringLiteral("海滨路12号");
            TRY(w.create(firm));
        }
        return ok();
    }));
    m_theme = std::make_unique<Theme>(*qApp);
    m_finder = std::make_unique<DuplicateFinder>(*m_store);
    Context context{*m_store, *m_theme, false, m_finder.get()};
    context.say = [](const QString &) {};
    m_page = std::make_unique<DuplicatesPage>(context);
    m_page->resize(1100, 600);
    m_page->show();
    QTRY_COMPARE(rows(), 1);
    table()->setFocus();
    if (const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR"); !folder.isEmpty())
        QVERIFY(m_page->grab().save(folder + QStringLiteral("/duplicates-pair.png")));
}

void TestUiDuplicates::cleanup()
{
    m_page.reset();
    m_finder.reset();
    m_store.reset();
}

void TestUiDuplicates::oneKeyJoins()
{
    QTest::keyClick(table(), Qt::Key_1);
    QCOMPARE(rows(), 0);
    QCOMPARE(links().size(), 1);
    QCOMPARE(links().first().same, std::optional(true));
    QTRY_VERIFY(!m_finder->isLooking());
    QVERIFY(m_finder->pairs().isEmpty());
    for (Chip *chip : m_page->findChildren<Chip *>())
        if (!chip->isChecked()) chip->click();
    QCOMPARE(rows(), 1);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(!links().first().same);
    QTRY_COMPARE(m_finder->pairs().size(), 1);
}

void TestUiDuplicates::oneKeyKeepsApart()
{
    QTest::keyClick(table(), Qt::Key_2);
    QCOMPARE(rows(), 0);
    QCOMPARE(links().first().same, std::optional(false));
}

QTEST_MAIN(TestUiDuplicates)
#include "tst_ui_duplicates.moc"
