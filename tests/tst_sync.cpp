// SPDX-License-Identifier: GPL-3.0-or-later
#include "township.h"

/// Stories of one office and two laptops that exchange packages.
class TestSync : public QObject, private TownshipStory
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(begin(Firms::Two)); }
    void cleanup() { m_world.reset(); }

    void aPreparedLaptopHoldsItsFirms()
    {
        QCOMPARE(lin().find<Firm>("1")->size(), 2);
        QCOMPARE(lin().role(), Role::Worker);
        QVERIFY(lin().log().verify()->isEmpty());
    }

    void packagesInAnyOrderAndTwice_data()
    {
        QTest::addColumn<bool>("linFirst");
        QTest::newRow("lin first") << true;
        QTest::newRow("wang first") << false;
    }
    void packagesInAnyOrderAndTwice()
    {
        QFETCH(bool, linFirst);
        VERIFY_OK(
            Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.phone.value = "13900000002"; }));
        VERIFY_OK(Township::edit<Firm>(lin(), m_other, [](Firm &f) { f.employees = 12; }));
        VERIFY_OK(
            Township::edit<Firm>(wang(), m_firm, [](Firm &f) { f.phone.value = "13900000003"; }));
        VERIFY_OK(Township::edit<Firm>(wang(), m_other, [](Firm &f) { f.address = "晋昇路"; }));
        const auto a = m_world->up(m_world->lin);
        const auto b = m_world->up(m_world->wang);
        VERIFY_OK(a);
        VERIFY_OK(b);
        const QStringList order = linFirst ? QStringList{*a, *b, *a} : QStringList{*b, *a, *b, *b};
        qint64 conflicts = 0;
        for (const QString &path : order) {
            const auto done = importPackage(office(), path);
            VERIFY_OK(done);
            conflicts += done->joined.conflicts;
        }
        QCOMPARE(conflicts, 1);
        const auto again = importPackage(office(), *a);
        VERIFY_OK(again);
        QCOMPARE(again->joined.added, 0);
        QCOMPARE(again->joined.known, again->entries);
        const auto other = office().get<Firm>(m_other);
        QCOMPARE(other->employees, std::optional(12));
        QCOMPARE(other->address, "晋昇路");
        const auto folded = office().log().folded({quint16(Kind::Firm), m_firm});
        QCOMPARE(folded->field({11, {}})->heads.size(), 2);
        QVERIFY(folded->conflict());
        // The decision travels and closes the conflict everywhere.
        VERIFY_OK(
            Township::edit<Firm>(office(), m_firm, [](Firm &f) { f.phone.value = "13900000009"; }));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(m_world->down(m_world->wang));
        for (Store *s : {&lin(), &wang(), &office()}) {
            QCOMPARE(s->get<Firm>(m_firm)->phone.value, "13900000009");
            QVERIFY(!s->log().folded({quint16(Kind::Firm), m_firm})->conflict());
            QVERIFY(s->log().verify()->isEmpty());
        }
        QVERIFY(*m_world->agrees(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->wang));
    }

    void whatIsReceiptedIsNotSentAgain()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 1; }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QVERIFY(*unreceipted(lin()) > 0);
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(*unreceipted(lin()), 0);
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 2; }));
        const auto second = exportUp(lin(), m_world->dir.path());
        VERIFY_OK(second);
        QCOMPARE(second->entries, 1);
    }

    void aLostPackageIsMadeUpForByTheNext()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 1; }));
        VERIFY_OK(m_world->up(m_world->lin)); // lost with the stick
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 2; }));
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QVERIFY(done->missing.isEmpty());
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(2));
    }

    void aGapIsSeenAndFilled()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 1; }));
        const auto first = m_world->up(m_world->lin);
        // As if the office had confirmed what it then lost: the laptop sends only what is later.
        VERIFY_OK(lin().transactBare([&](QSet<Kind> &) {
            return lin().db().exec("INSERT INTO receipt SELECT line, 1, seq, hash FROM entry WHERE "
                                   "seq = 2 AND via = 0 AND length(hash) = 32");
        }));
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 2; }));
        const auto late = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(late);
        QCOMPARE(late->missing.size(), 1);
        QCOMPARE(late->missing.first().from, 1);
        QCOMPARE(late->missing.first().to, 2);
        const auto filled = importPackage(office(), *first);
        VERIFY_OK(filled);
        QVERIFY(filled->missing.isEmpty());
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(2));
        QVERIFY(office().log().verify()->isEmpty());
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void aWorkersBankAnswerIsSetAside()
    {
        Need need;
        need.id = Id::make(m_world->ambient);
        need.firm = m_firm;
        need.amount = Money::wan(50);
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(need); }));
        need.outcome = Outcome::Recommended;
        const auto refused =
            Township::edit<Need>(lin(), need.id, [](Need &n) { n.outcome = Outcome::Recommended; });
        QVERIFY(!refused);
        // Written by an altered program all the same: held by the office without effect.
        Entry forged;
        forged.kind = quint16(Kind::Need);
        forged.record = need.id;
        FieldWrite f;
        f.key.number = recordInfo<Need>().field("outcome")->number;
        f.value = QByteArray("\x69recommend");
        forged.writes = {f};
        VERIFY_OK(lin().transactBare(
            [&](QSet<Kind> &) { return lin().log().append(forged, 9, m_world->ambient); }));
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QCOMPARE(done->joined.quarantined, 1);
        QCOMPARE(office().get<Need>(need.id)->outcome, Outcome::None);
        QCOMPARE(office().get<Need>(need.id)->amount, std::optional(Money::wan(50)));
        // As a version that did not know the field would have judged it: the update judges anew.
        VERIFY_OK(office().db().exec("UPDATE entry SET denied = 0"));
        VERIFY_OK(office().log().rebuild());
        QCOMPARE(office().get<Need>(need.id)->outcome, Outcome::None);
        QCOMPARE(*office().log().verify(), QStringList());
        const auto held = office().log().closure(need.id);
        for (const Held &h : *held)
            if (h.denied)
                VERIFY_OK(office().transact([&](Writer &w) { return w.release({h.entry.ref()}); }));
        QCOMPARE(office().get<Need>(need.id)->outcome, Outcome::Recommended);
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(lin().get<Need>(need.id)->outcome, Outcome::Recommended);
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void damageIsRefusedAndChangesNothing()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 7; }));
        const QString path = *m_world->up(m_world->lin);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const auto before = office().log().watermark();
        const QString bad = m_world->dir.filePath("bad.gpk");
        const auto tryIt = [&](const QByteArray &bytes) {
            QFile out(bad);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(bytes);
            out.close();
            const auto done = importPackage(office(), bad);
            QVERIFY(!done);
            QVERIFY(!done.error().what.isEmpty());
        };
        for (qsizetype at = 0; at < whole.size(); at += 7) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ 0x10);
            tryIt(flipped);
            tryIt(whole.first(at));
        }
        tryIt(whole + 'x');
        QCOMPARE(*office().log().watermark(), *before);
        VERIFY_OK(importPackage(office(), path));
    }

    void strangersAreTurnedAway()
    {
        Township other(99);
        VERIFY_OK(other.found());
        VERIFY_OK(other.prepare(other.lin, "外人"));
        const auto foreign = importPackage(office(), *other.up(other.lin));
        QVERIFY(!foreign);
        QVERIFY2(foreign.error().what.contains("another office"), qPrintable(foreign.error().what));
        const QString up = *m_world->up(m_world->lin);
        QVERIFY(!importPackage(wang(), up));
        VERIFY_OK(office().transact([&](Writer &w) { return w.revoke(lin().publicKey()); }));
        const auto lost = importPackage(office(), up);
        QVERIFY(!lost);
        QVERIFY2(lost.error().what.contains("lost"), qPrintable(lost.error().what));
    }

    /// A worker with an editor begins the office's own line again, under his key: were it taken in,
    /// the line would change its writer, and all that the office wrote would lose its rights.
    void aLineCannotBeTakenOver()
    {
        const QString real = *m_world->up(m_world->lin);
        PackageHead head = *peekPackage(real);
        Entry begin;
        begin.line = office().log().own().line;
        begin.seq = 1;
        begin.op = Op::Begin;
        begin.key = lin().publicKey();
        head.recipients = {boxKeyOf(office().publicKey())};
        head.entries = 1;
        ++head.number;
        PackageMeta meta;
        meta.runs = {{begin.line, 1, 1, {}, hashOf(begin)}};
        const QString path = m_world->dir.filePath("taken-over.gpk");
        int given = 0;
        VERIFY_OK(
            writePackage(path, head, meta, lin().secrets().seed, [&](Entry &e) -> Result<bool> {
                e = begin;
                return given++ == 0;
            }));
        const auto before = office().log().stateHash();
        const auto done = importPackage(office(), path);
        QVERIFY(!done);
        QVERIFY2(done.error().what.contains("somebody else"), qPrintable(done.error().what));
        QCOMPARE(*office().log().stateHash(), *before);
        VERIFY_OK(importPackage(office(), real));
    }

    void oneFirmRegisteredTwiceIsOneFirm()
    {
        Firm firm;
        firm.id = Id::named("firm:91350582XX00000191");
        firm.code.value = "91350582XX00000191";
        firm.name = "晋江市新厂(演示)";
        Firm theirs = firm;
        theirs.phone.value = "13900000007";
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(firm); }));
        VERIFY_OK(wang().transact([&](Writer &w) { return w.create(theirs); }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const auto done = importPackage(office(), *m_world->up(m_world->wang));
        VERIFY_OK(done);
        QCOMPARE(done->joined.conflicts, 0);
        QCOMPARE(office().get<Firm>(firm.id)->phone.value, "13900000007");
        QCOMPARE(office().find<Firm>("code = ?", {firm.code.value})->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
