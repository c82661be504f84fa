// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/stage.h"

#include "work/assign.h"
#include "work/batches.h"
#include "work/founding.h"
#include "work/samplepictures.h"
#include "work/screening.h"
#include "work/visitdeed.h"

#include <QDir>
#include <QFileInfo>

void StageAmbient::setDay(QDate day)
{
    m_now = QDateTime(day, QTime(1, 0), Qt::UTC).toMSecsSinceEpoch(); // nine in the morning
}

Stage::Stage(QString folder, QString passphrase, quint64 seed, Marks &marks)
    : m_folder(std::move(folder))
    , m_passphrase(std::move(passphrase))
    , m_marks(marks)
    , m_random(seed)
{
}

Result<> Stage::found(const QString &town, const QString &officeName)
{
    OfficeFounding founding;
    founding.path = path(QStringLiteral("office.gridpoint"));
    founding.town = town;
    founding.name = officeName;
    founding.passphrase = m_passphrase;
    founding.cost = KdfCost::cheapest();
    TRY_ASSIGN(office, foundOffice(founding, m_ambient, m_marks));
    m_office = std::move(office);
    return ok();
}

Result<FirmImportPlan> Stage::importList(const QString &list)
{
    TRY_ASSIGN(plan, planFirmImport(*m_office, list));
    TRY(applyFirmImport(*m_office, plan, QFileInfo(list).fileName()));
    return plan;
}

Result<> Stage::addBanks(int count)
{
    const QString stems = QStringLiteral("甲乙丙丁戊己庚辛");
    for (int i = 0; i < count && i < stems.size(); ++i) {
        Bank bank;
        bank.id = Id::make(m_ambient);
        bank.name = QStringLiteral("示例银行") + stems[i];
        bank.branch = QStringLiteral("演示支行");
        bank.accountManager = QStringLiteral("示经理") + stems[i];
        bank.phone.value = QStringLiteral("1390000%1").arg(9000 + i);
        TRY(m_office->transact([&](Writer &w) { return w.create(bank); }));
        m_banks.append(bank);
    }
    return ok();
}

Result<> Stage::prepare(const QString &name, const QString &gridCode, const QString &gridName,
                        const QStringList &villages)
{
    LaptopOrder order;
    order.worker = name;
    order.gridCode = gridCode;
    order.gridName = gridName;
    order.villages = villages;
    order.path = path(name + ".gridpoint");
    order.passphrase = m_passphrase;
    order.cost = KdfCost::cheapest();
    TRY_ASSIGN(person, prepareLaptopFor(*m_office, order));
    TRY_ASSIGN(store, openWorkbook(order.path, m_passphrase, m_ambient, m_marks));
    // The worker makes the one-time passphrase their own; the invented one keeps it.
    TRY(store->file().resetPassphrase(store->secrets(), m_passphrase, order.cost, m_ambient));
    m_laptops.push_back({name, order.path, person, std::move(store)});
    return ok();
}

Need Stage::inventNeed()
{
    static const char *const purposes[] = {"materials", "orders", "equipment"};
    Need need;
    need.amount = Money::wan(20 + 10 * pick(24)); // 20 to 250, 135 on average
    need.purpose.value = QLatin1String(purposes[pick(3)]);
    need.termMonths = 12 * (1 + pick(3));
    need.maxRate = Rate::percent(3.4 + 0.1 * pick(10));
    need.guarantee = chance(33)   ? Guarantee::Unsecured
                     : chance(50) ? Guarantee::Mortgage
                                  : Guarantee::Guaranteed;
    need.borrowing = chance(20)   ? Borrowing::FirstTime
                     : chance(50) ? Borrowing::Renewal
                                  : Borrowing::Further;
    need.wantedBy = m_ambient.today().addDays(30 + pick(60));
    need.operating = need.premises = need.genuine = need.lawful = Criterion::Met;
    if (chance(7)) need.maxRate.reset(); // not complete, so not declared yet
    const int first = pick(int(m_banks.size()));
    need.bank1 = m_banks[first].id;
    if (chance(30)) need.bank2 = m_banks[(first + 1) % m_banks.size()].id;
    return need;
}

QList<Consent> Stage::inventConsents(const Need &need)
{
    QList<Consent> consents;
    for (const Id &bank : {need.bank1, need.bank2}) {
        if (bank.isNull()) continue;
        Consent consent;
        consent.bank = bank;
        consent.agreed = !chance(5);
        consent.way = chance(70) ? ConsentWay::Written : ConsentWay::Oral;
        consent.noticeVersion = QStringLiteral("1");
        consents.append(consent);
    }
    return consents;
}

Result<> Stage::visit(Laptop &laptop, const Id &firmId, bool hasNeed)
{
    static const char *const remarks[] = {"", "订单稳定,近期无新增设备。",
                                          "原料价格上涨,利润变薄。", "出口订单增加,计划扩产。",
                                          "负责人外出,由会计接待。"};
    TRY_ASSIGN(firm, laptop.store->load<Firm>(firmId));
    VisitEntry entry;
    entry.visit.firm = firmId;
    entry.visit.visitedOn = m_ambient.today();
    entry.visit.channel = chance(75)   ? Channel::OnSite
                          : chance(60) ? Channel::Phone
                                       : Channel::WalkIn;
    entry.visit.operation = chance(75)   ? Operation::Normal
                            : chance(50) ? Operation::Expanding
                                         : Operation::Shrinking;
    entry.visit.orders = chance(60) ? Orders::Level : chance(50) ? Orders::Rising : Orders::Falling;
    if (firm.record.employees && chance(40))
        entry.visit.employees = std::max(1, *firm.record.employees + pick(7) - 3);
    entry.visit.remarks.value = QString::fromUtf8(remarks[pick(5)]);
    if (hasNeed) {
        entry.needs.append(inventNeed());
        entry.consents = inventConsents(entry.needs.first());
        if (!std::exchange(laptop.hasFiles, true))
            entry.files = samplePictures(firm.record,
                                         entry.consents.isEmpty() ? Id() : entry.consents[0].bank);
    }
    entry.loadedFirm = firm;
    TRY_ASSIGN(saved, VisitDeed::save(*laptop.store, entry));
    Q_UNUSED(saved)
    return ok();
}

Result<> Stage::visitNext(Laptop &laptop, int count, bool eager)
{
    QList<Id> firms;
    TRY_ASSIGN(find, laptop.store->db().prepare(
                         "SELECT id FROM firm f WHERE flags & 1 AND grid_point = ? AND NOT EXISTS "
                         "(SELECT 1 FROM visit v WHERE v.firm = f.id) ORDER BY id LIMIT ?"));
    find.bind(1, laptop.store->founding().gridPoint);
    find.bind(2, count);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        firms.append(find.id(0));
    }
    find.reset();
    for (const Id &firm : firms) TRY(visit(laptop, firm, eager || pick(1000) < 125));
    return ok();
}

Result<QList<Imported>> Stage::exchangeUp()
{
    QList<Imported> all;
    const QString folder = path(QStringLiteral("packages"));
    QDir().mkpath(folder);
    for (Laptop &laptop : m_laptops) {
        TRY_ASSIGN(package, exportUp(*laptop.store, folder));
        TRY_ASSIGN(done, importPackage(*m_office, package.path));
        all.append(done);
    }
    return all;
}

Result<QList<Imported>> Stage::exchangeDown()
{
    QList<Imported> all;
    const QString folder = path(QStringLiteral("packages"));
    QDir().mkpath(folder);
    for (Laptop &laptop : m_laptops) {
        TRY_ASSIGN(package, exportDown(*m_office, laptop.person, folder));
        TRY_ASSIGN(done, importPackage(*laptop.store, package.path));
        all.append(done);
    }
    return all;
}

Result<int> Stage::screenAll()
{
    TRY_ASSIGN(needs, m_office->find<Need>("declared_on IS NOT NULL AND outcome IS NULL"));
    int recommended = 0;
    for (const Need &need : needs) {
        Screening s;
        s.verdicts = criteria::of(need);
        for (Criterion &verdict : s.verdicts)
            if (verdict == Criterion::None) verdict = Criterion::Met;
        s.verdicts[3] = Criterion::ToVerify;
        s.outcome = Outcome::Recommended;
        if (!chance(94)) {
            const bool coach = chance(50);
            if (coach) s.verdicts[0] = Criterion::NotMet;
            s.outcome = coach ? Outcome::Coaching : Outcome::Returned;
            s.note = coach ? QStringLiteral("经营未满十二个月,先辅导。")
                           : QStringLiteral("用途说明不清,请补充。");
        }
        TRY(screen(*m_office, need.id, s));
        recommended += s.outcome == Outcome::Recommended;
    }
    return recommended;
}

Result<int> Stage::referAll()
{
    TRY_ASSIGN(proposals, proposeBatch(*m_office));
    QList<BatchLine> lines;
    // Who agreed to no bank waits for the next visit.
    for (const BatchProposal &p : proposals)
        if (!p.banks.isEmpty()) lines.append({p.need, p.banks.first().bank, {}});
    if (lines.isEmpty()) return 0;
    TRY_ASSIGN(made, makeBatch(*m_office, lines));
    return int(made.referrals.size());
}

Result<int> Stage::tell(Laptop &laptop)
{
    TRY_ASSIGN(answers, answersToTell(*laptop.store, true));
    for (const AnswerToTell &answer : answers) TRY(markTold(*laptop.store, answer.referral));
    return int(answers.size());
}

Result<int> Stage::tellAll()
{
    int told = 0;
    for (Laptop &laptop : m_laptops) {
        TRY_ASSIGN(here, tell(laptop));
        told += here;
    }
    return told;
}
