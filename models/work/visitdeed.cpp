// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/visitdeed.h"

#include "rules/phone.h"
#include "rules/uscc.h"
#include "work/attachments.h"
#include "work/firmidentity.h"
#include "work/settings.h"
#include "work/visitlists.h"

#include <algorithm>

namespace
{
template <class R>
const Loaded<R> *loadedOf(const QList<Loaded<R>> &loaded, const Id &id)
{
    const auto at = std::find_if(loaded.begin(), loaded.end(),
                                 [&](const Loaded<R> &l) { return l.record.id == id; });
    return id.isNull() || at == loaded.end() ? nullptr : &*at;
}

template <class R>
Result<> write(Writer &writer, const R &record, const Loaded<R> *loaded)
{
    return loaded ? writer.update(record, *loaded) : writer.create(record);
}

/// The parts of one save, in the order in which they are written.
class Saving
{
public:
    Saving(Writer &writer, const VisitEntry &entry)
        : m_writer(writer)
        , m_store(writer.store())
        , m_entry(entry)
    {
    }
    Result<SavedVisit> run()
    {
        TRY(writeFirm());
        TRY(writeVisit());
        TRY(writeNeeds());
        TRY(writeConsents());
        TRY(writeFiles());
        return m_saved;
    }

private:
    Id idOr(const Id &id) const { return id.isNull() ? Id::make(m_store.ambient()) : id; }
    Id personOr(const Id &id) const { return id.isNull() ? m_store.person() : id; }
    Result<> writeFirm();
    Result<> createFirm();
    Result<> writeFacts();
    Result<> writeVisit();
    Result<> writeNeeds();
    Result<> writeConsents();
    Result<> writeFiles();

    Writer &m_writer;
    Store &m_store;
    const VisitEntry &m_entry;
    SavedVisit m_saved{};
    QHash<Id, Id> m_consents{}; ///< written now, by bank
};

Result<> Saving::writeFirm()
{
    m_saved.firm = m_entry.visit.firm;
    if (!m_entry.newFirm) return writeFacts();
    TRY_ASSIGN(known, firmWithCode(m_store, uscc::normalize(m_entry.newFirm->code.value)));
    m_saved.firm = known;
    return m_saved.firm.isNull() ? createFirm() : writeFacts();
}

Result<> Saving::createFirm()
{
    Firm firm = *m_entry.newFirm;
    firm.code.value = uscc::normalize(firm.code.value);
    firm.phone.value = phone::normalize(firm.phone.value);
    TRY_ASSIGN(minted, mintFirmId(m_store, firm.code.value));
    firm.id = minted;
    if (firm.gridPoint.isNull()) firm.gridPoint = m_store.founding().gridPoint;
    if (m_entry.visit.employees) firm.employees = m_entry.visit.employees;
    if (m_entry.visit.revenue) firm.revenue = m_entry.visit.revenue;
    m_saved.firm = firm.id;
    return m_writer.create(firm);
}

/// What a visit tells about the firm itself, and a plan that it fulfills.
Result<> Saving::writeFacts()
{
    const bool filledFrom = m_entry.loadedFirm && m_entry.loadedFirm->record.id == m_saved.firm;
    Loaded<Firm> loaded;
    if (filledFrom) {
        loaded = *m_entry.loadedFirm;
    } else {
        TRY_ASSIGN(now, m_store.load<Firm>(m_saved.firm));
        loaded = std::move(now);
    }
    Firm firm = loaded.record;
    if (m_entry.visit.employees) firm.employees = m_entry.visit.employees;
    if (m_entry.visit.revenue) firm.revenue = m_entry.visit.revenue;
    if (firm.plannedOn && *firm.plannedOn <= m_entry.visit.visitedOn) firm.plannedOn.reset();
    return m_writer.update(firm, loaded);
}

Result<> Saving::writeVisit()
{
    Visit visit = m_entry.visit;
    visit.id = idOr(visit.id);
    visit.firm = m_saved.firm;
    visit.worker = personOr(visit.worker);
    visit.hasNeed = !m_entry.needs.isEmpty();
    m_saved.visit = visit.id;
    return write(m_writer, visit, m_entry.loadedVisit ? &*m_entry.loadedVisit : nullptr);
}

Result<> Saving::writeNeeds()
{
    QSet<Id> kept;
    for (Need need : m_entry.needs) {
        const Loaded<Need> *loaded = loadedOf(m_entry.loadedNeeds, need.id);
        need.id = idOr(need.id);
        need.firm = m_saved.firm;
        need.visit = m_saved.visit;
        need.registeredBy = personOr(need.registeredBy);
        // A worker cannot see a credit record: the bank verifies (DOMAIN.md, five criteria, 4).
        if (m_store.role() == Role::Worker && need.credit == Criterion::None)
            need.credit = Criterion::ToVerify;
        if (!need.declaredOn && VisitDeed::isComplete(need))
            need.declaredOn = m_entry.visit.visitedOn;
        TRY(write(m_writer, need, loaded));
        kept.insert(need.id);
        ++m_saved.needs;
    }
    for (const Loaded<Need> &loaded : m_entry.loadedNeeds)
        if (!kept.contains(loaded.record.id))
            TRY(m_writer.setDeleted(recordInfo<Need>(), loaded.record.id, loaded.basis, true));
    return ok();
}

Result<> Saving::writeConsents()
{
    for (Consent consent : m_entry.consents) {
        if (!consent.agreed) continue;
        const Loaded<Consent> *loaded = loadedOf(m_entry.loadedConsents, consent.id);
        consent.id = idOr(consent.id);
        consent.firm = m_saved.firm;
        consent.recordedBy = personOr(consent.recordedBy);
        if (!consent.givenOn) consent.givenOn = m_entry.visit.visitedOn;
        TRY(write(m_writer, consent, loaded));
        m_consents.insert(consent.bank, consent.id);
    }
    return ok();
}

Result<> Saving::writeFiles()
{
    for (const VisitFile &added : m_entry.files) {
        ReadyFile file = added.file;
        file.about = m_consents.value(added.bank, m_saved.visit);
        if (!added.bank.isNull()) file.kind = FileKind::Consent;
        TRY_ASSIGN(id, attachments::attach(m_writer, m_saved.firm, file));
        Q_UNUSED(id)
        ++m_saved.files;
    }
    return ok();
}
} // namespace

VisitRules VisitRules::read(Store &store)
{
    VisitRules rules;
    const Result<Settings> settings = Settings::read(store);
    if (!settings) return rules;
    rules.repeatDays = settings->repeatVisitDays();
    rules.inclusiveLimit = settings->inclusiveLimit();
    rules.yuanSuspect = settings->yuanSuspect();
    rules.usualFrom = settings->usualRateFrom();
    rules.usualTo = settings->usualRateTo();
    return rules;
}

bool VisitDeed::isComplete(const Need &need)
{
    return need.amount && !need.purpose.value.isEmpty() && need.termMonths && need.maxRate &&
           need.guarantee != Guarantee::None && need.wantedBy && need.borrowing != Borrowing::None;
}

Result<SavedVisit> VisitDeed::save(Store &store, const VisitEntry &entry)
{
    const auto problems = errors(store, entry);
    if (!problems.isEmpty()) return Error{problems.first().words};
    SavedVisit saved;
    const auto work = [&](Writer &writer) -> Result<> {
        TRY_ASSIGN(done, Saving(writer, entry).run());
        saved = std::move(done);
        return ok();
    };
    TRY(store.transact(work));
    saved.words = saved.needs == 0   ? tr("Saved: 1 visit.")
                  : saved.needs == 1 ? tr("Saved: 1 visit, 1 need.")
                                     : tr("Saved: 1 visit, %1 needs.").arg(saved.needs);
    if (saved.files > 0) saved.words += ' ' + tr("%n file(s) added.", nullptr, saved.files);
    return saved;
}
