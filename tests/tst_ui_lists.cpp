// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "pages/listpage.h"
#include "pageworld.h"
#include "style/buttons.h"
#include "style/delegates.h"

/// Lists as people use them: sort, narrow, group, tick and plan, choose columns, copy.
class TestUiLists : public PageWorld
{
    Q_OBJECT

private:
    static Chip *chip(QWidget *in, const QString &text)
    {
        for (Chip *c : in->findChildren<Chip *>())
            if (c->text() == text && c->isVisible()) return c;
        return nullptr;
    }
    static QStringList column(const ListModel *model, int listColumn)
    {
        QStringList texts;
        for (int r = 0; r < model->rowCount(); ++r)
            if (!model->isGroup(r))
                texts.append(model->index(r, model->modelColumn(listColumn)).data().toString());
        return texts;
    }
    static void clickHeader(Table *table, int section)
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2,
                   header->height() / 2));
    }

private slots:
    void initTestCase()
    {
        makeWorld();
        // The invented laptop has one village: some firms move.
        const auto some = m_laptop->find<Firm>("1 ORDER BY rid LIMIT 4");
        VERIFY_OK(some);
        for (const Firm &f : *some) {
            const auto loaded = m_laptop->load<Firm>(f.id);
            Firm moved = loaded->record;
            moved.village = QStringLiteral("示例二村");
            VERIFY_OK(m_laptop->transact([&](Writer &w) { return w.update(moved, *loaded); }));
        }
    }
    void cleanup() { m_window.reset(); }

    void aHeaderSortsAndTurnsRound()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        const ListModel *model = firms->model();
        clickHeader(table, model->modelColumn(1));
        QStringList villages = column(model, 1);
        QStringList sorted = villages;
        std::sort(sorted.begin(), sorted.end());
        QVERIFY(sorted.first() != sorted.last());
        QCOMPARE(villages, sorted);
        clickHeader(table, model->modelColumn(1));
        std::reverse(sorted.begin(), sorted.end());
        QCOMPARE(column(model, 1), sorted);
        QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        shoot(QStringLiteral("laptop-firms-sorted.png"));
    }

    void everyOrderThatIsNamedExists_data()
    {
        QTest::addColumn<QByteArray>("list");
        for (const char *name :
             {"firms", "visits", "needs", "referrals", "banks", "workers", "grids"})
            QTest::newRow(name) << QByteArray(name);
    }
    void everyOrderThatIsNamedExists()
    {
        QFETCH(QByteArray, list);
        const ListSpec &spec = listSpec(list.constData());
        const auto own = readOrder(*m_office, spec, {});
        VERIFY_OK(own);
        for (const ShownColumn &c : spec.columns) {
            if (!*c.order) continue;
            ListQuery query;
            query.order = c.order;
            const auto up = readOrder(*m_office, spec, query);
            query.descending = true;
            const auto down = readOrder(*m_office, spec, query);
            VERIFY_OK(up);
            VERIFY_OK(down);
            // The same records, in another order where it knows them apart.
            QCOMPARE(QSet<qint64>(up->rids.begin(), up->rids.end()),
                     QSet<qint64>(own->rids.begin(), own->rids.end()));
            QCOMPARE(down->rids.size(), up->rids.size());
            QFile file(QStringLiteral(":/queries/list_%1.sql").arg(QLatin1String(list)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().contains(QByteArray("-- order ") + c.order + ": "), c.order);
        }
    }

    void chipsNarrowTogether()
    {
        openWindow(*m_office);
        auto *firms = page<ListPage>("firms");
        const int all = firms->model()->records();
        QTest::mouseClick(chip(firms, QStringLiteral("Has needs")), Qt::LeftButton);
        const int needy = firms->model()->records();
        QVERIFY(needy > 0 && needy < all);
        QTest::mouseClick(chip(firms, QStringLiteral("Open referral")), Qt::LeftButton);
        QVERIFY(firms->model()->records() <= needy);
        QTest::mouseClick(chip(firms, QStringLiteral("Open referral")), Qt::LeftButton);
        QTest::mouseClick(chip(firms, QStringLiteral("Has needs")), Qt::LeftButton);
        QCOMPARE(firms->model()->records(), all);
    }

    void screeningBeginsWithWhatWaits()
    {
        openWindow(*m_office);
        auto *screening = page<ListPage>("screening");
        QVERIFY(chip(screening, QStringLiteral("Waiting for screening"))->isChecked());
        QCOMPARE(screening->query().filters, QStringList{QStringLiteral("open")});
    }

    void villagesHeadTheirFirms()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        const int all = firms->model()->records();
        Chip *grouped = chip(firms, QStringLiteral("By village"));
        grouped->setFocus();
        QTest::keyClick(grouped, Qt::Key_Space);
        const ListModel *model = firms->model();
        QVERIFY(model->groupRows().size() > 1);
        QCOMPARE(model->rowCount(), all + int(model->groupRows().size()));
        QVERIFY(model->isGroup(0));
        QVERIFY(!model->index(0, 0).data(Qt::DisplayRole).toString().isEmpty());
        QCOMPARE(table->columnSpan(0, 0), model->columnCount());
        // Each stands under its own village, and is found there.
        QString village;
        for (int r = 0; r < model->rowCount(); ++r) {
            if (model->isGroup(r)) {
                village = model->index(r, 0).data().toString();
                continue;
            }
            QCOMPARE(model->index(r, model->modelColumn(1)).data().toString(), village);
            QCOMPARE(model->rowOf(model->idAt(r)), r);
        }
        shoot(QStringLiteral("laptop-firms-villages.png"));
    }

    void tickedFirmsArePlanned()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        table->setFocus();
        QList<Id> chosen;
        QList<std::optional<QDate>> before;
        for (int i = 0; i < 3; ++i) {
            chosen.append(firms->current());
            before.append(m_laptop->get<Firm>(chosen.last())->plannedOn);
            QTest::keyClick(table, Qt::Key_Space);
            QTest::keyClick(table, Qt::Key_Down);
        }
        QCOMPARE(firms->model()->tickedCount(), 3);
        shoot(QStringLiteral("laptop-firms-ticked.png"));
        auto *day = editor<DateEdit>(firms, QStringLiteral("Day of the visits"));
        QVERIFY(day);
        day->setFocus();
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("+2"));
        QTest::keyClick(day, Qt::Key_Tab);
        QPushButton *plan = button(firms, QStringLiteral("Plan visits"));
        plan->setFocus();
        QTest::keyClick(plan, Qt::Key_Space);
        for (const Id &id : chosen)
            QCOMPARE(m_laptop->get<Firm>(id)->plannedOn,
                     std::optional(m_ambient.today().addDays(2)));
        QCOMPARE(firms->model()->tickedCount(), 0);
        // One save, taken back as one.
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i) QCOMPARE(m_laptop->get<Firm>(chosen[i])->plannedOn, before[i]);
    }

    void theTickInTheHeaderTakesAll()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        clickHeader(table, 0);
        QCOMPARE(firms->model()->tickedCount(), firms->model()->records());
        clickHeader(table, 0);
        QCOMPARE(firms->model()->tickedCount(), 0);
    }

    void columnsAreChosenAndKept()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        const auto choose = [](ListPage *in, const QString &words) {
            for (QMenu *menu : in->findChildren<QMenu *>())
                for (QAction *action : menu->actions())
                    if (action->isCheckable() && action->text() == words) action->trigger();
        };
        auto *table = firms->findChild<Table *>();
        const int code = firms->model()->modelColumn(5);
        QVERIFY(table->isColumnHidden(code));
        choose(firms, QStringLiteral("Code"));
        QVERIFY(!table->isColumnHidden(code));
        shoot(QStringLiteral("laptop-firms-columns.png"));
        openWindow(*m_laptop);
        firms = page<ListPage>("firms");
        QVERIFY(!firms->findChild<Table *>()->isColumnHidden(code));
        choose(firms, QStringLiteral("Code"));
        QVERIFY(firms->findChild<Table *>()->isColumnHidden(code));
    }

    void copyingKeepsContactsMasked()
    {
        openWindow(*m_laptop);
        auto *firms = page<ListPage>("firms");
        auto *table = firms->findChild<Table *>();
        table->setFocus();
        for (QMenu *menu : firms->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->isCheckable() && action->text() == QLatin1String("Phone"))
                    action->trigger();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), firms->model()->records() + 2);
        QVERIFY(lines.first().startsWith(QStringLiteral("Firm\t")));
        QVERIFY(lines.first().contains(QStringLiteral("Phone")));
        QVERIFY(lines[1].contains(QStringLiteral("****")));
        const auto some = m_laptop->find<Firm>("phone IS NOT NULL");
        VERIFY_OK(some);
        for (const Firm &f : *some)
            QVERIFY(!QGuiApplication::clipboard()->text().contains(f.phone.value));
        // What is ticked goes alone.
        QTest::keyClick(table, Qt::Key_Space);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count('\n'), 2);
    }
};

QTEST_MAIN(TestUiLists)
#include "tst_ui_lists.moc"
