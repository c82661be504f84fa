// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/amount.h"
#include "rules/consent.h"
#include "rules/daterule.h"
#include "rules/phone.h"
#include "rules/uscc.h"
#include "work/firmidentity.h"
#include "work/visitdeed.h"
#include "work/visitlists.h"

namespace
{
/// Collects what check() says.
class Checking
{
    Q_DECLARE_TR_FUNCTIONS(VisitDeed)

public:
    Checking(Store &store, const VisitEntry &entry, const VisitRules &rules)
        : m_store(store)
        , m_entry(entry)
        , m_rules(rules)
        , m_today(store.ambient().today())
    {
    }
    QList<Problem> run()
    {
        checkFirm();
        checkVisit();
        checkRepeat();
        for (int i = 0; i < m_entry.needs.size(); ++i) checkNeed(i);
        checkLimit();
        checkConsents();
        return m_problems;
    }
    /// Without looking for what would only be pointed out.
    QList<Problem> errors()
    {
        checkFirm();
        checkVisit();
        for (int i = 0; i < m_entry.needs.size(); ++i) checkNeed(i);
        m_problems.removeIf([](const Problem &p) { return !p.error; });
        return m_problems;
    }

private:
    Problem &error(const QString &field, const QString &words)
    {
        m_problems.append({field, true, false, words});
        return m_problems.last();
    }
    Problem &warn(const QString &field, const QString &words)
    {
        m_problems.append({field, false, false, words});
        return m_problems.last();
    }
    void missing(const QString &field, const QString &words) { error(field, words).missing = true; }
    static QString at(int need, const char *column)
    {
        return QStringLiteral("need.%1.%2").arg(need).arg(QLatin1String(column));
    }
    QString day(QDate date) const { return daterule::shortDate(date, m_today); }

    void checkFirm();
    void checkNewFirm(const Firm &firm);
    void checkVisit();
    void checkRepeat();
    void checkNeed(int i);
    void checkOpenNeed(int i);
    void checkLimit();
    void checkConsents();

    Store &m_store;
    const VisitEntry &m_entry;
    const VisitRules &m_rules;
    const QDate m_today;
    QList<Problem> m_problems{};
};

void Checking::checkFirm()
{
    if (m_entry.newFirm)
        checkNewFirm(*m_entry.newFirm);
    else if (m_entry.visit.firm.isNull())
        missing(QStringLiteral("firm"), tr("No firm is chosen. Find it, or add a new one."));
}

void Checking::checkNewFirm(const Firm &firm)
{
    if (firm.name.trimmed().isEmpty())
        missing(QStringLiteral("firm.name"), tr("The name is missing."));
    const QString code = uscc::normalize(firm.code.value);
    const UsccCheck standing = uscc::check(code);
    if (const QString words = uscc::words(standing, code); !words.isEmpty()) {
        Problem &problem = uscc::isError(standing) ? error(QStringLiteral("firm.code"), words)
                                                   : warn(QStringLiteral("firm.code"), words);
        if (const auto proposal = uscc::proposal(code)) {
            problem.mend = tr("Change to %1").arg(*proposal);
            problem.mended = *proposal;
        }
    } else if (const auto known = firmWithCode(m_store, code); known && !known->isNull()) {
        const auto other = m_store.get<Firm>(*known);
        Problem &problem =
            warn(QStringLiteral("firm.code"), tr("%1 has this code: the visit is recorded there.")
                                                  .arg(other ? other->name : QString()));
        problem.about = *known;
    }
    const QString number = phone::normalize(firm.phone.value);
    const PhoneCheck call = phone::check(number);
    if (const QString words = phone::words(call); !words.isEmpty()) {
        if (phone::isError(call))
            error(QStringLiteral("firm.phone"), words);
        else
            warn(QStringLiteral("firm.phone"), words);
    }
}

void Checking::checkVisit()
{
    const Visit &visit = m_entry.visit;
    const auto field = [](const char *column) {
        return QStringLiteral("visit.") + QLatin1String(column);
    };
    if (!visit.visitedOn.isValid())
        missing(field("visited_on"), tr("The day of the visit is missing."));
    else if (visit.visitedOn > m_today)
        warn(field("visited_on"), tr("This day is still to come."));
    if (visit.channel == Channel::None)
        missing(field("channel"), tr("How the firm was visited is missing."));
    if (visit.revenue && amount::looksLikeYuan(*visit.revenue, m_rules.yuanSuspect)) {
        Problem &problem = warn(field("revenue"), tr("Typed in yuan?"));
        const Money meant = amount::asYuan(*visit.revenue);
        problem.mend = tr("Change to %1 万元").arg(amount::wan(meant));
        problem.mended = meant.fen;
    }
    if (visit.nextVisitOn && visit.visitedOn.isValid() && *visit.nextVisitOn <= visit.visitedOn)
        error(field("next_visit_on"), tr("The next visit is not after this one: enter %1 or later.")
                                          .arg(day(visit.visitedOn.addDays(1))));
}

void Checking::checkRepeat()
{
    const Visit &visit = m_entry.visit;
    if (visit.firm.isNull() || !visit.visitedOn.isValid()) return;
    const auto last = visitlists::lastVisit(m_store, visit.firm, visit.visitedOn, visit.id);
    if (!last) return;
    const qint64 days = last->visitedOn.daysTo(visit.visitedOn);
    if (days > m_rules.repeatDays) return;
    const bool own = last->worker == m_store.person();
    QString words = own ? tr("You visited %1 days ago").arg(days)
                        : tr("Visited %1 days ago by someone else").arg(days);
    if (days == 1)
        words = own ? tr("You visited yesterday") : tr("Visited yesterday by someone else");
    if (days == 0)
        words = own ? tr("You visited today already") : tr("Visited today by someone else");
    const auto worker = m_store.get<Worker>(last->worker);
    QStringList more{day(last->visitedOn)};
    if (worker && !own) more << worker->name;
    more << choiceLabel(*recordInfo<Visit>().field("channel"),
                        CodecOf<Channel>::encode(last->channel).text());
    if (last->hasNeed) more << (*last->hasNeed ? tr("a need then") : tr("no need then"));
    more.removeAll(QString());
    Problem &problem = warn(QStringLiteral("visit.repeat"), words);
    problem.more = more.join(tr(", "));
    problem.about = last->id;
}

void Checking::checkNeed(int i)
{
    const Need &need = m_entry.needs[i];
    if (!need.amount || need.amount->fen == 0)
        missing(at(i, "amount"), tr("The amount is missing."));
    else if (amount::looksLikeYuan(*need.amount, m_rules.yuanSuspect)) {
        const Money meant = amount::asYuan(*need.amount);
        Problem &problem = warn(at(i, "amount"), tr("Typed in yuan?"));
        problem.mend = tr("Change to %1 万元").arg(amount::wan(meant));
        problem.mended = meant.fen;
    }
    if (need.maxRate && (*need.maxRate < m_rules.usualFrom || *need.maxRate > m_rules.usualTo))
        warn(at(i, "max_rate"), *need.maxRate > m_rules.usualTo
                                    ? tr("%1 is above the usual range. Please check.")
                                          .arg(amount::percent(*need.maxRate))
                                    : tr("%1 is below the usual range. Please check.")
                                          .arg(amount::percent(*need.maxRate)));
    const QDate visited = m_entry.visit.visitedOn;
    if (need.wantedBy && visited.isValid() && *need.wantedBy < visited)
        error(at(i, "wanted_by"),
              tr("Needed by is before the visit: enter %1 or later.").arg(day(visited)));
    checkOpenNeed(i);
}

/// One open need per firm and purpose.
void Checking::checkOpenNeed(int i)
{
    const Need &need = m_entry.needs[i];
    if (need.purpose.value.isEmpty()) return;
    for (int j = 0; j < i; ++j)
        if (m_entry.needs[j].purpose == need.purpose) {
            warn(at(i, "purpose"), tr("Need %1 has the same purpose.").arg(j + 1));
            return;
        }
    if (m_entry.visit.firm.isNull()) return;
    const auto open = m_store.find<Need>("firm = ? AND purpose = ? AND closed_on IS NULL",
                                         {m_entry.visit.firm.bytes(), need.purpose.value});
    if (!open) return;
    for (const Need &other : *open) {
        const bool ownOne = std::any_of(m_entry.needs.begin(), m_entry.needs.end(),
                                        [&](const Need &n) { return n.id == other.id; });
        if (ownOne) continue;
        Problem &problem = warn(at(i, "purpose"), tr("A need for this purpose is open already."));
        problem.about = other.id;
        return;
    }
}

void Checking::checkLimit()
{
    Money total;
    for (int i = 0; i < m_entry.needs.size(); ++i) {
        const auto amount = m_entry.needs[i].amount;
        if (!amount || amount::looksLikeYuan(*amount, m_rules.yuanSuspect)) continue;
        const bool before = total > m_rules.inclusiveLimit;
        total.fen += amount->fen;
        if (!before && total > m_rules.inclusiveLimit)
            warn(at(i, "amount"), tr("Above the inclusive-loan limit of %1 万元.")
                                      .arg(amount::wan(m_rules.inclusiveLimit)));
    }
}

void Checking::checkConsents()
{
    QList<Consent> all = visitlists::consentsOf(m_store, m_entry.visit.firm);
    for (Consent consent : m_entry.consents) {
        if (!consent.agreed) continue;
        consent.firm = m_entry.visit.firm;
        if (!consent.givenOn) consent.givenOn = m_entry.visit.visitedOn;
        all.append(consent);
    }
    QList<Id> asked;
    for (const Need &need : m_entry.needs)
        for (const Id &bank : {need.bank1, need.bank2, need.bank3}) {
            if (bank.isNull() || asked.contains(bank)) continue;
            asked.append(bank);
            if (consent::given(all, m_entry.visit.firm, bank)) continue;
            const auto record = m_store.get<Bank>(bank);
            warn(QStringLiteral("consent.") + bank.text(),
                 tr("No consent for %1 yet, so no referral to it.")
                     .arg(record ? record->name : QString()));
        }
}
} // namespace

QList<Problem> VisitDeed::check(Store &store, const VisitEntry &entry, const VisitRules &rules)
{
    return Checking(store, entry, rules).run();
}

QList<Problem> VisitDeed::errors(Store &store, const VisitEntry &entry)
{
    return Checking(store, entry, {}).errors();
}
