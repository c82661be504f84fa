// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports.h"
#include "township.h"
#include "work/dashboard.h"
#include "work/townrules.h"

/// Towns that get another name or code or are merged: what was written stays, figures follow.
class TestTowns : public QObject
{
    Q_OBJECT

    static constexpr const char *chendai = "350582103", *dongshi = "350582104";

private slots:
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        m_today = m_world->ambient.today();
        m_one = addVisited("甲(演示)", chendai);
        addVisited("乙(演示)", chendai);
        addVisited("丙(演示)", dongshi);
    }
    void cleanup() { m_world.reset(); }

    void aMergedTownCountsUnderTheNewOne()
    {
        QCOMPARE(visitedIn(QStringLiteral("陈埭镇")), 2);
        QCOMPARE(visitedIn(QStringLiteral("东石镇")), 1);
        VERIFY_OK(changeTown(office(), dongshi, chendai, {}, m_today));
        QCOMPARE(visitedIn(QStringLiteral("陈埭镇")), 3);
        QCOMPARE(visitedIn(QStringLiteral("东石镇")), -1);
        // What was written stays.
        QCOMPARE(office().find<Firm>("town = '350582104'")->size(), 1);
        DashboardScope scope{m_today.addYears(-1), m_today};
        scope.town = chendai;
        QCOMPARE(readDashboard(office(), scope)->funnel.first().firms, 3);
        const auto figure = explainFigure(office(), scope, stageKey("visited"), true);
        QCOMPARE(figure->rows.size(), 3);
        for (const QList<Cell> &row : figure->rows) QCOMPARE(row[1].text, QString("陈埭镇"));
        const auto present = presentTowns(office(), m_today);
        QVERIFY(std::none_of(present->begin(), present->end(),
                             [](const Division &d) { return d.code == dongshi; }));
        VERIFY_OK(takeTownBack(office(), QStringLiteral("东石镇")));
        QCOMPARE(visitedIn(QStringLiteral("陈埭镇")), 2);
    }

    void itHoldsFromItsDay()
    {
        VERIFY_OK(changeTown(office(), dongshi, chendai, {}, m_today.addDays(1)));
        QCOMPARE(visitedIn(QStringLiteral("东石镇")), 1);
        QCOMPARE(visitedIn(QStringLiteral("东石镇"), m_today.addDays(1)), -1);
        QCOMPARE(visitedIn(QStringLiteral("陈埭镇"), m_today.addDays(1)), 3);
    }

    void anotherNameIsShown()
    {
        VERIFY_OK(changeTown(office(), QStringLiteral("陈埭镇"), chendai,
                             QStringLiteral("新陈埭街道"), m_today));
        QCOMPARE(visitedIn(QStringLiteral("新陈埭街道")), 2);
        QCOMPARE(townsOn(office(), m_today)->name(chendai, true), QString("新陈埭街道"));
        // A list that still has the old name is understood.
        const auto written = townsAsWritten(office(), m_today);
        for (const char *name : {"陈埭镇", "新陈埭街道"}) {
            const Division *town = written->byName(QString::fromUtf8(name));
            QVERIFY(town);
            QCOMPARE(town->code, QString(chendai));
        }
        QCOMPARE(townsOn(office(), m_today.addDays(-1))->name(chendai, true), QString("陈埭镇"));
    }

    void aNewCodeNeedsAName()
    {
        QVERIFY(!changeTown(office(), chendai, QStringLiteral("350582199"), {}, m_today));
        QVERIFY(!changeTown(office(), chendai, QStringLiteral("nowhere"), {}, m_today));
        VERIFY_OK(changeTown(office(), chendai, QStringLiteral("350582199"),
                             QStringLiteral("海东镇(演示)"), m_today));
        QCOMPARE(visitedIn(QStringLiteral("海东镇(演示)")), 2);
        // A chain leads to its end.
        VERIFY_OK(changeTown(office(), dongshi, chendai, {}, m_today));
        QCOMPARE(visitedIn(QStringLiteral("海东镇(演示)")), 3);
    }

    void nothingLeadsBackToItself()
    {
        VERIFY_OK(changeTown(office(), dongshi, chendai, {}, m_today));
        QVERIFY(!changeTown(office(), chendai, dongshi, {}, m_today));
        QVERIFY(!changeTown(office(), chendai, chendai, {}, m_today)); // as it is
        QVERIFY(!takeTownBack(office(), chendai));
        QCOMPARE(townChanges(office())->size(), 1);
    }

    /// Every list agrees with the summary on where a firm is.
    void listsNameTheTownOfTheirLastDay()
    {
        const QDate before = m_today.addDays(-2), merged = m_today.addDays(-1);
        VERIFY_OK(changeTown(office(), dongshi, chendai, {}, merged));
        VERIFY_OK(changeTown(office(), chendai, chendai, QStringLiteral("新陈埭街道"), m_today));
        const auto agree = [this](const char *town, QDate day, int visits) {
            QCOMPARE(listedIn(QString::fromUtf8(town), day), visits);
            QCOMPARE(qMax(0, visitedIn(QString::fromUtf8(town), day)), visits);
        };
        agree("陈埭镇", before, 2);
        agree("东石镇", before, 1);
        agree("陈埭镇", merged, 3);
        agree("东石镇", merged, 0);
        agree("新陈埭街道", m_today, 3);
        agree("陈埭镇", m_today, 0);
    }

private:
    Store &office() { return *m_world->office; }
    Id addVisited(const char *name, const char *town)
    {
        Firm firm;
        firm.id = Id::make(m_world->ambient);
        firm.name = QString::fromUtf8(name);
        firm.town = town;
        Visit visit;
        visit.id = Id::make(m_world->ambient);
        visit.firm = firm.id;
        visit.visitedOn = m_today.addDays(-3);
        const auto done = office().transact([&](Writer &w) -> Result<> {
            TRY(w.create(firm));
            return w.create(visit);
        });
        if (!done) qWarning() << done.error().what;
        return firm.id;
    }
    /// Firms visited by the summary's row of the town; -1 where it has no row.
    int visitedIn(const QString &town, QDate to = {})
    {
        if (!to.isValid()) to = m_today;
        const auto table = runReport(office(), *reportNamed("summary"), to.addYears(-1), to, true);
        if (!table) qWarning() << table.error().what;
        if (!table) return -2;
        for (const QList<Cell> &row : table->rows)
            if (row[0].text == "镇街" && row[1].text == town && row[2].text == "本期")
                for (qsizetype c = 0; c < table->columns.size(); ++c)
                    if (table->columns[c].header == "走访户数(户)") return int(row[c].number);
        return -1;
    }

    /// Rows of the visit ledger under the town.
    int listedIn(const QString &town, QDate to)
    {
        const auto table =
            runReport(office(), *reportNamed("visit_ledger"), to.addYears(-1), to, true);
        if (!table) qWarning() << table.error().what;
        return !table ? -1
                      : int(std::count_if(table->rows.begin(), table->rows.end(),
                                          [&](const QList<Cell> &r) { return r[1].text == town; }));
    }

    std::unique_ptr<Township> m_world;
    QDate m_today;
    Id m_one;
};

QTEST_GUILESS_MAIN(TestTowns)
#include "tst_towns.moc"
