// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/screening.h"

static Result<Id> needNamed(Call &call)
{
    const Id id = Id::fromText(call.argument(1));
    if (id.isNull()) return call.misused(Call::tr("%1 is no id.").arg(call.argument(1)));
    return id;
}

template <class E>
static bool isChoice(const QString &code, E &to)
{
    CodecOf<E>::decode(Value(code), to);
    return to != E{} && to != CodecOf<E>::unknown;
}

static Result<> screenNeed(Call &call)
{
    TRY_ASSIGN(need, needNamed(call));
    Screening screening;
    const QStringList codes = call.value("criteria").split(',');
    if (codes.size() != 5)
        return call.misused(Call::tr("--criteria takes five verdicts, such as "
                                     "met,met,met,to_verify,met."));
    for (int i = 0; i < 5; ++i)
        if (!isChoice(codes[i].trimmed(), screening.verdicts[std::size_t(i)]))
            return call.misused(
                Call::tr("%1 is no verdict. There are met, not_met and to_verify.").arg(codes[i]));
    if (!isChoice(call.value("outcome"), screening.outcome))
        return call.misused(Call::tr("--outcome is recommend, return or coach."));
    screening.note = call.value("note");
    TRY_ASSIGN(store, call.open());
    TRY(screen(*store, need, screening));
    call.answer = {{"need", need.text()}, {"outcome", call.value("outcome")}};
    return ok();
}

/// A bank by its id or its name.
Result<Id> bankNamed(const Store &store, const QString &name)
{
    const Id id = Id::fromText(name);
    if (!id.isNull() && store.exists(Kind::Bank, id)) return id;
    TRY_ASSIGN(banks, store.find<Bank>("name = ?", {Value(name)}));
    if (banks.isEmpty())
        return Error{
            Call::tr("There is no bank %1 in this workbook. Give its name or id.").arg(name)};
    if (banks.size() > 1)
        return Error{Call::tr("Several banks are named %1. Give the id.").arg(name)};
    return banks.first().id;
}

static Result<> referNeed(Call &call)
{
    TRY_ASSIGN(need, needNamed(call));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(bank, bankNamed(*store, call.value("bank")));
    TRY_ASSIGN(id, refer(*store, need, bank));
    TRY_ASSIGN(referral, store->get<Referral>(id));
    TRY_ASSIGN(batch, store->get<Batch>(referral.batch));
    call.answer = {{"referral", id.text()},
                   {"need", need.text()},
                   {"bank", bank.text()},
                   {"batch", batch.number}};
    return ok();
}

std::vector<Command> stepCommands()
{
    return {{"screen",
             "FILE NEED",
             2,
             2,
             {{"criteria", "V,V,V,V,V", true},
              {"outcome", "recommend|return|coach", true},
              {"note", "TEXT"}},
             screenNeed},
            {"refer", "FILE NEED", 2, 2, {{"bank", "BANK", true}}, referNeed}};
}
