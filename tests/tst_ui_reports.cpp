// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/countyformdialog.h"
#include "dialogs/reasondialog.h"
#include "filehands.h"
#include "forms/fields.h"
#include "pages/reportspage.h"
#include "pageworld.h"
#include "sheetfiles.h"
#include "style/segments.h"
#include "style/widgets.h"

/// Another office's form, filled from the page of reports.
class TestUiReports : public PageWorld
{
    Q_OBJECT

private:
    static QString theirs()
    {
        return QStringLiteral(GRIDPOINT_TEST_DATA "/county-forms/form-visit-ledger.xlsx");
    }
    /// Opens the form as the dialog of files would, and waits for its columns.
    CountyFormDialog *open(const QString &path = theirs())
    {
        auto *reports = page<ReportsPage>("reports");
        CountyFormDialog *dialog = nullptr;
        // The page may be working out its rows once more: one work at a time.
        for (int tries = 0; tries < 20 && !dialog; ++tries) {
            QCoreApplication::processEvents();
            reports->finishWork();
            reports->openForm(path);
            reports->finishWork();
            dialog = reports->findChild<CountyFormDialog *>();
        }
        if (dialog) dialog->activateWindow();
        return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }
    static QString remark() { return QStringLiteral("备注"); }

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup() { m_window.reset(); }

    void aFormIsFilledAndItsMatchKept()
    {
        openWindow(*m_office);
        CountyFormDialog *dialog = open();
        QVERIFY(dialog);
        auto *choice = editor<ChoiceCombo>(dialog, remark());
        QVERIFY(choice);
        QCOMPARE(choice->code(), remark());
        QVERIFY(shows(dialog, QStringLiteral("Every column is filled")));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        QCOMPARE(choice->code(), QString());
        QVERIFY(shows(dialog, QStringLiteral("Stay empty: ")));
        if (const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR"); !folder.isEmpty())
            QVERIFY(dialog->grab().save(QDir(folder).filePath("reports-form.png")));
        const QString out = m_dir.filePath("filled.xlsx");
        answerFileDialog(out);
        QTest::mouseClick(button(dialog, QStringLiteral("Fill and save")), Qt::LeftButton);
        auto *reports = page<ReportsPage>("reports");
        reports->finishWork();
        QTRY_VERIFY(QFile::exists(out));
        const auto form = readCountyForm(*m_office, theirs(), *reportNamed("visit_ledger"));
        VERIFY_OK(form);
        QCOMPARE(form->unmatched().contains(remark()), true); // kept
        const auto rows = sheetFiles::rowsOf(out);
        VERIFY_OK(rows);
        QVERIFY(rows->size() > form->form.firstRow);
        const SheetRow &first = rows->at(form->form.firstRow - 1);
        QCOMPARE(first.number, form->form.firstRow);
        QVERIFY(first.text(form->form.header.columns[0].index).startsWith(u'1'));
        for (const ListColumn &c : form->form.header.columns)
            if (c.header == remark()) QVERIFY(first.at(c.index).isBlank());
        // The next copy of the form is known.
        QTRY_VERIFY(!reports->findChild<CountyFormDialog *>());
        dialog = open();
        QVERIFY(dialog);
        QCOMPARE(editor<ChoiceCombo>(dialog, remark())->code(), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void contactsInFullNeedAReason()
    {
        openWindow(*m_office);
        auto *reports = page<ReportsPage>("reports");
        reports->findChild<Segments *>()->setCurrent(1);
        CountyFormDialog *dialog = open();
        QVERIFY(dialog);
        const QString out = m_dir.filePath("full.xlsx");
        const auto audits = [this] { return m_office->find<Audit>("deed = 'exported'")->size(); };
        const auto before = audits();
        answerFileDialog(out);
        QTest::mouseClick(button(dialog, QStringLiteral("Fill and save")), Qt::LeftButton);
        ReasonDialog *why = nullptr;
        QTRY_VERIFY((why = reports->findChild<ReasonDialog *>()));
        QVERIFY(!QFile::exists(out));
        QTest::keyClicks(why->findChild<LineField *>(), "county audit");
        QTest::keyClick(why->findChild<LineField *>(), Qt::Key_Return);
        reports->finishWork();
        QTRY_VERIFY(QFile::exists(out));
        QTRY_COMPARE(audits(), before + 1);
    }

    void whatIsNoFormIsSaidInWords()
    {
        openWindow(*m_office);
        const QString path = m_dir.filePath("none.xlsx");
        QFile none(path);
        QVERIFY(none.open(QIODevice::WriteOnly) && none.write("nothing") > 0);
        none.close();
        QVERIFY(!open(path));
        auto *reports = page<ReportsPage>("reports");
        QVERIFY(reports->isVisible());
    }

    void formsAreOfTheOfficeAndOfLists()
    {
        openWindow(*m_office);
        auto *reports = page<ReportsPage>("reports");
        reports->finishWork();
        QPushButton *fill = button(reports, QStringLiteral("Fill a form"));
        QVERIFY(fill && fill->isEnabled());
        auto *report = editor<ChoiceCombo>(reports, QStringLiteral("Report"));
        report->setFocus();
        QTest::keyClick(report, Qt::Key_End);
        QCOMPARE(report->code(), QStringLiteral("summary"));
        reports->finishWork();
        QVERIFY(!fill->isEnabled());
        openWindow(*m_laptop);
        reports = page<ReportsPage>("reports");
        QVERIFY(!button(reports, QStringLiteral("Fill a form")));
    }
};

QTEST_MAIN(TestUiReports)
#include "tst_ui_reports.moc"
