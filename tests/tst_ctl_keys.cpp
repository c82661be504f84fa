// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// Passphrases and keys through the real program.
class TestCtlKeys : public QObject
{
    Q_OBJECT

private:
    struct Ran {
        int exit = -1;
        QByteArray out{};
        QByteArray errors{};
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_passphrase, m_fresh;

    Ran run(QStringList arguments, const QByteArray &in = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("GRIDPOINT_PASSPHRASE", m_passphrase);
        environment.insert("GRIDPOINT_NEW_PASSPHRASE", m_fresh);
        environment.insert("GRIDPOINT_TEST_KDF", "cheapest");
        environment.insert("XDG_DATA_HOME", m_dir->filePath("home"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir->path());
        process.start(GRIDPOINT_BIN "/gridpointctl", arguments << "--json");
        process.write(in);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    QByteArray contents(const QString &name)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool opens(const QString &file, const QString &passphrase)
    {
        m_passphrase = passphrase;
        return run({"verify", file}).exit == 0;
    }

    /// Carries a package from one workbook to the other.
    QJsonObject carry(const QString &from, const QString &fromPassphrase, const QString &to,
                      const QString &toPassphrase)
    {
        m_passphrase = fromPassphrase;
        const Ran out = run({"export", from, "--out", "stick"});
        if (out.exit != 0) return {};
        QString path = out.json()["path"].toString();
        for (const QJsonValue &p : out.json()["packages"].toArray())
            if (path.isEmpty()) path = p.toObject()["path"].toString();
        m_passphrase = toPassphrase;
        const Ran in = run({"import", to, path});
        return in.exit == 0 ? in.json() : QJsonObject();
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_passphrase = "office";
        m_fresh = "laptop";
        const Ran made =
            run({"office-init", "o.gridpoint", "--town", "350582103", "--name", "陈埭镇金融办"});
        QCOMPARE(made.errors, QByteArray());
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
        m_fresh = "new one";
        QCOMPARE(run({"change-passphrase", "o.gridpoint"}).exit, 0);
        QVERIFY(!opens("o.gridpoint", "office"));
        QVERIFY(opens("o.gridpoint", "new one"));
        m_passphrase = "office";
        const Ran wrong = run({"change-passphrase", "o.gridpoint"});
        QCOMPARE(wrong.exit, 1);
        QVERIFY(wrong.errors.startsWith("The passphrase does not fit."));
        m_fresh = QString();
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
        m_passphrase = QString(); // the recovery key alone
        for (const QString file : {"o.gridpoint", "l.gridpoint"}) {
            const Ran test = run({"restore-test", file, "--recovery", "o.gridpoint.recovery"});
            QCOMPARE(test.errors, QByteArray());
            QCOMPARE(test.exit, 0);
            QVERIFY(test.json()["entries"].toInt() > 0);
        }
        QCOMPARE(contents("o.gridpoint"), before);
        QCOMPARE(QDir(m_dir->path()).entryList({"*copy*"}).size(), 0);

        QFile paper(m_dir->filePath("paper"));
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.write("0000001 0000002");
        paper.close();
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
        m_passphrase = QString();
        m_fresh = "set anew";
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
        m_passphrase = QString();
        QCOMPARE(run({"restore-test", "o.gridpoint", "--recovery", "o.gridpoint.recovery"}).exit,
                 0);
        m_passphrase = "laptop";
        QCOMPARE(run({"rotate-key", "l.gridpoint"}).exit, 1);
    }

    void aSecondPersonComesToALaptop()
    {
        m_fresh = "second";
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
