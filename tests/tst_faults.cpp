// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"
#include "migrationset.h"
#include "sheets/rowsource.h"
#include "sheets/sheetwriter.h"
#include "store/migrations.h"
#include "township.h"

/// The disk fails at every single step of save, import, export and update: n = 1, 2, 3… until the
/// work succeeds. Afterwards the state is the one before or the one after, in the open workbook, in
/// a copy as a crash would leave it, and after opening again.
class TestFaults : public QObject
{
    Q_OBJECT

    enum class Work { Save, Import, Export, Update };

private slots:
    void initTestCase()
    {
        QVERIFY(faultvfs::install());
        VERIFY_OK(m_base.found());
        for (int i = 0; i < 6; ++i) {
            Id id;
            VERIFY_OK(m_base.addFirm(id, QStringLiteral("晋江市示例%1店(演示)").arg(i)));
            m_firms.append(id);
        }
        VERIFY_OK(m_base.prepare(m_base.lin, "laptop"));
        m_officeSecrets = m_base.office->secrets();
        m_laptopSecrets = m_base.lin.store->secrets();
        VERIFY_OK(save(*m_base.lin.store));
        m_base.lin.store.reset();
        m_base.office.reset();
        for (const char *name : {"office.gridpoint", "laptop.gridpoint"})
            QVERIFY(QFile::copy(m_base.dir.filePath(name), m_kept.filePath(name)));
        VERIFY_OK(reset());
        auto laptop = open(Work::Export);
        VERIFY_OK(laptop);
        const auto done = exportUp(**laptop, m_dir.path());
        VERIFY_OK(done);
        m_entries = done->entries;
        QVERIFY(QFile::copy(done->path, m_kept.filePath("up.gpk")));
    }

    void atEveryStep_data()
    {
        QTest::addColumn<int>("work");
        QTest::addColumn<int>("kind");
        const char *const works[] = {"save", "import", "export", "update"};
        const char *const kinds[] = {"once", "for good", "full", "torn"};
        for (int w = 0; w < 4; ++w)
            for (int k = 0; k < 4; k += w == 3 ? 2 : 1) // an update has many steps
                QTest::addRow("%s, %s", works[w], kinds[k]) << w << k;
    }
    void atEveryStep()
    {
        QFETCH(int, work);
        QFETCH(int, kind);
        int failed = 0, n = 0;
        for (bool struck = true; struck; ++n) {
            QVERIFY(n < 2000);
            const auto step = play(Work(work), Faults::Kind(kind), n + 1);
            if (!step)
                QFAIL(qPrintable(QStringLiteral("step %1: ").arg(n + 1) + step.error().what));
            struck = *step != Ended::Untouched;
            failed += *step == Ended::Failed;
        }
        QVERIFY(failed > 0);
        qInfo("%d steps; at %d the work failed and was refused in words", n - 1, failed);
    }

    void sheetsAppearWholeOrNotAtAll_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        for (const char *name : {"list.csv", "list.xlsx"})
            for (int k = 0; k < 4; ++k)
                QTest::addRow("%s %d", name, k) << QString::fromLatin1(name) << k;
    }
    void sheetsAppearWholeOrNotAtAll()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        const QString path = m_dir.filePath(name);
        VERIFY_OK(writeSheet(path, 1));
        int failed = 0;
        bool struck = true;
        for (int n = 0; struck; ++n) {
            const qint64 before = rowsOf(path);
            faults.arm(Faults::Kind(kind), n + 1);
            const Result<> done = writeSheet(path, 5000 + n);
            faults.disarm();
            struck = faults.struck > 0;
            failed += !done;
            QCOMPARE(rowsOf(path), done ? 5000 + n : before);
            if (!done) VERIFY_OK(worded(done.error()));
            QVERIFY(!QFile::exists(path + ".part"));
        }
        QVERIFY(failed > 0);
    }

    void theStickIsPulledWhileReading()
    {
        int failed = 0;
        bool struck = true;
        for (int n = 0; struck; ++n) {
            VERIFY_OK(reset());
            auto office = open(Work::Import);
            VERIFY_OK(office);
            const auto before = (*office)->log().stateHash();
            faults.arm(Faults::Kind::ForGood, n + 1, true);
            const auto done = importPackage(**office, m_dir.filePath("up.gpk"));
            faults.disarm();
            struck = faults.struck > 0;
            failed += !done;
            // The very last read, after everything has arrived, may fail unnoticed.
            if (done) QCOMPARE(done->entries, m_entries);
            if (!done) QCOMPARE(*(*office)->log().stateHash(), *before);
            if (!done) VERIFY_OK(worded(done.error()));
        }
        QVERIFY(failed > 2);
    }

    void aPartOfAPackageIsNoPackage()
    {
        VERIFY_OK(reset());
        auto office = open(Work::Import);
        VERIFY_OK(office);
        const auto before = (*office)->log().watermark();
        QFile whole(m_kept.filePath("up.gpk"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (qsizetype size = 0; size < bytes.size(); size += 13) {
            QFile part(m_dir.filePath("part.gpk"));
            QVERIFY(part.open(QIODevice::WriteOnly));
            part.write(bytes.first(size));
            part.close();
            QVERIFY(!importPackage(**office, part.fileName()));
        }
        QCOMPARE(*(*office)->log().watermark(), *before);
        VERIFY_OK(importPackage(**office, whole.fileName()));
    }

private:
    enum class Ended { Untouched, Failed, Done };

    Result<> save(Store &store)
    {
        return store.transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < 3; ++i) {
                Visit visit;
                visit.id = Id::make(m_base.ambient);
                visit.firm = m_firms[i];
                visit.remarks.value = QString(400, QChar(u'字'));
                TRY(w.create(visit));
            }
            return ok();
        });
    }
    Result<> reset()
    {
        QDir dir(m_dir.path());
        for (const QString &name : dir.entryList(QDir::Files)) dir.remove(name);
        for (const QString &name : QDir(m_kept.path()).entryList(QDir::Files))
            if (!QFile::copy(m_kept.filePath(name), dir.filePath(name)))
                return Error{"a file could not be copied"};
        return ok();
    }
    static Result<> writeSheet(const QString &path, int rows)
    {
        SheetLayout layout;
        layout.sheetName = "x";
        layout.columns.resize(1);
        layout.columns[0].header = "a";
        TRY_ASSIGN(sheet, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
        for (int i = 0; i < rows; ++i)
            TRY(sheet->row({Cell::ofText(QStringLiteral("晋江市示例%1店(演示)").arg(i))}));
        return sheet->finish();
    }
    /// Rows below the header; -1: it cannot be read.
    static qint64 rowsOf(const QString &path)
    {
        const auto sheet = openSheet(path);
        qint64 rows = -1;
        SheetRow row;
        if (sheet)
            for (auto more = (*sheet)->next(row); more && *more; more = (*sheet)->next(row)) ++rows;
        return rows;
    }
    Result<std::unique_ptr<Store>> open(Work work, const QString &path = {})
    {
        const bool office = work == Work::Import;
        TRY_ASSIGN(file, WorkbookFile::open(!path.isEmpty() ? path
                                            : office        ? m_dir.filePath("office.gridpoint")
                                                            : m_dir.filePath("laptop.gridpoint")));
        return Store::open(std::move(file), office ? m_officeSecrets : m_laptopSecrets,
                           m_base.ambient, m_base.marks);
    }
    Result<> run(Work work, Store &store)
    {
        if (work == Work::Save) return save(store);
        if (work == Work::Import) {
            TRY_ASSIGN(done, importPackage(store, m_dir.filePath("up.gpk")));
            return done.joined.added > 0 ? ok() : Result<>(Error{"nothing came in"});
        }
        TRY_ASSIGN(done, exportUp(store, m_dir.path()));
        // What was said to be written must be there.
        TRY_ASSIGN(read, readPackage(done.path, m_officeSecrets.seed));
        return read.entries.size() == m_entries ? ok() : Result<>(Error{"entries are lacking"});
    }
    /// What the work changes: the log, the packages noted, and the state.
    static Result<QByteArray> stateOf(Store &store)
    {
        TRY_ASSIGN(hash, store.log().stateHash());
        TRY_ASSIGN(entries, store.db().scalar("SELECT COUNT(*) FROM entry"));
        TRY_ASSIGN(packages, store.db().scalar("SELECT (SELECT COUNT(*) FROM package_out) || '+' "
                                               "|| (SELECT COUNT(*) FROM package_in)"));
        TRY_ASSIGN(wrong, store.log().verify());
        if (!wrong.isEmpty()) return Error{wrong.join('\n')};
        TRY_ASSIGN(visits, store.db().scalar("SELECT COUNT(*) FROM visit"));
        if (visits.toInt() % 3 != 0) return Error{"some of the three visits are in"};
        return hash + QByteArray::number(entries.toInt()) + packages.text().toLatin1();
    }

    Result<Ended> play(Work work, Faults::Kind kind, int n)
    {
        TRY(reset());
        if (work == Work::Update) return playUpdate(kind, n);
        TRY_ASSIGN(store, open(work));
        TRY_ASSIGN(before, stateOf(*store));
        faults.arm(kind, n);
        const Result<> done = run(work, *store);
        faults.disarm();
        const bool struck = faults.struck > 0;
        TRY_ASSIGN(now, stateOf(*store));
        if (!done && now != before) return Error{"it failed and yet changed something"};
        if (!done) TRY(worded(done.error()));
        if (done && now == before) return Error{"it changed nothing and did not say so"};
        // As a crash right then would leave it.
        TRY_ASSIGN(crashed, afterCrash(work));
        if (crashed == before && done) return Error{"what was acknowledged is lost in a crash"};
        if (!done) TRY(run(work, *store));
        TRY_ASSIGN(after, stateOf(*store));
        store.reset();
        TRY_ASSIGN(again, open(work));
        TRY_ASSIGN(reopened, stateOf(*again));
        if (reopened != after) return Error{"opened again it is another state"};
        return !struck ? Ended::Untouched : done ? Ended::Done : Ended::Failed;
    }

    Result<Ended> playUpdate(Faults::Kind kind, int n)
    {
        TRY_ASSIGN(old, open(Work::Save));
        TRY_ASSIGN(before, stateOf(*old));
        old.reset();
        bool struck = false, failed = false;
        {
            const MigrationSet later("later");
            faults.arm(kind, n);
            const auto updated = open(Work::Save);
            faults.disarm();
            struck = faults.struck > 0;
            failed = !updated;
            if (failed) TRY(worded(updated.error()));
        }
        TRY_ASSIGN(version, schemaNow());
        if (failed && version == schemaVersion()) { // the older program still opens it
            TRY_ASSIGN(store, open(Work::Save));
            TRY_ASSIGN(now, stateOf(*store));
            if (now != before) return Error{"a failed update changed something"};
        }
        const MigrationSet later("later");
        TRY_ASSIGN(store, open(Work::Save));
        TRY_ASSIGN(now, stateOf(*store));
        if (now != before) return Error{"the update changed the state"};
        return !struck ? Ended::Untouched : failed ? Ended::Failed : Ended::Done;
    }
    Result<int> schemaNow()
    {
        TRY_ASSIGN(file, WorkbookFile::open(m_dir.filePath("laptop.gridpoint")));
        TRY_ASSIGN(db, file.database(m_laptopSecrets));
        TRY_ASSIGN(version, db.scalar("PRAGMA user_version"));
        return int(version.toInt());
    }

    /// One clear sentence, not the engine's own words.
    static Result<> worded(const Error &error)
    {
        return error.what.isEmpty() || error.what.contains("Please report")
                   ? Result<>(Error{"no clear words: " + error.what})
                   : ok();
    }
    Result<QByteArray> afterCrash(Work work)
    {
        const QString name = work == Work::Import ? "office.gridpoint" : "laptop.gridpoint";
        for (const QString &ending : {QString(), QStringLiteral("-wal")}) {
            QFile::remove(m_crash.filePath(name) + ending);
            QFile::copy(m_dir.filePath(name) + ending, m_crash.filePath(name) + ending);
        }
        TRY_ASSIGN(store, open(work, m_crash.filePath(name)));
        return stateOf(*store);
    }

    Township m_base;
    QTemporaryDir m_kept, m_dir, m_crash;
    Secrets m_officeSecrets, m_laptopSecrets;
    QList<Id> m_firms;
    qint64 m_entries = 0;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
