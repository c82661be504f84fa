// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

/// Passphrases and keys through the real program.
class TestCtlKeys : public QObject, private CtlRunner
{
    Q_OBJECT

private:
    /// What GRIDPOINT_NEW_PASSPHRASE says.
    void setFresh(const QString &words) { m_environment["GRIDPOINT_NEW_PASSPHRASE"] = words; }
    QByteArray contents(const QString &name)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool opens(const QString &file, const QString &passphrase)
    {
        m_passphrase = passphrase.toUtf8();
        return run({"verify", file}).exit == 0;
    }

    /// Carries a package from one workbook to the other.
    QJsonObject carry(const QString &from, const QString &fromPassphrase, const QString &to,
                      const QString &toPassphrase)
    {
        m_passphrase = fromPassphrase.toUtf8();
        const Ran out = run({"export", from, "--out", "stick"});
        if (out.exit != 0) return {};
        QString path = out.json()["path"].toString();
        for (const QJsonValue &p : out.json()["packages"].toArray())
            if (path.isEmpty()) path = p.toObject()["path"].toString();
        m_passphrase = toPassphrase.toUtf8();
        const Ran in = run({"import", to, path});
        return in.exit == 0 ? in.json() : QJsonObject();
    }

private slots:
    void init()
    {
        begin();
        setFresh("laptop");
        found();
        QCOMPARE(run({"prepare-laptop", "o.gridpoint", "--worker", "林示例", "--grid",
                      "350582103001", "--out", "l.gridpoint"})
                     .exit,
                 0);
    }

    void commandsTakeTheOneTimePassphrase()
    {
        QVERIFY(opens("l.gridpoint", "laptop"));
        QVERIFY(opens("l.gridpoint", "laptop")); // and do not use it up
    }

    void aPassphraseIsChanged()
    {
        setFresh("new one");
        QCOMPARE(run({"change-passphrase", "o.gridpoint"}).exit, 0);
        QVERIFY(!opens("o.gridpoint", "office"));
        QVERIFY(opens("o.gridpoint", "new one"));
        m_passphrase = "office";
        const Ran wrong = run({"change-passphrase", "o.gridpoint"});
        QCOMPARE(wrong.exit, 1);
        QVERIFY(wrong.errors.startsWith("The passphrase does not fit."));
        setFresh({});
        m_passphrase = "new one";
        QCOMPARE(run({"change-passphrase", "o.gridpoint"}).exit, 1);
        QVERIFY(opens("o.gridpoint", "new one"));
    }

    void theRecoveryKeyIsWrittenAgain()
    {
        QCOMPARE(run({"recovery", "o.gridpoint"}).exit, 2);
        QCOMPARE(run({"recovery", "o.gridpoint", "--out", "again.recovery"}).exit, 0);
        QCOMPARE(contents("again.recovery"), contents("o.gridpoint.recovery"));
        const Ran twice = run({"recovery", "o.gridpoint", "--out", "again.recovery"});
        QCOMPARE(twice.exit, 1);
        m_passphrase = "laptop";
        QCOMPARE(run({"recovery", "l.gridpoint", "--out", "laptop.recovery"}).exit, 1);
        QVERIFY(!QFile::exists(m_dir->filePath("laptop.recovery")));
    }

    void theRestoreIsTested()
    {
        const QByteArray before = contents("o.gridpoint");
        m_passphrase.clear(); // the recovery key alone
        for (const QString file : {"o.gridpoint", "l.gridpoint"}) {
            const Ran test = run({"restore-test", file, "--recovery", "o.gridpoint.recovery"});
            QCOMPARE(test.errors, QByteArray());
            QCOMPARE(test.exit, 0);
            QVERIFY(test.json()["entries"].toInt() > 0);
        }
        QCOMPARE(contents("o.gridpoint"), before);
        QCOMPARE(QDir(m_dir->path()).entryList({"*copy*"}).size(), 0);

        writeFile("paper", "0000001 0000002");
        const Ran part = run({"restore-test", "o.gridpoint", "--recovery", "paper"});
        QCOMPARE(part.exit, 1);
        QVERIFY(part.errors.contains("16 groups"));
        m_passphrase = "other";
        run({"office-init", "x.gridpoint", "--town", "350582104", "--name", "别处"});
        const Ran foreign =
            run({"restore-test", "o.gridpoint", "--recovery", "x.gridpoint.recovery"});
        QCOMPARE(foreign.exit, 1);
        QVERIFY(foreign.errors.startsWith("This is not the recovery key of the office"));
    }

    void aForgottenPassphraseIsSetAnew()
    {
        m_passphrase.clear();
        setFresh("set anew");
        for (const QString file : {"o.gridpoint", "l.gridpoint"}) {
            QCOMPARE(run({"change-passphrase", file, "--recovery", "o.gridpoint.recovery"}).exit,
                     0);
            QVERIFY(opens(file, "set anew"));
        }
    }

    void theOfficeTakesANewKey()
    {
        const Ran rotated = run({"rotate-key", "o.gridpoint"});
        QCOMPARE(rotated.errors, QByteArray());
        QCOMPARE(rotated.json()["laptops_behind"].toInt(), 1);
        QCOMPARE(run({"close-old-keys", "o.gridpoint"}).json()["closed"].toInt(), 0);
        QVERIFY(!carry("o.gridpoint", "office", "l.gridpoint", "laptop").isEmpty());
        QVERIFY(!carry("l.gridpoint", "laptop", "o.gridpoint", "office").isEmpty());
        m_passphrase = "office";
        const Ran closed = run({"close-old-keys", "o.gridpoint"});
        QCOMPARE(closed.json()["closed"].toInt(), 1);
        QCOMPARE(closed.json()["laptops_behind"].toInt(), 0);
        QVERIFY(!carry("o.gridpoint", "office", "l.gridpoint", "laptop").isEmpty());
        QVERIFY(opens("o.gridpoint", "office"));
        QVERIFY(opens("l.gridpoint", "laptop"));
        m_passphrase.clear();
        QCOMPARE(run({"restore-test", "o.gridpoint", "--recovery", "o.gridpoint.recovery"}).exit,
                 0);
        m_passphrase = "laptop";
        QCOMPARE(run({"rotate-key", "l.gridpoint"}).exit, 1);
    }

    void aSecondPersonComesToALaptop()
    {
        setFresh("second");
        QCOMPARE(run({"prepare-laptop", "o.gridpoint", "--worker", "王示例", "--grid",
                      "350582103001", "--out", "w.gridpoint"})
                     .exit,
                 0);
        m_passphrase = "laptop";
        const Ran early = run({"add-person", "l.gridpoint", "w.gridpoint"});
        QCOMPARE(early.exit, 1);
        QVERIFY(early.errors.contains("has not arrived here yet"));
        m_passphrase = "office";
        QCOMPARE(run({"export", "o.gridpoint", "--out", "down"}).exit, 0);
        m_passphrase = "laptop";
        for (const QString &name : QDir(m_dir->filePath("down")).entryList({"*林*.gpk"}))
            QCOMPARE(run({"import", "l.gridpoint", "down/" + name}).exit, 0);
        const Ran added = run({"add-person", "l.gridpoint", "w.gridpoint"});
        QCOMPARE(added.errors, QByteArray());
        QCOMPARE(added.json()["people"].toInt(), 2);
        QVERIFY(opens("l.gridpoint", "second"));
        QVERIFY(opens("l.gridpoint", "laptop"));
    }
};

QTEST_GUILESS_MAIN(TestCtlKeys)
#include "tst_ctl_keys.moc"
