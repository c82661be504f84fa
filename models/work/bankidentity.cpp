// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/bankidentity.h"

#include "work/words.h"

Result<Id> bankNamed(const Store &store, const QString &idOrName)
{
    const Id id = Id::fromText(idOrName);
    if (!id.isNull() && store.exists(Kind::Bank, id)) return id;
    TRY_ASSIGN(banks, store.find<Bank>("name = ?", {Value(idOrName)}));
    if (banks.isEmpty())
        return Error{
            Work::tr("There is no bank %1 in this workbook. Give its name or id.").arg(idOrName)};
    if (banks.size() > 1)
        return Error{Work::tr("Several banks are named %1. Give the id.").arg(idOrName)};
    return banks.first().id;
}
