// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/fileviewer.h"
#include "filehands.h"
#include "forms/fields.h"
#include "pages/visitfiles.h"
#include "style/segments.h"
#include "visithands.h"
#include "work/undo.h"

using namespace samplefiles;

/// Files that are added while a visit is entered.
class TestVisitFiles : public QObject, private VisitHands
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_world = std::make_unique<VisitWorld>();
        VERIFY_OK(m_world->start());
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_theme.reset();
    }

    void keptWithTheDraftAndSavedWithTheVisit()
    {
        open();
        type("wll");
        enter();
        paste(button(QStringLiteral("Add files")), picture(2000, 1000));
        QTRY_COMPARE(count(), 1); // in the draft already
        QCOMPARE(rows(), 1);
        shot("file");
        // A crash: nothing is saved, the page is made anew.
        const Id draft = m_page->draft();
        m_page.reset();
        QCOMPARE(drafts::list(store())->size(), 1);
        m_page = std::make_unique<VisitPage>(store(), *m_theme);
        VERIFY_OK(m_page->resume(draft));
        m_page->resize(pageSize);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QCOMPARE(rows(), 1);
        QTest::mouseClick(m_page->findChild<VisitFiles *>()->findChild<QPushButton *>(),
                          Qt::LeftButton);
        auto *viewer = m_page->findChild<FileViewer *>();
        QVERIFY(viewer);
        QTRY_COMPARE(viewer->picture().size(), QSize(1600, 800));
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<FileViewer *>());
        QVERIFY(m_page->isVisible());

        ChoiceCombo *shows = m_page->findChild<VisitFiles *>()->findChild<ChoiceCombo *>();
        shows->setFocus();
        key(Qt::Key_Down); // License
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QVERIFY2(saved[0][0].toString().contains(QStringLiteral("1 file")),
                 qPrintable(saved[0][0].toString()));
        const auto files = attachments::ofFirm(store(), m_world->zipper);
        QCOMPARE(files->size(), 1);
        const FirmFile &file = files->first();
        QVERIFY(file.here);
        QCOMPARE(file.record.kind, FileKind::License);
        QCOMPARE(file.record.about, saved[0][1].value<Id>());
        QCOMPARE(file.aboutKind, Kind::Visit);
        QVERIFY(drafts::list(store())->isEmpty());
        QCOMPARE(count(), 1);
        QVERIFY(store().log().verify()->isEmpty());
        // One save: taken back, all of it goes.
        VERIFY_OK(undoLastSave(store()));
        QVERIFY(attachments::ofFirm(store(), m_world->zipper)->isEmpty());
    }

    void forABanksConsent()
    {
        open();
        type("wll");
        enter();
        QMimeData data;
        const QString path = QDir::temp().filePath(QStringLiteral("gridpoint-consent.pdf"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(pdf("consent ", 900));
        out.close();
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(m_page.get(), data);
        QTRY_COMPARE(rows(), 1);
        QFile::remove(path);
        auto *add = button(QStringLiteral("Add a bank"));
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        key(Qt::Key_Return);
        Segments *answer = nullptr;
        for (Segments *s : m_page->findChildren<Segments *>())
            if (s->accessibleName().startsWith(QStringLiteral("Consent for"))) answer = s;
        QVERIFY(answer);
        answer->setFocus();
        key(Qt::Key_1);
        ChoiceCombo *shows = m_page->findChild<VisitFiles *>()->findChild<ChoiceCombo *>();
        const int at = shows->findText(QStringLiteral("Consent for "), Qt::MatchStartsWith);
        QVERIFY(at > 0);
        const Id bank = Id::fromText(shows->itemData(at).toString());
        shows->setFocus();
        while (shows->currentIndex() < at) key(Qt::Key_Down);
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        const auto files = attachments::ofFirm(store(), m_world->zipper);
        QCOMPARE(files->size(), 1);
        QCOMPARE(files->first().record.kind, FileKind::Consent);
        QCOMPARE(files->first().aboutKind, Kind::Consent);
        QCOMPARE(store().get<Consent>(files->first().record.about)->bank, bank);
    }

    void takenOutAgain()
    {
        open();
        type("wll");
        enter();
        paste(button(QStringLiteral("Add files")), picture(20, 10));
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(count(), 1);
        auto buttons = m_page->findChild<VisitFiles *>()->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(rows(), 0);
        m_page->keepDraft();
        QCOMPARE(count(), 0);
    }

private:
    qint64 count() { return store().db().scalar("SELECT COUNT(*) FROM content")->toInt(); }
    qsizetype rows() const { return m_page->findChild<VisitFiles *>()->collect().size(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *b : m_page->findChildren<QPushButton *>())
            if (b->text() == text && b->isVisible()) return b;
        return nullptr;
    }
};

QTEST_MAIN(TestVisitFiles)
#include "tst_ui_visitfiles.moc"
