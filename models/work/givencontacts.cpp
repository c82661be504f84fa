// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/givencontacts.h"

#include "store/firmrecords.h"
#include "work/visitlists.h"
#include "work/words.h"

#include <algorithm>

namespace
{
Id noteId(const Id &referral, int round)
{
    return Id::named(QStringLiteral("contact_given:%1:%2").arg(referral.text()).arg(round));
}
} // namespace

Result<> noteGiven(Writer &w, const Referral &referral, const QString &bankName)
{
    const Store &store = w.store();
    const int round = referral.answerRound.value_or(0) + 1;
    Audit audit;
    audit.id = noteId(referral.id, round);
    if (store.exists(Kind::Audit, audit.id)) return ok();
    const Result<Batch> batch = store.get<Batch>(referral.batch);
    audit.at = store.ambient().nowMs();
    audit.person = store.person();
    audit.deed = QStringLiteral("contact_given");
    audit.subject = referral.firm;
    audit.count = 1;
    audit.reason.value =
        givenWords({referral.bank, bankName, {}, batch ? batch->number : QString(), round});
    return w.create(audit);
}

Result<QList<GivenContact>> givenContacts(const Store &store, const Id &firm)
{
    QList<GivenContact> all;
    TRY_ASSIGN(referrals, recordsOfFirm<Referral>(store, firm, " ORDER BY referred_on, id"));
    for (const Referral &r : referrals) {
        TRY_ASSIGN(agreed, hasConsent(store, r.firm, r.bank));
        const Result<Bank> bank = store.get<Bank>(r.bank);
        const Result<Batch> batch = store.get<Batch>(r.batch);
        // A sheet may have gone out after the last answer.
        for (int round = 1; round <= r.answerRound.value_or(0) + 1; ++round)
            if (const Result<Audit> noted = store.get<Audit>(noteId(r.id, round)))
                all.append({r.bank, bank ? visitlists::bankName(*bank) : QString(),
                            QDateTime::fromMSecsSinceEpoch(noted->at).date(),
                            batch ? batch->number : QString(), round, !agreed});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.day < b.day; });
    return all;
}

QString givenWords(const GivenContact &given)
{
    const QString sheet = Work::tr("sheet %1").arg(given.round);
    return given.batch.isEmpty()
               ? QStringLiteral("%1 · %2").arg(given.bankName, sheet)
               : QStringLiteral("%1 · %2 · %3")
                     .arg(given.bankName, Work::tr("batch %1").arg(given.batch), sheet);
}
