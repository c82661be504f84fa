// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/firmrecords.h"

#include "rules/consent.h"

Result<QList<Consent>> consentsOfFirm(const Store &store, const Id &firm)
{
    TRY_ASSIGN(consents, recordsOfFirm<Consent>(store, firm));
    for (Consent &c : consents) c.firm = firm;
    return consents;
}

Result<bool> hasConsent(const Store &store, const Id &firm, const Id &bank)
{
    TRY_ASSIGN(consents, consentsOfFirm(store, firm));
    return consent::given(consents, firm, bank);
}
