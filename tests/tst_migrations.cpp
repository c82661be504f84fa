// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrationset.h"
#include "store/migrations.h"
#include "storeworld.h"

/// What becomes of a workbook that this version, an older or a newer one made.
class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto made = foundOffice(path(), m_ambient, m_marks);
        VERIFY_OK(made);
        m_secrets = (*made)->secrets();
        VERIFY_OK((*made)->transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < 30; ++i) TRY(addFirm(w, i));
            return ok();
        }));
        m_hash = *(*made)->log().stateHash();
    }

    void filesAreNumberedAndSayWhy()
    {
        const QDir dir(QStringLiteral(":/migrations"));
        int at = 0;
        for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
            QVERIFY2(name.startsWith(QStringLiteral("%1_").arg(++at, 4, 10, QChar('0'))),
                     qPrintable(name));
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readLine().startsWith("-- "), qPrintable(name));
        }
        QCOMPARE(at, schemaVersion());
    }

    void aCurrentOneIsLeftAlone()
    {
        const QByteArray before = bytes();
        VERIFY_OK(open());
        QCOMPARE(bytes(), before);
        QVERIFY(backups().isEmpty());
    }

    void anOlderOneIsBroughtUpToDate()
    {
        const int own = schemaVersion();
        {
            const MigrationSet later("later");
            QVERIFY(later.isLoaded());
            QCOMPARE(schemaVersion(), own + 1);
            const auto store = open();
            VERIFY_OK(store);
            QCOMPARE((*store)->db().scalar("PRAGMA user_version")->toInt(), own + 1);
            // The rows that the migration emptied come back from the log.
            QCOMPARE(*(*store)->log().stateHash(), m_hash);
            QCOMPARE(*(*store)->log().verify(), QStringList());
            QCOMPARE((*store)->db().scalar("SELECT b FROM later")->text(), "cheerful; and calm");
            VERIFY_OK((*store)->transact([&](Writer &w) { return addFirm(w, 99); }));
        }
        {
            const MigrationSet later("later");
            VERIFY_OK(open());
        }
        QCOMPARE(backups().size(), 1);
        const auto backup = open(m_dir->filePath(backups().first()));
        VERIFY_OK(backup);
        QCOMPARE((*backup)->db().scalar("PRAGMA user_version")->toInt(), own);
        QCOMPARE(*(*backup)->log().stateHash(), m_hash);
        QCOMPARE(*(*backup)->log().verify(), QStringList());
    }

    void aNewerOneIsRefusedInWords()
    {
        {
            const MigrationSet later("later");
            VERIFY_OK(open());
        }
        const QByteArray before = bytes();
        const auto refused = open();
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains("newer version"), qPrintable(refused.error().what));
        QCOMPARE(bytes(), before);
        QCOMPARE(backups().size(), 1);
    }

    void aNewerOneThatAllowsItIsUsed()
    {
        {
            const MigrationSet compatible("compatible");
            VERIFY_OK(open());
        }
        {
            const auto store = open();
            VERIFY_OK(store);
            VERIFY_OK((*store)->transact([&](Writer &w) { return addFirm(w, 99); }));
            QCOMPARE(*(*store)->log().verify(), QStringList());
            QCOMPARE((*store)->find<Firm>("1")->size(), 31);
            // As if this older program had left out a field that it does not know.
            VERIFY_OK((*store)->db().exec("UPDATE firm SET employees = NULL"));
        }
        const MigrationSet compatible("compatible");
        const auto store = open();
        VERIFY_OK(store);
        QCOMPARE(*(*store)->log().verify(), QStringList());
        QCOMPARE((*store)->find<Firm>("employees = 99")->size(), 1);
        QCOMPARE(backups().size(), 1);
    }

    void afterOneThatFailsNothingIsChanged()
    {
        const int own = schemaVersion();
        {
            const MigrationSet broken("broken");
            QCOMPARE(schemaVersion(), own + 2);
            const auto failed = open();
            QVERIFY(!failed);
            QVERIFY2(failed.error().what.contains("nothing was changed"),
                     qPrintable(failed.error().what));
        }
        QCOMPARE(backups().size(), 1);
        for (const QString &file : {path(), m_dir->filePath(backups().first())}) {
            const auto store = open(file);
            VERIFY_OK(store);
            QCOMPARE((*store)->db().scalar("PRAGMA user_version")->toInt(), own);
            QCOMPARE(*(*store)->log().stateHash(), m_hash);
            QCOMPARE(*(*store)->log().verify(), QStringList());
            // The first migration of the two had worked; it is taken back with the second.
            QCOMPARE((*store)
                         ->db()
                         .scalar("SELECT count(*) FROM sqlite_schema WHERE name IN "
                                 "('later', 'broken')")
                         ->toInt(),
                     0);
        }
    }

private:
    Result<> addFirm(Writer &w, int employees)
    {
        Firm firm;
        firm.id = Id::make(m_ambient);
        firm.name = QStringLiteral("晋江市示例%1店(演示)").arg(employees);
        firm.employees = employees;
        return w.create(firm);
    }
    QString path() const { return m_dir->filePath(QStringLiteral("book.gridpoint")); }
    Result<std::unique_ptr<Store>> open(const QString &path)
    {
        TRY_ASSIGN(file, WorkbookFile::open(path));
        return Store::open(std::move(file), m_secrets, m_ambient, m_marks);
    }
    Result<std::unique_ptr<Store>> open() { return open(path()); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList backups() const
    {
        return QDir(m_dir->path()).entryList({"*.before-update-*"}, QDir::Files, QDir::Name);
    }

    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<QTemporaryDir> m_dir;
    Secrets m_secrets;
    QByteArray m_hash;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
