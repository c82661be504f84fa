// SPDX-License-Identifier: GPL-3.0-or-later
#include "township.h"

/// Cases that other programs' tests are about, told in our own words: each says whose case it is
/// and what comes out here.
class TestPeers : public QObject, private TownshipStory
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(begin()); }
    void cleanup() { m_world.reset(); }

    // ---- geodiff: rebase of two changesets ----

    /// geodiff, both update one row in different columns: both stay, there as here.
    void geodiffDifferentColumns()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(address(wang(), "晋昇路"));
        VERIFY_OK(takeBoth());
        QCOMPARE(firm(office()).employees, std::optional(1));
        QCOMPARE(firm(office()).address, "晋昇路");
        QVERIFY(!folded(office()).conflict());
    }

    /// geodiff, both update one column: there the later rebase wins and a list of conflicts depends
    /// on the order; here both values stay until somebody decides, in either order.
    void geodiffOneColumn()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(staff(wang(), 2));
        const QString a = *m_world->up(m_world->lin), b = *m_world->up(m_world->wang);
        QList<QList<EntryId>> heads;
        for (const QStringList &order : {QStringList{a, b}, QStringList{b, a, b}}) {
            const auto before = m_world->backUp(office());
            VERIFY_OK(before);
            for (const QString &path : order) VERIFY_OK(importPackage(office(), path));
            QVERIFY(folded(office()).conflict());
            heads.append(folded(office()).field({13, {}})->heads);
            VERIFY_OK(m_world->restoreOffice(*before));
        }
        QCOMPARE(heads[0], heads[1]);
    }

    /// geodiff, both insert: rows that got one number are renumbered there, and what refers to them
    /// must follow. Ids here are never equal by chance.
    void geodiffBothInsert()
    {
        for (Store *store : {&lin(), &wang()}) {
            Firm fresh;
            fresh.id = Id::make(m_world->ambient);
            fresh.name = "新厂(演示)";
            VERIFY_OK(store->transact([&](Writer &w) { return w.create(fresh); }));
        }
        VERIFY_OK(takeBoth());
        QCOMPARE(office().find<Firm>("name = ?", {Value(QStringLiteral("新厂(演示)"))})->size(), 2);
    }

    /// geodiff, one deletes what the other updates: the update is gone there; here the deletion is
    /// contested and the value kept.
    void geodiffDeleteAgainstUpdate()
    {
        VERIFY_OK(remove(office()));
        VERIFY_OK(staff(lin(), 3));
        VERIFY_OK(take(m_world->lin));
        QCOMPARE(folded(office()).status, RecordStatus::Contested);
        QCOMPARE(firm(office()).employees, std::optional(3));
    }

    /// geodiff, both delete: one deletion fails there as already done; here both say the same.
    void geodiffBothDelete()
    {
        const Visit both = visitOf(m_firm);
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(both); }));
        for (Township::Person *p : {&m_world->lin, &m_world->wang}) {
            VERIFY_OK(m_world->down(*p));
            VERIFY_OK(removeVisit(*p->store, both.id));
        }
        VERIFY_OK(takeBoth());
        const auto state = office().log().folded({quint16(Kind::Visit), both.id});
        VERIFY_OK(state);
        QCOMPARE(state->status, RecordStatus::Gone);
        QVERIFY(!state->conflict());
    }

    /// geodiff, one changeset applied twice: an error there, nothing here.
    void geodiffAppliedTwice()
    {
        VERIFY_OK(staff(lin(), 4));
        const QString path = *m_world->up(m_world->lin);
        VERIFY_OK(importPackage(office(), path));
        const auto before = office().log().stateHash();
        const auto again = importPackage(office(), path);
        VERIFY_OK(again);
        QCOMPARE(again->joined.added, 0);
        QCOMPARE(*office().log().stateHash(), *before);
    }

    // ---- ODK Central: offline entities, a create and updates of one branch ----

    void odkBranchInAnyOrder_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("in order") << QList<int>{0, 1, 2};
        QTest::newRow("interrupted: the last comes much later") << QList<int>{0, 1, 2};
        QTest::newRow("backwards") << QList<int>{2, 1, 0};
        QTest::newRow("create last") << QList<int>{1, 2, 0};
        QTest::newRow("gap, then filled") << QList<int>{0, 2, 1};
        QTest::newRow("every one twice") << QList<int>{2, 2, 0, 0, 1, 1};
    }
    /// ODK holds an update back until the one before has come, or takes it for good after five
    /// days, which may then differ from server to server. Here each is taken at once, what waits is
    /// shown as waiting, and the end is the same.
    void odkBranchInAnyOrder()
    {
        QFETCH(QList<int>, order);
        const QList<QList<Entry>> steps = branch();
        for (const int i : order) {
            VERIFY_OK(join(steps[i]));
            QVERIFY(office().log().verify()->isEmpty());
        }
        const auto made = office().get<Firm>(m_made);
        VERIFY_OK(made);
        QCOMPARE(made->employees, std::optional(2));
        QCOMPARE(made->name, "离线登记的厂(演示)");
        QVERIFY(!office().log().folded({quint16(Kind::Firm), m_made})->conflict());
    }

    /// ODK, gap: an update whose forerunner never comes. Shown and usable, marked as waiting.
    void odkGapStays()
    {
        const QList<QList<Entry>> steps = branch();
        VERIFY_OK(join(steps[0]));
        VERIFY_OK(join(steps[2]));
        const auto state = office().log().folded({quint16(Kind::Firm), m_made});
        QVERIFY(state->waiting);
        QVERIFY(!state->conflict());
    }

    /// ODK, two offline branches from one version: soft conflict on the whole entity there, here
    /// only in the field that both wrote.
    void odkConcurrentBranches()
    {
        for (int n = 1; n <= 3; ++n) VERIFY_OK(staff(lin(), n));
        VERIFY_OK(address(lin(), "陈埭"));
        for (int n = 7; n <= 8; ++n) VERIFY_OK(staff(wang(), n));
        VERIFY_OK(takeBoth());
        const Folded state = folded(office());
        for (const FoldedField &f : state.fields) QCOMPARE(f.conflict, f.key.number == 13);
        QCOMPARE(state.field({13, {}})->heads.size(), 2); // the ends of both, not their middles
        QCOMPARE(firm(office()).address, "陈埭");
    }

    // ---- CSPro: TestSync ----

    /// CSPro skips a file whose time stamp is older than what it has; here a late package counts.
    void csproLateFile()
    {
        VERIFY_OK(staff(lin(), 1));
        const QString late = *m_world->up(m_world->lin);
        m_world->ambient.pass(30LL * 86'400'000);
        VERIFY_OK(address(wang(), "新址"));
        VERIFY_OK(take(m_world->wang));
        const auto done = importPackage(office(), late);
        VERIFY_OK(done);
        QVERIFY(done->joined.added > 0);
        QCOMPARE(firm(office()).employees, std::optional(1));
        QCOMPARE(firm(office()).address, "新址");
    }

    /// CSPro replaces one whole case by the other; here the fields that only one wrote survive.
    void csproOneCaseFromTwoDevices()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(address(lin(), "甲"));
        VERIFY_OK(staff(wang(), 2));
        VERIFY_OK(takeBoth());
        QCOMPARE(firm(office()).address, "甲");
        QCOMPARE(folded(office()).field({13, {}})->heads.size(), 2);
    }

    /// CSPro, a device syncs through another one: what comes round again is known.
    void csproRoundTrip()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(m_world->down(m_world->wang));
        QCOMPARE(firm(wang()).employees, std::optional(1));
        const auto back = exportUp(wang(), m_world->dir.path());
        VERIFY_OK(back);
        QCOMPARE(back->entries, 0); // only one's own goes up
        VERIFY_OK(importPackage(office(), back->path));
        QVERIFY(office().log().verify()->isEmpty());
    }

    // ---- QFieldCloud: deltas in several stages ----

    /// QFieldCloud, create, change and delete of one feature in three files, sent one by one: a
    /// failed file blocks those after it there. Here a lost one is made up for by the next.
    void qfieldStages()
    {
        const Visit fresh = visitOf(m_firm);
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(fresh); }));
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(Township::edit<Visit>(lin(), fresh.id, [](Visit &v) { v.employees = 5; }));
        VERIFY_OK(m_world->up(m_world->lin)); // lost
        VERIFY_OK(removeVisit(lin(), fresh.id));
        VERIFY_OK(take(m_world->lin));
        QVERIFY(!office().exists(Kind::Visit, fresh.id));
        QCOMPARE(office().log().folded({quint16(Kind::Visit), fresh.id})->status,
                 RecordStatus::Gone);
    }

    /// QFieldCloud, a patch whose old values are no longer those of the server: refused as a
    /// conflict there until somebody forces it. Here it is taken in and both values are kept.
    void qfieldStalePatch()
    {
        VERIFY_OK(staff(office(), 50));
        VERIFY_OK(staff(lin(), 60));
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QCOMPARE(done->joined.conflicts, 1);
        VERIFY_OK(staff(office(), 60)); // decided
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(!folded(lin()).conflict());
        QVERIFY(*m_world->agrees(m_world->lin));
    }

private:
    Visit visitOf(const Id &firm)
    {
        Visit visit;
        visit.id = Id::make(m_world->ambient);
        visit.firm = firm;
        visit.visitedOn = QDate(2026, 11, 2);
        visit.channel = Channel::OnSite;
        return visit;
    }
    static Result<> removeVisit(Store &store, const Id &id)
    {
        TRY_ASSIGN(basis, store.basis(recordInfo<Visit>(), id));
        return store.transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Visit>(), id, basis, true); });
    }
    /// A firm that is made and edited twice offline: three pieces of one line.
    QList<QList<Entry>> branch()
    {
        Firm made;
        made.id = m_made = Id::make(m_world->ambient);
        made.name = "离线登记的厂(演示)";
        const auto done = [](const Result<> &r) { QVERIFY(bool(r)); };
        done(lin().transact([&](Writer &w) { return w.create(made); }));
        for (int n = 1; n <= 2; ++n)
            done(Township::edit<Firm>(lin(), m_made, [&](Firm &f) { f.employees = n; }));
        const auto whole = readPackage(*m_world->up(m_world->lin), office().secrets().seed);
        QList<QList<Entry>> steps{{}, {}, {}};
        qsizetype at = 0;
        for (const Entry &e : whole->unpacked()) {
            steps[at].append(e);
            if (e.op == Op::Put && at < 2) ++at;
        }
        return steps;
    }
    Result<> join(const QList<Entry> &entries)
    {
        return office().transactBare([&](QSet<Kind> &) -> Result<> {
            TRY_ASSIGN(joined, office().log().join(entries, 1));
            Q_UNUSED(joined)
            return ok();
        });
    }
    Result<> staff(Store &store, int n)
    {
        return Township::edit<Firm>(store, m_firm, [&](Firm &f) { f.employees = n; });
    }
    Result<> address(Store &store, const char *words)
    {
        return Township::edit<Firm>(store, m_firm,
                                    [&](Firm &f) { f.address = QString::fromUtf8(words); });
    }
    Result<> remove(Store &store)
    {
        TRY_ASSIGN(basis, store.basis(recordInfo<Firm>(), m_firm));
        return store.transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), m_firm, basis, true); });
    }
    Result<> take(Township::Person &person)
    {
        TRY_ASSIGN(path, m_world->up(person));
        TRY_ASSIGN(done, importPackage(office(), path));
        Q_UNUSED(done)
        return ok();
    }
    Result<> takeBoth()
    {
        TRY(take(m_world->lin));
        return take(m_world->wang);
    }
    Firm firm(const Store &store) const
    {
        const auto f = store.get<Firm>(m_firm);
        return f ? *f : Firm();
    }
    Folded folded(const Store &store) const
    {
        const auto f = store.log().folded({quint16(Kind::Firm), m_firm});
        return f ? *f : Folded();
    }

    Id m_made;
};

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_peers.moc"
