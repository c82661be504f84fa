// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"
#include "samplefiles.h"
#include "store/contents.h"
#include "store/drafts.h"
#include "township.h"
#include "work/attachments.h"
#include "work/audittrail.h"
#include "work/erasure.h"
#include "work/officerules.h"
#include "work/recordjson.h"
#include "work/undo.h"

#include <QImageReader>

using namespace samplefiles;

/// Files of firms: made small, kept once, told apart from the log, erased for good.
class TestAttachments : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        VERIFY_OK(m_world->addFirm(m_firm, "晋江市海悦鞋材有限公司(演示)", "13900000001"));
        VERIFY_OK(m_world->addFirm(m_other, "晋江市华塘伞业有限公司(演示)", "13900000011"));
    }
    void cleanup() { m_world.reset(); }

    // ---- pictures ----

    void picturesAreMadeSmaller_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("wide") << QByteArray("jpeg") << QSize(2400, 1200) << QSize(1600, 800);
        QTest::newRow("high") << QByteArray("png") << QSize(600, 1800) << QSize(533, 1600);
        QTest::newRow("small") << QByteArray("png") << QSize(40, 30) << QSize(40, 30);
        QTest::newRow("bmp") << QByteArray("bmp") << QSize(3200, 20) << QSize(1600, 10);
        QTest::newRow("a thread") << QByteArray("png") << QSize(1, 4000) << QSize(1, 1600);
        if (QImageWriter::supportedImageFormats().contains("webp"))
            QTest::newRow("webp") << QByteArray("webp") << QSize(2400, 1200) << QSize(1600, 800);
    }
    void picturesAreMadeSmaller()
    {
        QFETCH(QByteArray, format);
        QFETCH(QSize, size);
        QFETCH(QSize, kept);
        const QByteArray given = encoded(picture(size.width(), size.height()), format.constData());
        const auto file = attachments::ready(given, QStringLiteral("D:/照片/执照.tif"), {});
        VERIFY_OK(file);
        QCOMPARE(file->name, QStringLiteral("执照.jpg"));
        QCOMPARE(file->mediaType, QStringLiteral("image/jpeg"));
        QCOMPARE(file->digest, contents::digestOf(file->bytes));
        const QImage image = QImage::fromData(file->bytes);
        QCOMPARE(image.size(), kept);
        if (kept.width() > 10) {
            QVERIFY(qRed(image.pixel(2, 2)) > 180);
            QVERIFY(qBlue(image.pixel(kept.width() - 3, 2)) > 180);
        }
        QVERIFY(pictures::isBare(file->bytes));
    }

    void theSideIsASetting()
    {
        VERIFY_OK(setRules(office(), {{"picture_side", "300"}, {"pdf_most_mb", "1"}}));
        const auto limits = FileLimits::read(office());
        VERIFY_OK(limits);
        const auto file = attachments::ready(picture(900, 600), QStringLiteral("x"), *limits);
        VERIFY_OK(file);
        QCOMPARE(QImage::fromData(file->bytes).size(), QSize(300, 200));
        QVERIFY(!attachments::ready(pdf("a", (1 << 20) + 1), QStringLiteral("x.pdf"), *limits));
        VERIFY_OK(attachments::ready(pdf("a", 1 << 20), QStringLiteral("x.pdf"), *limits));
    }

    void theyStandUprightWithoutTheCamerasWords()
    {
        const QByteArray words = "taken at 118.58 24.81 by A1234";
        const QByteArray lying = withExif(jpeg(200, 100), 6, words);
        QVERIFY(lying.contains(words));
        const auto file = attachments::ready(lying, QStringLiteral("IMG.JPG"), {});
        VERIFY_OK(file);
        QVERIFY(!file->bytes.contains("A1234"));
        QVERIFY(!file->bytes.contains("Exif"));
        const QImage image = QImage::fromData(file->bytes);
        QCOMPARE(image.size(), QSize(100, 200)); // a quarter turn to the right: left is up
        QVERIFY(qRed(image.pixel(50, 20)) > 180);
        QVERIFY(qBlue(image.pixel(50, 180)) > 180);
        QImage spoken = picture(60, 40);
        spoken.setText(QStringLiteral("Comment"), QString::fromLatin1(words));
        const QByteArray png = encoded(spoken, "png");
        QVERIFY(png.contains(words));
        const auto quiet = attachments::ready(png, QStringLiteral("a.png"), {});
        VERIFY_OK(quiet);
        QVERIFY(!quiet->bytes.contains("A1234"));
    }

    void whatIsClearBecomesWhite()
    {
        QImage clear(50, 50, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        const auto file = attachments::ready(encoded(clear, "png"), QStringLiteral("a"), {});
        VERIFY_OK(file);
        QCOMPARE(qGray(QImage::fromData(file->bytes).pixel(25, 25)), 255);
    }

    void aSavedCopyIsTheSameFileAgain()
    {
        const auto first = attachments::ready(jpeg(2000, 1000), QStringLiteral("a.jpg"), {});
        VERIFY_OK(first);
        const auto again = attachments::ready(first->bytes, QStringLiteral("copy.jpg"), {});
        VERIFY_OK(again);
        QCOMPARE(again->digest, first->digest);
    }

    void bareIsOnlyThePicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("bare");
        const QByteArray plain = jpeg(60, 40);
        QTest::newRow("plain") << plain << true;
        QTest::newRow("exif") << withExif(plain, 1, "x") << false;
        QTest::newRow("something behind") << plain + "film" << false;
        QTest::newRow("cut") << plain.left(plain.size() - 2) << false;
        QTest::newRow("cut within a segment") << plain.left(30) << false;
        QTest::newRow("no length") << plain.left(3) + '\xdb' << false;
        QTest::newRow("a length of nothing")
            << QByteArray("\xff\xd8\xff\xdb\x00\x00\xff\xd9", 8) << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("other") << encoded(picture(3, 3), "png") << false;
    }
    void bareIsOnlyThePicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, bare);
        QCOMPARE(pictures::isBare(bytes), bare);
    }

    // ---- what is not kept ----

    void whatCannotBeKeptIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QByteArray fine = jpeg(300, 200);
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("text") << QByteArray("name,code\n") << "Only pictures";
        QTest::newRow("vector picture")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << "Only pictures";
        QTest::newRow("program") << QByteArray("MZ\x90\0\3", 5) << "Only pictures";
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0",
                                            16)
                              << "HEIC";
        QTest::newRow("cut off") << encoded(picture(300, 200), "png").left(100) << "cannot be read";
        QTest::newRow("a head only") << fine.left(20) << "cannot be read";
        QTest::newRow("PNG of 3,600 million pixels") << claimedPng(60000, 60000) << "pixels";
        QTest::newRow("JPEG of 4,200 million pixels") << claimedJpeg(65000, 65000) << "pixels";
        QTest::newRow("PNG of 880 MB") << claimedPng(11000, 10000, 16) << "too large";
        QTest::newRow("large PDF") << pdf("a", (4 << 20) + 1) << "4.0 MB";
        QTest::newRow("large picture") << fine + QByteArray(31 << 20, 'x') << "30.0 MB";
    }
    void whatCannotBeKeptIsRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto refused = attachments::ready(bytes, QStringLiteral("蔡示三.jpg"), {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains(words), qPrintable(refused.error().what));
        QVERIFY(!refused.error().what.contains(QStringLiteral("蔡示三")));
        // The same as a file.
        const QString path = m_world->dir.filePath(QStringLiteral("in"));
        write(path, bytes);
        const auto again = attachments::ready(path, {});
        QVERIFY(!again);
        QCOMPARE(again.error().what, refused.error().what);
    }

    void aFileThatIsNotThere()
    {
        QVERIFY(!attachments::ready(m_world->dir.filePath(QStringLiteral("none.jpg")), {}));
    }

    void pdfsStayAsTheyAre()
    {
        const QByteArray bytes = pdf("consent ", 5000);
        const QString path = m_world->dir.filePath(QStringLiteral("授权书.PDF"));
        write(path, bytes);
        const auto file = attachments::ready(path, {});
        VERIFY_OK(file);
        QCOMPARE(file->bytes, bytes);
        QCOMPARE(file->mediaType, QStringLiteral("application/pdf"));
        QCOMPARE(file->name, QStringLiteral("授权书.pdf"));
        const Id id = attach(m_firm, *file);
        const auto back = office().get<Attachment>(id);
        VERIFY_OK(back);
        const auto kept = attachments::bytesOf(office(), back->digest);
        VERIFY_OK(kept);
        QCOMPARE(*kept, bytes);
    }

    // ---- the workbook ----

    void equalContentIsKeptOnce()
    {
        const ReadyFile file = readyJpeg(1);
        const Id first = attach(m_firm, file);
        QCOMPARE(attach(m_firm, file), first); // it has it already
        const Id second = attach(m_other, file);
        QVERIFY(first != second);
        QCOMPARE(count(), 1);
        QCOMPARE(attachments::ofFirm(office(), m_firm)->size(), 1);
        attach(m_firm, readyJpeg(2));
        QCOMPARE(count(), 2);
        const auto files = attachments::ofFirm(office(), m_firm);
        QCOMPARE(files->size(), 2);
        QVERIFY(files->at(0).here && files->at(1).here);
        QCOMPARE(*files->at(1).record.size, int(file.bytes.size()));
        QCOMPARE(*files->at(1).record.addedOn, m_world->ambient.today());
        verifies();
    }

    void theStateDoesNotDependOnWhatHasCome()
    {
        const Id id = attach(m_firm, readyJpeg(1));
        const QByteArray hash = *office().log().stateHash();
        exec("DELETE FROM content");
        QCOMPARE(*office().log().stateHash(), hash);
        verifies();
        const auto files = attachments::ofFirm(office(), m_firm);
        QVERIFY(!files->first().here);
        QVERIFY(!attachments::bytesOf(office(), files->first().record.digest));
        QCOMPARE(contents::missing(office().db())->size(), 1);
        Q_UNUSED(id)
    }

    void verifyNamesWhatWasDamaged()
    {
        const ReadyFile file = readyJpeg(1);
        attach(m_firm, file);
        exec("UPDATE content SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB)");
        const auto problems = office().log().verify();
        VERIFY_OK(problems);
        QCOMPARE(problems->size(), 1);
        QVERIFY(problems->first().contains(QString::fromLatin1(file.digest.toHex())));
        QVERIFY(!attachments::bytesOf(office(), file.digest));
        exec("DELETE FROM content");
        exec("INSERT INTO content (digest, size, bytes, added_at) VALUES "
             "(x'928b20366943e2afd11ebc0eae2e53a93bf177a4fcf35bcc64d503704e65e202', 4, "
             "CAST('test' AS BLOB), 0)");
        QCOMPARE(office().log().verify()->size(), 1); // nothing names it
        QVERIFY(office().log().verify()->first().contains("928b2036"));
    }

    void takingOffAndBack()
    {
        const Id id = attach(m_firm, readyJpeg(1));
        VERIFY_OK(attachments::remove(office(), id));
        QVERIFY(attachments::ofFirm(office(), m_firm)->isEmpty());
        QCOMPARE(count(), 1);
        VERIFY_OK(undoLastSave(office()));
        QVERIFY(attachments::ofFirm(office(), m_firm)->first().here);
        VERIFY_OK(undoLastSave(office())); // the attaching itself
        QVERIFY(attachments::ofFirm(office(), m_firm)->isEmpty());
        QCOMPARE(count(), 1); // the log still names it
        VERIFY_OK(attachments::setKind(office(), attach(m_firm, readyJpeg(1)), FileKind::License));
        QCOMPARE(attachments::ofFirm(office(), m_firm)->first().record.kind, FileKind::License);
        verifies();
    }

    void copiesAreOnRecord()
    {
        const Id id = attach(m_firm, readyJpeg(1));
        const QString path = m_world->dir.filePath(QStringLiteral("out.jpg"));
        QVERIFY(!attachments::saveCopy(office(), id, path, QStringLiteral(" ")));
        QVERIFY(!QFile::exists(path));
        VERIFY_OK(attachments::saveCopy(office(), id, path, QStringLiteral("银行要求")));
        QCOMPARE(read(path), readyJpeg(1).bytes);
        const auto trail = auditTrail(office());
        VERIFY_OK(trail);
        QCOMPARE(trail->first().deed, QStringLiteral("file_saved"));
        QCOMPARE(trail->first().reason, QStringLiteral("银行要求"));
        QCOMPARE(trail->first().subject, m_firm);
    }

    void recordsAloneAreNotPut()
    {
        QVERIFY(!putJson(office(), recordInfo<Attachment>(),
                         {{"firm", m_firm.text()}, {"file_name", "a.jpg"}}));
        const Id id = attach(m_firm, readyJpeg(1));
        VERIFY_OK(putJson(office(), recordInfo<Attachment>(),
                          {{"id", id.text()}, {"file_name", "b.jpg"}}));
        QVERIFY(
            !putJson(office(), recordInfo<Attachment>(), {{"id", id.text()}, {"digest", "AAAA"}}));
    }

    // ---- drafts ----

    void draftsHoldTheirFiles()
    {
        const ReadyFile first = readyJpeg(1), second = readyJpeg(2);
        Draft draft;
        draft.id = Id::make(m_world->ambient);
        draft.form = QStringLiteral("visit");
        draft.files = {{first.digest, first.bytes}, {second.digest, second.bytes}};
        VERIFY_OK(drafts::save(office(), draft));
        verifies();
        QCOMPARE(count(), 2);
        draft.files = {{first.digest, {}}}; // taken out of the form again
        VERIFY_OK(drafts::save(office(), draft));
        QCOMPARE(count(), 1);
        VERIFY_OK(m_world->openOffice());
        const auto back = drafts::load(office(), draft.id);
        VERIFY_OK(back);
        QCOMPARE(back->files.keys(), QList<QByteArray>{first.digest});
        QCOMPARE(*contents::read(office().db(), first.digest), first.bytes);
        // Saved, then dropped: the record holds it now.
        attach(m_firm, first);
        VERIFY_OK(drafts::remove(office(), draft.id));
        QCOMPARE(count(), 1);
        draft.files = {{second.digest, second.bytes}};
        VERIFY_OK(drafts::save(office(), draft));
        QCOMPARE(count(), 2);
        VERIFY_OK(drafts::remove(office(), draft.id));
        QCOMPARE(count(), 1);
        verifies();
    }

    // ---- erasing ----

    void erasedWithTheContact()
    {
        const QByteArray mark = "markerofthelicense ";
        const auto file = attachments::ready(pdf(mark, 300'000), QStringLiteral("暗记名.pdf"), {});
        VERIFY_OK(file);
        const Id kept = attach(m_firm, *file);
        // One that was taken off, one whose attaching was taken back, and one in a draft.
        const auto gone =
            attachments::ready(pdf("offmarker ", 50'000), QStringLiteral("b.pdf"), {});
        VERIFY_OK(attachments::remove(office(), attach(m_firm, *gone)));
        const auto undone =
            attachments::ready(pdf("undomarker ", 50'000), QStringLiteral("c.pdf"), {});
        attach(m_firm, *undone);
        VERIFY_OK(undoLastSave(office()));
        Draft draft;
        draft.id = Id::make(m_world->ambient);
        draft.files = {{file->digest, {}}};
        VERIFY_OK(drafts::save(office(), draft));
        const ReadyFile others = readyJpeg(1);
        attach(m_other, others);
        const QList<QByteArray> marks{"markerofthelicense", "offmarker", "undomarker", "暗记名"};
        for (const QByteArray &m : marks) QVERIFY2(holds(m), m.constData());

        const auto without = eraseContact(office(), m_firm, QStringLiteral("本人要求"));
        VERIFY_OK(without);
        QCOMPARE(without->attachments, 3); // they stay, and may show the person
        QVERIFY(holds("markerofthelicense"));
        const auto done = eraseContact(office(), m_firm, QStringLiteral("本人要求"), true);
        VERIFY_OK(done);
        QVERIFY(done->tidied);
        QCOMPARE(done->attachments, 0);
        for (const QByteArray &m : marks) QVERIFY2(!holds(m), m.constData());
        QCOMPARE(count(), 1);
        const auto files = attachments::ofFirm(office(), m_firm);
        QCOMPARE(files->size(), 1);
        QCOMPARE(files->first().record.id, kept);
        QVERIFY(files->first().isErased() && !files->first().here);
        QVERIFY(attachments::bytesOf(office(), files->first().record.digest)
                    .error()
                    .what.contains("erased"));
        QVERIFY(drafts::load(office(), draft.id)->files.isEmpty());
        QVERIFY(contents::missing(office().db())->isEmpty());
        QVERIFY(attachments::ofFirm(office(), m_other)->first().here);
        verifies();
    }

    void theAccessReportNamesThem()
    {
        attach(m_firm, readyJpeg(1));
        const QString path = m_world->dir.filePath(QStringLiteral("access.csv"));
        VERIFY_OK(writeAccessReport(office(), m_firm, path));
        QVERIFY(read(path).contains("p.jpg"));
    }

    void oneErasedOfTwoThatAreEqual()
    {
        const ReadyFile file = readyJpeg(1);
        const Id first = attach(m_firm, file);
        const Id second = attach(m_other, file);
        QVERIFY(!eraseFile(office(), first, QString()));
        const auto done = eraseFile(office(), first, QStringLiteral("误拍"));
        VERIFY_OK(done);
        QVERIFY(*done);
        QCOMPARE(count(), 1); // the other firm's
        QVERIFY(attachments::ofFirm(office(), m_firm)->first().isErased());
        QCOMPARE(auditTrail(office())->first().deed, QStringLiteral("file_erased"));
        VERIFY_OK(eraseFile(office(), second, QStringLiteral("误拍")));
        QCOMPARE(count(), 0);
        verifies();
    }

    void aFileNamedAfterTheContactLosesItsName()
    {
        VERIFY_OK(Township::edit<Firm>(office(), m_firm, [](Firm &f) { f.contact = "蔡示三"; }));
        const auto file = attachments::ready(jpeg(30, 30), QStringLiteral("蔡示三 证件.jpg"), {});
        attach(m_firm, *file);
        const auto done = eraseContact(office(), m_firm, QStringLiteral("本人要求"));
        VERIFY_OK(done);
        QCOMPARE(done->mentions, 1);
        QVERIFY(!holds("蔡示三"));
        const auto files = attachments::ofFirm(office(), m_firm);
        QVERIFY(files->first().record.fileName.isEmpty());
        QVERIFY(files->first().here);
        verifies();
    }

private:
    Store &office() { return *m_world->office; }
    static ReadyFile readyJpeg(int seed)
    {
        const auto file = attachments::ready(jpeg(64, 48, 60 * seed), QStringLiteral("p.jpg"), {});
        return file ? *file : ReadyFile();
    }
    Id attach(const Id &firm, const ReadyFile &file)
    {
        const Result<Id> id = attachments::attach(office(), firm, file);
        if (!id) QTest::qFail(qPrintable(id.error().what), __FILE__, __LINE__);
        return id ? *id : Id();
    }
    qint64 count() { return office().db().scalar("SELECT COUNT(*) FROM content")->toInt(); }
    void exec(const char *sql)
    {
        VERIFY_OK(office().transactBare([&](QSet<Kind> &) { return office().db().exec(sql); }));
    }
    void verifies()
    {
        const auto problems = office().log().verify();
        VERIFY_OK(problems);
        QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
    }
    /// Whether any page of the database, free and stale parts included, holds this text.
    bool holds(const QByteArray &text)
    {
        const Result<> moved = office().db().checkpoint();
        if (!moved) qWarning() << moved.error().what;
        return pages(office().db()).contains(text);
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<Township> m_world;
    Id m_firm, m_other;
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
