// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerworld.h"
#include "rules/clock.h"
#include "work/recordjson.h"
#include "work/referralcourse.h"

#include <QJsonObject>

using E = ReferralEvent;
using S = ReferralState;

/// What the office enters by hand, and what scripts may put.
class TestReferralCourse : public QObject, private AnswerWorld
{
    Q_OBJECT

private slots:
    void init()
    {
        VERIFY_OK(found());
        m_id = addReferral(1, bank(), true);
    }

    void aWholeLifeByHand()
    {
        VERIFY_OK(step(E::Accept, [](Referral &r) { r.acceptedOn = day(3); }));
        VERIFY_OK(step(E::Contact, [](Referral &r) { r.firstContactOn = day(4); }));
        VERIFY_OK(step(E::CompleteDocuments, [](Referral &r) { r.documentsCompleteOn = day(6); }));
        VERIFY_OK(step(E::GrantPartly, [](Referral &r) {
            r.decidedOn = day(20);
            r.granted = Money::wan(80);
        }));
        QCOMPARE(now().answeredOn, store().ambient().today());
        VERIFY_OK(pay(50, day(21)));
        QCOMPARE(now().state, S::Disbursed);
        QVERIFY(!pay(40, day(22))); // more than was granted
        VERIFY_OK(pay(30, day(22)));
        QCOMPARE(paidOn(store(), m_id)->inWan(), 80.0);
        VERIFY_OK(step(E::FollowUp, [](Referral &r) { r.followedUpOn = day(23); }));
        VERIFY_OK(step(E::Close, [](Referral &r) { r.closedOn = day(24); }));
        QCOMPARE(now().state, S::Closed);
        QVERIFY(!step(E::Close, [](Referral &r) { r.closedOn = day(25); }));
    }

    void aRefusalByHandOpensOneTicket()
    {
        QVERIFY(!step(E::Refuse, [](Referral &r) { r.decidedOn = day(9); })); // no reason
        VERIFY_OK(step(E::Refuse, [](Referral &r) {
            r.decidedOn = day(9);
            r.refusalReason.value = "no_collateral";
        }));
        const auto tickets = store().find<Coaching>("1");
        QCOMPARE(tickets->size(), 1);
        QCOMPARE(tickets->first().department, "担保机构");
    }

    void aPauseMovesTheDueDay()
    {
        VERIFY_OK(step(E::CompleteDocuments, [](Referral &r) { r.documentsCompleteOn = day(4); }));
        const QDate due = dueDay();
        VERIFY_OK(step(E::Pause, [](Referral &r) {
            r.pausedOn = day(6);
            r.pauseReason = "企业主外出";
        }));
        QCOMPARE(light(), clocks::Light::Paused);
        QVERIFY(!step(E::Pause, [](Referral &r) { r.pausedOn = day(7); }));
        QVERIFY(!step(E::Resume, [](Referral &r) { r.resumedOn = day(5); }));
        VERIFY_OK(step(E::Resume, [](Referral &r) { r.resumedOn = day(16); }));
        QCOMPARE(now().pausedDays, 10);
        QCOMPARE(dueDay(), due.addDays(10));
        QVERIFY(why().contains("stood still for 10 days"));
        // A second pause adds to the first.
        VERIFY_OK(step(E::Pause, [](Referral &r) { r.pausedOn = day(18); }));
        VERIFY_OK(step(E::Resume, [](Referral &r) { r.resumedOn = day(21); }));
        QCOMPARE(dueDay(), due.addDays(13));
    }

    void aClockThatBeganAfterThePauseKeepsItsDay()
    {
        VERIFY_OK(step(E::Pause, [](Referral &r) {
            r.pausedOn = day(3);
            r.pauseReason = "企业主外出";
        }));
        VERIFY_OK(step(E::Resume, [](Referral &r) { r.resumedOn = day(5); }));
        VERIFY_OK(step(E::CompleteDocuments, [](Referral &r) { r.documentsCompleteOn = day(9); }));
        QCOMPARE(dueDay(), day(9).addDays(30));
    }

    void scriptsKeepToTheTable()
    {
        QVERIFY(!put({{"state", "followed_up"}}));
        QVERIFY(!put({{"state", "granted"}, {"decided_on", "2026-11-10"}})); // no amount
        VERIFY_OK(put({{"state", "granted"}, {"decided_on", "2026-11-10"}, {"granted", 90}}));
        QVERIFY(!put({{"state", "accepted"}, {"accepted_on", "2026-11-03"}}));
        QVERIFY(!put({{"state", "disbursed"}})); // no payment
        VERIFY_OK(put({{"product", "小微易贷(演示)"}}));
        QVERIFY(!putPayment(91));
        VERIFY_OK(putPayment(90));
        QCOMPARE(now().state, S::Disbursed);
    }

    void scriptsMayLeaveStepsOut()
    {
        VERIFY_OK(put({{"state", "closed"},
                       {"closed_on", "2026-11-20"},
                       {"decided_on", "2026-11-10"},
                       {"refusal_reason", "no_collateral"}}));
        QCOMPARE(now().state, S::Closed);
        QVERIFY(!put({{"state", "dispatched"}}));
    }

    void aPaymentTakesAGrant()
    {
        QVERIFY(!putPayment(10));
        QVERIFY(!pay(10, day(9)));
        QVERIFY(store().find<Disbursement>("1")->isEmpty());
    }

private:
    static QDate day(int d) { return {2026, 11, d}; }
    Referral now() { return referral(m_id); }
    Result<> step(E event, const std::function<void(Referral &)> &fill)
    {
        TRY_ASSIGN(loaded, store().load<Referral>(m_id));
        Referral filled = loaded.record;
        fill(filled);
        return takeStep(store(), loaded, filled, event);
    }
    Result<Id> pay(int wan, QDate on)
    {
        Disbursement payment;
        payment.referral = m_id;
        payment.paidOn = on;
        payment.amount = Money::wan(wan);
        return payOut(store(), payment);
    }
    Result<Id> put(QJsonObject json)
    {
        json.insert("id", m_id.text());
        return putJson(store(), recordInfo<Referral>(), json);
    }
    Result<Id> putPayment(int wan)
    {
        return putJson(store(), recordInfo<Disbursement>(),
                       {{"referral", m_id.text()}, {"paid_on", "2026-11-12"}, {"amount", wan}});
    }
    RunningClock decision()
    {
        for (const RunningClock &c :
             clocks::evaluateAll(clocks::defaultRules(), ClockDates::of(now()), {}, day(24)))
            if (c.rule.id == "decide") return c;
        return {};
    }
    QDate dueDay() { return decision().state.due.value_or(QDate()); }
    clocks::Light light() { return decision().state.light; }
    QString why() { return clocks::why(decision().rule, decision().state, day(24)); }

    Id m_id;
};

QTEST_GUILESS_MAIN(TestReferralCourse)
#include "tst_referralcourse.moc"
