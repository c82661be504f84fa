// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "pages/courseform.h"
#include "pages/listpage.h"
#include "pageworld.h"
#include "rules/referralsteps.h"

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
