// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "sync/branches.h"
#include "sync/receipts.h"
#include "sync/reconcile.h"
#include "township.h"
#include "work/exchangelist.h"
#include "work/laptopheld.h"
#include "work/recordstatus.h"

/// Laptops and offices that are lost, replaced, copied or restored, and packages that are late.
class TestLaptops : public QObject, private TownshipStory
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(begin(Firms::Two)); }
    void cleanup() { m_world.reset(); }

    void aCopiedWorkbookIsAForkAndBothKeepTheirWork()
    {
        VERIFY_OK(edit(lin(), m_firm, 1));
        auto twin = m_world->cloned(m_world->lin);
        VERIFY_OK(twin);
        VERIFY_OK(edit(lin(), m_firm, 2));
        VERIFY_OK(edit(*twin->store, m_other, 3));
        VERIFY_OK(edit(*twin->store, m_other, 4));
        const LineId line = lin().log().own().line;
        QCOMPARE(twin->store->log().own().line, line);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const auto second = importPackage(office(), *m_world->up(*twin));
        VERIFY_OK(second);
        QVERIFY(second->joined.forks.contains(line));
        QCOMPARE(employees(office(), m_firm), 2);
        QCOMPARE(employees(office(), m_other), 4);
        // Both hear of it, begin lines of their own, and go on.
        for (Township::Person *p : {&m_world->lin, &*twin}) {
            VERIFY_OK(m_world->down(*p));
            QCOMPARE(*unreceipted(*p->store), 0);
            VERIFY_OK(edit(*p->store, m_firm, 7));
            QVERIFY(p->store->log().own().line != line);
            VERIFY_OK(importPackage(office(), *m_world->up(*p)));
        }
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(m_world->down(*twin));
        QVERIFY(*m_world->agrees(m_world->lin));
        QVERIFY(*m_world->agrees(*twin));
    }

    /// One copy has written less than the office holds of the line by the other's hand: numbers
    /// alone would say that all of it was received.
    void aReceiptCountsByHashNotByNumber()
    {
        auto twin = m_world->cloned(m_world->lin);
        VERIFY_OK(twin);
        for (int i = 1; i <= 5; ++i) VERIFY_OK(edit(lin(), m_firm, i));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(edit(*twin->store, m_other, 9));
        VERIFY_OK(m_world->down(*twin));
        VERIFY_OK(importPackage(office(), *m_world->up(*twin)));
        QCOMPARE(employees(office(), m_other), 9);
    }

    void aRestoredLaptopGetsBackWhatItLost_data()
    {
        QTest::addColumn<bool>("markKept");
        QTest::newRow("same machine") << true;
        QTest::newRow("its mark lost too") << false;
    }
    void aRestoredLaptopGetsBackWhatItLost()
    {
        QFETCH(bool, markKept);
        VERIFY_OK(edit(lin(), m_firm, 1));
        const auto backup = m_world->backUp(lin());
        VERIFY_OK(backup);
        VERIFY_OK(edit(lin(), m_firm, 2));
        VERIFY_OK(edit(lin(), m_other, 3));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        const LineId line = lin().log().own().line;
        if (!markKept) m_world->lin.marks->forget();
        VERIFY_OK(m_world->restore(m_world->lin, *backup));
        VERIFY_OK(edit(lin(), m_other, 4));
        QVERIFY(lin().log().own().line != line); // numbers are not used again
        QCOMPARE(employees(lin(), m_firm), 1);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(employees(lin(), m_firm), 2);
        QVERIFY(*m_world->agrees(m_world->lin));
        QCOMPARE(*unreceipted(lin()), 0);
        QVERIFY(lin().log().verify()->isEmpty());
    }

    /// The laptop holds packages up to 3 again, while the office goes on from 5: it must not
    /// believe that it has what 4 and 5 brought.
    void aPackageThatBuildsOnALostOneIsNotTakenForTheWhole()
    {
        const auto backup = m_world->backUp(lin());
        VERIFY_OK(backup);
        VERIFY_OK(edit(office(), m_firm, 5));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->restore(m_world->lin, *backup));
        VERIFY_OK(edit(office(), m_other, 6));
        VERIFY_OK(m_world->down(m_world->lin)); // holds the other firm's entry alone
        QCOMPARE(employees(lin(), m_other), 6);
        QVERIFY(!*m_world->agrees(m_world->lin));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(employees(lin(), m_firm), 5);
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void aDownPackageCarriesWhatCameInSince()
    {
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(edit(office(), m_firm, 5));
        const auto one = exportDown(office(), m_world->lin.id, m_world->dir.path());
        VERIFY_OK(one);
        QCOMPARE(one->entries, 1); // not the firm's whole history, nor every enrolment
        VERIFY_OK(importPackage(lin(), one->path));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const auto none = exportDown(office(), m_world->lin.id, m_world->dir.path());
        VERIFY_OK(none);
        // The line that the laptop's first package began is no news to it, yet it came in since.
        QVERIFY2(none->entries <= 1, qPrintable(QString::number(none->entries)));
    }

    void anOfficeRestoredFromYesterdayCatchesUp()
    {
        VERIFY_OK(edit(lin(), m_firm, 1));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        const auto yesterday = m_world->backUp(office());
        VERIFY_OK(yesterday);
        VERIFY_OK(edit(lin(), m_firm, 2));
        VERIFY_OK(edit(wang(), m_other, 3));
        for (Township::Person *p : {&m_world->lin, &m_world->wang})
            VERIFY_OK(importPackage(office(), *m_world->up(*p)));
        for (int i = 0; i < 3; ++i) VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(m_world->down(m_world->wang));
        QCOMPARE(*unreceipted(lin()), 0);

        VERIFY_OK(m_world->restoreOffice(*yesterday));
        QCOMPARE(employees(office(), m_firm), 1);
        for (Township::Person *p : {&m_world->lin, &m_world->wang}) {
            // Its numbers are below those of yesterday's packages, yet it is the newer one.
            VERIFY_OK(m_world->down(*p));
            QVERIFY(*unreceipted(*p->store) > 0);
            VERIFY_OK(importPackage(office(), *m_world->up(*p)));
        }
        QCOMPARE(employees(office(), m_firm), 2);
        QCOMPARE(employees(office(), m_other), 3);
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void aLostLaptopIsClosedAndReplaced()
    {
        VERIFY_OK(edit(lin(), m_firm, 1));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(edit(lin(), m_other, 2));
        const QString late = *m_world->up(m_world->lin);
        VERIFY_OK(office().transact([&](Writer &w) { return w.revoke(lin().publicKey()); }));
        QVERIFY(!importPackage(office(), late));
        Township::Person fresh;
        fresh.id = m_world->lin.id;
        VERIFY_OK(m_world->prepareAgain(fresh, "林晓的新电脑"));
        // All of his scope and his own history, under a key and a line of its own.
        QCOMPARE(employees(*fresh.store, m_firm), 1);
        QVERIFY(*m_world->agrees(fresh));
        QVERIFY(fresh.store->publicKey() != lin().publicKey());
        VERIFY_OK(edit(*fresh.store, m_firm, 3));
        VERIFY_OK(importPackage(office(), *m_world->up(fresh)));
        QCOMPARE(employees(office(), m_firm), 3);
        VERIFY_OK(m_world->down(fresh));
        QVERIFY(*m_world->agrees(fresh));
        // Nothing more is sealed to the lost one.
        const auto after = exportDown(office(), fresh.id, m_world->dir.path());
        VERIFY_OK(after);
        QVERIFY(!importPackage(lin(), after->path));
    }

    void whatLeavesTheScopeLeavesTheLaptop()
    {
        GridPoint elsewhere;
        elsewhere.id = Id::make(m_world->ambient);
        elsewhere.name = "别处";
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(elsewhere); }));
        VERIFY_OK(edit(lin(), m_other, 2)); // his own work, not at the office yet
        for (const Id &id : {m_firm, m_other})
            VERIFY_OK(
                Township::edit<Firm>(office(), id, [&](Firm &f) { f.gridPoint = elsewhere.id; }));
        const QString before = exportDown(office(), m_world->lin.id, m_world->dir.path())->path;
        VERIFY_OK(importPackage(lin(), before));
        QVERIFY(!lin().exists(Kind::Firm, m_firm));
        QVERIFY(lin().log().closure(m_firm)->isEmpty());
        QVERIFY(lin().exists(Kind::Firm, m_other)); // it waits for the receipt
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(lin().exists(Kind::Firm, m_other)); // he wrote to it: it is in his scope
        QVERIFY(*m_world->agrees(m_world->lin));
        QVERIFY(lin().log().verify()->isEmpty());
        // It comes back whole, and an old package does not bring back what left.
        VERIFY_OK(Township::edit<Firm>(office(), m_firm,
                                       [&](Firm &f) { f.gridPoint = m_world->gridPoint.id; }));
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
        VERIFY_OK(importPackage(lin(), before));
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void aWorkerWhoLeavesIsClosedAfterTheReceipt()
    {
        VERIFY_OK(edit(lin(), m_firm, 2));
        VERIFY_OK(
            Township::edit<Worker>(office(), m_world->lin.id, [](Worker &w) { w.left = true; }));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(lin().find<Firm>("1")->size(), 1); // what he has not handed over yet
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(employees(office(), m_firm), 2);
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(lin().find<Firm>("1")->size(), 0);
        QCOMPARE(lin().db().scalar("SELECT COUNT(*) FROM entry WHERE record IS NOT NULL")->toInt(),
                 0);
        QVERIFY(lin().log().verify()->isEmpty());
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QVERIFY(office().log().verify()->isEmpty());
    }

    /// "王芳: 1–6 and 8 here, 7 missing", though nothing is, since 8 carries what 7 did.
    void packagesThatDidNotComeAreNamed()
    {
        for (int n = 1; n <= 8; ++n) {
            VERIFY_OK(edit(wang(), m_firm, n));
            const QString path = *m_world->up(m_world->wang);
            if (n != 7) VERIFY_OK(importPackage(office(), path));
        }
        auto received = receivedPackages(office());
        VERIFY_OK(received);
        QCOMPARE(received->size(), 1);
        QCOMPARE(received->first().sender, "王芳");
        QCOMPARE(received->first().numbers, "1–6, 8");
        QCOMPARE(received->first().absent, "7");
        QCOMPARE(received->first().missing, "");
        VERIFY_OK(importPackage(office(), m_world->wang.sent[6]));
        received = receivedPackages(office());
        QCOMPARE(received->first().numbers, "1–8");
        QCOMPARE(received->first().absent, "");
    }

    void aRecordSaysHowFarItHasCome()
    {
        const auto step = [&] {
            const auto found = stepOf(lin(), m_firm);
            return found ? *found : RecordStep::None;
        };
        QCOMPARE(step(), RecordStep::None);
        VERIFY_OK(edit(lin(), m_firm, 1));
        QCOMPARE(step(), RecordStep::Saved);
        const QString package = *m_world->up(m_world->lin);
        QCOMPARE(step(), RecordStep::Exported);
        VERIFY_OK(importPackage(office(), package));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(step(), RecordStep::Merged);
        VERIFY_OK(edit(office(), m_firm, 2));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(step(), RecordStep::Answered);
        VERIFY_OK(edit(lin(), m_firm, 3)); // the least of its entries counts
        QCOMPARE(step(), RecordStep::Saved);
        for (const RecordStep s : {RecordStep::Saved, RecordStep::Exported, RecordStep::Received,
                                   RecordStep::Merged, RecordStep::Answered})
            QVERIFY(!stepWords(s).isEmpty());
    }

    void whatALostLaptopHeldIsInTheManifests()
    {
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        Id late;
        VERIFY_OK(m_world->addFirm(late, "晋江市新来厂(演示)"));
        VERIFY_OK(exportDown(office(), m_world->lin.id, m_world->dir.path()));
        VERIFY_OK(office().transact([&](Writer &w) { return w.revoke(lin().publicKey()); }));
        const auto held = heldByLaptop(office(), m_world->lin.id);
        VERIFY_OK(held);
        QCOMPARE(held->size(), 3);
        for (const HeldRecord &r : *held) QCOMPARE(r.confirmed, r.id != late);
        const auto rows =
            writeHeldByLaptop(office(), m_world->lin.id, m_world->dir.filePath("h.xlsx"));
        VERIFY_OK(rows);
        QCOMPARE(*rows, 3);
    }

    void differencesAreNamedRecordByRecord()
    {
        using Why = Difference::Why;
        VERIFY_OK(m_world->down(m_world->lin));
        const auto same = reconcile(office(), lin());
        VERIFY_OK(same);
        QVERIFY(same->different.isEmpty());
        QVERIFY(same->records > 3);
        VERIFY_OK(edit(lin(), m_firm, 1));
        expect(m_firm, Why::Unexported);
        const QString package = *m_world->up(m_world->lin);
        expect(m_firm, Why::NotAtOffice);
        VERIFY_OK(importPackage(office(), package));
        QVERIFY(reconcile(office(), lin())->different.isEmpty());
        VERIFY_OK(edit(office(), m_other, 4));
        expect(m_other, Why::NotExported);
        VERIFY_OK(exportDown(office(), m_world->lin.id, m_world->dir.path()));
        expect(m_other, Why::NotAtLaptop);
        QVERIFY(!reconcile(lin(), office()));
    }

private:
    static Result<> edit(Store &store, const Id &firm, int employees)
    {
        return Township::edit<Firm>(store, firm, [&](Firm &f) { f.employees = employees; });
    }
    static int employees(const Store &store, const Id &firm)
    {
        const auto f = store.get<Firm>(firm);
        return f ? f->employees.value_or(-1) : -2;
    }
    void expect(const Id &id, Difference::Why why)
    {
        const auto found = reconcile(office(), lin());
        VERIFY_OK(found);
        QCOMPARE(found->different.size(), 1);
        QCOMPARE(found->different.first().id, id);
        QCOMPARE(codeOf(found->different.first().why), codeOf(why));
    }
};

QTEST_GUILESS_MAIN(TestLaptops)
#include "tst_laptops.moc"
