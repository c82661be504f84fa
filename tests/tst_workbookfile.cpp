// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainworkbook.h"

#include <QElapsedTimer>
#include <QProcess>

class TestWorkbookFile : public QObject
{
    Q_OBJECT

private slots:
    void aClosedWorkbookIsOneFile()
    {
        Workbook book;
        QCOMPARE(book.problem, QString());
        QCOMPARE(book.files(), QStringList{QStringLiteral("测试.gridpoint")});
        const QByteArray bytes = contents(book.path);
        QCOMPARE(bytes.size() % 4096, 0);
        QVERIFY(bytes.startsWith("GridPointBook\r\n\x1a"));
        QVERIFY(!bytes.contains("SQLite format"));
        QVERIFY(!bytes.contains("CREATE TABLE"));
        QVERIFY(!bytes.contains("eins"));
        QVERIFY(!bytes.contains(book.secrets.fileKey));
        QVERIFY(!bytes.contains(book.secrets.seed));
        // AEGIS-256 keeps 64 bytes of each page for its nonce and tag.
        QCOMPARE(int(bytes.at(4096 + 20)), 64);
        QCOMPARE(QFile(book.path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void opensWithThePassphraseAlone()
    {
        Workbook book;
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        const auto secrets = file->unlock(book.passphrase);
        VERIFY_OK(secrets);
        QCOMPARE(secrets->fileKey, book.secrets.fileKey);
        QCOMPARE(secrets->seed, book.secrets.seed);
        QCOMPARE(secrets->person, book.secrets.person);
        QCOMPARE(file->people(), QList<Id>{book.secrets.person});
        QCOMPARE(file->recoveryPublicKey(), book.recovery.publicKey);
        QVERIFY(!file->workbookId().isNull());
        auto db = file->database(*secrets);
        VERIFY_OK(db);
        QCOMPARE(rows(*db), 1);
    }

    void aComposedLetterIsTheSameLetter()
    {
        Workbook book;
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        VERIFY_OK(file->changePassphrase(book.passphrase, QStringLiteral("caf\u00e9"),
                                         KdfCost::cheapest(), ambient));
        VERIFY_OK(file->unlock(QStringLiteral("cafe\u0301")));
    }

    void aWrongPassphraseSaysSo()
    {
        Workbook book;
        const QByteArray before = contents(book.path);
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        for (const char *wrong : {"", "口令 One", "口令 one ", "x"})
            QVERIFY(errorOf(file->unlock(QString::fromUtf8(wrong)))
                        .startsWith(QStringLiteral("The passphrase does not fit.")));
        QVERIFY(!file->changePassphrase(QStringLiteral("x"), QStringLiteral("y"),
                                        KdfCost::cheapest(), ambient));
        QVERIFY(!file->changePassphrase(book.passphrase, QString(), KdfCost::cheapest(), ambient));
        QCOMPARE(contents(book.path), before);
    }

    void aWrongKeyIsRefusedBeforeTheDatabaseIsTouched()
    {
        Workbook book;
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        QVERIFY(errorOf(file->database(someone()))
                    .startsWith(QStringLiteral("This key is another workbook's.")));
        Secrets shortened = book.secrets;
        shortened.fileKey.chop(1);
        QVERIFY(!file->database(shortened));
    }

    void changingThePassphraseRewrapsAndDoesNotRewrite()
    {
        Workbook book;
        const QByteArray before = contents(book.path);
        {
            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            VERIFY_OK(file->changePassphrase(book.passphrase, QStringLiteral("two"),
                                             KdfCost::cheapest(), ambient));
        }
        const QByteArray after = contents(book.path);
        QCOMPARE(after.mid(4096), before.mid(4096));
        QVERIFY(after.left(4096) != before.left(4096));
        // Nothing of the old wrapping stays in either copy: salt at 256 + 24, 16 bytes.
        QVERIFY(!after.contains(before.mid(256 + 24, 16)));
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        QVERIFY(!file->unlock(book.passphrase));
        const auto secrets = file->unlock(QStringLiteral("two"));
        VERIFY_OK(secrets);
        QCOMPARE(secrets->seed, book.secrets.seed);
        VERIFY_OK(file->database(*secrets));
    }

    void theOfficeRecoversAForgottenPassphrase()
    {
        Workbook book;
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        QVERIFY(errorOf(file->recover(RecoveryKeys().secretKey))
                    .startsWith(QStringLiteral("This is not the recovery key")));
        QVERIFY(!file->recover(QByteArray("short")));
        const auto secrets = file->recover(book.recovery.secretKey);
        VERIFY_OK(secrets);
        QCOMPARE(secrets->fileKey, book.secrets.fileKey);
        QCOMPARE(secrets->seed, book.secrets.seed);
        QCOMPARE(secrets->person, book.secrets.person);
        VERIFY_OK(
            file->resetPassphrase(*secrets, QStringLiteral("new"), KdfCost::cheapest(), ambient));
        QVERIFY(!file->unlock(book.passphrase));
        VERIFY_OK(file->unlock(QStringLiteral("new")));
        VERIFY_OK(file->recover(book.recovery.secretKey));
    }

    void severalPeopleEachWithTheirOwnKeys()
    {
        Workbook book;
        QList<Secrets> people{book.secrets};
        {
            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            for (int i = 1; i < 6; ++i) {
                people.append({book.secrets.fileKey, randomBytes(32), Id::make(ambient)});
                VERIFY_OK(file->addPerson(people.last(), QStringLiteral("p%1").arg(i),
                                          KdfCost::cheapest(), ambient));
            }
            const Secrets seventh{book.secrets.fileKey, randomBytes(32), Id::make(ambient)};
            QVERIFY(
                errorOf(file->addPerson(seventh, QStringLiteral("p"), KdfCost::cheapest(), ambient))
                    .startsWith(QStringLiteral("Six people")));
            QVERIFY(
                !file->addPerson(people.at(1), QStringLiteral("p"), KdfCost::cheapest(), ambient));
            QVERIFY(!file->addPerson(someone(), QStringLiteral("p"), KdfCost::cheapest(), ambient));
        }
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        QCOMPARE(file->people().size(), 6);
        for (int i = 1; i < 6; ++i) {
            const auto secrets = file->unlock(QStringLiteral("p%1").arg(i));
            VERIFY_OK(secrets);
            QCOMPARE(secrets->person, people.at(i).person);
            QCOMPARE(secrets->seed, people.at(i).seed);
        }
        const QByteArray before = contents(book.path);
        VERIFY_OK(file->removePerson(people.at(3).person));
        QVERIFY(!file->unlock(QStringLiteral("p3")));
        VERIFY_OK(file->unlock(QStringLiteral("p4")));
        QVERIFY(!contents(book.path).contains(before.mid(256 + 3 * 160 + 24, 16)));
        for (int i : {0, 1, 2, 4}) VERIFY_OK(file->removePerson(people.at(i).person));
        QVERIFY(errorOf(file->removePerson(people.at(5).person))
                    .startsWith(QStringLiteral("Nobody else")));
        QVERIFY(!file->removePerson(people.at(0).person));
    }

    void aOneTimePassphraseStaysMarkedUntilAnOwnOneIsSet()
    {
        Workbook book;
        const Secrets second{book.secrets.fileKey, randomBytes(32), Id::make(ambient)};
        {
            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            QVERIFY(!file->isOneTime(book.secrets.person));
            VERIFY_OK(file->addPerson(second, QStringLiteral("given"), KdfCost::cheapest(), ambient,
                                      PassphraseUse::OneTime));
        }
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        QVERIFY(!file->isOneTime(book.secrets.person));
        QVERIFY(file->isOneTime(second.person));
        // Opening does not use it up: a crash before the own one is set asks again.
        VERIFY_OK(file->unlock(QStringLiteral("given")));
        QVERIFY(file->isOneTime(second.person));
        VERIFY_OK(
            file->resetPassphrase(second, QStringLiteral("own"), KdfCost::cheapest(), ambient));
        QVERIFY(!file->isOneTime(second.person));
        QVERIFY(!file->isOneTime(Id::make(ambient)));
    }

    void theMarkCannotBeFlippedInTheFile()
    {
        Workbook book;
        QByteArray bytes = contents(book.path);
        for (int at : {0, 2048}) {
            bytes[at + 256 + 4] = 1; // slot 0, one-time
            unsigned char sum[32];
            crypto_generichash(sum, 32,
                               reinterpret_cast<const unsigned char *>(bytes.constData() + at),
                               2016, nullptr, 0);
            bytes.replace(at + 2016, 32, reinterpret_cast<const char *>(sum), 32);
        }
        overwrite(book.path, 0, bytes.left(4096));
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        QVERIFY(file->isOneTime(book.secrets.person));
        QVERIFY(!file->unlock(book.passphrase));
    }

    void aTornKeyBlockLosesNothing()
    {
        for (int copy = 0; copy < 2; ++copy) {
            Workbook book;
            overwrite(book.path, copy * 2048 + 300, randomBytes(1000));
            const QByteArray torn = contents(book.path);
            {
                auto file = WorkbookFile::open(book.path);
                VERIFY_OK(file);
                VERIFY_OK(file->unlock(book.passphrase));
            }
            // Opening made both copies whole again.
            const QByteArray healed = contents(book.path);
            QVERIFY(healed != torn);
            QCOMPARE(healed.mid(0, 2048), healed.mid(2048, 2048));
        }
    }

    void aPassphraseChangeThatIsCutOffAnywhereLeavesOneOfTheTwo()
    {
        Workbook book;
        const QByteArray before = contents(book.path);
        {
            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            VERIFY_OK(file->changePassphrase(book.passphrase, QStringLiteral("two"),
                                             KdfCost::cheapest(), ambient));
        }
        const QByteArray after = contents(book.path);
        // Both copies agreed, so copy 0 is written first, then copy 1; each may end after any
        // sector.
        for (int written = 0; written <= 4096; written += 512) {
            overwrite(book.path, 0, after.left(written) + before.mid(written, 4096 - written));
            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            const bool isNew = written >= 2048;
            QCOMPARE(bool(file->unlock(QStringLiteral("two"))), isNew);
            QCOMPARE(bool(file->unlock(book.passphrase)), !isNew);
        }
    }

    void badFilesAreRefusedInWords_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << 0 << "There is no workbook at this place.";
        QTest::newRow("folder") << 1 << "This is a folder.";
        QTest::newRow("empty") << 2 << "This file is not a GridPoint workbook.";
        QTest::newRow("text") << 3 << "This file is not a GridPoint workbook.";
        QTest::newRow("sqlite") << 4 << "This file is not a GridPoint workbook.";
        QTest::newRow("cut off in the head") << 5 << "This file is not a GridPoint workbook.";
        QTest::newRow("both copies damaged") << 6 << "The head of this workbook is damaged";
        QTest::newRow("newer") << 7 << "A newer version of GridPoint";
    }
    void badFilesAreRefusedInWords()
    {
        QFETCH(int, kind);
        QFETCH(QString, words);
        Workbook book;
        QString path = book.path;
        QByteArray bytes = contents(path);
        const auto replace = [&](const QByteArray &with) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(with);
        };
        switch (kind) {
        case 0: path += QStringLiteral("x"); break;
        case 1: path = book.folder.path(); break;
        case 2: replace({}); break;
        case 3: replace(QByteArray(8192, 'x')); break;
        case 4: replace("SQLite format 3" + QByteArray(8192, '\0')); break;
        case 5: replace(bytes.left(3000)); break;
        case 6:
            bytes[100] = char(bytes[100] ^ 1);
            bytes[2048 + 100] = char(bytes[2048 + 100] ^ 1);
            replace(bytes);
            break;
        case 7:
            for (int at : {0, 2048}) {
                bytes[at + 16] = 2;
                unsigned char sum[32];
                crypto_generichash(sum, 32,
                                   reinterpret_cast<const unsigned char *>(bytes.constData() + at),
                                   2016, nullptr, 0);
                bytes.replace(at + 2016, 32, reinterpret_cast<const char *>(sum), 32);
            }
            replace(bytes);
            break;
        }
        const QByteArray before = contents(path);
        const auto file = WorkbookFile::open(path);
        QVERIFY2(errorOf(file).startsWith(words), qPrintable(errorOf(file)));
        QCOMPARE(contents(path), before);
        // Once refused, it is not held.
        QVERIFY(!errorOf(WorkbookFile::open(path)).contains(QStringLiteral("already open")));
    }

    void aDamagedPageIsToldFromAWrongKey()
    {
        Workbook book;
        overwrite(book.path, 4096 + 2000, QByteArray(8, 'x'));
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        const auto secrets = file->unlock(book.passphrase);
        VERIFY_OK(secrets);
        const auto db = file->database(*secrets);
        QVERIFY2(errorOf(db).contains(QStringLiteral("damaged")), qPrintable(errorOf(db)));
    }

    void createRefusesWhatIsThere()
    {
        Workbook book;
        const QByteArray before = contents(book.path);
        const auto again = [&](const QString &path) {
            return errorOf(WorkbookFile::create(path, book.secrets, book.passphrase,
                                                book.recovery.publicKey, KdfCost::cheapest(),
                                                ambient));
        };
        QVERIFY(
            again(book.path).startsWith(QStringLiteral("There is already a file of this name.")));
        QCOMPARE(contents(book.path), before);
        QVERIFY(again(book.folder.filePath(QStringLiteral("no/book.gridpoint")))
                    .startsWith(QStringLiteral("The folder is not there.")));
        const QString orphan = book.folder.filePath(QStringLiteral("orphan.gridpoint"));
        QFile wal(orphan + QStringLiteral("-wal"));
        QVERIFY(wal.open(QIODevice::WriteOnly));
        QVERIFY(again(orphan).startsWith(QStringLiteral("Beside this name")));
        QVERIFY(!QFile::exists(orphan));
    }

    void aSecondOpenIsRefusedEverywhere()
    {
        Workbook book;
        std::optional<Database> db;
        {
            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            QVERIFY(errorOf(WorkbookFile::open(book.path))
                        .startsWith(QStringLiteral("This workbook is already open")));
            auto opened = file->database(book.secrets);
            VERIFY_OK(opened);
            db.emplace(*std::move(opened));
        }
        // The connection alone keeps the lock, and another process meets it too.
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), book.path});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 1);
        QVERIFY(other.readAllStandardOutput().startsWith("This workbook is already open"));
        VERIFY_OK(db->exec("INSERT INTO t VALUES(2, 'zwei')"));
        db.reset();
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), book.path});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
    }

    void networkFileSystemsAreKnown()
    {
        QVERIFY(isNetworkFileSystem(0x6969, "nfs4"));
        QVERIFY(isNetworkFileSystem(0xff534d42, "cifs"));
        QVERIFY(isNetworkFileSystem(0xfe534d42, "smb3"));
        QVERIFY(isNetworkFileSystem(0xfffffffffe534d42,
                                    "smb3")); // sign-extended, as some libraries give it
        QVERIFY(isNetworkFileSystem(0x65735546, "fuse.sshfs"));
        QVERIFY(!isNetworkFileSystem(0x65735546, "fuseblk"));
        QVERIFY(!isNetworkFileSystem(0xef53, "ext4"));
        QVERIFY(!isNetworkFileSystem(0x01021994, "tmpfs"));
    }

    void aCopyIsAWholeWorkbookOfOneMoment()
    {
        Workbook book;
        const QString copy = book.folder.filePath(QStringLiteral("copy.gridpoint"));
        auto file = WorkbookFile::open(book.path);
        VERIFY_OK(file);
        auto db = file->database(book.secrets);
        VERIFY_OK(db);
        auto second = file->database(book.secrets);
        VERIFY_OK(second);
        VERIFY_OK(second->exec("INSERT INTO t VALUES(2, 'zwei')"));
        VERIFY_OK(copyWorkbook(*db, copy));
        VERIFY_OK(second->exec("INSERT INTO t VALUES(3, 'drei')"));
        QVERIFY(!db->inTransaction());

        auto copied = WorkbookFile::open(copy);
        VERIFY_OK(copied);
        QCOMPARE(copied->workbookId(), file->workbookId());
        const auto secrets = copied->unlock(book.passphrase);
        VERIFY_OK(secrets);
        auto copiedDb = copied->database(*secrets);
        VERIFY_OK(copiedDb);
        QCOMPARE(rows(*copiedDb), 2);
        QCOMPARE(copiedDb->scalar("PRAGMA integrity_check")->text(), QStringLiteral("ok"));
        QCOMPARE(rows(*db), 3);
        QVERIFY(!book.files().contains(QStringLiteral("copy.gridpoint.part")));

        const QByteArray before = contents(copy);
        QVERIFY(
            errorOf(copyWorkbook(*db, copy)).startsWith(QStringLiteral("There is already a file")));
        QCOMPARE(contents(copy), before);
        QVERIFY(!copyWorkbook(*db, book.folder.filePath(QStringLiteral("no/copy.gridpoint"))));
        // Half-way through somebody else's write it still copies, without that write.
        VERIFY_OK(second->exec("BEGIN IMMEDIATE; INSERT INTO t VALUES(4, 'vier')"));
        sqlite3_busy_timeout(db->handle(), 0);
        const QString busy = book.folder.filePath(QStringLiteral("busy.gridpoint"));
        QVERIFY(!copyWorkbook(*db, busy));
        QVERIFY(!QFile::exists(busy));
        QVERIFY(!QFile::exists(busy + QStringLiteral(".part")));
        VERIFY_OK(second->exec("COMMIT"));
        VERIFY_OK(copyWorkbook(*db, busy));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--open")) {
        const auto file = WorkbookFile::open(arguments.value(2));
        puts(qPrintable(errorOf(file)));
        return file ? 0 : 1;
    }
    TestWorkbookFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workbookfile.moc"
