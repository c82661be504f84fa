// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/officekeys.h"
#include "sync/relay.h"
#include "township.h"

/// The office's key is changed while laptops are out with packages of every age.
class TestOfficeKeys : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Township> m_town;
    Id m_firm;

    Result<> reopenOffice()
    {
        m_town->office.reset();
        TRY_ASSIGN(file, WorkbookFile::open(m_town->dir.filePath("office.gridpoint")));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("passphrase")));
        TRY_ASSIGN(store, Store::open(std::move(file), secrets, m_town->ambient, m_town->marks));
        m_town->office = std::move(store);
        return ok();
    }
    Result<> rotate()
    {
        TRY(rotateOfficeKey(*m_town->office, QStringLiteral("passphrase"), KdfCost::cheapest()));
        return reopenOffice();
    }
    Result<> visit(Township::Person &person, const QString &remarks)
    {
        Visit visit;
        visit.id = Id::make(m_town->ambient);
        visit.firm = m_firm;
        visit.visitedOn = m_town->ambient.today();
        visit.remarks.value = remarks;
        return person.store->transact([&](Writer &w) { return w.create(visit); });
    }
    Result<QByteArray> signerFor(Township::Person &person)
    {
        TRY_ASSIGN(done, exportDown(*m_town->office, person.id, m_town->dir.path()));
        TRY_ASSIGN(head, peekPackage(done.path));
        return head.senderKey;
    }
    qint64 visits()
    {
        return m_town->office->db().scalar("SELECT COUNT(*) FROM visit WHERE flags & 1")->toInt();
    }
    Result<> import(Store &to, const QString &path)
    {
        TRY_ASSIGN(done, importPackage(to, path));
        Q_UNUSED(done)
        return ok();
    }

private slots:
    void init()
    {
        m_town = std::make_unique<Township>();
        VERIFY_OK(m_town->found());
        VERIFY_OK(m_town->addFirm(m_firm, QStringLiteral("示例鞋材(演示)")));
        VERIFY_OK(m_town->prepare(m_town->lin, QStringLiteral("林示例")));
        VERIFY_OK(m_town->prepare(m_town->wang, QStringLiteral("王示例")));
    }

    void everyLaptopFollowsAtItsOwnPace()
    {
        const QByteArray before = m_town->office->publicKey();
        VERIFY_OK(visit(m_town->wang, QStringLiteral("old key")));
        const auto early = m_town->up(m_town->wang); // sealed to the old key, on its way
        VERIFY_OK(early);
        VERIFY_OK(rotate());
        const QByteArray after = m_town->office->publicKey();
        QVERIFY(before != after);
        QCOMPARE(m_town->office->role(), Role::Lead);
        QCOMPARE(*laptopsBehind(*m_town->office), 2);

        // Lin does not know the new key: the package that tells bears the old one's signature.
        QCOMPARE(*signerFor(m_town->lin), before);
        VERIFY_OK(m_town->down(m_town->lin));
        QCOMPARE(*officeBoxKeyFor(*m_town->lin.store), boxKeyOf(after));
        VERIFY_OK(visit(m_town->lin, QStringLiteral("new key")));
        const auto up = m_town->up(m_town->lin);
        VERIFY_OK(up);
        QCOMPARE(peekPackage(*up)->recipients, QList<QByteArray>{boxKeyOf(after).first(8)});
        VERIFY_OK(import(*m_town->office, *up));
        // That one said what Lin has: from now on the new key signs, for Lin alone.
        QCOMPARE(*signerFor(m_town->lin), after);
        QCOMPARE(*signerFor(m_town->wang), before);
        QCOMPARE(*laptopsBehind(*m_town->office), 1);
        QCOMPARE(*closeOldKeys(*m_town->office), 0);
        VERIFY_OK(m_town->down(m_town->lin));

        VERIFY_OK(import(*m_town->office, *early));
        QCOMPARE(visits(), 2);
        VERIFY_OK(m_town->down(m_town->wang));
        const auto confirms = m_town->up(m_town->wang);
        VERIFY_OK(confirms);
        VERIFY_OK(import(*m_town->office, *confirms));
        QCOMPARE(*laptopsBehind(*m_town->office), 0);
        QCOMPARE(*closeOldKeys(*m_town->office), 1);
        QCOMPARE(*closeOldKeys(*m_town->office), 0);
        VERIFY_OK(m_town->down(m_town->lin));
        VERIFY_OK(m_town->down(m_town->wang));
        for (Township::Person *person : {&m_town->lin, &m_town->wang}) {
            QVERIFY(*m_town->agrees(*person));
            QVERIFY(*person->store->log().revoked(before));
            QCOMPARE(person->store->log().verify()->size(), 0);
        }
        QCOMPARE(m_town->office->log().verify()->size(), 0);
    }

    void aStolenOldKeyIsWorthNothingOnceItIsClosed()
    {
        const QByteArray stolen = m_town->office->secrets().seed;
        VERIFY_OK(rotate());
        VERIFY_OK(m_town->down(m_town->lin));
        const auto up = m_town->up(m_town->lin);
        VERIFY_OK(up);
        VERIFY_OK(import(*m_town->office, *up));
        VERIFY_OK(m_town->down(m_town->wang));
        const auto other = m_town->up(m_town->wang);
        VERIFY_OK(other);
        VERIFY_OK(import(*m_town->office, *other));
        QCOMPARE(*closeOldKeys(*m_town->office), 1);
        VERIFY_OK(m_town->down(m_town->lin));

        PackageHead head;
        head.direction = Direction::Down;
        head.senderKey = publicKeyOf(stolen);
        head.person = m_town->office->person();
        head.office = officeTag(m_town->office->founding().office);
        head.number = 999;
        head.recipients = {boxKeyOf(m_town->lin.store->publicKey())};
        const QString forged = m_town->dir.filePath("forged.gpk");
        VERIFY_OK(
            writePackage(forged, head, {}, stolen, [](Entry &) -> Result<bool> { return false; }));
        QVERIFY(!importPackage(*m_town->lin.store, forged));
    }

    void twoChangesInARow()
    {
        const QByteArray first = m_town->office->publicKey();
        VERIFY_OK(rotate());
        const QByteArray second = m_town->office->publicKey();
        VERIFY_OK(rotate());
        const QByteArray third = m_town->office->publicKey();
        QCOMPARE(*signerFor(m_town->lin), first);
        VERIFY_OK(m_town->down(m_town->lin)); // tells of both
        QCOMPARE(*officeBoxKeyFor(*m_town->lin.store), boxKeyOf(third));
        VERIFY_OK(visit(m_town->lin, QStringLiteral("after two")));
        const auto up = m_town->up(m_town->lin);
        VERIFY_OK(up);
        VERIFY_OK(import(*m_town->office, *up));
        QCOMPARE(*signerFor(m_town->lin), third);
        QVERIFY(second != third && first != second);
        QCOMPARE(visits(), 1);
    }

    void aLaptopPreparedAfterwardsKnowsTheNewKeyOnly()
    {
        VERIFY_OK(rotate());
        Township::Person chen;
        VERIFY_OK(m_town->prepare(chen, QStringLiteral("陈示例")));
        QCOMPARE(*officeBoxKeyFor(*chen.store), boxKeyOf(m_town->office->publicKey()));
        QCOMPARE(*signerFor(chen), m_town->office->publicKey());
        VERIFY_OK(visit(chen, QStringLiteral("first")));
        const auto up = m_town->up(chen);
        VERIFY_OK(up);
        VERIFY_OK(import(*m_town->office, *up));
        VERIFY_OK(m_town->down(chen));
        QVERIFY(*m_town->agrees(chen));
    }

    void onlyTheLeadsOwnPassphraseChangesIt()
    {
        const QByteArray before = m_town->office->publicKey();
        QVERIFY(!rotateOfficeKey(*m_town->office, QStringLiteral("wrong"), KdfCost::cheapest()));
        QVERIFY(
            !rotateOfficeKey(*m_town->lin.store, QStringLiteral("one-time"), KdfCost::cheapest()));
        VERIFY_OK(reopenOffice());
        QCOMPARE(m_town->office->publicKey(), before);
        QCOMPARE(*laptopsBehind(*m_town->office), 0);
    }

    void aBreakBeforeTheHeadIsWrittenLosesNothing()
    {
        // As rotateOfficeKey() leaves it when the power fails before its last line: the new key is
        // announced, the head of the file still holds the old one.
        QFile file(m_town->dir.filePath("office.gridpoint"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray head = file.read(4096);
        VERIFY_OK(
            rotateOfficeKey(*m_town->office, QStringLiteral("passphrase"), KdfCost::cheapest()));
        m_town->office.reset();
        file.seek(0);
        QCOMPARE(file.write(head), qint64(head.size()));
        file.close();
        VERIFY_OK(reopenOffice());
        VERIFY_OK(m_town->down(m_town->lin));
        VERIFY_OK(visit(m_town->lin, QStringLiteral("sealed to the lost key")));
        const auto up = m_town->up(m_town->lin);
        VERIFY_OK(up);
        VERIFY_OK(import(*m_town->office, *up));
        QCOMPARE(visits(), 1);
        VERIFY_OK(m_town->down(m_town->lin));
        QVERIFY(*m_town->agrees(m_town->lin));
    }
};

QTEST_GUILESS_MAIN(TestOfficeKeys)
#include "tst_officekeys.moc"
