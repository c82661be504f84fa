// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskhooks.h"
#include "pages.h"
#include "store/offsetvfs.h"
#include "store/workbookfile.h"
#include "verify.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <sodium.h>

namespace
{

struct Fake : Ambient {
    qint64 nowMs() const override { return 1'700'000'000'000; }
    void random(void *to, std::size_t size) override { randombytes_buf(to, size); }
} ambient;

// Fixed, so that a child process opens the same workbook.
const Secrets &secrets()
{
    static const Secrets one{QByteArray(32, 'k'), QByteArray(32, 's'),
                             Id::named(QStringLiteral("worker"))};
    return one;
}

struct Workbook {
    QTemporaryDir folder{};
    QString path = folder.filePath(QStringLiteral("book.gridpoint"));

    Result<WorkbookFile> create()
    {
        QByteArray recovery(32, '\0');
        crypto_scalarmult_base(
            reinterpret_cast<unsigned char *>(recovery.data()),
            reinterpret_cast<const unsigned char *>(QByteArray(32, 'r').constData()));
        return WorkbookFile::create(path, secrets(), QStringLiteral("p"), recovery,
                                    KdfCost::cheapest(), ambient);
    }
};

Result<> insertMany(Database &db, int count, const QString &marker)
{
    TRY(db.exec("BEGIN IMMEDIATE"));
    TRY_ASSIGN(insert, db.cached("INSERT INTO t(b, c) VALUES(?1, ?2)"));
    for (int i = 0; i < count; ++i) {
        insert->bind(1, QStringLiteral("%1 %2").arg((i * 7919) % count).arg(marker));
        insert->bind(2, i % 97);
        TRY(insert->run());
    }
    return db.exec("COMMIT");
}

/// The child of the kill loop: one row a commit, acknowledged once it is durable.
int commitForever(const QString &path, const QString &checkpointPages)
{
    auto file = WorkbookFile::open(path);
    if (!file) return 2;
    auto db = file->database(secrets());
    if (!db) return 3;
    const QByteArray often = "PRAGMA wal_autocheckpoint=" + checkpointPages.toLatin1();
    if (!db->exec(often.constData())) return 3;
    auto insert = db->prepare("INSERT INTO t(b, c) VALUES(?1, ?2) RETURNING a");
    if (!insert) return 4;
    const QString filler(700, QChar(u'行'));
    for (int i = 0;; ++i) {
        insert->bind(1, filler);
        insert->bind(2, i);
        if (const auto row = insert->step(); !row || !*row) return 5;
        const QByteArray acknowledged = QByteArray::number(insert->integer(0)) + '\n';
        if (!insert->run()) return 6;
        if (write(1, acknowledged.constData(), size_t(acknowledged.size())) < 0) return 7;
    }
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void theEngineIsWhatWeBuilt()
    {
        Workbook book;
        auto file = book.create();
        VERIFY_OK(file);
        auto db = file->database(secrets());
        VERIFY_OK(db);
        const QList<std::pair<const char *, Value>> expected{
            {"PRAGMA journal_mode", QStringLiteral("wal")},
            {"PRAGMA synchronous", 2},
            {"PRAGMA foreign_keys", 0},
            {"PRAGMA secure_delete", 1},
            {"PRAGMA trusted_schema", 0},
            {"PRAGMA cache_size", -32768},
            {"PRAGMA wal_autocheckpoint", 1000},
            {"PRAGMA cipher", QStringLiteral("aegis")},
            {"PRAGMA page_size", 4096},
            {"SELECT sqlite_version()", QStringLiteral("3.53.4")},
            {"SELECT sqlite_compileoption_used('TEMP_STORE=3')", 1},
            {"SELECT sqlite_compileoption_used('ENABLE_SESSION')", 1},
            {"SELECT sqlite_compileoption_used('ENABLE_FTS5')", 1},
            {"SELECT sqlite_compileoption_used('MAX_MMAP_SIZE=0')", 1},
            {"SELECT CAST(sqrt(16) AS INTEGER)", 4},
        };
        for (const auto &[sql, value] : expected) {
            const auto found = db->scalar(sql);
            VERIFY_OK(found);
            QVERIFY2(*found == value, sql);
        }
        // Nothing maps the database: pages would be seen before they are decrypted.
        VERIFY_OK(db->exec("PRAGMA mmap_size=1000000"));
        QVERIFY(db->scalar("PRAGMA mmap_size")->toInt() == 0);
    }

    void aReadOnlyConnectionRefusesChanges()
    {
        Workbook book;
        auto file = book.create();
        VERIFY_OK(file);
        auto db = file->database(secrets(), OpenMode::ReadOnly);
        VERIFY_OK(db);
        QVERIFY(errorOf(db->exec("CREATE TABLE t(a)"))
                    .startsWith(QStringLiteral("This workbook cannot be written")));
    }

    void aKeyOfTheWrongLengthIsAnotherKey()
    {
        Workbook book;
        {
            auto file = book.create();
            VERIFY_OK(file);
            auto db = file->database(secrets());
            VERIFY_OK(db);
            VERIFY_OK(db->exec("CREATE TABLE t(a)"));
        }
        for (int size : {0, 16, 31, 33, 64})
            QVERIFY(errorOf(Database::open(book.path, QByteArray(size, 'k'), OpenMode::ReadWrite))
                        .contains(QStringLiteral("wrong length")));
        QVERIFY(
            !Database::open(QStringLiteral(":memory:"), QByteArray(32, 'k'), OpenMode::ReadWrite));
        QVERIFY(errorOf(Database::open(book.path, QByteArray(32, 'x'), OpenMode::ReadWrite))
                    .startsWith(QStringLiteral("This workbook cannot be read")));
        VERIFY_OK(Database::open(book.path, QByteArray(32, 'k'), OpenMode::ReadWrite));

        // Why it matters: SQLite itself takes 31 bytes for a passphrase, and says nothing.
        sqlite3 *db = nullptr;
        QCOMPARE(sqlite3_open_v2(book.path.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE,
                                 workbookVfs()),
                 SQLITE_OK);
        const QByteArray raw = "raw:" + QByteArray(31, 'k');
        QCOMPARE(sqlite3_key(db, raw.constData(), int(raw.size())), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "SELECT * FROM t", nullptr, nullptr, nullptr), SQLITE_NOTADB);
        sqlite3_close(db);

        QFile file(book.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.seek(keyBlockSize + 20));
        QCOMPARE(file.read(1), QByteArray("\x40"));
    }

    void theHookSeesPlainWrites()
    {
        // Otherwise the next test would pass whatever it hunts.
        QTemporaryDir folder;
        hunt.begin({"marker-in-plain-text"});
        sqlite3 *db = nullptr;
        QCOMPARE(sqlite3_open_v2(folder.filePath(QStringLiteral("plain.db")).toUtf8().constData(),
                                 &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "unix"),
                 SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "CREATE TABLE t(a); INSERT INTO t VALUES('marker-in-plain-text')",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(db);
        QVERIFY(hunt.seen > 0);
        const qint64 before = hunt.seen;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        file.write("marker-in-plain-text");
        QVERIFY(hunt.seen > before);
        hunt.end();
    }

    void nothingIsEverWrittenInPlainText()
    {
        const QString marker = QStringLiteral("晋江示例纺织");
        Workbook book;
        hunt.begin({marker.toUtf8()});
        {
            auto file = book.create();
            VERIFY_OK(file);
            auto db = file->database(secrets());
            VERIFY_OK(db);
            VERIFY_OK(db->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INTEGER) STRICT"));
            VERIFY_OK(insertMany(*db, 100'000, marker));
            // A small cache spills: to the WAL, to sub-journals, to sorter files.
            VERIFY_OK(db->exec("PRAGMA cache_size=20"));
            for (
                const char *sql : {
                    "SELECT count(*) FROM (SELECT DISTINCT b FROM t ORDER BY b DESC, c)",
                    "SELECT b, row_number() OVER (PARTITION BY c ORDER BY b DESC) FROM t",
                    "CREATE TEMP TABLE tmp AS SELECT * FROM t ORDER BY b",
                    "CREATE INDEX temp.tmpb ON tmp(b, c)",
                    "WITH s AS MATERIALIZED (SELECT b FROM t) SELECT count(*) FROM s JOIN s AS q USING (b)",
                    "CREATE INDEX tb ON t(b, c)",
                    "CREATE VIRTUAL TABLE f USING fts5(b)",
                    "INSERT INTO f(rowid, b) SELECT a, b FROM t WHERE a <= 20000",
                    "INSERT INTO f(f) VALUES('optimize')",
                    "SAVEPOINT one; UPDATE t SET b = b || '!'; SAVEPOINT two; UPDATE t SET c = c + 1 WHERE a % 3 = 0;"
                    "ROLLBACK TO two; DELETE FROM t WHERE a % 2 = 0; ROLLBACK TO one; RELEASE one",
                    "UPDATE OR REPLACE t SET b = b || ' x' WHERE a % 5 = 0",
                    "PRAGMA journal_mode=DELETE", // a rollback journal instead of the WAL
                    "UPDATE t SET b = b || 'y' WHERE a % 7 = 0",
                    "VACUUM",
                    "PRAGMA journal_mode=WAL",
                    "VACUUM",
                })
                QVERIFY2(bool(db->exec(sql)), sql);
            VERIFY_OK(copyWorkbook(*db, book.folder.filePath(QStringLiteral("copy.gridpoint"))));
            QCOMPARE(db->scalar("SELECT count(*) FROM f WHERE f MATCH '晋江示例纺织'")->toInt(),
                     20000);
        }
        QVERIFY(hunt.bytes > 20'000'000);
        QCOMPARE(hunt.seen.load(), 0);
        hunt.end();
        QCOMPARE(QDir(book.folder.path()).entryList(QDir::Files).size(), 2);
    }

    void anErasedValueIsGoneFromThePages()
    {
        Workbook book;
        auto file = book.create();
        VERIFY_OK(file);
        auto db = file->database(secrets());
        VERIFY_OK(db);
        VERIFY_OK(db->exec(
            "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INTEGER) STRICT; CREATE INDEX tb ON t(b)"));
        VERIFY_OK(insertMany(*db, 5000, QStringLiteral("keep")));
        VERIFY_OK(insertMany(*db, 5000, QStringLiteral("ERASED-NAME")));
        VERIFY_OK(insertMany(*db, 5000, QStringLiteral("keep")));
        auto insert = db->prepare("INSERT INTO t(b) VALUES(?1)"); // pages of their own
        VERIFY_OK(insert);
        insert->bind(1, QStringLiteral("ERASED-NAME").repeated(5000));
        VERIFY_OK(insert->run());
        VERIFY_OK(db->checkpoint());
        QVERIFY(pages(*db).contains("ERASED-NAME"));
        VERIFY_OK(db->exec("UPDATE t SET b = '' WHERE b LIKE '%ERASED-NAME%' AND a % 2 = 0;"
                           "DELETE FROM t WHERE b LIKE '%ERASED-NAME%'"));
        // Deleting overwrites the cells, but a page that was split earlier may hold a stale copy in
        // its unused middle: only scrub() clears those.
        VERIFY_OK(db->scrub());
        QCOMPARE(pages(*db).count("ERASED-NAME"), 0);
        QVERIFY(pages(*db).contains("keep"));
    }

    void oneThreadReadsWhileAnotherWrites()
    {
        Workbook book;
        auto file = book.create();
        VERIFY_OK(file);
        auto db = file->database(secrets());
        VERIFY_OK(db);
        VERIFY_OK(db->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INTEGER) STRICT"));
        std::atomic<bool> done = false;
        QString problem;
        std::unique_ptr<QThread> writer(QThread::create([&] {
            auto own = file->database(secrets());
            problem = errorOf(own);
            for (int i = 0; own && i < 50 && problem.isEmpty(); ++i)
                problem = errorOf(insertMany(*own, 20, QStringLiteral("x")));
            done = true;
        }));
        writer->start();
        qint64 last = 0;
        while (!done) {
            const auto count = db->scalar("SELECT count(*) FROM t");
            VERIFY_OK(count);
            // Whole transactions only, and never fewer than before.
            QVERIFY(count->toInt() >= last && count->toInt() % 20 == 0);
            last = count->toInt();
        }
        writer->wait();
        QCOMPARE(problem, QString());
        QCOMPARE(db->scalar("SELECT count(*) FROM t")->toInt(), 1000);
    }

    void whatIsCommittedIsSeenAtOnceHoweverLarge()
    {
        // The WAL is written in pieces of 124 KiB; a commit ends anywhere within one.
        Workbook book;
        auto file = book.create();
        VERIFY_OK(file);
        auto db = file->database(secrets());
        auto other = file->database(secrets());
        VERIFY_OK(db);
        VERIFY_OK(other);
        VERIFY_OK(db->exec("PRAGMA cache_size=10")); // pages go to the WAL before the commit
        VERIFY_OK(db->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB) STRICT"));
        qint64 rows = 0;
        for (const int size : {10, 4'000, 120'000, 130'000, 262'144, 700'001}) {
            auto put = db->prepare("INSERT INTO t(b) VALUES (?1)");
            VERIFY_OK(put);
            for (const char *end : {"ROLLBACK", "COMMIT"}) {
                VERIFY_OK(db->exec("BEGIN IMMEDIATE"));
                for (int i = 0; i < 3; ++i) {
                    put->bind(1, QByteArray(size, char('a' + i)));
                    VERIFY_OK(put->run());
                }
                QCOMPARE(db->scalar("SELECT count(*) FROM t WHERE length(b) > 0")->toInt(),
                         rows + 3);
                QCOMPARE(other->scalar("SELECT count(*) FROM t")->toInt(), rows);
                VERIFY_OK(db->exec(end));
                rows += QByteArray(end) == "COMMIT" ? 3 : 0;
                QCOMPARE(other->scalar("SELECT count(*) FROM t")->toInt(), rows);
            }
            QCOMPARE(other
                         ->scalar("SELECT sum(length(b)) FROM t WHERE a > "
                                  "(SELECT max(a) - 3 FROM t)")
                         ->toInt(),
                     3 * size);
        }
        QCOMPARE(db->scalar("PRAGMA integrity_check")->text(), QStringLiteral("ok"));
    }

    void aFlippedBitAnywhereIsNoticed()
    {
        Workbook book;
        {
            auto file = book.create();
            VERIFY_OK(file);
            auto db = file->database(secrets());
            VERIFY_OK(db);
            VERIFY_OK(db->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INTEGER) STRICT"));
            VERIFY_OK(insertMany(*db, 10'000, QStringLiteral("row")));
        }
        QFile raw(book.path);
        QVERIFY(raw.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        const qint64 size = raw.size();
        QVERIFY(size > 20 * 4096);
        for (qint64 at = keyBlockSize + 4096 + 7; at < size; at += 4096 + 311) {
            const auto flip = [&] {
                char byte = 0;
                QVERIFY(raw.seek(at) && raw.getChar(&byte));
                QVERIFY(raw.seek(at) && raw.putChar(char(byte ^ 4)));
            };
            flip();
            {
                auto file = WorkbookFile::open(book.path);
                VERIFY_OK(file);
                auto db = file->database(secrets());
                VERIFY_OK(db);
                const QString words = errorOf(db->scalar("SELECT sum(length(b)) FROM t"));
                QVERIFY2(words.contains(QStringLiteral("damaged")), qPrintable(words));
            }
            flip();
        }
    }

    void aFullDiskLosesOnlyWhatWasNotAcknowledged()
    {
        Workbook book;
        auto file = book.create();
        VERIFY_OK(file);
        auto db = file->database(secrets());
        VERIFY_OK(db);
        VERIFY_OK(db->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INTEGER) STRICT"));
        VERIFY_OK(insertMany(*db, 100, QStringLiteral("one")));
        hunt.full = true;
        const QString words = errorOf(insertMany(*db, 1000, QStringLiteral("two")));
        if (db->inTransaction()) (void)bool(db->exec("ROLLBACK"));
        const bool changed = bool(file->changePassphrase(QStringLiteral("p"), QStringLiteral("q"),
                                                         KdfCost::cheapest(), ambient));
        const QString copy = book.folder.filePath(QStringLiteral("copy.gridpoint"));
        const bool copied = bool(copyWorkbook(*db, copy));
        hunt.full = false;
        QVERIFY2(words.startsWith(QStringLiteral("The disk is full.")), qPrintable(words));
        QVERIFY(!changed);
        QVERIFY(!copied);
        QVERIFY(!QFile::exists(copy));
        VERIFY_OK(file->unlock(QStringLiteral("p")));
        QCOMPARE(db->scalar("SELECT count(*) FROM t")->toInt(), 100);
        VERIFY_OK(insertMany(*db, 1000, QStringLiteral("three")));
        QCOMPARE(db->scalar("SELECT count(*) FROM t")->toInt(), 1100);
        QCOMPARE(db->scalar("PRAGMA integrity_check")->text(), QStringLiteral("ok"));
    }

    void nothingAcknowledgedIsLostToAKill()
    {
        Workbook book;
        {
            auto file = book.create();
            VERIFY_OK(file);
            auto db = file->database(secrets());
            VERIFY_OK(db);
            VERIFY_OK(db->exec(
                "CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT, c INTEGER) STRICT;"
                "CREATE INDEX tc ON t(c)"));
        }
        QSet<qint64> acknowledged;
        // The pages between two checkpoints: with few of them a kill often meets one.
        const QStringList checkpoints{QStringLiteral("1000"), QStringLiteral("12")};
        for (int kill = 0; kill < 30; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--commit"), book.path, checkpoints.at(kill % 2)});
            // Killed wherever it happens to be after so many rows.
            const int rows = 1 + kill * 17 % 230;
            for (int got = 0; got < rows;) {
                if (!child.canReadLine()) QVERIFY(child.waitForReadyRead());
                while (child.canReadLine()) {
                    acknowledged.insert(child.readLine().trimmed().toLongLong());
                    ++got;
                }
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            while (child.canReadLine())
                acknowledged.insert(child.readLine().trimmed().toLongLong());

            auto file = WorkbookFile::open(book.path);
            VERIFY_OK(file);
            auto db = file->database(secrets());
            VERIFY_OK(db);
            QSet<qint64> found;
            auto select = db->prepare("SELECT a FROM t WHERE length(b) = 700");
            VERIFY_OK(select);
            for (auto row = select->step(); row && *row; row = select->step())
                found.insert(select->integer(0));
            QVERIFY((acknowledged - found).isEmpty());
            QCOMPARE(db->scalar("PRAGMA quick_check")->text(), QStringLiteral("ok"));
        }
        QVERIFY(acknowledged.size() > 1000);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--commit"))
        return commitForever(arguments.value(2), arguments.value(3));
    TestEngine test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine.moc"
