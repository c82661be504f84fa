// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"
#include "samplefiles.h"
#include "store/contents.h"
#include "sync/packagefiles.h"
#include "sync/receipts.h"
#include "township.h"
#include "work/attachments.h"
#include "work/erasure.h"
#include "work/officerules.h"
#include "work/undo.h"

using namespace samplefiles;

/// Files in packages: they arrive whatever is lost, doubled or late, a part at a time, and only
/// where they belong.
class TestFileSync : public QObject, private TownshipStory
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        VERIFY_OK(m_world->addFirm(m_firm, "晋江市海悦鞋材有限公司(演示)", "13900000001"));
        VERIFY_OK(m_world->addFirm(m_other, "晋江市华塘伞业有限公司(演示)", "13900000011"));
        // The other firm is another grid point's.
        GridPoint far;
        far.id = Id::make(m_world->ambient);
        far.name = QStringLiteral("东石网格");
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(far); }));
        VERIFY_OK(Township::edit<Firm>(office(), m_other, [&](Firm &f) { f.gridPoint = far.id; }));
        VERIFY_OK(setRules(office(), {{"package_files_mb", "1"}}));
    }
    void cleanup() { m_world.reset(); }

    void upWithItsEntry()
    {
        prepare();
        attach(lin(), m_firm, 1);
        const auto sent = exportUp(lin(), m_world->dir.path());
        VERIFY_OK(sent);
        QCOMPARE(sent->files, 1);
        const auto taken = importPackage(office(), sent->path);
        VERIFY_OK(taken);
        QCOMPARE(taken->files, 1);
        QCOMPARE(taken->filesMissing, 0);
        QCOMPARE(bytesIn(office()), QList<QByteArray>{file(1)});
        // Again: nothing.
        const auto again = importPackage(office(), sent->path);
        VERIFY_OK(again);
        QCOMPARE(again->files, 0);
        QCOMPARE(count(office()), 1);
        // Receipted: not sent again.
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(exportUp(lin(), m_world->dir.path())->files, 0);
        verify();
    }

    void aLostPackageLosesNothing()
    {
        prepare();
        attach(lin(), m_firm, 1);
        VERIFY_OK(m_world->up(m_world->lin)); // lost
        attach(lin(), m_firm, 2);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(count(office()), 2);
        verify();
    }

    void lateAndInAnyOrder_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("as made") << QList<int>{0, 1, 2};
        QTest::newRow("backwards") << QList<int>{2, 1, 0};
        QTest::newRow("twice each") << QList<int>{1, 1, 0, 2, 0, 2};
    }
    void lateAndInAnyOrder()
    {
        QFETCH(QList<int>, order);
        prepare();
        QStringList packages;
        for (int i = 0; i < 3; ++i) {
            attach(lin(), m_firm, i);
            packages.append(*m_world->up(m_world->lin));
        }
        for (const int at : order) VERIFY_OK(importPackage(office(), packages[at]));
        QCOMPARE(count(office()), 3);
        QVERIFY(contents::missing(office().db())->isEmpty());
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
        verify();
    }

    void overTheLimitInSeveralPackages()
    {
        prepare();
        for (int i = 0; i < 5; ++i) attach(lin(), m_firm, i, 600'000);
        const auto first = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(first);
        QCOMPARE(first->files, 1); // two are over the megabyte
        QCOMPARE(first->filesMissing, 4);
        const QByteArray state = *office().log().stateHash();
        int rounds = 0;
        for (int left = 4; left > 0; ++rounds) {
            QVERIFY(rounds < 10);
            VERIFY_OK(m_world->down(m_world->lin));                // says what is missing
            if (rounds == 1) VERIFY_OK(m_world->up(m_world->lin)); // lost on the way
            const auto next = importPackage(office(), *m_world->up(m_world->lin));
            VERIFY_OK(next);
            QCOMPARE(next->joined.added, 0);
            QCOMPARE(next->files, 1);
            left = int(next->filesMissing);
        }
        QCOMPARE(rounds, 4);
        QCOMPARE(count(office()), 5);
        QCOMPARE(*office().log().stateHash(), state); // files are no part of it
        verify();
    }

    void oneThatIsLargerThanTheLimitGoesAlone()
    {
        prepare();
        attach(lin(), m_firm, 1, 1'500'000);
        attach(lin(), m_firm, 2, 1'000);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(count(office()), 1);
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(count(office()), 2);
    }

    void downToWhomItConcerns()
    {
        prepare();
        attach(office(), m_firm, 1);
        attach(office(), m_other, 2);
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(bytesIn(lin()), QList<QByteArray>{file(1)});
        // Even a laptop that asks for it by its digest gets nothing of another's firm.
        VERIFY_OK(office().transactBare([&](QSet<Kind> &) {
            return noteWord(office(),
                            {.key = lin().publicKey(),
                             .person = m_world->lin.id,
                             .have = *haveOf(lin()),
                             .wants = {contents::digestOf(file(2)), contents::digestOf(file(1))}});
        }));
        const auto down = exportDown(office(), m_world->lin.id, m_world->dir.path());
        VERIFY_OK(down);
        QCOMPARE(down->files, 1);
        const auto package = readPackage(down->path, lin().secrets().seed);
        VERIFY_OK(package);
        QCOMPARE(package->files, QByteArrayList{file(1)});
        verify();
    }

    void aNewLaptopHasTheFilesOfItsFirms()
    {
        attach(office(), m_firm, 1, 600'000);
        attach(office(), m_firm, 2, 600'000);
        attach(office(), m_other, 3);
        prepare();
        QCOMPARE(count(lin()), 1);
        QCOMPARE(contents::missing(lin().db())->size(), 1);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(count(lin()), 2);
        QVERIFY(!bytesIn(lin()).contains(file(3)));
        QVERIFY(*m_world->agrees(m_world->lin));
        verify();
    }

    void bytesThatWereLostComeBack()
    {
        prepare();
        attach(office(), m_firm, 1);
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(office().transactBare(
            [&](QSet<Kind> &) { return office().db().exec("DELETE FROM content"); }));
        VERIFY_OK(m_world->down(m_world->lin)); // asks
        const auto back = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(back);
        QCOMPARE(back->files, 1);
        QCOMPARE(bytesIn(office()), QList<QByteArray>{file(1)});
    }

    void whatLeavesTheScopeLeavesTheLaptop()
    {
        prepare();
        attach(office(), m_firm, 1);
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(holds(lin(), "marker 1 "));
        VERIFY_OK(Township::edit<Firm>(office(), m_firm, [](Firm &f) { f.gridPoint = {}; }));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(count(lin()), 0);
        QVERIFY(!holds(lin(), "marker 1 "));
        QCOMPARE(count(office()), 1);
        verify();
    }

    void erasedForGoodEverywhere_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("known already, read again") << true;
        QTest::newRow("first read after the erasure") << false;
    }
    void erasedForGoodEverywhere()
    {
        QFETCH(bool, before);
        prepare();
        attach(lin(), m_firm, 1);
        const QString entry = *m_world->up(m_world->lin);
        VERIFY_OK(importPackage(office(), entry));
        const Id id = attachments::ofFirm(office(), m_firm)->first().record.id;
        // A second package that bears the bytes.
        attach(lin(), m_firm, 2);
        const QString late = *m_world->up(m_world->lin);
        if (before) VERIFY_OK(importPackage(office(), late));
        VERIFY_OK(eraseContact(office(), m_firm, QStringLiteral("本人要求"), true));
        VERIFY_OK(importPackage(office(), entry));
        VERIFY_OK(importPackage(office(), late));
        QVERIFY(!holds(office(), "marker 1 "));
        QVERIFY(attachments::ofFirm(office(), m_firm)->last().isErased());
        QCOMPARE(count(office()), before ? 0 : 1); // the other came later, and is not erased
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(!holds(lin(), "marker 1 "));
        QCOMPARE(count(lin()), before ? 0 : 1);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QVERIFY(!holds(office(), "marker 1 "));
        QVERIFY(*m_world->agrees(m_world->lin));
        QVERIFY(office().get<Attachment>(id)->digest.isEmpty());
        verify();
    }

    void whatNothingNamesIsNotTakenIn()
    {
        prepare();
        VERIFY_OK(office().transactBare([&](QSet<Kind> &) -> Result<> {
            TRY_ASSIGN(taken, takeFiles(office(), {file(1)}));
            return taken == 0 ? ok() : Result<>(Error{QStringLiteral("taken")});
        }));
        QCOMPARE(count(office()), 0);
        // Taken off before it was ever sent: the entries travel, the bytes stay.
        const Id id = attach(lin(), m_firm, 1);
        VERIFY_OK(attachments::remove(lin(), id));
        QCOMPARE(exportUp(lin(), m_world->dir.path())->files, 0);
        // Brought back, it is asked for.
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(lin().transact([&](Writer &w) -> Result<> {
            TRY_ASSIGN(basis, lin().basis(recordInfo<Attachment>(), id));
            return w.setDeleted(recordInfo<Attachment>(), id, basis, false);
        }));
        const auto restored = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(restored);
        QCOMPARE(restored->filesMissing, 1);
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(count(office()), 1);
        verify();
    }

    void manyThatNobodyHasBlockNobody()
    {
        prepare();
        // More than one package asks for, and no laptop has them.
        VERIFY_OK(office().transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < mostWanted + 50; ++i) {
                Attachment lost;
                lost.id = Id::make(m_world->ambient);
                lost.firm = m_firm;
                lost.digest = contents::digestOf(QByteArray::number(i));
                TRY(w.create(lost));
            }
            return ok();
        }));
        attach(lin(), m_firm, 1, 1'500'000);
        attach(lin(), m_firm, 2, 1'500'000);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        for (int round = 0; round < 3 && count(office()) < 2; ++round) {
            VERIFY_OK(m_world->down(m_world->lin));
            VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        }
        QCOMPARE(count(office()), 2);
    }

    void twoLaptopsInAnyHistory_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed) QTest::addRow("%d", seed) << seed;
    }
    void twoLaptopsInAnyHistory()
    {
        QFETCH(int, seed);
        prepare();
        VERIFY_OK(m_world->prepare(m_world->wang, "王芳"));
        std::mt19937 random{quint32(seed)};
        QStringList packages;
        for (int step = 0; step < 30; ++step) {
            Township::Person &who = random() % 2 ? m_world->lin : m_world->wang;
            switch (random() % 6) {
            case 0: attach(*who.store, m_firm, int(random() % 12), 300'000); break;
            case 1: attach(office(), m_firm, int(random() % 12), 300'000); break;
            case 2: packages.append(*m_world->up(who)); break;
            case 3: VERIFY_OK(m_world->down(who)); break;
            case 4:
                if (!packages.isEmpty())
                    VERIFY_OK(importPackage(
                        office(), packages[qsizetype(random() % quint64(packages.size()))]));
                break;
            default:
                if (const auto files = attachments::ofFirm(*who.store, m_firm); !files->isEmpty())
                    VERIFY_OK(attachments::remove(*who.store, files->first().record.id));
            }
        }
        // In the end everybody has everything.
        for (int round = 0; round < 12; ++round)
            for (Township::Person *p : {&m_world->lin, &m_world->wang}) {
                VERIFY_OK(importPackage(office(), *m_world->up(*p)));
                VERIFY_OK(m_world->down(*p));
            }
        QVERIFY(contents::missing(office().db())->isEmpty());
        for (Township::Person *p : {&m_world->lin, &m_world->wang}) {
            QVERIFY(*m_world->agrees(*p));
            QVERIFY(contents::missing(p->store->db())->isEmpty());
        }
        verify();
    }

private:
    void prepare() { VERIFY_OK(m_world->prepare(m_world->lin, "林晓")); }
    /// The n-th file: a PDF that says so all over.
    static QByteArray file(int n, int size = 20'000)
    {
        return pdf("marker " + QByteArray::number(n) + ' ', size);
    }
    Id attach(Store &store, const Id &firm, int n, int size = 20'000)
    {
        const auto ready = attachments::ready(file(n, size), QStringLiteral("%1.pdf").arg(n), {});
        const Result<Id> id =
            ready ? attachments::attach(store, firm, *ready) : Result<Id>(ready.error());
        if (!id) QTest::qFail(qPrintable(id.error().what), __FILE__, __LINE__);
        return id ? *id : Id();
    }
    static qint64 count(Store &store)
    {
        return store.db().scalar("SELECT COUNT(*) FROM content")->toInt();
    }
    static QList<QByteArray> bytesIn(Store &store)
    {
        QList<QByteArray> all;
        auto find = store.db().prepare("SELECT bytes FROM content ORDER BY rid");
        while (find && *find->step()) all.append(find->blob(0));
        return all;
    }
    static bool holds(Store &store, const QByteArray &text)
    {
        const Result<> moved = store.db().checkpoint();
        if (!moved) qWarning() << moved.error().what;
        return pages(store.db()).contains(text);
    }
    void verify()
    {
        for (Store *store :
             {m_world->office.get(), m_world->lin.store.get(), m_world->wang.store.get()}) {
            if (!store) continue;
            const auto problems = store->log().verify();
            VERIFY_OK(problems);
            QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
        }
    }
};

QTEST_GUILESS_MAIN(TestFileSync)
#include "tst_filesync.moc"
