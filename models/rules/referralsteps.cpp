// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/referralsteps.h"

#include <QCoreApplication>

namespace steps
{
namespace
{
using enum ReferralEvent;
using S = ReferralState;

constexpr States unpaid = either(S::Granted, S::PartlyGranted);
/// Banks leave steps out: who grants has accepted, whether or not a date says so.
constexpr States beforeContact = either(S::Dispatched, S::Accepted);
constexpr States beforeDocuments = beforeContact | only(S::Contacted);

constexpr std::array rows{
    Step{Dispatch, only(S::None), S::Dispatched, By::Office, {"referred_on"}},
    Step{Accept, only(S::Dispatched), S::Accepted, By::Bank, {"accepted_on"}},
    Step{Decline, only(S::Dispatched), S::Declined, By::Bank, {"answered_on", "refusal_reason"}},
    Step{Contact, beforeContact, S::Contacted, By::Bank, {"first_contact_on"}},
    Step{CompleteDocuments,
         beforeDocuments,
         S::DocumentsComplete,
         By::Bank,
         {"documents_complete_on"}},
    Step{Grant, open | unpaid, S::Granted, By::Bank, {"decided_on", "granted"}},
    Step{GrantPartly, open | unpaid, S::PartlyGranted, By::Bank, {"decided_on", "granted"}},
    Step{Refuse, open, S::Refused, By::Bank, {"decided_on", "refusal_reason"}, false, true},
    // A bank that takes its grant back is asked first: the office enters that by hand.
    Step{Refuse, unpaid, S::Refused, By::Office, {"decided_on", "refusal_reason"}, false, true},
    Step{Withdraw, open | unpaid, S::Withdrew, By::Office, {"closed_on"}},
    Step{MissFirm, beforeDocuments, S::Unreachable, By::Office, {"answered_on"}},
    // One grant, many payments: a later one leaves the state as it is.
    Step{Disburse, unpaid | only(S::Disbursed), S::Disbursed, By::Bank, {}, true},
    Step{Disburse, only(S::FollowedUp), S::FollowedUp, By::Bank, {}, true},
    Step{FollowUp, only(S::Disbursed), S::FollowedUp, By::Office, {"followed_up_on"}},
    Step{Close,
         either(S::Refused, S::Disbursed, S::FollowedUp),
         S::Closed,
         By::Office,
         {"closed_on"}},
    Step{Pause,
         open,
         S::None,
         By::Office,
         {"paused_on", "pause_reason"},
         false,
         false,
         Clock::Running},
    Step{Resume, open, S::None, By::Office, {"resumed_on"}, false, false, Clock::Paused},
};

bool fits(const Step &step, ReferralState from, By by, bool paused)
{
    return holds(step.from, from) && (step.by == By::Bank || by == By::Office) &&
           (step.clock == Clock::Either || (step.clock == Clock::Paused) == paused);
}

const FieldInfo &field(const char *column) { return *recordInfo<Referral>().field(column); }

QString label(const FieldInfo &f) { return QCoreApplication::translate("Referral", f.label); }

/// Names everything that is missing at once.
Result<> checkFilled(const Step &step, const Referral &referral)
{
    QStringList missing;
    for (const char *column : step.needs)
        if (column && field(column).read(&referral).isNull()) missing.append(label(field(column)));
    if (missing.isEmpty()) return ok();
    return Error{QCoreApplication::translate("rules", "%1: still missing: %2.")
                     .arg(word(step.event), missing.join(QStringLiteral(", ")))};
}

Result<> checkPayment(const Step &step, const Referral &referral, Money paid)
{
    if (paid.fen <= 0)
        return Error{QCoreApplication::translate("rules", "%1: no payment is on record.")
                         .arg(word(step.event))};
    if (paid > referral.granted.value_or(Money{}))
        return Error{QCoreApplication::translate(
            "rules", "More would be disbursed than was granted. Check the amounts.")};
    return ok();
}

/// Over which steps a state is reached: the complaint where they want something, empty where there
/// are none.
Result<> reach(ReferralState from, const Referral &after, By by, Money paid, States seen)
{
    Error complaint;
    for (const Step &step : rows) {
        if (step.to == S::None || holds(seen, step.to) || !fits(step, from, by, false)) continue;
        Result<> way =
            step.to == after.state ? ok() : reach(step.to, after, by, paid, seen | only(step.to));
        if (way) way = check(step, after, paid);
        if (way) return ok();
        if (complaint.what.isEmpty()) complaint = way.error();
    }
    return complaint;
}

QString word(ReferralState state)
{
    for (const auto &c : choicesOf<ReferralState>)
        if (c.value == state) return QCoreApplication::translate("ReferralState", c.label);
    return QStringLiteral("?");
}
} // namespace

std::span<const Step> table() { return rows; }

const Step *find(ReferralState from, ReferralEvent event, By by, bool paused)
{
    for (const Step &step : rows)
        if (step.event == event && fits(step, from, by, paused)) return &step;
    return nullptr;
}

QList<ReferralEvent> next(const Referral &referral, By by)
{
    QList<ReferralEvent> events;
    for (const Step &step : rows)
        if (fits(step, referral.state, by, isPaused(referral))) events.append(step.event);
    return events;
}

Result<> check(const Step &step, const Referral &referral, Money paid)
{
    if (step.leavesNoGrant && referral.granted)
        return Error{QCoreApplication::translate(
            "rules", "Refused, but an amount is granted as well. Take the amount away first.")};
    TRY(checkFilled(step, referral));
    if (step.needsPayment) TRY(checkPayment(step, referral, paid));
    if (!step.needs[0] || !referral.referredOn) return ok();
    const QDate day = QDate::fromString(field(step.needs[0]).read(&referral).text(), Qt::ISODate);
    if (day < *referral.referredOn)
        return Error{QCoreApplication::translate(
                         "rules", "%1: the day lies before that of the referral, %2.")
                         .arg(word(step.event), referral.referredOn->toString(Qt::ISODate))};
    return ok();
}

Result<Step> allowed(const Referral &referral, ReferralEvent event, By by)
{
    if (const Step *step = find(referral.state, event, by, isPaused(referral))) return *step;
    if (event == Pause && isPaused(referral))
        return Error{QCoreApplication::translate("rules", "The clock stands still already.")};
    return Error{QCoreApplication::translate("rules", "%1: not while the referral is “%2”.")
                     .arg(word(event), word(referral.state))};
}

Result<> take(Referral &referral, ReferralEvent event, By by, Money paid)
{
    TRY_ASSIGN(step, allowed(referral, event, by));
    TRY(check(step, referral, paid));
    if (step.to != S::None) referral.state = step.to;
    return ok();
}

Result<> follows(const Referral &before, const Referral &after, By by, Money paid)
{
    if (after.state == before.state) return ok();
    const Result<> way = reach(before.state, after, by, paid, only(before.state));
    if (way || !way.error().what.isEmpty()) return way;
    return Error{QCoreApplication::translate("rules", "A referral that is “%1” cannot become “%2”.")
                     .arg(word(before.state), word(after.state))};
}

QString word(ReferralEvent event)
{
    for (const auto &c : choicesOf<ReferralEvent>)
        if (c.value == event) return QCoreApplication::translate("ReferralEvent", c.label);
    return {};
}
} // namespace steps
