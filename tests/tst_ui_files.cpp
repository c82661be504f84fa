// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/erasedialog.h"
#include "dialogs/fileviewer.h"
#include "dialogs/reasondialog.h"
#include "filehands.h"
#include "forms/fields.h"
#include "pages/firmspage.h"
#include "pageworld.h"
#include "style/delegates.h"
#include "style/widgets.h"
#include "work/attachments.h"
#include "work/audittrail.h"

using namespace samplefiles;

/// Files on the firm's card, with mouse and keyboard.
class TestFirmFiles : public PageWorld
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        makeWorld();
        // No sample picture, no visit.
        m_firm = m_office
                     ->find<Firm>("NOT EXISTS (SELECT 1 FROM attachment a WHERE a.firm = firm.id) "
                                  "ORDER BY name LIMIT 1")
                     ->first()
                     .id;
    }
    void init()
    {
        openWindow(*m_office);
        m_page = page<FirmsPage>("firms");
        m_page->finishWork();
        m_page->select(m_firm);
    }
    void cleanup() { m_window.reset(); }

    void droppedPastedChosen()
    {
        QVERIFY(files().isEmpty());
        QVERIFY(shows(m_page, QStringLiteral("None yet. Add a photo")));
        const QString path = m_dir.filePath(QStringLiteral("执照.png"));
        QVERIFY(picture(2400, 1200).save(path));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(m_page, data);
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(files().first().record.fileName, QStringLiteral("执照.jpg"));
        QTRY_VERIFY(button(m_page, QStringLiteral("执照.jpg")));

        paste(m_page->findChild<Table *>(), picture(300, 400, 90));
        QTRY_COMPARE(files().size(), 2);

        const QString pdfPath = m_dir.filePath(QStringLiteral("授权书.pdf"));
        QFile out(pdfPath);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(pdf("consent ", 3000));
        out.close();
        answerFileDialog(pdfPath);
        QTRY_VERIFY(button(m_page, QStringLiteral("Add files")));
        QTest::mouseClick(button(m_page, QStringLiteral("Add files")), Qt::LeftButton);
        QTRY_COMPARE(files().size(), 3);
        QTRY_VERIFY(button(m_page, QStringLiteral("授权书.pdf")));
        shoot(QStringLiteral("firm-files.png"));
    }

    void whatCannotBeAddedIsSaid()
    {
        const QString path = m_dir.filePath(QStringLiteral("notes.txt"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("words");
        out.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(m_page, data);
        QTRY_VERIFY(shows(m_page, QStringLiteral("Only pictures")));
        QCOMPARE(files().size(), 3);
        // A package is the window's.
        QMimeData package;
        package.setUrls({QUrl::fromLocalFile(m_dir.filePath(QStringLiteral("x.gpk")))});
        drop(m_page, package);
        QTRY_VERIFY(m_window->page(QStringLiteral("sync"))->isVisible());
        m_window->showPage(QStringLiteral("firms"));
        // A field pastes for itself.
        paste(m_page->findChild<LineField *>(), picture(10, 10));
        QTest::qWait(0);
        QCOMPARE(files().size(), 3);
    }

    void lookedAt()
    {
        QPushButton *name = button(m_page, QStringLiteral("执照.jpg"));
        QVERIFY(name);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Space);
        auto *viewer = m_window->findChild<FileViewer *>();
        QVERIFY(viewer && viewer->isVisible());
        QTRY_COMPARE(viewer->picture().size(), QSize(1600, 800));
        QCOMPARE(QApplication::focusWidget(), viewer);
        QVERIFY(viewer->accessibleName().contains(QStringLiteral("执照")));
        shoot(QStringLiteral("file-viewer.png"));
        QTest::keyClick(viewer, Qt::Key_Space);
        QVERIFY(viewer->isFull());
        shoot(QStringLiteral("file-viewer-full.png"));
        QTest::keyClick(viewer, Qt::Key_Space);
        QVERIFY(!viewer->isFull());
        // Newest first: the pasted one stands before it.
        QTest::keyClick(viewer, Qt::Key_Left);
        QTRY_COMPARE(viewer->picture().size(), QSize(300, 400));
        QTest::keyClick(viewer, Qt::Key_Left); // there is none
        QTRY_COMPARE(viewer->at(), 0);
        QTest::keyClick(viewer, Qt::Key_Right);
        QTRY_COMPARE(viewer->picture().size(), QSize(1600, 800));
        // Keys of the page below do nothing, and Tab stays.
        QTest::keyClick(viewer, Qt::Key_1, Qt::AltModifier);
        QVERIFY(m_page->isVisible());
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(viewer->isAncestorOf(QApplication::focusWidget()) ||
                    viewer == QApplication::focusWidget());
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<FileViewer *>());
        QCOMPARE(QApplication::focusWidget(), name);
    }

    void aCopyWithAReason()
    {
        const QString path = m_dir.filePath(QStringLiteral("copy.pdf"));
        QTest::mouseClick(button(m_page, QStringLiteral("授权书.pdf")), Qt::LeftButton);
        auto *why = m_window->findChild<ReasonDialog *>();
        QVERIFY(why && why->isVisible());
        auto *reason = why->findChild<LineField *>();
        QTRY_COMPARE(QApplication::focusWidget(), reason);
        answerFileDialog(path);
        QTest::keyClicks(reason, QStringLiteral("asked for by the bank"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_COMPARE(auditTrail(*m_office)->first().deed, QStringLiteral("file_saved"));
        QFile in(path);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), pdf("consent ", 3000));
    }

    void takenOffAndBack()
    {
        chooseInMenu(QStringLiteral("执照.jpg"), QStringLiteral("Take it off the firm"));
        QTRY_COMPARE(files().size(), 2);
        QTRY_VERIFY(!button(m_page, QStringLiteral("执照.jpg")));
        // A popup takes the activity of its window with it, offscreen.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(files().size(), 3);
        QTRY_VERIFY(button(m_page, QStringLiteral("执照.jpg")));
    }

    void erasedForGood()
    {
        chooseInMenu(QStringLiteral("执照.jpg"), QStringLiteral("Erase for good…"));
        auto *dialog = m_window->findChild<EraseDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *reason = dialog->findChild<LineField *>();
        QTRY_COMPARE(QApplication::focusWidget(), reason);
        QTest::mouseClick(button(dialog, QStringLiteral("Erase")), Qt::LeftButton);
        QVERIFY(dialog->isVisible()); // a reason first
        QTest::keyClicks(reason, QStringLiteral("taken by mistake"));
        QTest::mouseClick(button(dialog, QStringLiteral("Erase")), Qt::LeftButton);
        QTRY_VERIFY(shows(m_page, QStringLiteral("erased for good")));
        int left = 0;
        for (const FirmFile &f : files()) left += f.here;
        QCOMPARE(left, 2);
        // With the contact go the others, where somebody ticks that.
        EraseDialog contact(*m_office, m_firm, m_window.get());
        contact.show();
        auto *tick = contact.findChild<QCheckBox *>();
        QVERIFY(tick->isVisible());
        tick->click();
        QTest::keyClicks(contact.findChild<LineField *>(), QStringLiteral("asked for"));
        contact.setAttribute(Qt::WA_DeleteOnClose, false);
        QTest::mouseClick(button(&contact, QStringLiteral("Erase")), Qt::LeftButton);
        for (const FirmFile &f : files()) QVERIFY(f.isErased());
    }

private:
    QList<FirmFile> files() const { return *attachments::ofFirm(*m_office, m_firm); }
    void chooseInMenu(const QString &file, const QString &words)
    {
        QPushButton *more = nullptr;
        for (QPushButton *b : m_page->findChildren<QPushButton *>())
            if (b->isVisible() && b->accessibleName() == QStringLiteral("More about ") + file)
                more = b;
        QVERIFY(more);
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (int i = 0; i < 12 && menu->activeAction()->text() != words; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    FirmsPage *m_page = nullptr;
    Id m_firm;
};

QTEST_MAIN(TestFirmFiles)
#include "tst_ui_files.moc"
