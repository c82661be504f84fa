// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"
#include "reports/reports.h"
#include "sheets/rowsource.h"

/// Sheets through the real program, over a sample with a history.
class TestCtlSheets : public QObject, private CtlRunner
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        begin();
        m_passphrase = "sample";
        const Ran made = run({"sample", "--firms", "80", "--workers", "2", "--out", "s"});
        QCOMPARE(made.errors, QByteArray());
        QVERIFY(made.json()["referrals"].toInt() > 0);
    }

    /// As large as ./dev run makes it: banks answer in several rounds, and pay what they granted.
    void theSampleThatUsersGet()
    {
        const Ran made = run({"sample", "--firms", "400", "--workers", "3", "--out", "users"});
        QCOMPARE(made.errors, QByteArray());
        QCOMPARE(made.exit, 0);
        const Ran paid =
            run({"get", "users/office.gridpoint", "referral", "--where", "state=disbursed"});
        QCOMPARE(paid.errors, QByteArray());
        QVERIFY(!paid.json()["records"].toArray().isEmpty());
        QCOMPARE(run({"verify", "users/office.gridpoint"}).exit, 0);
    }

    void reportsAreListed()
    {
        const QJsonArray list = run({"reports", office}).json()["reports"].toArray();
        QCOMPARE(list.size(), qsizetype(allReports().size()));
        for (const QJsonValue &one : list) QVERIFY(reportNamed(one.toObject()["name"].toString()));
        QCOMPARE(run({"reports", office}, {}, false).out.count('\n'), list.size());
    }

    void everyReport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        for (const ReportInfo &report : allReports())
            for (const char *format : {"csv", "xlsx"})
                QTest::addRow("%s %s", report.name, format)
                    << QString::fromLatin1(report.name) << QString::fromLatin1(format);
    }
    void everyReport()
    {
        QFETCH(QString, name);
        QFETCH(QString, format);
        const Ran made = run(
            {"report", office, name, "--from", "2020-01-01", "--format", format, "--out", name});
        QCOMPARE(made.errors, QByteArray());
        QCOMPARE(made.exit, 0);
        const QString path = m_dir->filePath(made.json()["path"].toString());
        auto sheet = openSheet(path);
        QVERIFY2(bool(sheet), qPrintable(path));
        SheetRow row;
        int rows = 0;
        QString text;
        for (auto more = (*sheet)->next(row); more && *more; more = (*sheet)->next(row)) {
            ++rows;
            for (const Cell &cell : row.cells) text += cell.asText() + '\n';
        }
        QVERIFY2(rows > made.json()["rows"].toInt(), qPrintable(name)); // a header at least
        // Masked unless there is a reason.
        QVERIFY(!text.contains(QRegularExpression("\\b1[3-9]\\d{9}\\b")));
        // No days, no rows; the summary shows zeros.
        const Ran none = run({"report", office, name, "--from", "2020-01-01", "--to", "2020-01-02",
                              "--format", format, "--out", "none-" + name});
        QCOMPARE(none.exit, 0);
        QVERIFY(none.json()["rows"].toInt() <= made.json()["rows"].toInt());
    }

    void theDashboardOfOneBank()
    {
        const QJsonObject all = run({"dashboard", office, "--from", "2020-01-01"}).json();
        QVERIFY(all["counted"].toArray().isEmpty());
        int referred = 0;
        for (const QJsonValue &bank : run({"get", office, "bank"}).json()["records"].toArray()) {
            const QStringList narrowed{"--from", "2020-01-01", "--bank",
                                       bank.toObject()["name"].toString()};
            const Ran own = run(QStringList{"dashboard", office} + narrowed);
            QCOMPARE(own.errors, QByteArray());
            QVERIFY(own.json()["counted"].toArray()[0].toString().contains(
                bank.toObject()["name"].toString()));
            const int events = referredIn(own.json());
            const Ran why = run(QStringList{"explain", office, "stage:referred"} + narrowed);
            QCOMPARE(int(why.json()["rows"].toArray().size()), events);
            referred += events;
        }
        QCOMPARE(referred, referredIn(all));
        const Ran town = run({"dashboard", office, "--from", "2020-01-01", "--town", "陈埭"});
        QCOMPARE(town.json()["funnel"], all["funnel"]); // the sample is of one town
        QCOMPARE(run({"dashboard", office, "--town", "Nowhere"}).exit, 1);
        const Ran none = run({"explain", office, "stage:need", "--industry", "J"});
        QCOMPARE(none.json()["rows"].toArray().size(), 0);
        QVERIFY(none.json()["rule"].toString().contains("J"));
        QCOMPARE(run({"dashboard", office, "--industry", "纺织"}).exit, 1);
    }

    void contactsThatAreDue()
    {
        QVERIFY(run({"retention", office}).json()["due"].toArray().isEmpty());
        const Ran later =
            run({"retention", office, "--on", "2036-01-01", "--format", "csv", "--out", "due"});
        QCOMPARE(later.errors, QByteArray());
        const auto due = later.json()["due"].toArray();
        QVERIFY(!due.isEmpty());
        QFile list(m_dir->filePath("due.csv"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray words = list.readAll();
        QVERIFY(words.contains(due[0].toObject()["name"].toString().toUtf8()));
        QVERIFY(!words.contains("1390000"));
        QCOMPARE(run({"retention", office, "--erase", "1", "--reason", "x"}).exit, 1);
        QCOMPARE(run({"retention", office, "--on", "2036-01-01", "--erase",
                      QString::number(due.size()), "--reason", "x"})
                     .exit,
                 1); // that day is still to come
        QCOMPARE(run({"retention", office, "--format", "csv"}).exit, 2);
    }

    void unmaskedWithAReason()
    {
        const auto audits = [&] { return get(office, "audit").size(); };
        const auto before = audits();
        const Ran made = run({"report", office, "visit_ledger", "--from", "2020-01-01",
                              "--unmasked", "--reason", "年度核对", "--out", "plain.csv"});
        QCOMPARE(made.exit, 0);
        QFile file(m_dir->filePath("plain.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QRegularExpression("1390000\\d{4}")));
        QCOMPARE(audits(), before + 1);
    }

    void answerSheetsOutAndBack()
    {
        int sheets = 0;
        for (const QJsonValue &bank : get(office, "bank")) {
            const QString name = bank.toObject()["name"].toString();
            const QString sheet = QStringLiteral("answers-%1.xlsx").arg(++sheets);
            const Ran out = run({"answer-sheet", office, "--bank", name, "--out", sheet});
            if (out.exit != 0) { // nothing is open there
                QCOMPARE(out.errors.count('\n'), 1);
                QVERIFY(!QFile::exists(m_dir->filePath(sheet)));
                continue;
            }
            ++m_written;
            const int rows = out.json()["rows"].toInt();
            QVERIFY(rows > 0);
            // The writing is on record; a sheet that says nothing new changes nothing.
            const QString before = stateHash();
            const Ran back = run({"read-answers", office, sheet});
            QCOMPARE(back.errors, QByteArray());
            QCOMPARE(back.exit, 0);
            QCOMPARE(back.json()["unchanged"].toInt(), rows);
            QCOMPARE(back.json()["updated"].toInt(), 0);
            QCOMPARE(stateHash(), before);
        }
        QVERIFY(m_written > 0);
    }

    void aVisitLedgerComesInOnce()
    {
        QFile ledger(m_dir->filePath("ledger.csv"));
        QVERIFY(ledger.open(QIODevice::WriteOnly));
        ledger.write("2025年走访台账\n企业名称,走访日期,走访人员,需求金额(万元)\n"
                     "甲店(演示),２０２５.3.5,王示外,80\n乙店(演示),没有去,王示外,\n合计,,,80\n");
        ledger.close();
        const QString before = stateHash();
        const Ran dry =
            run({"import-visits", office, "ledger.csv", "--dry-run", "--rejects", "rejects.xlsx"});
        QCOMPARE(dry.exit, 0);
        QCOMPARE(dry.json()["rows"].toInt(), 2);
        QCOMPARE(dry.json()["new"].toInt(), 1);
        QCOMPARE(dry.json()["rejected"].toInt(), 1);
        QCOMPARE(dry.json()["skipped"].toInt(), 1);
        QCOMPARE(stateHash(), before);
        const auto rejects = openSheet(m_dir->filePath("rejects.xlsx"));
        QVERIFY(rejects);
        SheetRow row;
        QVERIFY(*(*rejects)->next(row) && *(*rejects)->next(row));
        QVERIFY(row.text(0).contains("没有去"));

        QCOMPARE(run({"import-visits", office, "ledger.csv"}).json()["new_firms"].toInt(), 1);
        const Ran again = run({"import-visits", office, "ledger.csv"});
        QCOMPARE(again.json()["new"].toInt(), 0);
        QCOMPARE(again.json()["known"].toInt(), 1);
        const Ran year = run({"report", office, "visit_ledger", "--from", "2025-03-01", "--to",
                              "2025-03-31", "--out", "year.csv"});
        QCOMPARE(year.json()["rows"].toInt(), 1);
        QCOMPARE(run({"undo", office, "--last-save"}).exit, 0);
        QCOMPARE(stateHash(), before);
    }

    void allVerifies()
    {
        for (const QString &name : QDir(m_dir->filePath("s")).entryList({"*.gridpoint"})) {
            const Ran deep = run({"verify", "s/" + name, "--deep"});
            QCOMPARE(deep.errors, QByteArray());
            QCOMPARE(deep.exit, 0);
            if (name == "office.gridpoint") continue;
            const QString there =
                run({"state-hash", office, "--worker", name.section('.', 0, 0)}).out;
            QCOMPARE(QString(run({"state-hash", "s/" + name}).out), there);
        }
    }

    void aTownIsMergedAndTakenBack()
    {
        const auto town = [&](const QString &name) {
            const Ran shown = run({"dashboard", office, "--from", "2020-01-01", "--town", name});
            return shown.exit == 0 ? referredIn(shown.json()) : -1;
        };
        const int all = town("陈埭");
        QVERIFY(all > 0);
        const Ran done = run({"town-change", office, "陈埭镇", "--into", "350582199", "--name",
                              "海东镇(演示)", "--from", "2026-01-01"});
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.json()["old"].toString(), QString("350582103"));
        QCOMPARE(town("海东镇(演示)"), all);
        QCOMPARE(town("陈埭"), 0);
        QCOMPARE(run({"towns", office}).json()["changes"].toArray().size(), 1);
        QCOMPARE(run({"town-change", office, "陈埭镇", "--back"}).exit, 0);
        QCOMPARE(town("陈埭"), all);
        QCOMPARE(run({"town-change", office, "Nowhere", "--into", "陈埭"}).exit, 1);
    }

private:
    static int referredIn(const QJsonObject &dashboard)
    {
        return dashboard["funnel"].toObject()["referred"].toObject()["events"].toInt();
    }
    QString stateHash() { return run({"state-hash", office}).json()["state_hash"].toString(); }
    const QString office = QStringLiteral("s/office.gridpoint");
    int m_written = 0;
};

QTEST_GUILESS_MAIN(TestCtlSheets)
#include "tst_ctlsheets.moc"
