// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/passworddialog.h"
#include "forms/fields.h"
#include "pages/bankspage.h"
#include "pages/batchform.h"
#include "pages/courseform.h"
#include "pages/referralspage.h"
#include "pageworld.h"
#include "rules/referralsteps.h"
#include "style/buttons.h"

/// The office's desk: what happened to a referral is entered where it stands.
class TestUiReferrals : public PageWorld
{
    Q_OBJECT

private:
    static void choose(ChoiceCombo *combo, ReferralEvent event)
    {
        combo->setFocus();
        const QString code = CodecOf<ReferralEvent>::encode(event).text();
        for (int i = 0; i < combo->count() && combo->code() != code; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->code(), code);
    }
    static void type(QLineEdit *field, const QString &text)
    {
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void save() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier); }
    Id openReferral()
    {
        const auto open = m_office->find<Referral>("state = 'dispatched'");
        return open && !open->isEmpty() ? open->first().id : Id();
    }

    /// Needs whose criteria are met, of firms that agreed to a bank.
    void declare(int count)
    {
        const auto consents = m_office->find<Consent>("agreed = 1 AND withdrawn_on IS NULL");
        QVERIFY(consents->size() >= count);
        for (const Consent &c : consents->first(count)) {
            Need need;
            need.id = Id::make(m_ambient);
            need.firm = c.firm;
            need.bank1 = c.bank;
            need.amount = Money::wan(120);
            need.purpose.value = QStringLiteral("materials");
            need.declaredOn = m_ambient.today();
            need.operating = need.premises = need.genuine = need.lawful = Criterion::Met;
            need.credit = Criterion::ToVerify;
            VERIFY_OK(m_office->transact([&](Writer &w) { return w.create(need); }));
        }
    }

private slots:
    void initTestCase() { makeWorld(); }
    void cleanup() { m_window.reset(); }

    void aGrantIsEnteredByHand()
    {
        openWindow(*m_office);
        auto *referrals = page<ListPage>("referrals");
        const Id id = openReferral();
        QVERIFY(!id.isNull());
        referrals->select(id);
        QTRY_COMPARE(referrals->current(), id);
        auto *course = referrals->findChild<CourseForm *>();
        QVERIFY(course);
        choose(course->findChild<ChoiceCombo *>(), ReferralEvent::Grant);
        save();
        // What is missing is said beside its field, and nothing is saved.
        auto *amount = course->findChild<MoneyEdit *>();
        QCOMPARE(QApplication::focusWidget(), amount);
        QCOMPARE(m_office->get<Referral>(id)->state, ReferralState::Dispatched);
        shoot(QStringLiteral("office-referral-step.png"));
        type(amount, QStringLiteral("80"));
        save();
        QCOMPARE(m_office->get<Referral>(id)->state, ReferralState::Granted);
        QCOMPARE(m_office->get<Referral>(id)->decidedOn, m_ambient.today());
        QCOMPARE(m_office->get<Referral>(id)->granted, Money::wan(80));
        QTRY_VERIFY(!referrals->findChild<MoneyEdit *>());
    }

    void aPaymentFollowsOnThePanel()
    {
        openWindow(*m_office);
        auto *referrals = page<ListPage>("referrals");
        const auto granted = m_office->find<Referral>("state = 'granted' AND granted = 80000000");
        QVERIFY(!granted->isEmpty());
        const Id id = granted->first().id;
        referrals->select(id);
        QTRY_COMPARE(referrals->current(), id);
        auto *course = referrals->findChild<CourseForm *>();
        choose(course->findChild<ChoiceCombo *>(), ReferralEvent::Disburse);
        type(course->findChild<MoneyEdit *>(), QStringLiteral("81"));
        save();
        QCOMPARE(m_office->get<Referral>(id)->state, ReferralState::Granted);
        QVERIFY(shows(referrals, QStringLiteral("More would be disbursed")));
        course = referrals->findChild<CourseForm *>();
        type(course->findChild<MoneyEdit *>(), QStringLiteral("80"));
        save();
        QCOMPARE(m_office->get<Referral>(id)->state, ReferralState::Disbursed);
    }

    void tickedNeedsGoOutInABatch()
    {
        declare(3);
        openWindow(*m_office);
        auto *screening = page<ListPage>("screening");
        const int waiting = screening->model()->records();
        QVERIFY(waiting > 0);
        screening->model()->tickAll(true);
        QPushButton *recommend = button(screening, QStringLiteral("Recommend"));
        QVERIFY(recommend);
        recommend->click();
        const auto proposals = proposeBatch(*m_office);
        QVERIFY(!proposals->isEmpty());
        int referable = 0;
        for (const BatchProposal &p : *proposals) referable += !p.banks.isEmpty();
        QVERIFY(referable > 0);
        const auto before = m_office->find<Referral>("1")->size();
        QTRY_VERIFY(button(screening, QStringLiteral("To be referred")));
        button(screening, QStringLiteral("To be referred"))->click();
        QTRY_COMPARE(screening->model()->records(), int(proposals->size()));
        screening->model()->tickAll(true);
        button(screening, QStringLiteral("Make a batch"))->click();
        auto *form = screening->findChild<BatchForm *>();
        QVERIFY(form);
        QCOMPARE(int(form->lines().size()), referable);
        shoot(QStringLiteral("office-batch.png"));
        // A refresh may have made it anew.
        screening->findChild<BatchForm *>()->findChild<Button *>()->click();
        QCOMPARE(m_office->find<Referral>("1")->size(), before + referable);
        QTRY_VERIFY(!screening->findChild<BatchForm *>());
    }

    void sheetsForEveryBankAndBatch()
    {
        openWindow(*m_office);
        auto *referrals = page<ReferralsPage>("referrals");
        QTemporaryDir folder;
        referrals->writeSheetsTo(folder.path());
        referrals->finishWork();
        QVERIFY(!QDir(folder.path()).entryList({"*.xlsx"}).isEmpty());
    }

    /// With a password: written after it was typed, read back after it was typed again.
    void sheetsInZipFiles()
    {
        openWindow(*m_office);
        auto *referrals = page<ReferralsPage>("referrals");
        QTemporaryDir folder;
        referrals->askAndWriteTo(folder.path());
        auto *ask = m_window->findChild<PasswordDialog *>();
        QVERIFY(ask);
        QTest::keyClicks(ask->focusWidget(), QStringLiteral("kaimen 7"));
        if (const QString shots = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR"); !shots.isEmpty())
            QVERIFY(ask->grab().save(QDir(shots).filePath("office-sheet-password.png")));
        QTest::keyClick(ask->focusWidget(), Qt::Key_Return);
        referrals->finishWork();
        const QStringList zips = QDir(folder.path()).entryList({"*.zip"});
        QVERIFY(!zips.isEmpty());
        QVERIFY(QDir(folder.path()).entryList({"*.xlsx"}).isEmpty());

        auto *banks = page<BanksPage>("banks");
        const auto read = [&](const QString &password) {
            banks->readSheetFrom(QDir(folder.path()).filePath(zips.first()));
            PasswordDialog *asked = nullptr;
            for (PasswordDialog *d : m_window->findChildren<PasswordDialog *>())
                if (d->isVisible()) asked = d;
            QVERIFY(asked);
            QTest::keyClick(asked->focusWidget(), Qt::Key_Return); // nothing typed yet
            QVERIFY(asked->isVisible());
            QTest::keyClicks(asked->focusWidget(), password);
            QTest::keyClick(asked->focusWidget(), Qt::Key_Return);
            banks->finishWork();
        };
        read(QStringLiteral("wrong"));
        const QString wrong = QCoreApplication::translate(
            "Sheets", "The password does not open this zip file. Ask who sent it for the right "
                      "one.");
        QVERIFY(shows(banks, wrong));
        read(QStringLiteral("kaimen 7"));
        QVERIFY(!shows(banks, wrong));
    }

    void lettersForWhatIsOverdue()
    {
        const auto open = m_office->find<Referral>("state = 'dispatched'");
        QVERIFY(!open->isEmpty());
        auto loaded = m_office->load<Referral>(open->first().id);
        Referral old = loaded->record;
        old.referredOn = m_ambient.today().addDays(-40);
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(old, *loaded); }));
        openWindow(*m_office);
        auto *referrals = page<ReferralsPage>("referrals");
        QTemporaryDir folder;
        referrals->writeLettersTo(folder.path());
        referrals->finishWork();
        QTRY_VERIFY(!QDir(folder.path()).entryList({"*.pdf"}).isEmpty());
        QCOMPARE(m_office->get<Referral>(old.id)->remindedOn, m_ambient.today());
    }

    void aWorkerOnlyTellsTheFirm()
    {
        openWindow(*m_laptop);
        auto *referrals = page<ListPage>("referrals");
        QVERIFY(referrals);
        QVERIFY(!referrals->findChild<CourseForm *>());
    }
};

QTEST_MAIN(TestUiReferrals)
#include "tst_ui_referrals.moc"
