// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"
#include "samplefiles.h"

using namespace samplefiles;

/// Files of firms through the real program.
class TestCtlFiles : public QObject, private CtlRunner
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        begin();
        found();
        m_firm =
            putOne("o.gridpoint", "firm", R"J({"name":"甲店(演示)","code":"91350582XX00000191"})J");
        QVERIFY(!m_firm.isEmpty());
        writeFile("license.png", encoded(picture(2000, 1000), "png"));
        writeFile("consent.pdf", pdf("consent ", 2000));
        writeFile("notes.txt", "some words");
    }

    void attachedListedSaved()
    {
        const Ran done = run({"attach", "o.gridpoint", "license.png", "notes.txt", "consent.pdf",
                              "--firm", "91350582XX00000191", "--kind", "license"});
        QCOMPARE(done.exit, 1); // one of them is no picture
        QVERIFY2(done.errors.contains("notes.txt: Only pictures"), done.errors.constData());
        QCOMPARE(done.json()["attachments"].toArray().size(), 2);
        const QJsonArray files =
            run({"attachments", "o.gridpoint", "--firm", m_firm}).json()["attachments"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(run({"attachments", "o.gridpoint"}).json()["attachments"].toArray().size(), 2);
        const QJsonObject pdfFile = files[0].toObject(), picture = files[1].toObject();
        QCOMPARE(pdfFile["media_type"], "application/pdf");
        QCOMPARE(pdfFile["size"], 2000);
        QCOMPARE(picture["file_name"], "license.jpg");
        QCOMPARE(picture["kind"], "license");
        QCOMPARE(picture["here"], true);
        QCOMPARE(picture["firm"], m_firm);

        const QString id = picture["id"].toString();
        QCOMPARE(run({"attachment-save", "o.gridpoint", id, "--out", "x.jpg"}).exit, 2);
        const Ran saved =
            run({"attachment-save", "o.gridpoint", id, "--out", "x.jpg", "--reason", "银行要求"});
        QCOMPARE(saved.errors, QByteArray());
        QImage image(m_dir->filePath("x.jpg"));
        QCOMPARE(image.size(), QSize(1600, 800));
        QVERIFY(run({"audit", "o.gridpoint"}, {}, false).out.contains("银行要求"));
        QCOMPARE(run({"verify", "o.gridpoint"}).exit, 0);
    }

    void erasedForGood()
    {
        const QString id = run({"attachments", "o.gridpoint"})
                               .json()["attachments"][0]
                               .toObject()["id"]
                               .toString();
        const Ran done = run({"attachment-erase", "o.gridpoint", id, "--reason", "误拍"});
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.json()["tidied"], true);
        QCOMPARE(run({"attachment-save", "o.gridpoint", id, "--out", "y", "--reason", "a"}).exit,
                 1);
        QVERIFY(!QFile::exists(m_dir->filePath("y")));
        QCOMPARE(run({"verify", "o.gridpoint"}).exit, 0);
    }

    void whatCannotBe()
    {
        const QString nobody = "0190a000-0000-7000-8000-000000000000";
        QCOMPARE(run({"attach", "o.gridpoint", "consent.pdf"}).exit, 2);
        QCOMPARE(run({"attach", "o.gridpoint", "consent.pdf", "--firm", nobody}).exit, 1);
        QCOMPARE(
            run({"attach", "o.gridpoint", "consent.pdf", "--firm", m_firm, "--kind", "x"}).exit, 2);
        QCOMPARE(
            run({"attach", "o.gridpoint", "consent.pdf", "--firm", m_firm, "--about", nobody}).exit,
            1);
        QCOMPARE(
            run({"attach", "o.gridpoint", "consent.pdf", "--firm", m_firm, "--about", "x"}).exit,
            2);
        QCOMPARE(run({"attachment-save", "o.gridpoint", "x", "--out", "y", "--reason", "a"}).exit,
                 2);
        QCOMPARE(
            run({"attachment-save", "o.gridpoint", nobody, "--out", "y", "--reason", "a"}).exit, 1);
        QCOMPARE(run({"put", "o.gridpoint", "attachment"}, R"({"firm":")" + m_firm.toUtf8() +
                                                               R"("})"
                                                               "\n")
                     .exit,
                 1);
    }

    void theSampleHasSome()
    {
        m_passphrase = "sample";
        const Ran made = run({"sample", "--firms", "60", "--workers", "1", "--out", "s"});
        QCOMPARE(made.errors, QByteArray());
        QVERIFY(
            !run({"attachments", "s/" + made.json()["workbooks"][1].toString().section('/', -1)})
                 .json()["attachments"]
                 .toArray()
                 .isEmpty());
        m_passphrase = "office";
    }

private:
    QString m_firm;
};

QTEST_GUILESS_MAIN(TestCtlFiles)
#include "tst_ctlfiles.moc"
