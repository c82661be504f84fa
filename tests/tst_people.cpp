// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/officekeys.h"
#include "sync/people.h"
#include "township.h"

/// Two workers on one laptop.
class TestPeople : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Township> m_town;
    Id m_firm;

    QString path(const QString &name) const { return m_town->dir.filePath(name + ".gridpoint"); }

    /// Opens Lin's laptop as whoever has this passphrase.
    Result<> sitDown(const QString &passphrase)
    {
        m_town->lin.store.reset();
        TRY_ASSIGN(file, WorkbookFile::open(path(QStringLiteral("林示例"))));
        TRY_ASSIGN(secrets, file.unlock(passphrase));
        TRY_ASSIGN(store, Store::open(std::move(file), secrets, m_town->ambient, m_town->marks));
        m_town->lin.store = std::move(store);
        return ok();
    }
    Result<Id> addWang()
    {
        return addPersonFrom(*m_town->lin.store, path(QStringLiteral("王示例")),
                             QStringLiteral("one-time"), KdfCost::cheapest());
    }
    /// Wang's own file is prepared, and Lin's laptop has heard of it; both passphrases are set.
    Result<> settle()
    {
        TRY(m_town->prepare(m_town->wang, QStringLiteral("王示例")));
        m_town->wang.store.reset();
        TRY(m_town->down(m_town->lin));
        Store &laptop = *m_town->lin.store;
        TRY(laptop.file().resetPassphrase(laptop.secrets(), QStringLiteral("lin"),
                                          KdfCost::cheapest(), m_town->ambient));
        TRY_ASSIGN(added, addWang());
        Q_UNUSED(added)
        return ok();
    }
    Result<Id> visit(const QString &remarks)
    {
        Visit visit;
        visit.id = Id::make(m_town->ambient);
        visit.firm = m_firm;
        visit.visitedOn = m_town->ambient.today();
        visit.remarks.value = remarks;
        TRY(m_town->lin.store->transact([&](Writer &w) { return w.create(visit); }));
        return visit.id;
    }
    Result<Imported> give()
    {
        TRY_ASSIGN(done, exportUp(*m_town->lin.store, m_town->dir.path()));
        return importPackage(*m_town->office, done.path);
    }
    Result<> fetch(const Id &person)
    {
        TRY_ASSIGN(done, exportDown(*m_town->office, person, m_town->dir.path()));
        TRY_ASSIGN(taken, importPackage(*m_town->lin.store, done.path));
        Q_UNUSED(taken)
        return ok();
    }
    Id authorOf(const Id &visit)
    {
        const auto closure = m_town->office->log().closure(visit);
        return m_town->office->log().line(closure->first().entry.line)->person;
    }

private slots:
    void init()
    {
        m_town = std::make_unique<Township>();
        VERIFY_OK(m_town->found());
        VERIFY_OK(m_town->addFirm(m_firm, QStringLiteral("示例鞋材(演示)")));
        VERIFY_OK(m_town->prepare(m_town->lin, QStringLiteral("林示例")));
    }

    void eachWritesUnderTheirOwnName()
    {
        VERIFY_OK(settle());
        const auto first = visit(QStringLiteral("by Lin"));
        VERIFY_OK(first);
        VERIFY_OK(sitDown(QStringLiteral("one-time")));
        QCOMPARE(m_town->lin.store->person(), m_town->wang.id);
        QVERIFY(m_town->lin.store->file().isOneTime(m_town->wang.id));
        QVERIFY(!m_town->lin.store->file().isOneTime(m_town->lin.id));
        QCOMPARE(m_town->lin.store->get<Visit>(*first)->remarks.value, QStringLiteral("by Lin"));
        const auto second = visit(QStringLiteral("by Wang"));
        VERIFY_OK(second);

        const auto taken = give();
        VERIFY_OK(taken);
        QCOMPARE(taken->person, m_town->wang.id);
        QVERIFY(!m_town->office->exists(Kind::Visit, *first)); // that is Lin's to give
        QCOMPARE(authorOf(*second), m_town->wang.id);
        VERIFY_OK(sitDown(QStringLiteral("lin")));
        const auto other = give();
        VERIFY_OK(other);
        QCOMPARE(other->person, m_town->lin.id);
        QCOMPARE(authorOf(*first), m_town->lin.id);
        QVERIFY(taken->joined.quarantined == 0 && other->joined.quarantined == 0);
        QCOMPARE(m_town->lin.store->log().verify()->size(), 0);
    }

    void receiptsAndCountsAreEachOnesOwn()
    {
        VERIFY_OK(settle());
        VERIFY_OK(visit(QStringLiteral("by Lin")));
        QCOMPARE(*unexported(*m_town->lin.store), 2); // the beginning of the line as well
        VERIFY_OK(sitDown(QStringLiteral("one-time")));
        VERIFY_OK(visit(QStringLiteral("by Wang")));
        VERIFY_OK(sitDown(QStringLiteral("lin")));
        VERIFY_OK(give());
        QCOMPARE(*unexported(*m_town->lin.store), 0);
        VERIFY_OK(fetch(m_town->lin.id));
        QCOMPARE(*unreceipted(*m_town->lin.store), 0);

        VERIFY_OK(sitDown(QStringLiteral("one-time")));
        QCOMPARE(*unexported(*m_town->lin.store), 2); // Lin's export was not Wang's
        QVERIFY(!fetch(m_town->lin.id));
        VERIFY_OK(give());
        VERIFY_OK(fetch(m_town->wang.id));
        QCOMPARE(*unreceipted(*m_town->lin.store), 0);
        // Wang's receipt took nothing from Lin's.
        VERIFY_OK(sitDown(QStringLiteral("lin")));
        QCOMPARE(*unreceipted(*m_town->lin.store), 0);
        QVERIFY(*m_town->agrees(m_town->lin));
    }

    void nobodyComesInWithoutTheOffice()
    {
        VERIFY_OK(m_town->prepare(m_town->wang, QStringLiteral("王示例")));
        m_town->wang.store.reset();
        const auto early = addWang();
        QVERIFY(!early);
        QVERIFY(early.error().what.contains(QStringLiteral("has not arrived here yet")));
        VERIFY_OK(m_town->down(m_town->lin));
        QVERIFY(!addPersonFrom(*m_town->lin.store, path(QStringLiteral("王示例")),
                               QStringLiteral("wrong"), KdfCost::cheapest()));
        QVERIFY(!addPersonFrom(*m_town->lin.store, path(QStringLiteral("林示例")),
                               QStringLiteral("one-time"), KdfCost::cheapest()));
        QVERIFY(!addPersonFrom(*m_town->office, path(QStringLiteral("王示例")),
                               QStringLiteral("one-time"), KdfCost::cheapest()));
        QCOMPARE(m_town->lin.store->file().people().size(), 1);
        VERIFY_OK(addWang());
        QVERIFY(!addWang()); // twice
        QCOMPARE(m_town->lin.store->file().people().size(), 2);
    }

    void whoIsTakenOffNoLongerOpensIt()
    {
        VERIFY_OK(settle());
        VERIFY_OK(m_town->lin.store->file().removePerson(m_town->wang.id));
        QVERIFY(!sitDown(QStringLiteral("one-time")));
        VERIFY_OK(sitDown(QStringLiteral("lin")));
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
