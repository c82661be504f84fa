// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/bankidentity.h"
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
