// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz.h"
#include "records/records.h"
#include "storeworld.h"
#include "work/answersheet.h"

namespace fuzz
{

/// An office with a bank and three open referrals; the same ids in every run.
struct BankOffice {
    FakeAmbient ambient{};
    MemoryMarks marks{};
    std::unique_ptr<Store> store{};
    Bank bank{};

    Result<> make()
    {
        TRY_ASSIGN(founded, foundOffice(scratch(QStringLiteral("bank.gridpoint")), ambient, marks));
        store = std::move(founded);
        bank.id = Id::make(ambient);
        bank.name = QStringLiteral("示例银行甲");
        TRY(store->transact([&](Writer &w) { return w.create(bank); }));
        for (int i = 1; i <= 3; ++i) TRY(refer(i));
        return ok();
    }

    Result<> refer(int number)
    {
        Firm firm;
        firm.id = Id::make(ambient);
        firm.name = QStringLiteral("企业%1(演示)").arg(number);
        Need need;
        need.id = Id::make(ambient);
        need.firm = firm.id;
        need.amount = Money::wan(50 * number);
        Consent consent;
        consent.id = Id::make(ambient);
        consent.firm = firm.id;
        consent.bank = bank.id;
        consent.agreed = true;
        consent.givenOn = {2026, 11, 2};
        Referral referral;
        referral.id = Id::make(ambient);
        referral.firm = firm.id;
        referral.need = need.id;
        referral.bank = bank.id;
        referral.state = ReferralState::Dispatched;
        referral.referredOn = {2026, 11, 2};
        return store->transact([&](Writer &w) -> Result<> {
            TRY(w.create(firm));
            TRY(w.create(need));
            TRY(w.create(consent));
            return w.create(referral);
        });
    }
};

} // namespace fuzz
