// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledoffice.h"

#include "workload.h"

#include "store/rowwriter.h"

namespace
{

constexpr int bankCount = 15, workerCount = 40, batchCount = 200;

/// Ids by kind and number, in the order of their numbers, as those made one after the other are.
Id idOf(Kind kind, int number)
{
    QByteArray bytes(16, '\0');
    bytes[0] = char(kind);
    for (int i = 0; i < 4; ++i) bytes[2 + i] = char(quint32(number) >> (24 - 8 * i));
    bytes[6] = char(0x70);
    bytes[8] = char(0x80);
    return Id::fromBytes(bytes);
}

/// Writes records as live rows without a log.
class Rows
{
public:
    explicit Rows(Store &store)
        : m_writer(store.db())
    {
    }
    template <class R>
    Result<> put(const R &record)
    {
        return m_writer.write(recordInfo<R>(), record.id, {}, qint64(RecordStatus::Live), {},
                              m_filled.of(recordInfo<R>(), &record));
    }
    Result<> settle() { return m_writer.settle(); }

private:
    RowWriter m_writer;
    RowWriter::Filled m_filled;
};

QDate dayOf(int i, int count)
{
    return FilledOffice::today().addDays(-int(qint64(i) * 365 / count));
}

Visit visitOf(int i, const OfficeSize &size, std::mt19937_64 &random)
{
    Visit v;
    v.id = idOf(Kind::Visit, i);
    v.firm = inventedFirm(i % size.firms).id;
    v.worker = idOf(Kind::Worker, i % workerCount);
    v.visitedOn = dayOf(i, size.visits);
    v.channel = i % 5 ? Channel::OnSite : Channel::Phone;
    v.operation = Operation::Normal;
    v.employees = 5 + i % 300;
    v.revenue = Money::wan(100 + i % 9000);
    v.orders = Orders::Level;
    v.hasNeed = i % 4 == 0;
    v.remarks.value = inventedRemark(random);
    return v;
}

Need needOf(int i, const OfficeSize &size)
{
    Need n;
    n.id = idOf(Kind::Need, i);
    n.firm = inventedFirm(i % size.firms).id;
    n.visit = idOf(Kind::Visit, int(qint64(i) * size.visits / size.needs));
    n.amount = Money::wan(30 + i % 400);
    n.purpose.value = i % 3 ? QStringLiteral("working_capital") : QStringLiteral("equipment");
    n.termMonths = 12;
    n.maxRate = Rate::percent(3.5);
    n.guarantee = i % 2 ? Guarantee::Unsecured : Guarantee::Mortgage;
    n.borrowing = i % 5 ? Borrowing::Further : Borrowing::FirstTime;
    n.declaredOn = dayOf(i, size.needs);
    n.registeredBy = idOf(Kind::Worker, i % workerCount);
    n.operating = n.premises = n.genuine = n.lawful = Criterion::Met;
    n.credit = Criterion::ToVerify;
    n.outcome = Outcome::Recommended;
    n.screenedOn = n.declaredOn;
    return n;
}

Referral referralOf(int i, const OfficeSize &size)
{
    Referral r;
    r.id = idOf(Kind::Referral, i);
    const int need = int(qint64(i) * size.needs / size.referrals);
    r.need = idOf(Kind::Need, need);
    r.firm = inventedFirm(need % size.firms).id;
    r.bank = idOf(Kind::Bank, i % bankCount);
    r.batch = idOf(Kind::Batch, int(qint64(i) * batchCount / size.referrals));
    r.referredOn = dayOf(i, size.referrals);
    r.acceptedOn = r.referredOn->addDays(1);
    r.state = ReferralState::Accepted;
    if (i < size.referrals / 10) return r; // the newest are open
    r.firstContactOn = r.referredOn->addDays(2);
    r.documentsCompleteOn = r.referredOn->addDays(4);
    r.decidedOn = r.answeredOn = r.referredOn->addDays(5 + i % 9);
    if (i % 9 == 0) {
        r.state = ReferralState::Refused;
        r.refusalReason.value = QStringLiteral("no_collateral");
        return r;
    }
    r.state = i % 3 ? ReferralState::Granted : ReferralState::Disbursed;
    r.granted = Money::wan(30 + i % 300);
    r.rate = Rate::percent(3.2 + 0.01 * (i % 80));
    r.termMonths = 12 * (1 + i % 3);
    r.firstTime = i % 5 == 0;
    r.unsecured = i % 2 == 0;
    r.mediumLong = i % 3 == 0;
    return r;
}

} // namespace

Result<> FilledOffice::fill(const OfficeSize &size)
{
    TRY_ASSIGN(store, foundOffice(m_dir.filePath("filled.gridpoint"), m_ambient, m_marks));
    m_store = std::move(store);
    TRY(m_store->db().exec("BEGIN IMMEDIATE"));
    TRY(writeRows(size));
    return m_store->db().exec("COMMIT");
}

Result<> FilledOffice::writeRows(const OfficeSize &size)
{
    Rows rows(*m_store);
    std::mt19937_64 random(3);
    const auto names = [](const char *what, int i) {
        return QString::fromUtf8(what) + QString::number(i + 1);
    };
    for (int i = 0; i < bankCount; ++i) {
        Bank bank;
        bank.id = idOf(Kind::Bank, i);
        bank.name = names("示例银行", i);
        TRY(rows.put(bank));
    }
    for (int i = 0; i < workerCount; ++i) {
        Worker worker;
        worker.id = idOf(Kind::Worker, i);
        worker.name = names("示例网格员", i);
        TRY(rows.put(worker));
    }
    for (int i = 0; i < batchCount; ++i) {
        Batch batch;
        batch.id = idOf(Kind::Batch, i);
        batch.number = names("2026-", i);
        batch.madeOn = dayOf(i, batchCount);
        TRY(rows.put(batch));
    }
    for (int i = 0; i < size.firms; ++i) TRY(rows.put(inventedFirm(i)));
    for (int i = 0; i < size.visits; ++i) TRY(rows.put(visitOf(i, size, random)));
    for (int i = 0; i < size.needs; ++i) TRY(rows.put(needOf(i, size)));
    for (int i = 0; i < size.referrals; ++i) {
        const Referral r = referralOf(i, size);
        TRY(rows.put(r));
        Consent consent;
        consent.id = idOf(Kind::Consent, i);
        consent.firm = r.firm;
        consent.bank = r.bank;
        consent.agreed = true;
        consent.givenOn = r.referredOn->addDays(-1);
        TRY(rows.put(consent));
    }
    for (int i = 0; i < size.payments; ++i) {
        Disbursement d;
        d.id = idOf(Kind::Disbursement, i);
        const Referral r = referralOf(int(qint64(i) * size.referrals / size.payments), size);
        d.referral = r.id;
        d.paidOn = r.referredOn->addDays(15);
        d.amount = Money::wan(30 + i % 300);
        TRY(rows.put(d));
    }
    for (int i = 0; i < size.tickets; ++i) {
        Coaching ticket;
        ticket.id = idOf(Kind::Coaching, i);
        ticket.firm = inventedFirm(i % size.firms).id;
        ticket.problem.value = QStringLiteral("no_collateral");
        ticket.state = i % 2 ? CoachingState::Done : CoachingState::Open;
        ticket.openedOn = dayOf(i, size.tickets);
        TRY(rows.put(ticket));
    }
    return rows.settle();
}
