// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload.h"

#include <QFile>
#include <unistd.h>

namespace
{

int pick(std::mt19937_64 &random, int count) { return int(random() % quint64(count)); }

QChar characterOf(const QString &from, std::mt19937_64 &random)
{
    return from[pick(random, int(from.size()))];
}

} // namespace

QString inventedRemark(std::mt19937_64 &random)
{
    static const QStringList parts{
        QStringLiteral("旺季备料周转紧"),    QStringLiteral("外贸回款慢"),
        QStringLiteral("约 60 天到账"),      QStringLiteral("新购两台设备"),
        QStringLiteral("租金上涨"),          QStringLiteral("工人不好招"),
        QStringLiteral("想了解信用贷款"),    QStringLiteral("原有贷款下月到期"),
        QStringLiteral("老板不在,会计接待"), QStringLiteral("订单较去年同期增加")};
    QString text = parts[pick(random, int(parts.size()))];
    for (int i = pick(random, 3); i > 0; --i)
        text += QStringLiteral("，") + parts[pick(random, int(parts.size()))];
    return text + QStringLiteral("，另约 %1 日再谈。").arg(1 + pick(random, 28));
}

Firm inventedFirm(int i)
{
    std::mt19937_64 random(quint64(i) + 1);
    const QString heads = QStringLiteral("宏嘉恒瑞兴泰华盛海源金福永顺"),
                  tails = QStringLiteral("达信丰隆远和悦昌润成发利");
    static const QStringList trades{QStringLiteral("鞋业"), QStringLiteral("服饰"),
                                    QStringLiteral("食品"), QStringLiteral("机械"),
                                    QStringLiteral("纺织"), QStringLiteral("建材")};
    Firm f;
    f.code.value = QStringLiteral("91350582XX%1").arg(i, 8, 10, QChar('0'));
    f.id = Id::named(QStringLiteral("firm:") + f.code.value);
    f.name = QStringLiteral("晋江市") + characterOf(heads, random) + characterOf(tails, random) +
             characterOf(tails, random) + trades[pick(random, int(trades.size()))] +
             QStringLiteral("有限公司(演示)");
    f.type = FirmType::Enterprise;
    f.town = QStringLiteral("350582103");
    f.village = QStringLiteral("示例%1村").arg(i % 50);
    f.address = f.village + QStringLiteral("示例路%1号").arg(1 + pick(random, 300));
    f.industry = QStringLiteral("1954");
    f.legalPerson =
        QStringLiteral("林示") + characterOf(QStringLiteral("一二三四五六七八"), random);
    f.phone.value = QStringLiteral("1390000%1").arg(pick(random, 10000), 4, 10, QChar('0'));
    f.foundedOn = QDate(2005, 1, 1).addDays(pick(random, 7000));
    f.employees = 5 + pick(random, 300);
    f.revenue = Money::wan(100 + pick(random, 9000));
    return f;
}

Result<> Workplace::found(int firms, int scoped, int sites)
{
    TRY(town.found());
    m_sites = {{town.gridPoint, {}}};
    for (int i = 1; i < sites; ++i) {
        GridPoint grid = town.gridPoint;
        grid.id = Id::make(town.ambient);
        grid.code = QStringLiteral("350582103%1").arg(i + 1, 3, 10, QChar('0'));
        m_sites.append({grid, {}});
    }
    TRY(town.office->transact([&](Writer &w) -> Result<> {
        for (int i = 1; i < sites; ++i) TRY(w.create(m_sites[i].grid));
        for (int i = 0; i < firms; ++i) {
            Firm firm = inventedFirm(i);
            if (i < scoped * sites) {
                Site &site = m_sites[i / scoped];
                firm.gridPoint = site.grid.id;
                site.firms.append(firm.id);
            }
            TRY(w.create(firm));
        }
        return ok();
    }));
    turnTo(0);
    return town.prepare(town.lin, QStringLiteral("林示例"));
}

void Workplace::turnTo(int site)
{
    town.gridPoint = m_sites[site].grid;
    scope = m_sites[site].firms;
}

Result<> Workplace::visit(Writer &writer, const Id &firm, std::mt19937_64 &random, QDate day)
{
    Store &store = writer.store();
    Ambient &ambient = store.ambient();
    Visit visit;
    visit.id = Id::make(ambient);
    visit.firm = firm;
    visit.worker = store.person();
    visit.visitedOn = day;
    visit.channel = pick(random, 5) ? Channel::OnSite : Channel::Phone;
    visit.operation = pick(random, 4) ? Operation::Normal : Operation::Expanding;
    visit.employees = 5 + pick(random, 300);
    visit.revenue = Money::wan(100 + pick(random, 9000));
    visit.orders = pick(random, 2) ? Orders::Level : Orders::Rising;
    visit.hasNeed = pick(random, 100) < 13;
    if (pick(random, 2)) visit.difficulties.value = inventedRemark(random);
    visit.remarks.value = inventedRemark(random);
    TRY(writer.create(visit));
    if (pick(random, 100) < 70) {
        TRY_ASSIGN(loaded, store.load<Firm>(firm));
        Firm now = loaded.record;
        now.employees = visit.employees;
        now.revenue = visit.revenue;
        TRY(writer.update(now, loaded));
    }
    if (!*visit.hasNeed) return ok();
    Need need;
    need.id = Id::make(ambient);
    need.firm = firm;
    need.visit = visit.id;
    need.amount = Money::wan(30 + pick(random, 400));
    need.purpose.value = QStringLiteral("working_capital");
    need.termMonths = 12;
    need.maxRate = Rate::percent(3.5);
    need.guarantee = Guarantee::Unsecured;
    need.wantedBy = day.addDays(30);
    need.borrowing = Borrowing::FirstTime;
    need.declaredOn = day;
    need.registeredBy = store.person();
    need.credit = Criterion::ToVerify;
    TRY(writer.create(need));
    Consent consent;
    consent.id = Id::make(ambient);
    consent.id = Id::make(ambient);
    consent.firm = firm;
    consent.bank = town.gridPoint.id;
    consent.agreed = true;
    consent.givenOn = day;
    consent.way = ConsentWay::Written;
    consent.recordedBy = store.person();
    return writer.create(consent);
}

Result<> Workplace::work(Store &laptop, int entries, quint64 seed)
{
    std::mt19937_64 random(seed);
    const QDate first(2026, 11, 1);
    return laptop.transact([&](Writer &w) -> Result<> {
        const auto seq = [&] { return laptop.log().own().last ? laptop.log().own().last->seq : 0; };
        for (const qint64 end = seq() + entries; seq() < end;) {
            town.ambient.pass(30'000);
            TRY(visit(w, scope[pick(random, int(scope.size()))], random,
                      first.addDays(pick(random, 20))));
        }
        return ok();
    });
}

Result<std::unique_ptr<Store>> Workplace::reopen(const QString &path, const QString &passphrase)
{
    TRY_ASSIGN(file, WorkbookFile::open(path));
    TRY_ASSIGN(secrets, file.unlock(passphrase));
    return Store::open(std::move(file), secrets, town.ambient, town.marks);
}

Result<> Workplace::copyOf(const QString &from, const QString &to)
{
    QFile::remove(to);
    QFile copy(to);
    if (!QFile::copy(from, to) || !copy.open(QIODevice::ReadWrite) || ::fsync(copy.handle()) != 0)
        return Error{QStringLiteral("The workbook cannot be copied to %1.").arg(to)};
    return ok();
}
