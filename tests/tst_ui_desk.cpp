// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/typeddialog.h"
#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "pages/firmspage.h"
#include "pages/setasidepage.h"
#include "pages/workerspage.h"
#include "pageworld.h"
#include "store/log.h"
#include "store/towns.h"
#include "style/widgets.h"
#include "work/givencontacts.h"
#include "work/officerules.h"
#include "work/retention.h"

/// What the office lead does with care: erasing what is due, closing a lost laptop.
class TestUiDesk : public PageWorld
{
    Q_OBJECT

private:
    TypedDialog *dialog(QWidget *in) { return in->findChild<TypedDialog *>(); }
    /// Fills the dialog's fields in order, and presses its button.
    void answer(TypedDialog *asked, const QStringList &texts, const QString &deed)
    {
        const auto fields = asked->findChildren<LineField *>();
        QCOMPARE(fields.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) fields[i]->setText(texts[i]);
        QPushButton *go = button(asked, deed);
        QVERIFY(go);
        go->click();
    }

private slots:
    void initTestCase() { makeWorld(120); }
    void cleanup() { m_window.reset(); }

    void aFirmTellsWhichBankHasItsContact()
    {
        Id firm;
        const auto found = m_office->find<Referral>("1");
        for (const Referral &r : *found)
            if (!givenContacts(*m_office, r.firm)->isEmpty()) firm = r.firm;
        QVERIFY(!firm.isNull());
        const Consent consent = m_office->find<Consent>("firm = ?", {Value(firm.bytes())})->first();
        openWindow(*m_office);
        auto *firms = page<FirmsPage>("firms");
        firms->select(firm);
        QTRY_VERIFY(shows(firms, QStringLiteral("Contact given to banks")));
        QVERIFY(!shows(firms, QStringLiteral("without consent")));
        const auto all = m_office->find<Consent>("firm = ?", {Value(firm.bytes())});
        for (const Consent &c : *all) {
            auto loaded = m_office->load<Consent>(c.id);
            Consent withdrawn = loaded->record;
            withdrawn.withdrawnOn = m_ambient.today();
            VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(withdrawn, *loaded); }));
        }
        QTRY_VERIFY(shows(firms, QStringLiteral("without consent")));
        shoot(QStringLiteral("firm-given.png"));
    }

    void whatIsDueIsErasedInOneGo()
    {
        openWindow(*m_office);
        auto *page = this->page<SetAsidePage>("setaside");
        QVERIFY(!shows(page, QStringLiteral("Contacts due for erasure")));
        // Visits of the sample are weeks old; let all of those firms have stopped long ago.
        VERIFY_OK(setRules(*m_office,
                           {{"retention_visit_months", "1"}, {"retention_referral_months", "1"}}));
        const auto due = dueForErasure(*m_office, m_ambient.today());
        VERIFY_OK(due);
        QVERIFY(!due->isEmpty());
        page->refresh();
        QTRY_VERIFY(shows(page, QStringLiteral("Contacts due for erasure")));
        shoot(QStringLiteral("setaside-retention.png"));
        button(page, QStringLiteral("Erase these contacts"))->click();
        TypedDialog *asked = dialog(page);
        QVERIFY(asked);
        answer(asked, {"", QString::number(due->size())}, QStringLiteral("Erase"));
        QVERIFY(shows(asked, QStringLiteral("Say why")));
        answer(asked, {"保存期限届满", "0"}, QStringLiteral("Erase"));
        QVERIFY(shows(asked, QStringLiteral("This is not")));
        shoot(QStringLiteral("retention-dialog.png"));
        QCOMPARE(dueForErasure(*m_office, m_ambient.today())->size(), due->size());
        answer(asked, {"保存期限届满", QString::number(due->size())}, QStringLiteral("Erase"));
        page->finishWork();
        QTRY_VERIFY(dueForErasure(*m_office, m_ambient.today())->isEmpty());
        QVERIFY(m_office->get<Firm>(due->first().firm)->phone.value.isEmpty());
        QTRY_VERIFY(!shows(page, QStringLiteral("Contacts due for erasure")));
    }

    void aTownIsMergedInTheSettings()
    {
        openWindow(*m_office);
        Page *settings = page<Page>("settings");
        auto *tabs = settings->findChild<TabStrip *>();
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab) == QLatin1String("Towns")) tabs->setCurrentIndex(tab);
        ChoiceCombo *old = nullptr;
        QTRY_VERIFY((old = editor<ChoiceCombo>(settings, QStringLiteral("Town as it was"))));
        old->setCode(QStringLiteral("350582103"));
        editor<LineField>(settings, QStringLiteral("New name"))
            ->setText(QStringLiteral("新陈埭街道"));
        button(settings, QStringLiteral("Save the change"))->click();
        QTRY_VERIFY(shows(settings, QStringLiteral("新陈埭街道")));
        QVERIFY(shows(settings, QStringLiteral("Chendai")));
        shoot(QStringLiteral("settings-towns.png"));
        QCOMPARE(townsOn(*m_office, m_ambient.today())->name(QStringLiteral("350582103"), true),
                 QStringLiteral("新陈埭街道"));
        QTRY_VERIFY(button(settings, QStringLiteral("Take back")));
        button(settings, QStringLiteral("Take back"))->click();
        QVERIFY(townChanges(*m_office)->isEmpty());
    }

    void aLostLaptopIsClosed()
    {
        const Worker worker =
            m_office->find<Worker>("id <> ?", {Value(m_office->person().bytes())})->first();
        QVERIFY(!m_office->log().keysOf(worker.id)->isEmpty());
        openWindow(*m_office);
        auto *workers = page<WorkersPage>("workers");
        workers->select(worker.id);
        QTRY_VERIFY(button(workers, QStringLiteral("Close the laptop")));
        QVERIFY(button(workers, QStringLiteral("What it held")));
        shoot(QStringLiteral("worker-lost.png"));
        button(workers, QStringLiteral("Close the laptop"))->click();
        TypedDialog *asked = dialog(workers);
        QVERIFY(asked);
        answer(asked, {"somebody else"}, QStringLiteral("Close the laptop"));
        QVERIFY(!m_office->log().keysOf(worker.id)->isEmpty());
        answer(asked, {worker.name}, QStringLiteral("Close the laptop"));
        QVERIFY(m_office->log().keysOf(worker.id)->isEmpty());
        QTRY_VERIFY(!button(workers, QStringLiteral("Close the laptop")));
    }
};

QTEST_MAIN(TestUiDesk)
#include "tst_ui_desk.moc"
