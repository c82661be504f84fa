// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/clock.h"
#include "rules/consent.h"
#include "rules/criteria.h"

#include <QtTest>

using namespace clocks;

class TestClock : public QObject
{
    Q_OBJECT

    WorkCalendar m_calendar;

    static ClockRule rule(const QString &id)
    {
        for (const ClockRule &each : defaultRules())
            if (each.id == id) return each;
        return {};
    }

private slots:
    void initTestCase()
    {
        auto calendar = WorkCalendar::builtIn();
        QVERIFY(calendar);
        m_calendar = *calendar;
    }

    void lights_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<ClockDates>("dates");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<Light>("light");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<int>("daysLeft");
        const QDate referred(2026, 11, 2); // a Monday
        const QDate complete(2026, 11, 20);
        const ClockDates none;
        const ClockDates sent{.referred = referred};
        const ClockDates ready{.referred = referred, .documentsComplete = complete};
        ClockDates decided = ready;
        decided.decided = QDate(2026, 12, 1);
        ClockDates paused = ready;
        paused.paused = true;
        ClockDates closed = sent;
        closed.closed = true;
        const QDate due(2026, 12, 20);

        QTest::newRow("nothing") << "decide" << none << referred << Light::None << QDate() << 0;
        QTest::newRow("no documents")
            << "decide" << sent << referred << Light::None << QDate() << 0;
        QTest::newRow("first day") << "decide" << ready << complete << Light::Green << due << 30;
        QTest::newRow("6 left") << "decide" << ready << due.addDays(-6) << Light::Green << due << 6;
        QTest::newRow("5 left") << "decide" << ready << due.addDays(-5) << Light::Amber << due << 5;
        QTest::newRow("last day") << "decide" << ready << due << Light::Amber << due << 0;
        QTest::newRow("overdue") << "decide" << ready << due.addDays(1) << Light::Red << due << -1;
        QTest::newRow("paused") << "decide" << paused << due.addDays(1) << Light::Paused << due
                                << -1;
        QTest::newRow("decided") << "decide" << decided << due.addDays(9) << Light::Grey << due
                                 << -9;
        QTest::newRow("closed") << "accept" << closed << due << Light::Grey << QDate(2026, 11, 3)
                                << -47;
        QTest::newRow("alarm") << "alarm" << sent << QDate(2026, 12, 3) << Light::Red
                               << QDate(2026, 12, 2) << -1;
        QTest::newRow("accept, same day")
            << "accept" << sent << referred << Light::Green << QDate(2026, 11, 3) << 1;
        QTest::newRow("accept, next day")
            << "accept" << sent << QDate(2026, 11, 3) << Light::Amber << QDate(2026, 11, 3) << 0;
        // Over the National Day holiday: the promise is in working days, the count on the wall
        // calendar's.
        const ClockDates before{.referred = QDate(2026, 9, 30)};
        QTest::newRow("contact over a holiday") << "contact" << before << QDate(2026, 10, 7)
                                                << Light::Green << QDate(2026, 10, 10) << 3;
        QTest::newRow("contact, one working day left") << "contact" << before << QDate(2026, 10, 9)
                                                       << Light::Amber << QDate(2026, 10, 10) << 1;
    }
    void lights()
    {
        QFETCH(QString, id);
        QFETCH(ClockDates, dates);
        QFETCH(QDate, today);
        QFETCH(Light, light);
        QFETCH(QDate, due);
        QFETCH(int, daysLeft);
        const ClockState state = evaluate(rule(id), dates, m_calendar, today);
        QCOMPARE(state.light, light);
        QCOMPARE(state.due.value_or(QDate()), due);
        QCOMPARE(state.daysLeft, daysLeft);
        QCOMPARE(state.late, light == Light::Red);
        QVERIFY(!state.calendarUnknown);
        QVERIFY(!word(light).isEmpty());
        QCOMPARE(why(rule(id), state, today).isEmpty(), !due.isValid());
    }

    void aLaterStepStopsTheEarlierClocks()
    {
        const ClockDates dates{.referred = QDate(2026, 11, 2),
                               .documentsComplete = QDate(2026, 11, 10)};
        const auto accept = evaluate(rule("accept"), dates, m_calendar, {2026, 11, 20});
        QCOMPARE(accept.light, Light::Grey);
        QCOMPARE(*accept.stopped, QDate(2026, 11, 10));
        QVERIFY(accept.late); // a week after it was due
        QCOMPARE(evaluate(rule("feedback"), dates, m_calendar, {2026, 11, 20}).light, Light::Red);
        ClockDates inTime = dates;
        inTime.accepted = QDate(2026, 11, 3);
        QVERIFY(!evaluate(rule("accept"), inTime, m_calendar, {2026, 11, 20}).late);
    }

    void whySaysRuleAndStart()
    {
        const ClockDates dates{.referred = QDate(2026, 11, 2),
                               .documentsComplete = QDate(2026, 11, 20)};
        const QDate today(2026, 12, 1);
        const auto decide = evaluate(rule("decide"), dates, m_calendar, today);
        QCOMPARE(why(rule("decide"), decide, today),
                 QString("Due 20 Dec: 30 days after the documents were complete on 20 Nov."));
        const auto accept = evaluate(rule("accept"), dates, m_calendar, today);
        QCOMPARE(why(rule("accept"), accept, today),
                 QString("Due 3 Nov: 1 working day after the referral of 2 Nov."));
    }

    void aYearWithoutCalendarWarns()
    {
        const ClockDates dates{.referred = QDate(2026, 12, 31)};
        const QDate today(2026, 12, 31);
        const auto contact = evaluate(rule("contact"), dates, m_calendar, today);
        QVERIFY(contact.calendarUnknown);
        QCOMPARE(contact.unknownYear, 2027);
        QCOMPARE(*contact.due, QDate(2027, 1, 5));
        QVERIFY(why(rule("contact"), contact, today).contains("2027 holidays"));
        // Calendar days need no table.
        QVERIFY(!evaluate(rule("alarm"), dates, m_calendar, today).calendarUnknown);
    }

    void months()
    {
        ClockRule month = rule("alarm");
        month.unit = Unit::Months;
        month.length = 1;
        const ClockDates dates{.referred = QDate(2026, 1, 31)};
        QCOMPARE(*evaluate(month, dates, m_calendar, {2026, 2, 1}).due, QDate(2026, 2, 28));
        QVERIFY(why(month, evaluate(month, dates, m_calendar, {2026, 2, 1}), {2026, 2, 1})
                    .contains("1 month after"));
    }

    void theRuleInForceAtTheStartCounts()
    {
        ClockRule older = rule("alarm");
        ClockRule newer = older;
        newer.from = QDate(2026, 6, 1);
        newer.length = 20;
        ClockRule future = older;
        future.from = QDate(2027, 1, 1);
        future.length = 10;
        for (const QList<ClockRule> &rules :
             {QList{older, newer, future}, {future, newer, older}}) {
            const auto length = [&](QDate referred) {
                const auto all =
                    evaluateAll(rules, {.referred = referred}, m_calendar, referred.addDays(1));
                return all.size() == 1 ? all.first().rule.length : -1;
            };
            QCOMPARE(length({2026, 5, 31}), 30);
            QCOMPARE(length({2026, 6, 1}), 20);
            QCOMPARE(length({2027, 1, 1}), 10);
            QCOMPARE(evaluateAll(rules, {}, m_calendar, {2026, 7, 1}).first().rule.length, 20);
        }
    }

    void theHeadlineIsTheMostUrgent()
    {
        const auto head = [&](const ClockDates &dates, QDate today) {
            return headline(evaluateAll(defaultRules(), dates, m_calendar, today));
        };
        ClockDates dates{.referred = QDate(2026, 11, 2)};
        QCOMPARE(head(dates, {2026, 11, 2})->rule.id, QString("accept"));
        QCOMPARE(head(dates, {2026, 11, 4})->state.light, Light::Red);
        dates.accepted = dates.firstContact = dates.answered = QDate(2026, 11, 3);
        QCOMPARE(head(dates, {2026, 11, 4})->rule.id, QString("alarm"));
        dates.documentsComplete = QDate(2026, 11, 3);
        QCOMPARE(head(dates, {2026, 11, 4})->rule.id, QString("alarm"));
        QCOMPARE(head(dates, {2026, 11, 4})->state.light, Light::Green);
        dates.decided = QDate(2026, 11, 25);
        QCOMPARE(head(dates, {2026, 12, 30})->state.light, Light::Grey);
        QCOMPARE(*head(dates, {2026, 12, 30})->state.stopped, QDate(2026, 11, 25));
        QVERIFY(!headline({}));
        QCOMPARE(head({}, {2026, 12, 30})->state.light, Light::None);
    }

    void rulesAsSetting()
    {
        QList<ClockRule> rules = defaultRules();
        rules[0].from = QDate(2026, 7, 1);
        rules[1].unit = Unit::Months;
        rules[2].start = StartEvent::Accepted;
        rules[3].start = StartEvent::FirstContact;
        const auto read = fromText(toText(rules));
        QVERIFY(read);
        QCOMPARE(*read, rules);
        for (const QString &bad :
             {QString(), QString("[]"), QString("[{}]"), toText(rules).replace("months", "weeks"),
              toText(rules).replace("2026-07-01", "2026-07-32"),
              toText(rules).replace("\"length\":30", "\"length\":-1")})
            QVERIFY2(!fromText(bad), qPrintable(bad));
        for (const ClockRule &each : rules) QVERIFY(label(each.id) != each.id);
    }

    void datesOfAReferral()
    {
        Referral referral;
        referral.referredOn = QDate(2026, 11, 2);
        referral.state = ReferralState::Dispatched;
        QCOMPARE(*ClockDates::of(referral).referred, QDate(2026, 11, 2));
        QVERIFY(!ClockDates::of(referral).closed && !ClockDates::of(referral).paused);
        referral.pausedOn = QDate(2026, 11, 3);
        QVERIFY(ClockDates::of(referral).paused);
        referral.state = ReferralState::Declined;
        QVERIFY(ClockDates::of(referral).closed);
        referral.state = ReferralState::Granted;
        referral.closedOn = QDate(2026, 11, 3);
        QVERIFY(ClockDates::of(referral).closed);
    }

    void fiveCriteria()
    {
        using namespace criteria;
        constexpr auto met = Criterion::Met, open = Criterion::ToVerify;
        QCOMPARE(suggest({met, met, met, open, met}), Suggestion::Recommend);
        QCOMPARE(suggest({met, met, met, met, met}), Suggestion::Recommend);
        QCOMPARE(suggest({met, met, met, Criterion::None, met}), Suggestion::Incomplete);
        for (std::size_t i = 0; i < 5; ++i) {
            Verdicts verdicts{Criterion::None, met, met, open, met};
            verdicts[i] = Criterion::NotMet;
            QCOMPARE(suggest(verdicts), Suggestion::Coach);
            QVERIFY(!mayRecommend(verdicts));
        }
        Need need;
        need.operating = need.premises = need.genuine = need.lawful = met;
        QVERIFY(!mayRecommend(of(need)));
        need.credit = open;
        QVERIFY(mayRecommend(of(need)));
    }

    void consentGate()
    {
        const Id firm = Id::named("firm"), bankA = Id::named("a"), bankB = Id::named("b");
        QList<Consent> list;
        const auto standing = [&] { return consent::standing(list, firm, bankA); };
        QCOMPARE(standing(), ConsentStanding::None);
        list += Consent{.firm = firm, .bank = bankB, .agreed = true, .givenOn = QDate(2026, 1, 1)};
        list += Consent{.firm = bankA, .bank = bankA, .agreed = true, .givenOn = QDate(2026, 1, 1)};
        list += Consent{.firm = firm, .bank = bankA, .agreed = true}; // without a date
        list += Consent{.firm = firm, .bank = bankA, .agreed = false, .givenOn = QDate(2026, 1, 1)};
        QCOMPARE(standing(), ConsentStanding::None);
        list += Consent{.firm = firm, .bank = bankA, .agreed = true, .givenOn = QDate(2026, 1, 2)};
        QCOMPARE(standing(), ConsentStanding::Given);
        list.last().withdrawnOn = QDate(2026, 3, 1);
        QCOMPARE(standing(), ConsentStanding::Withdrawn);
        // The order of the list does not matter.
        list.prepend(
            Consent{.firm = firm, .bank = bankA, .agreed = true, .givenOn = QDate(2026, 3, 1)});
        QCOMPARE(standing(), ConsentStanding::Withdrawn);
        list.first().givenOn = QDate(2026, 3, 2);
        QCOMPARE(standing(), ConsentStanding::Given);
        QVERIFY(consent::given(list, firm, bankA) && consent::given(list, firm, bankB));
        list += Consent{.firm = firm, .bank = bankA, .agreed = false, .givenOn = QDate(2026, 4, 1)};
        QCOMPARE(standing(), ConsentStanding::Withdrawn);
        QVERIFY(consent::given(list, firm, bankB));
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
