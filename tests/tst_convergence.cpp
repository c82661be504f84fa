// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyworld.h"

#include <algorithm>

// Convergence (MERGE.md §§4 and 9), through real workbooks and package files: whatever is lost,
// late, doubled, copied or restored, equal entries give equal state. Seeds are fixed;
// GRIDPOINT_HISTORIES=n plays n more of each.

class TestConvergence : public QObject
{
    Q_OBJECT

private slots:
    void everyWorkbookConverges_data() { seeds(12); }
    void everyWorkbookConverges()
    {
        QFETCH(quint64, seed);
        HistoryWorld world(seed, 2 + int(seed % 4));
        VERIFY_OK(world.begin());
        VERIFY_OK(world.play(80));
        VERIFY_OK(world.settle());
        VERIFY_OK(world.count(*world.town.office));
        note(world.met);
        for (Township::Person &p : world.people) {
            nothingIsLost(world, p);
            agrees(world, p);
            if (QTest::currentTestFailed()) return;
        }
        anyOrderOfTheLog(world, seed);
    }

    void packagesInEveryOrder_data() { seeds(3); }
    void packagesInEveryOrder()
    {
        QFETCH(quint64, seed);
        HistoryWorld world(1000 + seed, 3);
        VERIFY_OK(world.begin());
        VERIFY_OK(world.play(40));
        QList<QList<Entry>> packages;
        for (Township::Person &p : world.people)
            for (int i = 0; i < 2 && packages.size() < 6; ++i) {
                VERIFY_OK(world.play(3));
                const auto path = world.town.up(p);
                VERIFY_OK(path);
                const auto read = readPackage(*path, world.town.office->secrets().seed);
                VERIFY_OK(read);
                if (!read->entries.isEmpty()) packages.append(read->unpacked());
            }
        Orders orders(*world.town.office, packages);
        Store &office = *world.town.office;
        VERIFY_OK(office.transactBare([&](QSet<Kind> &) { return orders.from(0); }));
        qInfo("%d packages, %d joins, %d orders", int(packages.size()), orders.joins,
              orders.orders);
        QVERIFY(orders.orders > 0);
        m_met.waiting += orders.waiting;
    }

    void theRunMetEverything()
    {
        qInfo("entries %d, conflicts %d, contested %d, gone %d, waiting %d, erased %d, forked %d, "
              "quarantined %d, withdrawn %d, restored %d, left the scope %d",
              m_met.entries, m_met.conflicts, m_met.contested, m_met.gone, m_met.waiting,
              m_met.erased, m_met.forked, m_met.quarantined, m_met.withdrawn, m_met.restored,
              m_met.left);
        QVERIFY(m_met.conflicts && m_met.contested && m_met.gone && m_met.waiting);
        QVERIFY(m_met.erased && m_met.forked && m_met.quarantined && m_met.withdrawn);
        QVERIFY(m_met.restored && m_met.left);
    }

private:
    /// All orders of some packages, depth first; after each join every row is compared with what
    /// the log gives.
    struct Orders {
        Orders(Store &store, QList<QList<Entry>> packages)
            : m_store(store)
            , m_packages(std::move(packages))
        {
        }

        Result<> from(quint32 taken)
        {
            if (taken == (1u << m_packages.size()) - 1) return arrived();
            for (qsizetype i = 0; i < m_packages.size(); ++i) {
                if (taken >> i & 1) continue;
                TRY(m_store.db().exec("SAVEPOINT package"));
                TRY_ASSIGN(joined, m_store.log().join(m_packages[i], 1));
                Q_UNUSED(joined)
                ++joins;
                TRY_ASSIGN(problems, m_store.log().verify());
                if (!problems.isEmpty()) return Error{problems.first()};
                TRY_ASSIGN(rows, HistoryWorld::waitingIn(m_store));
                waiting += rows;
                TRY(from(taken | 1u << i));
                TRY(m_store.db().exec("ROLLBACK TO package"));
                TRY(m_store.db().exec("RELEASE package"));
                m_store.log().restoreOwn(Log::OwnLine(m_store.log().own()));
            }
            return ok();
        }

        int joins = 0, orders = 0, waiting = 0;

    private:
        Result<> arrived()
        {
            TRY_ASSIGN(hash, m_store.log().stateHash());
            if (orders++ == 0) {
                m_first = hash;
                TRY(m_store.log().rebuild());
                TRY_ASSIGN(rebuilt, m_store.log().stateHash());
                if (rebuilt != hash) return Error{QStringLiteral("rebuilt differs")};
            }
            return hash == m_first ? ok() : Result<>(Error{QStringLiteral("orders differ")});
        }

        Store &m_store;
        QList<QList<Entry>> m_packages;
        QByteArray m_first;
    };

    static void seeds(int count)
    {
        QTest::addColumn<quint64>("seed");
        count += qEnvironmentVariableIntValue("GRIDPOINT_HISTORIES");
        for (int i = 1; i <= count; ++i) QTest::addRow("%d", i) << quint64(i);
    }

    void note(const Met &met)
    {
        m_met.entries += met.entries;
        m_met.conflicts += met.conflicts;
        m_met.contested += met.contested;
        m_met.gone += met.gone;
        m_met.waiting += met.waiting;
        m_met.erased += met.erased;
        m_met.forked += met.forked;
        m_met.quarantined += met.quarantined;
        m_met.withdrawn += met.withdrawn;
        m_met.restored += met.restored;
        m_met.left += met.left;
    }

    static QSet<EntryId> idsIn(const Store &store, const char *where = "1")
    {
        QSet<EntryId> ids;
        auto find =
            store.db().prepare(QByteArray("SELECT line, seq, tag FROM entry WHERE ") + where);
        if (!find) return ids;
        while (*find->step())
            ids.insert({find->integer(0), find->integer(1), quint64(find->integer(2))});
        return ids;
    }

    /// Every entry that a laptop holds is at the office.
    static void nothingIsLost(HistoryWorld &world, Township::Person &p)
    {
        QVERIFY2((idsIn(*p.store) - idsIn(*world.town.office)).isEmpty(), "an entry was lost");
        QCOMPARE(*unreceipted(*p.store), 0);
    }

    /// Entries about a record that the office has and the laptop lacks, in words for a failure.
    static QString missing(const Store &laptop, const Store &office, const Id &record)
    {
        QStringList words;
        const QSet<EntryId> here = idsIn(laptop);
        const auto closure = office.log().closure(record);
        for (const Held &h : *closure)
            if (!here.contains(h.entry.id()))
                words.append(QStringLiteral("op %1 of line %2 number %3")
                                 .arg(int(h.entry.op))
                                 .arg(h.entry.line)
                                 .arg(h.entry.seq));
        return words.isEmpty() ? QStringLiteral("the same entries") : words.join(", ");
    }

    static void agrees(HistoryWorld &world, Township::Person &p)
    {
        const auto same = world.town.agrees(p);
        VERIFY_OK(same);
        if (*same) return;
        const auto scope = scopeOf(*world.town.office, p.id);
        for (const RecordInfo *info : allRecords()) {
            auto rows = p.store->db().prepare(QByteArray("SELECT id FROM ") + info->table +
                                              " WHERE flags & 3");
            QSet<Id> here;
            while (*rows->step()) here.insert(rows->id(0));
            for (const Id &id : here)
                if (!scope->contains(id))
                    QFAIL(qPrintable(info->table + QStringLiteral(" stayed")));
            for (const Id &id : *scope) {
                const RecordKey key{quint16(info->kind), id};
                const auto a = p.store->log().folded(key);
                const auto b = world.town.office->log().folded(key);
                if (a->heads() == b->heads() && a->status == b->status) continue;
                QFAIL(qPrintable(QStringLiteral("%1: %2").arg(
                    QLatin1String(info->table), missing(*p.store, *world.town.office, id))));
            }
        }
        QFAIL("the laptop differs in a value");
    }

    /// A workbook of the same office that nobody writes in.
    static Result<std::unique_ptr<Store>> mirror(HistoryWorld &world, MemoryMarks &marks,
                                                 const QString &name)
    {
        FakeAmbient &ambient = world.town.ambient;
        Secrets secrets;
        secrets.fileKey = randomBytes(ambient, 32);
        secrets.seed = randomBytes(ambient, 32);
        secrets.person = Id::make(ambient);
        TRY_ASSIGN(file,
                   WorkbookFile::create(world.town.dir.filePath(name), secrets, "mirror",
                                        randomBytes(ambient, 32), KdfCost::cheapest(), ambient));
        return Store::found(std::move(file), secrets, world.town.office->founding(), ambient,
                            marks);
    }

    /// Joins entries in random order and batches, some twice, and compares rows with the log.
    Result<QByteArray> joinedHash(Store &store, QList<Entry> entries, std::mt19937_64 &random)
    {
        std::shuffle(entries.begin(), entries.end(), random);
        entries.append(entries.first(std::min<qsizetype>(9, entries.size())));
        while (!entries.isEmpty()) {
            const auto n = std::min<qsizetype>(1 + qsizetype(random() % 40), entries.size());
            const QList<Entry> batch = entries.first(n);
            entries.remove(0, n);
            TRY(store.transactBare([&](QSet<Kind> &) -> Result<> {
                TRY_ASSIGN(joined, store.log().join(batch, 1));
                Q_UNUSED(joined)
                return ok();
            }));
            TRY_ASSIGN(problems, store.log().verify());
            if (!problems.isEmpty()) return Error{problems.first()};
            TRY_ASSIGN(waiting, HistoryWorld::waitingIn(store));
            m_met.waiting += waiting;
        }
        return store.log().stateHash();
    }

    void anyOrderOfTheLog(HistoryWorld &world, quint64 seed)
    {
        Store &office = *world.town.office;
        std::mt19937_64 random(seed * 77);
        QList<Entry> all, some;
        auto find = office.db().prepare(QByteArray("SELECT ") + Log::entryColumns + " FROM entry");
        while (*find->step()) {
            Entry e = Log::entryFrom(*find)->entry;
            if (e.prev.isEmpty() && e.seq > 1) {
                const auto before = office.log().hashesAt(e.line, e.seq - 1);
                for (const QByteArray &prev : *before) {
                    e.prev = prev;
                    if (hashOf(e) == e.hash) break;
                }
            }
            all.append(e);
            if (random() % 10 < 6) some.append(e);
        }
        const auto expected = office.log().stateHash();
        QByteArrayList gapped;
        for (int i = 0; i < 2; ++i) {
            MemoryMarks marks;
            auto whole = mirror(world, marks, QStringLiteral("mirror %1").arg(i));
            VERIFY_OK(whole);
            const auto hash = joinedHash(**whole, all, random);
            VERIFY_OK(hash);
            QCOMPARE(*hash, *expected);
            auto partly = mirror(world, marks, QStringLiteral("gapped %1").arg(i));
            VERIFY_OK(partly);
            const auto part = joinedHash(**partly, some, random);
            VERIFY_OK(part);
            gapped.append(*part);
        }
        QCOMPARE(gapped[0], gapped[1]);
        VERIFY_OK(office.transactBare([&](QSet<Kind> &) { return office.log().rebuild(); }));
        QCOMPARE(*office.log().stateHash(), *expected);
    }

    Met m_met;
};

QTEST_GUILESS_MAIN(TestConvergence)
#include "tst_convergence.moc"
