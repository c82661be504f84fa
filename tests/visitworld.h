// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeworld.h"
#include "work/visitdeed.h"
#include "work/visitlists.h"

/// A worker's open workbook with a few invented firms and banks, on Wednesday 2026-11-25, 10:24.
class VisitWorld
{
public:
    Result<> start()
    {
        m_ambient.pass(24 * 3600'000LL + 24 * 60'000LL);
        const QString path = m_dir.filePath(QStringLiteral("laptop.gridpoint"));
        TRY_ASSIGN(office, foundOffice(path, m_ambient, m_marks));
        Secrets lin = office->secrets();
        lin.seed = randomBytes(m_ambient, 32);
        lin.person = Id::make(m_ambient);
        worker = lin.person;
        other = Id::make(m_ambient);
        const auto fill = [&](Writer &w) -> Result<> {
            TRY(w.enrol(publicKeyOf(lin.seed), worker, Role::Worker));
            TRY(w.create(Worker{worker, QStringLiteral("林晓")}));
            TRY(w.create(Worker{other, QStringLiteral("王芳")}));
            bankA = Id::make(m_ambient);
            bankC = Id::make(m_ambient);
            Bank a{bankA, QStringLiteral("示例银行甲")};
            a.accountManager = QStringLiteral("吴经理");
            TRY(w.create(a));
            TRY(w.create(Bank{bankC, QStringLiteral("示例银行丙")}));
            return createFirms(w);
        };
        TRY(office->transact(fill));
        office.reset();
        TRY_ASSIGN(file, WorkbookFile::open(path));
        TRY_ASSIGN(opened, Store::open(std::move(file), lin, m_ambient, m_marks));
        store = std::move(opened);
        return ok();
    }

    FakeAmbient &ambient() { return m_ambient; }
    QDate today() const { return m_ambient.today(); }

    Id worker{}, other{}, bankA{}, bankC{}, zipper{}, paper{};
    std::unique_ptr<Store> store{};

private:
    Result<> createFirms(Writer &w)
    {
        Firm firm;
        firm.code.value = QStringLiteral("91350582MA2XY12340");
        firm.id = zipper = Id::named(QStringLiteral("firm:") + firm.code.value);
        firm.name = QStringLiteral("晋江市五里拉链有限公司（演示）");
        firm.village = QStringLiteral("陈埭二村");
        firm.address = QStringLiteral("金榕路 58 号");
        firm.contact = QStringLiteral("庄例五");
        firm.phone.value = QStringLiteral("13900000207");
        firm.foundedOn = QDate(2020, 9, 20);
        firm.employees = 38;
        firm.revenue = Money::wan(1860);
        TRY(w.create(firm));
        Visit visit;
        visit.id = Id::make(m_ambient);
        visit.firm = zipper;
        visit.worker = other;
        visit.visitedOn = QDate(2026, 11, 13);
        visit.channel = Channel::Phone;
        visit.operation = Operation::Normal;
        visit.employees = 38;
        visit.revenue = Money::wan(1860);
        visit.orders = Orders::Level;
        visit.hasNeed = false;
        TRY(w.create(visit));
        Firm second;
        second.id = paper = Id::make(m_ambient);
        second.name = QStringLiteral("陈埭镇宏源纸业有限公司（演示）");
        second.village = QStringLiteral("陈埭二村");
        return w.create(second);
    }

    QTemporaryDir m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
};
