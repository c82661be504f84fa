// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"
#include "migrationset.h"
#include "sheets/sheetwriter.h"
#include "storeworld.h"
#include "work/opening.h"

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

/// What the command line refuses, and that nothing is changed then: no byte of any file.
class TestCtlRefusals : public QObject, private CtlRunner
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        begin();
        makeOffice("foreign");
        m_foreign = packageOf("foreign");
        makeOffice("o");
        m_package = packageOf("o");
        const QByteArray bytes = contents(m_package);
        QByteArray flipped = bytes;
        flipped[bytes.size() / 2] = char(flipped[bytes.size() / 2] ^ 1);
        writeFile("flipped.gpk", flipped);
        writeFile("cut.gpk", bytes.first(bytes.size() - 10));
        writeFile("longer.gpk", bytes + 'x');
        writeFile("text", "this is no workbook and no package");
        writeFile("text.csv", "a,b\n1,2\n");
        writeFile("wrongcode.csv", "企业名称,统一社会信用代码\n甲店(演示),91350582XX00000192\n");
        writeFile("empty", "");
        QVERIFY(QDir(m_dir->path()).mkpath("folder"));
        makeOddSheet("odd.xlsx");
        makeNewer();
    }
    void cleanup()
    {
        m_environment.clear();
        m_inChild = nullptr;
        m_passphrase = "office";
    }

    void eachGetsOneSentenceAndChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &arguments, const char *words,
                            const QByteArray &passphrase = "office") {
            QTest::newRow(name) << arguments << passphrase << QString::fromUtf8(words);
        };
        const char *const wrong = "passphrase does not fit";
        row("wrong passphrase", {"verify", "o.gridpoint"}, wrong, "wrong");
        row("wrong passphrase, import", {"import", "o.gridpoint", m_package}, wrong, "wrong");
        row("wrong passphrase, export", {"export", "o.gridpoint", "--out", "folder"}, wrong, "x");
        row("no passphrase", {"verify", "o.gridpoint"}, "There is no passphrase", "");
        row("no workbook", {"verify", "text"}, "not a GridPoint workbook");
        row("empty file", {"verify", "empty"}, "not a GridPoint workbook");
        row("folder", {"verify", "folder"}, "This is a folder");
        row("missing", {"verify", "gone"}, "no workbook at this place");
        row("package for a workbook", {"verify", m_package}, "not a GridPoint workbook");
        row("newer workbook", {"verify", "newer.gridpoint"}, "newer version");
        row("newer workbook, import", {"import", "newer.gridpoint", m_package}, "newer version");
        row("flipped", {"import", "o.gridpoint", "flipped.gpk"}, "damaged");
        row("cut", {"import", "o.gridpoint", "cut.gpk"}, "damaged");
        row("longer", {"import", "o.gridpoint", "longer.gpk"}, "damaged");
        row("text", {"import", "o.gridpoint", "text"}, "no GridPoint package");
        row("workbook for a package", {"import", "o.gridpoint", "foreign.gridpoint"},
            "no GridPoint package");
        row("foreign", {"import", "o.gridpoint", m_foreign}, "another office");
        row("own package", {"import", "o-laptop.gridpoint", m_package}, "your own", "laptop");
        row("empty folder", {"import", "o.gridpoint", "folder"}, "no package in this folder");
        row("no such package", {"import", "o.gridpoint", "gone.gpk"}, "no file or folder");
        row("no header", {"import-firms", "o.gridpoint", "text.csv"}, "header");
        row("no header in a workbook", {"import-firms", "o.gridpoint", "odd.xlsx"}, "header");
        row("no list", {"import-firms", "o.gridpoint", m_package}, "");
        row("no answer sheet", {"read-answers", "o.gridpoint", "text.csv"}, "");
        row("sheet that is none", {"read-answers", "o.gridpoint", "odd.xlsx"}, "");
        row("bank with nothing open",
            {"answer-sheet", "o.gridpoint", "--bank", "示例银行甲", "--out", "a.xlsx"}, "");
        row("unknown bank", {"answer-sheet", "o.gridpoint", "--bank", "x", "--out", "a.xlsx"}, "");
        row("unknown report", {"report", "o.gridpoint", "x", "--out", "r.csv"}, "no report named");
        row("no date",
            {"report", "o.gridpoint", "summary", "--from", "yesterday", "--out", "r.csv"},
            "no date");
        row("no date for the audit",
            {"audit", "o.gridpoint", "--to", "2026-13-01", "--out", "a.csv"}, "no date");
        row("no date for retention", {"retention", "o.gridpoint", "--on", "soon"}, "no date");
        row("no date for a town",
            {"town-change", "o.gridpoint", "350582103", "--name", "x", "--from", "soon"},
            "no date");
        row("unmasked without a reason",
            {"report", "o.gridpoint", "visit_ledger", "--unmasked", "--out", "r.csv"}, "reason");
        row("folder that is not there",
            {"report", "o.gridpoint", "summary", "--out", "gone/r.xlsx"}, "");
        row("unknown worker", {"state-hash", "o.gridpoint", "--worker", "x"}, "no worker");
        row("file exists", {"office-init", "o.gridpoint", "--town", "350582103", "--name", "x"},
            "already");
        row("unknown town", {"office-init", "n.gridpoint", "--town", "1", "--name", "x"}, "");
        row("laptop that exists",
            {"prepare-laptop", "o.gridpoint", "--worker", "林示例", "--grid", "350582103001",
             "--out", "text"},
            "already");
    }
    void eachGetsOneSentenceAndChangesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, passphrase);
        QFETCH(QString, words);
        m_passphrase = passphrase;
        refuses(arguments, words);
    }

    void aCodeWithAWrongCheckCharacter()
    {
        refuses({"put", "o.gridpoint", "firm"}, "Line 1",
                R"J({"name":"甲店(演示)","code":"91350582XX00000192"})J");
        const Ran list = run({"import-firms", "o.gridpoint", "wrongcode.csv", "--dry-run"});
        QCOMPARE(list.exit, 0);
        QCOMPARE(list.json()["rejected"].toInt(), 1);
        QCOMPARE(list.json()["new"].toInt(), 0);
    }

    void aWorkbookThatIsOpenElsewhere()
    {
        const auto open = WorkbookFile::open(path("o.gridpoint"));
        VERIFY_OK(open);
        refuses({"verify", "o.gridpoint"}, "already open");
        refuses({"import", "o.gridpoint", m_package}, "already open");
    }

    void aWorkbookOnANetworkShare()
    {
        m_environment["LD_PRELOAD"] = GRIDPOINT_BIN "/../tests/libpreload_network.so";
        m_environment["ASAN_OPTIONS"] = "verify_asan_link_order=0";
        refuses({"verify", "o.gridpoint"}, "network drive");
        refuses({"office-init", "n.gridpoint", "--town", "350582103", "--name", "x"},
                "network drive");
    }

    void aDiskThatTakesNoMore_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("in");
        const QByteArray big = "{\"name\":\"" + QByteArray("字").repeated(80'000) + "\"}";
        QTest::newRow("save") << QStringList{"put", "o.gridpoint", "firm"} << big;
        QTest::newRow("import") << QStringList{"import-firms", "o.gridpoint",
                                               firmList("list-utf8-bom.csv")}
                                << QByteArray();
        QTest::newRow("laptop") << QStringList{"prepare-laptop", "o.gridpoint", "--worker",
                                               "陈示例",         "--grid",      "350582103002",
                                               "--out",          "n.gridpoint"}
                                << QByteArray();
        QTest::newRow("office") << QStringList{"office-init", "n.gridpoint", "--town",
                                               "350582103",   "--name",      "x"}
                                << QByteArray();
    }
    void aDiskThatTakesNoMore()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, in);
        // No file may grow beyond this: as a full disk, wherever the test runs.
        m_inChild = [] {
            const rlimit limit{48 << 10, 48 << 10};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            ::signal(SIGXFSZ, SIG_IGN);
        };
        const bool enrols = arguments[0] == "prepare-laptop";
        refuses(arguments, {}, in, enrols);
    }

    void aFullStick()
    {
        const QString stick = path("stick");
        QVERIFY(QDir().mkpath(stick));
        if (::mount("tmpfs", stick.toUtf8().constData(), "tmpfs", 0, "size=4k") != 0)
            QSKIP("only root may make a small disk");
        const auto unmount =
            qScopeGuard([&] { ::umount2(stick.toUtf8().constData(), MNT_DETACH); });
        writeFile("stick/filler", QByteArray(4096, 'x'));
        refuses({"export", "o-laptop.gridpoint", "--out", "stick"}, "", {}, false, "laptop");
        refuses({"report", "o.gridpoint", "visit_ledger", "--out", "stick/r.xlsx"}, "");
        refuses({"report", "o.gridpoint", "visit_ledger", "--out", "stick/r.csv"}, "");
        refuses({"office-init", "stick/n.gridpoint", "--town", "350582103", "--name", "x"}, "");
    }

    void usageErrorsExitWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("unknown") << QStringList{"frobnicate"};
        QTest::newRow("missing option") << QStringList{"export", "o.gridpoint"};
        QTest::newRow("unknown option") << QStringList{"verify", "o.gridpoint", "--fast"};
        QTest::newRow("too few") << QStringList{"verify"};
        QTest::newRow("too many") << QStringList{"reports", "o.gridpoint", "x"};
        QTest::newRow("unknown kind") << QStringList{"get", "o.gridpoint", "cow"};
        QTest::newRow("no number")
            << QStringList{"sample", "--firms", "x", "--workers", "1", "--out", "s"};
        QTest::newRow("format") << QStringList{"report", "o.gridpoint", "summary", "--format",
                                               "docx",   "--out",       "r"};
        QTest::newRow("verdicts") << QStringList{"screen",     "o.gridpoint", Id::named("x").text(),
                                                 "--criteria", "met",         "--outcome",
                                                 "recommend"};
    }
    void usageErrorsExitWithTwo()
    {
        QFETCH(QStringList, arguments);
        const auto before = snapshot();
        const Ran ran = run(arguments);
        QCOMPARE(ran.exit, 2);
        QVERIFY(!ran.errors.isEmpty());
        QCOMPARE(snapshot(), before);
    }

    void oddThingsWarnAndGoOn()
    {
        const Ran yuan = run({"put", "o.gridpoint", "need"},
                             R"J({"firm_code":"91350582XX00000191","amount":2000000,)J"
                             R"J("purpose":"materials"})J");
        QCOMPARE(yuan.exit, 0);
        QCOMPARE(yuan.json()["ids"].toArray().size(), 1);
        QCOMPARE(yuan.json()["warnings"].toArray().size(), 1);
        QVERIFY2(yuan.errors.contains("200"), yuan.errors.constData());
        const Ran year = run({"put", "o.gridpoint", "visit"},
                             R"J({"firm_code":"91350582XX00000191","visited_on":"2026-11-02",)J"
                             R"J("channel":"phone","next_visit_on":"2031-01-05"})J");
        QCOMPARE(year.exit, 0);
        QCOMPARE(year.json()["ids"].toArray().size(), 1);
        QCOMPARE(year.json()["warnings"].toArray().size(), 1);
        QVERIFY2(year.errors.contains("2031"), year.errors.constData());
        const Ran both = run({"put", "o.gridpoint", "visit"},
                             R"J({"firm_code":"91350582XX00000191","visited_on":"2026-11-03",)J"
                             R"J("channel":"phone"})J");
        QCOMPARE(both.errors, QByteArray());
        QVERIFY(!both.json().contains("warnings"));
    }

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Every file's bytes but those of the machine's own marks.
    QMap<QString, QByteArray> snapshot() const
    {
        QMap<QString, QByteArray> all;
        QDirIterator it(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString name = QDir(m_dir->path()).relativeFilePath(it.next());
            if (!name.startsWith("home/")) all.insert(name, contents(name));
        }
        return all;
    }
    /// One sentence, exit 1, nothing changed. `enrols`: the office may know one key more.
    void refuses(const QStringList &arguments, const QString &words, const QByteArray &in = {},
                 bool enrols = false, const QByteArray &passphrase = {})
    {
        if (!passphrase.isEmpty()) m_passphrase = passphrase;
        const auto before = snapshot();
        const Ran ran = run(arguments, in);
        m_passphrase = "office";
        QVERIFY2(ran.exit == 1, ran.errors.constData());
        QCOMPARE(ran.errors.count('\n'), 1);
        QVERIFY2(ran.errors.trimmed().endsWith('.'), ran.errors.constData());
        QVERIFY2(!ran.errors.contains("Please report"), ran.errors.constData());
        QVERIFY2(QString::fromUtf8(ran.errors).contains(words), ran.errors.constData());
        if (enrols) { // what is still in the WAL goes home once there is room
            m_inChild = nullptr;
            QCOMPARE(run({"verify", "o.gridpoint", "--deep"}).exit, 0);
        }
        const auto after = snapshot();
        QCOMPARE(after.keys(), before.keys());
        for (auto it = after.cbegin(); it != after.cend(); ++it)
            if (!enrols || it.key() != "o.gridpoint")
                QVERIFY2(*it == before[it.key()], qPrintable(it.key()));
    }

    void makeOffice(const QString &name)
    {
        m_passphrase = "office";
        const QString file = name + ".gridpoint";
        QCOMPARE(run({"office-init", file, "--town", "350582103", "--name", "示例"}).exit, 0);
        putOne(file, "firm", R"J({"name":"甲店(演示)","code":"91350582XX00000191"})J");
        putOne(file, "bank", R"J({"name":"示例银行甲"})J");
        const Ran laptop = run({"prepare-laptop", file, "--worker", "林示例", "--grid",
                                "350582103001", "--out", name + "-laptop.gridpoint"});
        QCOMPARE(laptop.errors, QByteArray());
    }
    QString packageOf(const QString &office)
    {
        m_passphrase = "laptop";
        const QString file = office + "-laptop.gridpoint";
        putOne(file, "visit",
               R"J({"firm_code":"91350582XX00000191","visited_on":"2026-11-02",)J"
               R"J("channel":"on_site"})J");
        const Ran up = run({"export", file, "--out", office + "-up"});
        m_passphrase = "office";
        return up.json()["path"].toString();
    }
    void makeOddSheet(const QString &name)
    {
        SheetLayout layout;
        layout.sheetName = "x";
        layout.columns.resize(2);
        layout.columns[0].header = "a";
        layout.columns[1].header = "b";
        auto sheet = SheetWriter::create(path(name), layout, SheetFormat::Xlsx);
        VERIFY_OK(sheet);
        VERIFY_OK((*sheet)->row({Cell::ofText("1"), Cell::ofText("2")}));
        VERIFY_OK((*sheet)->finish());
    }
    void makeNewer()
    {
        QVERIFY(QFile::copy(path("o.gridpoint"), path("newer.gridpoint")));
        const MigrationSet later("later");
        SystemAmbient ambient;
        MemoryMarks marks;
        VERIFY_OK(openWorkbook(path("newer.gridpoint"), "office", ambient, marks));
    }

    QString m_package, m_foreign;
};

QTEST_GUILESS_MAIN(TestCtlRefusals)
#include "tst_ctlrefusals.moc"
