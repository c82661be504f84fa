// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

/// The whole loop through the real program, and what it refuses.
class TestCtl : public QObject, private CtlRunner
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { m_dir.reset(); }

    void theWholeLoop()
    {
        found();
        const Ran list = run({"import-firms", "o.gridpoint", firmList("list-utf8-bom.csv")});
        QCOMPARE(list.json()["new"].toInt(), 300);
        const Ran again =
            run({"import-firms", "o.gridpoint", firmList("list-openpyxl.xlsx"), "--dry-run"});
        QCOMPARE(again.json()["known"].toInt(), 300);
        const QString bank = putOne("o.gridpoint", "bank", R"J({"name":"示例银行甲"})J");
        const Ran laptop = run({"prepare-laptop", "o.gridpoint", "--worker", "林示例", "--grid",
                                "350582103001", "--out", "l.gridpoint"});
        QCOMPARE(laptop.exit, 0);
        QCOMPARE(laptop.json()["firms"].toInt(), 300);

        m_passphrase = "laptop";
        const QString code = firstFirm("l.gridpoint")["code"].toString();
        QVERIFY(!code.isEmpty());
        putOne("l.gridpoint", "visit",
               R"J({"firm_code":"%1","visited_on":"2026-11-02","channel":"on_site"})J", code);
        const QString need = putOne(
            "l.gridpoint", "need",
            R"J({"firm_code":"%1","amount":150,"purpose":"materials","term_months":12})J", code);
        const Ran twice =
            run({"put", "l.gridpoint", "need"},
                "{\"firm_code\":\"" + code.toUtf8() + "\",\"amount\":9,\"purpose\":\"materials\"}");
        QCOMPARE(twice.exit, 1);
        const Ran up = run({"export", "l.gridpoint", "--out", "up"});
        QCOMPARE(up.exit, 0);
        QCOMPARE(up.json()["package"].toInt(), 1);
        QVERIFY(QFile::exists(m_dir->filePath(up.json()["path"].toString())));

        m_passphrase = "office";
        QCOMPARE(run({"import", "o.gridpoint", "up"}).json()["new"].toInt(), 2);
        QCOMPARE(run({"refer", "o.gridpoint", need, "--bank", "示例银行甲"}).exit, 1);
        QCOMPARE(run({"screen", "o.gridpoint", need, "--criteria", "met,met,not_met,to_verify,met",
                      "--outcome", "recommend"})
                     .exit,
                 1);
        QCOMPARE(run({"screen", "o.gridpoint", need, "--criteria", "met,met,met,to_verify,met",
                      "--outcome", "recommend"})
                     .exit,
                 0);
        const Ran noConsent = run({"refer", "o.gridpoint", need, "--bank", bank});
        QCOMPARE(noConsent.exit, 1);
        QCOMPARE(noConsent.errors.trimmed().count('\n'), 0);
        QVERIFY(get("o.gridpoint", "referral").isEmpty());

        m_passphrase = "laptop";
        putOne(
            "l.gridpoint", "consent",
            R"J({"firm_code":"%1","bank":"示例银行甲","agreed":true,"given_on":"2026-11-02","way":"written"})J",
            code);
        QCOMPARE(run({"export", "l.gridpoint", "--out", "up"}).json()["package"].toInt(), 2);
        m_passphrase = "office";
        QCOMPARE(run({"import", "o.gridpoint", "up"}).exit, 0);
        const Ran referred = run({"refer", "o.gridpoint", need, "--bank", bank});
        QCOMPARE(referred.exit, 0);
        QVERIFY(referred.json()["batch"].toString().endsWith("-01"));
        QCOMPARE(run({"refer", "o.gridpoint", need, "--bank", bank}).exit, 1);
        QCOMPARE(get("o.gridpoint", "referral").size(), 1);

        QCOMPARE(run({"export", "o.gridpoint", "--out", "down"}).exit, 0);
        const QString there = run({"state-hash", "o.gridpoint", "--worker", "林示例"})
                                  .json()["state_hash"]
                                  .toString();
        QCOMPARE(run({"verify", "o.gridpoint", "--deep"}).exit, 0);
        m_passphrase = "laptop";
        QCOMPARE(run({"import", "l.gridpoint", "down"}).exit, 0);
        QCOMPARE(run({"state-hash", "l.gridpoint"}).json()["state_hash"].toString(), there);
        QCOMPARE(run({"verify", "l.gridpoint"}).exit, 0);
        QCOMPARE(get("l.gridpoint", "referral").size(), 1);
    }

    void contactsAreMaskedAndUnmaskingIsAudited()
    {
        found();
        putOne("o.gridpoint", "firm", R"J({"name":"甲店(演示)","phone":"13900001234"})J");
        QCOMPARE(get("o.gridpoint", "firm")[0].toObject()["phone"].toString(), "139****1234");
        QCOMPARE(run({"get", "o.gridpoint", "firm", "--unmasked"}).exit, 2);
        const Ran plain =
            run({"get", "o.gridpoint", "firm", "--unmasked", "--reason", "打电话"}, {}, false);
        QCOMPARE(plain.array()[0].toObject()["phone"].toString(), "13900001234");
        const QJsonArray audit = get("o.gridpoint", "audit");
        QCOMPARE(audit.size(), 1);
        QCOMPARE(audit[0].toObject()["reason"].toString(), "打电话");
        const Ran csv = run({"get", "o.gridpoint", "firm", "--format", "csv"}, {}, false);
        QVERIFY(csv.out.contains("139****1234"));
        QVERIFY(!csv.out.contains("13900001234"));
    }

    void aWrongLineIsRefusedTheOthersAreSaved()
    {
        found();
        const Ran put = run({"put", "o.gridpoint", "firm"},
                            "{\"name\":\"甲店(演示)\"}\n"
                            "{\"name\":\"乙店(演示)\",\"code\":\"91350582XX010001X1\"}\n"
                            "no json\n"
                            "{\"name\":\"丙店(演示)\"}\n");
        QCOMPARE(put.exit, 1);
        QCOMPARE(put.json()["ids"].toArray().size(), 2);
        QCOMPARE(put.errors.trimmed().split('\n').size(), 2);
        QCOMPARE(get("o.gridpoint", "firm").size(), 2);
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<int>("exit");
        QTest::newRow("no command") << QStringList{} << QByteArray("office") << 2;
        QTest::newRow("unknown command") << QStringList{"frobnicate"} << QByteArray("office") << 2;
        QTest::newRow("missing option")
            << QStringList{"export", "o.gridpoint"} << QByteArray("office") << 2;
        QTest::newRow("unknown kind")
            << QStringList{"get", "o.gridpoint", "cow"} << QByteArray("office") << 2;
        QTest::newRow("wrong passphrase")
            << QStringList{"verify", "o.gridpoint"} << QByteArray("wrong") << 1;
        QTest::newRow("no passphrase") << QStringList{"verify", "o.gridpoint"} << QByteArray() << 1;
        QTest::newRow("no workbook") << QStringList{"verify", "text"} << QByteArray("office") << 1;
        QTest::newRow("no file") << QStringList{"verify", "gone"} << QByteArray("office") << 1;
        QTest::newRow("no package")
            << QStringList{"import", "o.gridpoint", "text"} << QByteArray("office") << 1;
        QTest::newRow("no header")
            << QStringList{"import-firms", "o.gridpoint", "text.csv"} << QByteArray("office") << 1;
        QTest::newRow("file exists")
            << QStringList{"office-init", "o.gridpoint", "--town", "350582103", "--name", "x"}
            << QByteArray("office") << 1;
        QTest::newRow("unknown town")
            << QStringList{"office-init", "new.gridpoint", "--town", "1", "--name", "x"}
            << QByteArray("office") << 1;
        QTest::newRow("a laptop for nobody")
            << QStringList{"prepare-laptop", "o.gridpoint", "--worker", "",
                           "--grid",         "1",           "--out",    "l.gridpoint"}
            << QByteArray("office") << 1;
    }
    void badInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, passphrase);
        QFETCH(int, exit);
        found();
        writeFile("text", "this is no workbook and no package");
        writeFile("text.csv", "a,b\n1,2\n");
        const QString before = run({"state-hash", "o.gridpoint"}).json()["state_hash"].toString();
        QVERIFY(!before.isEmpty());
        m_passphrase = passphrase;
        const Ran ran = run(arguments);
        QCOMPARE(ran.exit, exit);
        QVERIFY(!ran.errors.isEmpty());
        if (exit == 1) QCOMPARE(ran.errors.trimmed().count('\n'), 0);
        if (exit == 1) QVERIFY(ran.out.isEmpty() || ran.json().contains("packages"));
        m_passphrase = "office";
        QCOMPARE(run({"state-hash", "o.gridpoint"}).json()["state_hash"].toString(), before);
        QVERIFY(!QFile::exists(m_dir->filePath("l.gridpoint")));
    }

    void aDamagedPackageChangesNothing()
    {
        found();
        putOne("o.gridpoint", "firm", R"J({"name":"甲店(演示)"})J");
        QCOMPARE(run({"prepare-laptop", "o.gridpoint", "--worker", "林示例", "--grid", "1", "--out",
                      "l.gridpoint"})
                     .exit,
                 0);
        const QString before = run({"state-hash", "o.gridpoint"}).json()["state_hash"].toString();
        m_passphrase = "laptop";
        putOne("l.gridpoint", "firm", R"J({"name":"乙店(演示)"})J");
        const QString path = m_dir->filePath(
            run({"export", "l.gridpoint", "--out", "up"}).json()["path"].toString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const auto middle = bytes.size() / 2;
        bytes[middle] = char(bytes[middle] ^ 1);
        file.seek(0);
        file.write(bytes);
        file.close();
        m_passphrase = "office";
        const Ran ran = run({"import", "o.gridpoint", path});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(run({"state-hash", "o.gridpoint"}).json()["state_hash"].toString(), before);
    }

    void aPassphraseFromAFile()
    {
        found();
        writeFile("words", "office\n");
        m_passphrase.clear();
        QCOMPARE(run({"verify", "o.gridpoint", "--passphrase-file", "words"}).exit, 0);
    }

    void whatTwoWroteIsDecidedErasedAndAccountedFor()
    {
        found();
        const QString firm =
            putOne("o.gridpoint", "firm", R"J({"name":"甲店(演示)","phone":"13900001234"})J");
        QCOMPARE(run({"prepare-laptop", "o.gridpoint", "--worker", "林示例", "--grid", "1", "--out",
                      "l.gridpoint"})
                     .exit,
                 0);
        putOne("o.gridpoint", "firm", R"J({"id":"%1","phone":"13900005678"})J", firm);
        m_passphrase = "laptop";
        putOne("l.gridpoint", "firm", R"J({"id":"%1","phone":"13900009999"})J", firm);
        QCOMPARE(run({"export", "l.gridpoint", "--out", "up"}).exit, 0);
        m_passphrase = "office";
        QCOMPARE(run({"import", "o.gridpoint", "up"}).json()["conflicts"].toInt(), 1);
        const QJsonArray open = run({"conflicts", "o.gridpoint"}).json()["conflicts"].toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0]["field"].toString(), "phone");
        QCOMPARE(open[0]["before"].toString(), "139****1234");
        QCOMPARE(open[0]["heads"].toArray().size(), 2);
        const auto decide = [&](const QStringList &by) {
            return run(QStringList{"decide", "o.gridpoint", "firm", firm, "phone"} + by).exit;
        };
        QCOMPARE(decide({}), 2);
        QCOMPARE(decide({"--head", "3"}), 2);
        QCOMPARE(decide({"--value", "no phone"}), 1);
        QCOMPARE(decide({"--value", "13900007777"}), 0);
        QCOMPARE(decide({"--head", "1"}), 1); // decided
        QCOMPARE(run({"undo", "o.gridpoint", "--last-save"}).exit, 0);
        QCOMPARE(run({"conflicts", "o.gridpoint"}).json()["conflicts"].toArray().size(), 1);
        QCOMPARE(decide({"--head", "1"}), 0);

        const QJsonArray imports = run({"undo", "o.gridpoint"}).json()["imports"].toArray();
        QCOMPARE(imports.size(), 1);
        QCOMPARE(run({"undo", "o.gridpoint", "--import", "99"}).exit, 1);
        QCOMPARE(
            run({"undo", "o.gridpoint", "--import", QString::number(imports[0]["import"].toInt())})
                .exit,
            0);
        QCOMPARE(run({"set-aside", "o.gridpoint"}).json()["entries"].toArray().size(), 0);
        QCOMPARE(run({"release", "o.gridpoint", "--all", "--reason", "x"}).exit, 1);
        QCOMPARE(run({"held", "o.gridpoint"}).json()["files"].toArray().size(), 0);
        QCOMPARE(run({"admit", "o.gridpoint", "1"}).exit, 1);

        QCOMPARE(run({"access-report", "o.gridpoint", firm, "--out", "a.xlsx"}).exit, 0);
        QVERIFY(QFile::exists(m_dir->filePath("a.xlsx")));
        QCOMPARE(run({"erase", "o.gridpoint", firm, "--reason", "本人要求"}).exit, 2);
        const Ran erased = run({"erase", "o.gridpoint", firm, "--contact", "--reason", "本人要求"});
        QCOMPARE(erased.errors, QByteArray());
        QVERIFY(erased.json()["tidied"].toBool());
        QVERIFY(!get("o.gridpoint", "firm")[0].toObject().contains("phone"));
        const QJsonArray erasures = run({"erasures", "o.gridpoint"}).json()["erasures"].toArray();
        QCOMPARE(erasures[0]["waiting"].toArray()[0].toString(), "林示例");
        QStringList deeds;
        const QJsonArray audit = run({"audit", "o.gridpoint"}).json()["audit"].toArray();
        for (const QJsonValue &line : audit) deeds.append(line["deed"].toString());
        for (const char *deed : {"erased", "access_report", "import_undone", "enrolled"})
            QVERIFY2(deeds.contains(QLatin1String(deed)), deed);
        QCOMPARE(run({"audit", "o.gridpoint", "--out", "audit.xlsx"}).json()["rows"].toInt(),
                 audit.size());
        QCOMPARE(run({"verify", "o.gridpoint", "--deep"}).exit, 0);
    }

    void aSampleVerifiesAndAgrees()
    {
        m_passphrase = "sample";
        const Ran made = run({"sample", "--firms", "60", "--workers", "2", "--out", "s"});
        QCOMPARE(made.errors, QByteArray());
        QCOMPARE(made.json()["firms"].toInt(), 60);
        QVERIFY(made.json()["visits"].toInt() > 30);
        for (const QString name : {"林示例", "王示例"}) {
            const QString there = run({"state-hash", "s/office.gridpoint", "--worker", name})
                                      .json()["state_hash"]
                                      .toString();
            const QString laptop = "s/" + name + ".gridpoint";
            QCOMPARE(run({"state-hash", laptop}).json()["state_hash"].toString(), there);
            QCOMPARE(run({"verify", laptop, "--deep"}).exit, 0);
        }
    }

    void theTourPlays()
    {
        const Ran tour = run({"tour", "--out", "t"}, {}, false);
        QCOMPARE(tour.errors, QByteArray());
        QCOMPARE(tour.exit, 0);
        QVERIFY(tour.out.count('\n') > 10);
        m_passphrase = "tour";
        QCOMPARE(run({"verify", "t/office.gridpoint", "--deep"}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
