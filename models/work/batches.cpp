// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/batches.h"

#include "rules/consent.h"
#include "rules/referralsteps.h"
#include "store/firmrecords.h"
#include "store/query.h"
#include "work/answersheet.h"
#include "work/filename.h"
#include "work/serial.h"
#include "work/settings.h"
#include "work/visitlists.h"
#include "work/words.h"

#include <QDir>

namespace
{
const QString usualForm = QStringLiteral("{year}-{month}-{n}");

QString firmOf(const Store &office, const Id &firm)
{
    const Result<Firm> found = office.get<Firm>(firm);
    return found ? found->name : QString();
}

/// A bank holds a need until it ended without a loan.
Result<QList<Referral>> inHand(const Store &office, const Id &need)
{
    TRY_ASSIGN(all,
               office.find<Referral>("need = ? ORDER BY referred_on, id", {Value(need.bytes())}));
    QList<Referral> held;
    for (const Referral &r : all)
        if (!r.closedOn && !steps::holds(steps::ended, r.state)) held.append(r);
    return held;
}

Result<> mayRefer(const Store &office, const Need &need, const Bank &bank, const QString &reason)
{
    if (need.outcome != Outcome::Recommended)
        return Error{Work::tr("This need is not recommended yet. Screen it first.")};
    TRY_ASSIGN(agreed, hasConsent(office, need.firm, bank.id));
    if (!agreed)
        return Error{Work::tr("No consent for %1 yet, so no referral to it. The worker asks for it "
                              "on the next visit.")
                         .arg(bank.name)};
    TRY_ASSIGN(held, inHand(office, need.id));
    for (const Referral &r : held)
        if (r.bank == bank.id && isOpen(r.state))
            return Error{
                Work::tr("This need is with %1 already. Wait for its answer.").arg(bank.name)};
    if (held.isEmpty() || !reason.trimmed().isEmpty()) return ok();
    TRY_ASSIGN(lead, office.get<Bank>(held.first().bank));
    return Error{Work::tr("%1 has this need in hand as its lead bank. Say why a second bank should "
                          "get it as well.")
                     .arg(lead.name)};
}

Result<Id> referInto(Writer &w, const Id &batch, const BatchLine &line, const Id &previous)
{
    const Store &office = w.store();
    TRY_ASSIGN(need, office.get<Need>(line.need));
    TRY_ASSIGN(bank, office.get<Bank>(line.bank));
    TRY(mayRefer(office, need, bank, line.besideReason));
    TRY_ASSIGN(held, inHand(office, line.need));
    Referral referral;
    referral.id = Id::make(office.ambient());
    referral.need = line.need;
    referral.firm = need.firm;
    referral.bank = line.bank;
    referral.previous = previous;
    referral.batch = batch;
    // A reason says nothing where there is no lead bank to stand beside.
    if (!held.isEmpty()) referral.besideReason.value = line.besideReason.trimmed();
    referral.referredOn = office.ambient().today();
    TRY(steps::take(referral, ReferralEvent::Dispatch, steps::By::Office));
    TRY(w.create(referral));
    return referral.id;
}

Result<Batch> beginBatch(Writer &w)
{
    const Store &office = w.store();
    TRY_ASSIGN(number, nextBatchNumber(office));
    Batch batch;
    batch.id = Id::make(office.ambient());
    batch.number = number;
    batch.madeOn = office.ambient().today();
    TRY(w.create(batch));
    return batch;
}

/// The batch that was made last today, or a new one.
Result<Id> batchOfToday(Writer &w)
{
    const QString today = w.store().ambient().today().toString(Qt::ISODate);
    TRY_ASSIGN(same, w.store().find<Batch>("made_on = ? ORDER BY id DESC", {Value(today)}));
    if (!same.isEmpty()) return same.first().id;
    TRY_ASSIGN(batch, beginBatch(w));
    return batch.id;
}

/// Puts banks in order for one need after the other, and counts what it gave them.
class Proposing
{
public:
    static Result<Proposing> begin(const Store &office)
    {
        Proposing p(office);
        TRY_ASSIGN(banks, office.find<Bank>("COALESCE(closed, 0) = 0 ORDER BY name, branch, id"));
        p.m_banks = banks;
        TRY_ASSIGN(find, prepareQuery(office.db(), "bank_loads"));
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) return p;
            p.m_load.insert(find.id(0), int(find.integer(1)));
        }
    }

    Result<BatchProposal> propose(const Need &need)
    {
        TRY_ASSIGN(consents, consentsOfFirm(m_office, need.firm));
        TRY_ASSIGN(firm, m_office.get<Firm>(need.firm));
        const Result<GridPoint> grid = m_office.get<GridPoint>(firm.gridPoint);
        const Id linked = grid ? grid->bank : Id();
        const QList<Id> preferred{need.bank1, need.bank2, need.bank3};
        BatchProposal p{need.id, need.firm, firm.name, need.amount.value_or(Money{}), {}, {}};
        for (const Bank &b : m_banks) {
            using Why = BankChoice::Why;
            const Why why = preferred.contains(b.id) ? Why::Preferred
                            : b.id == linked         ? Why::Linked
                                                     : Why::LeastLoad;
            if (consent::given(consents, need.firm, b.id))
                p.banks.append({b.id, visitlists::bankName(b), why, m_load.value(b.id)});
            else if (why == Why::Preferred)
                p.without.append(visitlists::bankName(b));
        }
        const auto rank = [&](const BankChoice &c) {
            const qsizetype wish = preferred.indexOf(c.bank);
            return std::tuple(c.why, c.why == BankChoice::Why::Preferred ? wish : 0, c.open,
                              c.name);
        };
        std::stable_sort(p.banks.begin(), p.banks.end(),
                         [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
        if (!p.banks.isEmpty()) ++m_load[p.banks.first().bank];
        return p;
    }

private:
    explicit Proposing(const Store &office)
        : m_office(office)
    {
    }
    const Store &m_office;
    QList<Bank> m_banks;
    QHash<Id, int> m_load;
};

} // namespace

QString BankChoice::words() const
{
    const QString load = Work::tr("%1 open").arg(open);
    switch (why) {
    case Why::Preferred: return Work::tr("preferred, %1").arg(load);
    case Why::Linked: return Work::tr("linked to the grid point, %1").arg(load);
    case Why::LeastLoad: break;
    }
    return load;
}

Result<QList<BatchProposal>> proposeBatch(const Store &office, const QList<Id> &needs)
{
    QList<Need> chosen;
    if (needs.isEmpty()) {
        TRY_ASSIGN(waiting, office.find<Need>(
                                "outcome = 'recommend' AND closed_on IS NULL AND id NOT IN (SELECT "
                                "need FROM referral WHERE need IS NOT NULL AND flags & 1) "
                                "ORDER BY screened_on, id"));
        chosen = waiting;
    }
    for (const Id &id : needs) {
        TRY_ASSIGN(need, office.get<Need>(id));
        chosen.append(need);
    }
    TRY_ASSIGN(proposing, Proposing::begin(office));
    QList<BatchProposal> proposals;
    for (const Need &need : chosen) {
        TRY_ASSIGN(proposal, proposing.propose(need));
        proposals.append(proposal);
    }
    return proposals;
}

Result<BatchMade> makeBatch(Store &office, const QList<BatchLine> &lines)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office refers firms to banks.")};
    if (lines.isEmpty()) return Error{Work::tr("No need was chosen, so no batch was made.")};
    BatchMade made;
    TRY(office.transact([&](Writer &w) -> Result<> {
        TRY_ASSIGN(batch, beginBatch(w));
        made.batch = batch.id;
        made.number = batch.number;
        for (const BatchLine &line : lines) {
            const Result<Id> referral = referInto(w, batch.id, line, {});
            if (!referral) {
                const Result<Need> need = office.get<Need>(line.need);
                return Error{QStringLiteral("%1: %2").arg(
                    need ? firmOf(office, need->firm) : QString(), referral.error().what)};
            }
            made.referrals.append(*referral);
        }
        return ok();
    }));
    return made;
}

Result<std::optional<Bank>> leadBank(const Store &office, const Id &need)
{
    TRY_ASSIGN(held, inHand(office, need));
    if (held.isEmpty()) return std::optional<Bank>();
    TRY_ASSIGN(bank, office.get<Bank>(held.first().bank));
    return std::optional(bank);
}

Result<Id> refer(Store &office, const Id &need, const Id &bank, const Id &previous,
                 const QString &besideReason)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office refers firms to banks.")};
    Id referral;
    TRY(office.transact([&](Writer &w) -> Result<> {
        TRY_ASSIGN(batch, batchOfToday(w));
        TRY_ASSIGN(made, referInto(w, batch, {need, bank, besideReason}, previous));
        referral = made;
        return ok();
    }));
    return referral;
}

QString batchFormProblem(const QString &form)
{
    if (serial::isForm(form)) return {};
    return Work::tr("The form of a batch number needs {n} once, where the running number stands.");
}

Result<QString> nextBatchNumber(const Store &office)
{
    TRY_ASSIGN(settings, Settings::read(office));
    const QString own = settings.text(QStringLiteral("batch_number_form"));
    // In memory: LIKE would read a county's own signs as wildcards.
    TRY_ASSIGN(all, office.find<Batch>("1"));
    QStringList used;
    for (const Batch &b : all) used.append(b.number);
    return serial::next(batchFormProblem(own).isEmpty() ? own : usualForm, office.ambient().today(),
                        used);
}

Result<QList<BatchFact>> batchFacts(const Store &office)
{
    TRY_ASSIGN(batches, office.find<Batch>("1 ORDER BY made_on DESC, number DESC, id"));
    QList<BatchFact> facts;
    for (const Batch &batch : batches) {
        TRY_ASSIGN(referrals, office.find<Referral>("batch = ?", {Value(batch.id.bytes())}));
        BatchFact fact{batch, int(referrals.size()), 0, 0};
        QSet<Id> banks;
        for (const Referral &r : referrals) {
            banks.insert(r.bank);
            fact.open += isOpen(r.state);
        }
        fact.banks = int(banks.size());
        facts.append(fact);
    }
    return facts;
}

/// A bank's sheet of one batch; no path where nothing waits.
static Result<BatchSheet> writeSheetOf(Store &office, const Batch &batch, const Id &bankId,
                                       int round, const QString &folder, const QString &password)
{
    TRY_ASSIGN(awaits, awaitsAnswers(office, bankId, batch.id));
    if (!awaits) return BatchSheet{};
    TRY_ASSIGN(bank, office.get<Bank>(bankId));
    const QString name =
        QStringLiteral("%1-%2-%3").arg(visitlists::bankName(bank), batch.number).arg(round) +
        (password.isEmpty() ? QStringLiteral(".xlsx") : QStringLiteral(".zip"));
    BatchSheet sheet{bankId, QDir(folder).filePath(fileNameOf(name)), 0};
    TRY_ASSIGN(written, writeAnswerSheet(office, bankId, sheet.path, batch.id, password));
    sheet.rows = written.rows;
    return sheet;
}

Result<QList<BatchSheet>> writeBatchSheets(Store &office, const Id &batchId, const QString &folder,
                                           const QString &password)
{
    TRY_ASSIGN(batches, batchId.isNull() ? office.find<Batch>("1 ORDER BY number, id")
                                         : office.find<Batch>("id = ?", {Value(batchId.bytes())}));
    QList<BatchSheet> sheets;
    for (const Batch &batch : batches) {
        TRY_ASSIGN(referrals,
                   office.find<Referral>("batch = ? ORDER BY id", {Value(batch.id.bytes())}));
        QMap<Id, int> rounds;
        for (const Referral &r : referrals)
            rounds[r.bank] = std::max(rounds.value(r.bank), r.answerRound.value_or(0) + 1);
        for (auto it = rounds.cbegin(); it != rounds.cend(); ++it) {
            TRY_ASSIGN(sheet, writeSheetOf(office, batch, it.key(), it.value(), folder, password));
            if (!sheet.path.isEmpty()) sheets.append(sheet);
        }
    }
    if (sheets.isEmpty())
        return Error{Work::tr("No bank has anything to answer, so no sheet was written.")};
    return sheets;
}
