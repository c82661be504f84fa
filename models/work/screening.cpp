// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/screening.h"

#include "rules/amount.h"
#include "rules/referralsteps.h"
#include "work/coaching.h"
#include "work/settings.h"
#include "work/words.h"

namespace
{

Result<> openTicket(Writer &w, const Store &office, const Need &need, const Screening &s)
{
    TRY_ASSIGN(open,
               office.find<Coaching>("need = ? AND state = 'open'", {Value(need.id.bytes())}));
    if (!open.isEmpty()) return ok();
    TRY_ASSIGN(defaults, CoachingDefaults::read(office));
    TRY_ASSIGN(firm, office.get<Firm>(need.firm));
    const QDate today = office.ambient().today();
    Coaching ticket = defaults.ticket(defaults.problemOf(s.verdicts, firm, today), s.note, today);
    ticket.id = Id::make(office.ambient());
    ticket.firm = need.firm;
    ticket.need = need.id;
    return w.create(ticket);
}

Result<> screenInto(Writer &w, const Id &id, const Screening &s)
{
    const Store &office = w.store();
    TRY_ASSIGN(loaded, office.load<Need>(id));
    if (s.outcome == Outcome::None)
        return Error{Work::tr("Say what becomes of the need: recommend, return or coach.")};
    if (s.outcome == Outcome::Recommended && !criteria::mayRecommend(s.verdicts))
        return Error{
            Work::tr("Not every criterion is met or left to the bank, so this need cannot be "
                     "recommended. Return it for correction, or begin coaching.")};
    Need need = loaded.record;
    need.operating = s.verdicts[0];
    need.premises = s.verdicts[1];
    need.genuine = s.verdicts[2];
    need.credit = s.verdicts[3];
    need.lawful = s.verdicts[4];
    need.outcome = s.outcome;
    need.screeningNote.value = s.note;
    need.screenedBy = office.person();
    need.screenedOn = office.ambient().today();
    TRY(w.update(need, loaded));
    return s.outcome == Outcome::Coaching ? openTicket(w, office, need, s) : ok();
}

} // namespace

Result<> screen(Store &office, const Id &id, const Screening &s)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office screens needs.")};
    return office.transact([&](Writer &w) { return screenInto(w, id, s); });
}

Result<PlainlyRecommended> recommendPlain(Store &office, const QList<Id> &needs)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office screens needs.")};
    PlainlyRecommended done;
    TRY(office.transact([&](Writer &w) -> Result<> {
        for (const Id &id : needs) {
            TRY_ASSIGN(need, office.get<Need>(id));
            const criteria::Verdicts verdicts = criteria::of(need);
            if (need.outcome != Outcome::None || !criteria::mayRecommend(verdicts)) {
                done.left.append(id);
                continue;
            }
            TRY(screenInto(w, id, {verdicts, Outcome::Recommended, need.screeningNote.value}));
            done.recommended.append(id);
        }
        return ok();
    }));
    return done;
}

Result<> markTold(Store &store, const Id &referral)
{
    TRY_ASSIGN(loaded, store.load<Referral>(referral));
    Referral told = loaded.record;
    told.toldOn = store.ambient().today();
    return store.transact([&](Writer &w) { return w.update(told, loaded); });
}

static QString answerWords(const Referral &r, const QString &bank, const Settings &settings,
                           bool chinese)
{
    switch (r.state) {
    case ReferralState::Granted:
    case ReferralState::PartlyGranted:
    case ReferralState::Disbursed:
    case ReferralState::FollowedUp:
        if (r.rate && r.granted)
            return Work::tr("%1 granted %2 × 10k CNY at %3 a year.")
                .arg(bank, amount::wan(*r.granted), amount::percent(*r.rate));
        return Work::tr("%1 granted the loan.").arg(bank);
    case ReferralState::Refused:
        return Work::tr("%1 did not grant the loan: %2. The office helps to mend it.")
            .arg(bank,
                 settings.word(QStringLiteral("refusal_reason"), r.refusalReason.value, chinese));
    case ReferralState::Declined: return Work::tr("%1 did not take the case.").arg(bank);
    case ReferralState::Unreachable:
        return Work::tr("%1 could not reach the firm. Check the phone number.").arg(bank);
    case ReferralState::DocumentsComplete:
        return Work::tr("%1 has all documents and is deciding.").arg(bank);
    case ReferralState::Contacted: return Work::tr("%1 waits for the firm's documents.").arg(bank);
    default: return {};
    }
}

Result<QList<AnswerToTell>> answersToTell(const Store &store, bool chinese)
{
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(referrals, store.find<Referral>("answered_on IS NOT NULL AND told_on IS NULL"));
    std::sort(referrals.begin(), referrals.end(), [](const Referral &a, const Referral &b) {
        return std::tuple(b.answeredOn, a.id) < std::tuple(a.answeredOn, b.id);
    });
    QList<AnswerToTell> answers;
    for (const Referral &r : referrals) {
        const Result<Firm> firm = store.get<Firm>(r.firm);
        const Result<Bank> bank = store.get<Bank>(r.bank);
        const QString bankName = bank ? bank->name : QString();
        const QString words = answerWords(r, bankName, settings, chinese);
        if (words.isEmpty()) continue;
        answers.append({r.id, r.firm, firm ? firm->name : QString(), bankName, words,
                        steps::holds(steps::granted, r.state)});
    }
    return answers;
}
