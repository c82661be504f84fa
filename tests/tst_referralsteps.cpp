// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/referralsteps.h"
#include "storeworld.h"

#include <QDirIterator>
#include <QRegularExpression>

using S = ReferralState;
using E = ReferralEvent;

namespace
{
const QDate referred(2026, 11, 2), later(2026, 11, 12);

/// What DOMAIN.md allows, written down a second time and in another shape: for each state what a
/// bank may say and where that leads, then what only the office may enter.
struct Allowed {
    S from;
    E event;
    S to;
    bool officeOnly = false;
};
const Allowed domain[] = {
    {S::None, E::Dispatch, S::Dispatched, true},

    {S::Dispatched, E::Accept, S::Accepted},
    {S::Dispatched, E::Decline, S::Declined},
    {S::Dispatched, E::Contact, S::Contacted},
    {S::Dispatched, E::CompleteDocuments, S::DocumentsComplete},
    {S::Dispatched, E::Grant, S::Granted},
    {S::Dispatched, E::GrantPartly, S::PartlyGranted},
    {S::Dispatched, E::Refuse, S::Refused},
    {S::Dispatched, E::Withdraw, S::Withdrew, true},
    {S::Dispatched, E::MissFirm, S::Unreachable, true},

    {S::Accepted, E::Contact, S::Contacted},
    {S::Accepted, E::CompleteDocuments, S::DocumentsComplete},
    {S::Accepted, E::Grant, S::Granted},
    {S::Accepted, E::GrantPartly, S::PartlyGranted},
    {S::Accepted, E::Refuse, S::Refused},
    {S::Accepted, E::Withdraw, S::Withdrew, true},
    {S::Accepted, E::MissFirm, S::Unreachable, true},

    {S::Contacted, E::CompleteDocuments, S::DocumentsComplete},
    {S::Contacted, E::Grant, S::Granted},
    {S::Contacted, E::GrantPartly, S::PartlyGranted},
    {S::Contacted, E::Refuse, S::Refused},
    {S::Contacted, E::Withdraw, S::Withdrew, true},
    {S::Contacted, E::MissFirm, S::Unreachable, true},

    {S::DocumentsComplete, E::Grant, S::Granted},
    {S::DocumentsComplete, E::GrantPartly, S::PartlyGranted},
    {S::DocumentsComplete, E::Refuse, S::Refused},
    {S::DocumentsComplete, E::Withdraw, S::Withdrew, true},

    {S::Granted, E::Grant, S::Granted},
    {S::Granted, E::GrantPartly, S::PartlyGranted},
    {S::Granted, E::Refuse, S::Refused, true},
    {S::Granted, E::Withdraw, S::Withdrew, true},
    {S::Granted, E::Disburse, S::Disbursed},

    {S::PartlyGranted, E::Grant, S::Granted},
    {S::PartlyGranted, E::GrantPartly, S::PartlyGranted},
    {S::PartlyGranted, E::Refuse, S::Refused, true},
    {S::PartlyGranted, E::Withdraw, S::Withdrew, true},
    {S::PartlyGranted, E::Disburse, S::Disbursed},

    {S::Disbursed, E::Disburse, S::Disbursed},
    {S::Disbursed, E::FollowUp, S::FollowedUp, true},
    {S::Disbursed, E::Close, S::Closed, true},
    {S::FollowedUp, E::Disburse, S::FollowedUp},
    {S::FollowedUp, E::Close, S::Closed, true},
    {S::Refused, E::Close, S::Closed, true},
};

const Allowed *allowedBy(S from, E event)
{
    for (const Allowed &a : domain)
        if (a.from == from && a.event == event) return &a;
    return nullptr;
}

/// A referral in a state with every date that any event asks for.
Referral filled(S state)
{
    Referral r;
    r.state = state;
    r.referredOn = referred;
    for (auto date : {&Referral::acceptedOn, &Referral::firstContactOn,
                      &Referral::documentsCompleteOn, &Referral::decidedOn, &Referral::answeredOn,
                      &Referral::closedOn, &Referral::followedUpOn})
        r.*date = later;
    r.refusalReason.value = QStringLiteral("other");
    r.granted = Money::wan(100);
    return r;
}

Referral filledFor(S state, E event)
{
    Referral r = filled(state);
    if (event == E::Refuse) r.granted.reset();
    if (event == E::Pause || event == E::Resume) {
        r.pausedOn = later; // and gone on before that, from an earlier pause
        r.pauseReason = QStringLiteral("外出");
        r.resumedOn = referred;
    }
    return r;
}

QByteArray code(S state) { return CodecOf<S>::encode(state).text().toLatin1(); }
QByteArray code(E event) { return CodecOf<E>::encode(event).text().toLatin1(); }

void forEverySquare(const std::function<void(S, E)> &visit)
{
    for (const auto &state : choicesOf<S>)
        for (const auto &event : choicesOf<E>) visit(state.value, event.value);
}
} // namespace

class TestReferralSteps : public QObject
{
    Q_OBJECT

private slots:
    void everyStateMeetsEveryEvent_data()
    {
        QTest::addColumn<S>("state");
        QTest::addColumn<E>("event");
        forEverySquare([](S state, E event) {
            QTest::newRow((code(state) + " meets " + code(event)).constData()) << state << event;
        });
    }
    void everyStateMeetsEveryEvent()
    {
        QFETCH(S, state);
        QFETCH(E, event);
        if (event == E::Pause || event == E::Resume) return pauses(state, event);
        const Allowed *allowed = allowedBy(state, event);
        for (const auto by : {steps::By::Bank, steps::By::Office}) {
            const bool may = allowed && (by == steps::By::Office || !allowed->officeOnly);
            Referral r = filledFor(state, event);
            const auto done = steps::take(r, event, by, Money::wan(40));
            QCOMPARE(bool(done), may);
            QCOMPARE(r.state, may ? allowed->to : state);
            if (!may) QVERIFY(!done.error().what.isEmpty());
            QCOMPARE(steps::next(filled(state), by).contains(event), may);
        }
    }

    void whatAnEventNeedsIsAskedFor_data() { everyStateMeetsEveryEvent_data(); }
    void whatAnEventNeedsIsAskedFor()
    {
        QFETCH(S, state);
        QFETCH(E, event);
        const auto *step = steps::find(state, event, steps::By::Office, event == E::Resume);
        if (!step) return;
        QVERIFY(step->needs[0] || step->needsPayment);
        for (const char *column : step->needs) {
            if (!column) continue;
            Referral r = filledFor(state, event);
            recordInfo<Referral>().field(column)->write(&r, Value());
            const auto done = steps::check(*step, r, Money::wan(40));
            QVERIFY2(!done, column);
            QVERIFY(done.error().what.contains(
                QLatin1String(recordInfo<Referral>().field(column)->label)));
        }
        Referral early = filledFor(state, event);
        if (!step->needs[0] || event == E::Dispatch) return;
        recordInfo<Referral>()
            .field(step->needs[0])
            ->write(&early, Value(referred.addDays(-1).toString(Qt::ISODate)));
        QVERIFY(!steps::check(*step, early, Money::wan(40)));
    }

    void aPaymentStaysWithinTheGrant()
    {
        for (const S state : {S::Granted, S::PartlyGranted, S::Disbursed, S::FollowedUp}) {
            Referral r = filled(state);
            QVERIFY(!steps::take(r, E::Disburse, steps::By::Bank, Money{}));
            QVERIFY(!steps::take(r, E::Disburse, steps::By::Bank, Money{Money::wan(100).fen + 1}));
            QVERIFY(steps::take(r, E::Disburse, steps::By::Bank, Money::wan(100)));
        }
    }

    void aRefusalLeavesNoGrant()
    {
        Referral r = filled(S::Dispatched);
        QVERIFY(!steps::take(r, E::Refuse, steps::By::Bank));
        r.granted.reset();
        QVERIFY(steps::take(r, E::Refuse, steps::By::Bank));
    }

    /// Scripts say where a referral stands; it must be able to have come there.
    void aStateFollowsOverTheTableAlone_data()
    {
        QTest::addColumn<S>("from");
        QTest::addColumn<S>("to");
        for (const auto &from : choicesOf<S>)
            for (const auto &to : choicesOf<S>)
                QTest::newRow((code(from.value) + " to " + code(to.value)).constData())
                    << from.value << to.value;
    }
    void aStateFollowsOverTheTableAlone()
    {
        QFETCH(S, from);
        QFETCH(S, to);
        QSet<S> reached{from};
        for (bool grew = true; grew;) {
            grew = false;
            for (const Allowed &a : domain) {
                if (!reached.contains(a.from) || reached.contains(a.to)) continue;
                reached.insert(a.to);
                grew = true;
            }
        }
        Referral after = filledFor(to, to == S::Refused ? E::Refuse : E::None);
        const auto follows = steps::follows(filled(from), after, steps::By::Office, Money::wan(40));
        QVERIFY2(bool(follows) == reached.contains(to),
                 qPrintable(follows ? QString() : follows.error().what));
    }

    void whatIsMissingOnTheWayIsNamed()
    {
        const Referral before = filled(S::Dispatched);
        Referral after = before;
        after.state = S::Granted;
        after.granted.reset();
        const auto follows = steps::follows(before, after, steps::By::Office);
        QVERIFY(!follows);
        QVERIFY2(follows.error().what.contains("Amount granted"), qPrintable(follows.error().what));
    }

    void aStateOfANewerVersionIsLeftAlone()
    {
        const S newer = CodecOf<S>::unknown;
        QVERIFY(!isOpen(newer));
        for (const auto &event : choicesOf<E>)
            QVERIFY(!steps::find(newer, event.value, steps::By::Office));
    }

    /// Every state is of exactly one sort, and the queries mean the same ones by "open".
    void theSortsOfStatesAreComplete()
    {
        for (const auto &c : choicesOf<S>) {
            if (c.value == S::None) continue;
            const int sorts = steps::holds(steps::open, c.value) +
                              steps::holds(steps::granted, c.value) +
                              steps::holds(steps::ended, c.value);
            QCOMPARE(sorts, 1);
        }
    }
    void queriesMeanTheSameByOpen()
    {
        static const QRegularExpression list("state (?:NOT )?IN \\(([^)]*dispatched[^)]*)\\)");
        QStringList open;
        for (const auto &c : choicesOf<S>)
            if (isOpen(c.value)) open.append("'" + QLatin1String(c.code) + "'");
        int seen = 0;
        QDirIterator files(GRIDPOINT_SOURCE "/resources", {"*.sql"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto match = list.globalMatch(QString::fromUtf8(file.readAll()));
            for (; match.hasNext(); ++seen) {
                QStringList codes = match.next().captured(1).simplified().remove(' ').split(',');
                QCOMPARE(codes, open);
            }
        }
        QVERIFY(seen >= 4);
    }

private:
    static void pauses(S state, E event)
    {
        for (const bool paused : {false, true})
            for (const auto by : {steps::By::Bank, steps::By::Office}) {
                const bool may =
                    isOpen(state) && by == steps::By::Office && paused == (event == E::Resume);
                const auto *step = steps::find(state, event, by, paused);
                QCOMPARE(step != nullptr, may);
                if (!step) continue;
                QCOMPARE(step->to, S::None);
                Referral r = filledFor(state, event);
                QVERIFY(steps::check(*step, r));
                QCOMPARE(steps::next(r, by).contains(E::Resume), true);
            }
    }
};

QTEST_GUILESS_MAIN(TestReferralSteps)
#include "tst_referralsteps.moc"
