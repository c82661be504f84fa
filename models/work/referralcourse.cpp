// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/referralcourse.h"

#include "work/coaching.h"
#include "work/words.h"

Result<QList<Referral>> openReferrals(const Store &store)
{
    static const QByteArray condition = [] {
        QByteArrayList codes;
        for (const auto &c : choicesOf<ReferralState>)
            if (isOpen(c.value)) codes.append('\'' + QByteArray(c.code) + '\'');
        return "state IN (" + codes.join(", ") + ") ORDER BY referred_on, id";
    }();
    return store.find<Referral>(condition.constData());
}

Result<Money> paidOn(const Store &store, const Id &referral)
{
    TRY_ASSIGN(payments, store.find<Disbursement>("referral = ?", {Value(referral.bytes())}));
    Money sum;
    for (const Disbursement &d : payments) sum.fen += d.amount.value_or(Money{}).fen;
    return sum;
}

Result<> coachRefused(Writer &w, const CoachingDefaults &defaults, const Referral &r)
{
    const Store &store = w.store();
    TRY_ASSIGN(open,
               store.find<Coaching>("referral = ? AND state = 'open'", {Value(r.id.bytes())}));
    if (!open.isEmpty()) return ok();
    Coaching ticket =
        defaults.ticket(r.refusalReason.value, r.nextStep.value, store.ambient().today());
    ticket.id = Id::make(store.ambient());
    ticket.firm = r.firm;
    ticket.need = r.need;
    ticket.referral = r.id;
    return w.create(ticket);
}

/// What the table leaves to arithmetic: the days that a pause lasted, the day of an answer.
static void complete(Referral &r, ReferralEvent event, const steps::Step &step, QDate today)
{
    if (event == ReferralEvent::Pause) r.resumedOn.reset();
    if (event == ReferralEvent::Resume)
        r.pausedDays = r.pausedDays.value_or(0) + int(r.pausedOn->daysTo(*r.resumedOn));
    if (step.by == steps::By::Bank && !r.answeredOn) r.answeredOn = today;
}

Result<> takeStep(Store &office, const Loaded<Referral> &loaded, Referral filled,
                  ReferralEvent event)
{
    const Referral &now = loaded.record;
    if (!office.isOffice()) return Error{Work::tr("Only the office moves referrals on.")};
    TRY_ASSIGN(step, steps::allowed(now, event, steps::By::Office));
    if (event == ReferralEvent::Resume && filled.resumedOn && *filled.resumedOn < *now.pausedOn)
        return Error{Work::tr("The clock cannot go on before the day it was paused.")};
    TRY_ASSIGN(paid, paidOn(office, now.id));
    TRY(steps::check(step, filled, paid));
    complete(filled, event, step, office.ambient().today());
    if (step.to != ReferralState::None) filled.state = step.to;
    TRY_ASSIGN(defaults, CoachingDefaults::read(office));
    return office.transact([&](Writer &w) -> Result<> {
        TRY(w.update(filled, loaded));
        return event == ReferralEvent::Refuse ? coachRefused(w, defaults, filled) : ok();
    });
}

Result<> followPayment(Writer &w, const Id &referral, Money paid)
{
    TRY_ASSIGN(loaded, w.store().load<Referral>(referral));
    Referral after = loaded.record;
    TRY(steps::take(after, ReferralEvent::Disburse, steps::By::Office, paid));
    return w.update(after, loaded);
}

Result<Id> payOut(Store &office, Disbursement payment)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office moves referrals on.")};
    if (!payment.paidOn.isValid() || payment.amount.value_or(Money{}).fen <= 0)
        return Error{Work::tr("Disbursed, but the day or the amount is missing.")};
    TRY_ASSIGN(referral, office.get<Referral>(payment.referral));
    if (referral.referredOn && payment.paidOn < *referral.referredOn)
        return Error{Work::tr("A date lies before the day of the referral, %1.")
                         .arg(referral.referredOn->toString(Qt::ISODate))};
    TRY_ASSIGN(before, paidOn(office, payment.referral));
    payment.id = Id::make(office.ambient());
    TRY(office.transact([&](Writer &w) -> Result<> {
        TRY(followPayment(w, payment.referral, Money{before.fen + payment.amount->fen}));
        return w.create(payment);
    }));
    return payment.id;
}
