// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/bankidentity.h"
#include "work/batches.h"
#include "work/officerules.h"
#include "work/recordjson.h"
#include "work/referralcourse.h"
#include "work/screening.h"

#include <QJsonArray>

static Result<Id> idNamed(Call &call)
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
    TRY_ASSIGN(need, idNamed(call));
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
    TRY_ASSIGN(need, idNamed(call));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(bank, bankNamed(*store, call.value("bank")));
    TRY_ASSIGN(id, refer(*store, need, bank, {}, call.value("beside")));
    TRY_ASSIGN(referral, store->get<Referral>(id));
    TRY_ASSIGN(batch, store->get<Batch>(referral.batch));
    call.answer = {{"referral", id.text()},
                   {"need", need.text()},
                   {"bank", bank.text()},
                   {"batch", batch.number}};
    return ok();
}

static QJsonObject jsonOf(const BatchProposal &p)
{
    QJsonArray banks;
    for (const BankChoice &b : p.banks)
        banks.append(QJsonObject{{"bank", b.bank.text()}, {"name", b.name}, {"why", b.words()}});
    return {{"need", p.need.text()},
            {"firm", p.firmName},
            {"amount", p.amount.inWan()},
            {"banks", banks},
            {"without_consent", QJsonArray::fromStringList(p.without)}};
}

/// Which needs, and to which bank: by the proposal, unless --bank says otherwise.
static Result<QList<BatchLine>> linesOf(Call &call, Store &store)
{
    QList<Id> needs;
    for (const QString &text : call.values("need")) {
        const Id id = Id::fromText(text);
        if (id.isNull()) return call.misused(Call::tr("%1 is no id.").arg(text));
        needs.append(id);
    }
    Id bank;
    if (call.has("bank")) {
        TRY_ASSIGN(named, bankNamed(store, call.value("bank")));
        bank = named;
    }
    TRY_ASSIGN(proposals, proposeBatch(store, needs));
    QJsonArray proposed;
    QList<BatchLine> lines;
    for (const BatchProposal &p : proposals) {
        proposed.append(jsonOf(p));
        if (!bank.isNull())
            lines.append({p.need, bank, call.value("beside")});
        else if (!p.banks.isEmpty())
            lines.append({p.need, p.banks.first().bank, call.value("beside")});
        else
            call.refuse(
                Call::tr("%1 agreed to no bank yet, so its need is left out.").arg(p.firmName));
    }
    call.answer.insert(QStringLiteral("needs"), proposed);
    return lines;
}

static Result<> makeBatchCommand(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(lines, linesOf(call, *store));
    if (call.has("dry-run")) return ok();
    TRY_ASSIGN(made, makeBatch(*store, lines));
    QJsonArray referrals, sheets;
    for (const Id &id : made.referrals) referrals.append(id.text());
    call.answer.insert(QStringLiteral("batch"), made.number);
    call.answer.insert(QStringLiteral("referrals"), referrals);
    if (!call.has("sheets")) return ok();
    TRY_ASSIGN(written,
               writeBatchSheets(*store, made.batch, call.value("sheets"), Call::sheetPassword()));
    for (const BatchSheet &s : written) sheets.append(s.path);
    call.answer.insert(QStringLiteral("sheets"), sheets);
    return ok();
}

static Result<> listBatches(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(facts, batchFacts(*store));
    QJsonArray batches;
    for (const BatchFact &f : facts)
        batches.append(QJsonObject{{"batch", f.batch.number},
                                   {"made_on", f.batch.madeOn.toString(Qt::ISODate)},
                                   {"referrals", f.referrals},
                                   {"banks", f.banks},
                                   {"open", f.open}});
    call.answer = {{"batches", batches}};
    return ok();
}

/// "FIELD=VALUE" of --set, in the forms that put takes.
template <class R>
static Result<> setFields(const Call &call, R &record)
{
    for (const QString &given : call.values("set")) {
        const qsizetype at = given.indexOf('=');
        const QString name = given.left(at), text = given.mid(at + 1);
        const FieldInfo *field = recordInfo<R>().field(name.toLatin1().constData());
        if (at < 1 || !field)
            return Error{Call::tr("--set takes FIELD=VALUE; %1 is not.").arg(given)};
        bool isNumber = false;
        const double n = text.toDouble(&isNumber);
        const bool numeric =
            isNumber && (field->kind == ValueKind::Money || field->kind == ValueKind::Rate ||
                         field->kind == ValueKind::Integer);
        TRY_ASSIGN(value,
                   valueOf(recordInfo<R>(), *field, numeric ? QJsonValue(n) : QJsonValue(text)));
        field->write(&record, value);
    }
    return ok();
}

static Result<> payReferral(Call &call, Store &store, const Id &referral)
{
    Disbursement payment;
    payment.referral = referral;
    TRY(setFields(call, payment));
    TRY_ASSIGN(id, payOut(store, payment));
    call.answer.insert(QStringLiteral("disbursement"), id.text());
    return ok();
}

static Result<> stepReferral(Call &call)
{
    ReferralEvent event{};
    if (!isChoice(call.argument(2), event)) {
        QStringList codes;
        for (const auto &c : choicesOf<ReferralEvent>)
            if (*c.code && c.value != ReferralEvent::Dispatch) codes.append(QLatin1String(c.code));
        return call.misused(Call::tr("%1 is no step. There are %2.")
                                .arg(call.argument(2), codes.join(QStringLiteral(", "))));
    }
    TRY_ASSIGN(id, idNamed(call));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(loaded, store->load<Referral>(id));
    if (event == ReferralEvent::Disburse) {
        TRY(payReferral(call, *store, id));
    } else {
        Referral filled = loaded.record;
        TRY(setFields(call, filled));
        TRY(takeStep(*store, loaded, filled, event));
    }
    TRY_ASSIGN(after, store->get<Referral>(id));
    call.answer.insert(QStringLiteral("referral"), id.text());
    call.answer.insert(QStringLiteral("state"), CodecOf<ReferralState>::encode(after.state).text());
    return ok();
}

static Result<> readHolidays(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(read, importHolidays(*store, call.argument(1)));
    QJsonArray years, moved;
    for (const int year : read.years) years.append(year);
    for (const DueMoved &m : read.moved)
        moved.append(QJsonObject{{"referral", m.referral.text()},
                                 {"firm", m.firm},
                                 {"clock", m.clock},
                                 {"before", m.before.toString(Qt::ISODate)},
                                 {"after", m.after.toString(Qt::ISODate)},
                                 {"why", m.why}});
    call.answer = {{"years", years},
                   {"added", read.added},
                   {"changed", read.changed},
                   {"removed", read.removed},
                   {"moved", moved}};
    return ok();
}

std::vector<Command> stepCommands()
{
    return {
        {"screen",
         "FILE NEED",
         2,
         2,
         {{"criteria", "V,V,V,V,V", true},
          {"outcome", "recommend|return|coach", true},
          {"note", "TEXT"}},
         screenNeed},
        {"refer", "FILE NEED", 2, 2, {{"bank", "BANK", true}, {"beside", "REASON"}}, referNeed},
        {"batch",
         "FILE",
         1,
         1,
         {{"need", "NEED"}, {"bank", "BANK"}, {"beside", "REASON"}, {"dry-run"}, {"sheets", "DIR"}},
         makeBatchCommand},
        {"batches", "FILE", 1, 1, {}, listBatches},
        {"holidays", "FILE TABLE.csv", 2, 2, {}, readHolidays},
        {"step", "FILE REFERRAL EVENT", 3, 3, {{"set", "FIELD=VALUE"}}, stepReferral}};
}
