// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/timeline.h"

#include "rules/sizeclass.h"
#include "store/firmrecords.h"
#include "work/words.h"

#include <algorithm>

namespace
{
class Telling
{
public:
    Telling(const Store &store, const Id &firm, const Wording &wording)
        : m_store(store)
        , m_firm(firm)
        , m_wording(wording)
    {
    }
    Result<QList<FirmEvent>> run()
    {
        TRY(addVisits());
        TRY(addNeeds());
        TRY(addReferrals());
        TRY(addConsents());
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const FirmEvent &a, const FirmEvent &b) { return a.day > b.day; });
        return m_events;
    }

private:
    template <class R>
    QString word(const R &record, const char *column) const
    {
        const FieldInfo *field = recordInfo<R>().field(column);
        return m_wording.of(*field, field->read(&record));
    }
    void add(FirmEvent::What what, const std::optional<QDate> &day, const QString &words,
             const Id &record)
    {
        if (day) m_events.append({what, *day, words, record});
    }
    /// Words that say something, with commas.
    static QString listed(QStringList words)
    {
        words.removeAll(QString());
        return words.join(Work::tr(", "));
    }
    Result<> addVisits();
    Result<> addNeeds();
    Result<> addReferrals();
    Result<> addConsents();

    const Store &m_store;
    const Id m_firm;
    const Wording &m_wording;
    QList<FirmEvent> m_events{};
};

Result<> Telling::addVisits()
{
    TRY_ASSIGN(visits, recordsOfFirm<Visit>(m_store, m_firm));
    for (const Visit &v : visits) {
        QString need;
        if (v.hasNeed) need = *v.hasNeed ? Work::tr("has a need") : Work::tr("no need");
        add(FirmEvent::What::Visit, v.visitedOn,
            Work::tr("Visit by %1: %2")
                .arg(word(v, "worker"), listed({word(v, "channel"), word(v, "operation"), need})),
            v.id);
    }
    return ok();
}

Result<> Telling::addNeeds()
{
    TRY_ASSIGN(needs, recordsOfFirm<Need>(m_store, m_firm));
    for (const Need &n : needs) {
        add(FirmEvent::What::Need, n.declaredOn,
            Work::tr("Need declared: %1").arg(listed({word(n, "amount"), word(n, "purpose")})),
            n.id);
        if (n.outcome != Outcome::None)
            add(FirmEvent::What::Screening, n.screenedOn,
                Work::tr("Screened: %1")
                    .arg(listed({word(n, "outcome"), word(n, "amount"), n.screeningNote.value})),
                n.id);
    }
    return ok();
}

Result<> Telling::addReferrals()
{
    TRY_ASSIGN(referrals, recordsOfFirm<Referral>(m_store, m_firm));
    for (const Referral &r : referrals) {
        const QString bank = word(r, "bank");
        add(FirmEvent::What::Referral, r.referredOn, Work::tr("Referred to %1").arg(bank), r.id);
        const auto answered = r.decidedOn ? r.decidedOn : r.answeredOn;
        add(FirmEvent::What::Answer, answered,
            Work::tr("%1 answers: %2")
                .arg(bank, listed({word(r, "state"), word(r, "granted"), word(r, "rate"),
                                   word(r, "refusal_reason")})),
            r.id);
    }
    return ok();
}

Result<> Telling::addConsents()
{
    TRY_ASSIGN(consents, recordsOfFirm<Consent>(m_store, m_firm));
    for (const Consent &c : consents) {
        const QString bank = word(c, "bank");
        if (c.agreed)
            add(FirmEvent::What::Consent, c.givenOn,
                *c.agreed ? Work::tr("Consent for %1: %2").arg(bank, word(c, "way"))
                          : Work::tr("No consent for %1").arg(bank),
                c.id);
        add(FirmEvent::What::Consent, c.withdrawnOn, Work::tr("Consent for %1 withdrawn").arg(bank),
            c.id);
    }
    return ok();
}
} // namespace

Result<QList<FirmEvent>> firmTimeline(const Store &store, const Id &firm, const Wording &wording)
{
    return Telling(store, firm, wording).run();
}

QString sizeWords(const Firm &firm, const Wording &wording)
{
    static const Result<SizeTable> table = SizeTable::builtIn();
    const FieldInfo *field = recordInfo<Firm>().field("stated_size");
    const QString stated = wording.of(*field, field->read(&firm));
    const SizeClass computed =
        table ? table->classify(firm.industry, {firm.employees, firm.revenue, firm.assets})
              : SizeClass::Unknown;
    const QString word = computed == SizeClass::Unknown ? QString() : sizeclass::word(computed);
    if (stated.isEmpty() && word.isEmpty()) return {};
    if (word.isEmpty()) return Work::tr("%1 as stated").arg(stated);
    if (stated.isEmpty()) return Work::tr("%1 as computed").arg(word);
    return stated == word ? Work::tr("%1: stated and computed alike").arg(stated)
                          : Work::tr("%1 as stated, %2 as computed").arg(stated, word);
}
