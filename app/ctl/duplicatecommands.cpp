// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "rules/uscc.h"
#include "work/duplicates.h"
#include "work/firmidentity.h"
#include "work/repeatvisits.h"
#include "work/settings.h"

#include <QJsonArray>

static Result<QJsonObject> firmJson(const Store &store, const Id &id)
{
    TRY_ASSIGN(firm, store.get<Firm>(id));
    return QJsonObject{{"id", id.text()},
                       {"name", firm.name},
                       {"code", firm.code.value},
                       {"town", firm.town},
                       {"address", firm.address}};
}

static Result<> duplicates(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(pairs, duplicateCandidates(*store));
    QJsonArray list;
    for (const FirmPair &pair : pairs) {
        TRY_ASSIGN(first, firmJson(*store, pair.first));
        TRY_ASSIGN(second, firmJson(*store, pair.second));
        QStringList signs;
        for (const firmmatch::Sign sign : pair.match.signs) signs.append(signWords(sign));
        list.append(QJsonObject{{"first", first},
                                {"second", second},
                                {"score", pair.match.score},
                                {"signs", QJsonArray::fromStringList(signs)}});
        call.text += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\n")
                         .arg(pair.match.score)
                         .arg(pair.first.text(), pair.second.text(), first["name"].toString(),
                              second["name"].toString(), signs.join(u','))
                         .toUtf8();
    }
    call.answer = {{"count", list.size()}, {"duplicates", list}};
    return ok();
}

Result<Id> firmNamed(const Store &store, const QString &idOrCode)
{
    const Id id = Id::fromText(idOrCode);
    if (!id.isNull() && store.exists(Kind::Firm, id)) return id;
    TRY_ASSIGN(known, firmWithCode(store, uscc::normalize(idOrCode)));
    if (known.isNull())
        return Error{Call::tr("There is no firm %1. Give its id or code.").arg(idOrCode)};
    return known;
}

static Result<> link(Call &call)
{
    if (call.has("not") && call.has("undo"))
        return call.misused(Call::tr("--not and --undo exclude each other."));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(first, firmNamed(*store, call.argument(1)));
    TRY_ASSIGN(second, firmNamed(*store, call.argument(2)));
    std::optional<bool> same;
    if (!call.has("undo")) same = !call.has("not");
    TRY(decideSame(*store, first, second, same));
    call.answer = {{"first", first.text()},
                   {"second", second.text()},
                   {"same", same ? QJsonValue(*same) : QJsonValue()}};
    return ok();
}

static Result<> repeats(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(found, repeatVisits(*store));
    QJsonArray list;
    for (const RepeatVisit &r : found) {
        list.append(QJsonObject{{"firm", r.firm.text()},
                                {"name", r.name},
                                {"first_on", r.firstOn.toString(Qt::ISODate)},
                                {"first_by", r.firstBy},
                                {"second_on", r.secondOn.toString(Qt::ISODate)},
                                {"second_by", r.secondBy}});
        call.text += QStringLiteral("%1\t%2 %3\t%4 %5\n")
                         .arg(r.name, r.firstOn.toString(Qt::ISODate), r.firstBy,
                              r.secondOn.toString(Qt::ISODate), r.secondBy)
                         .toUtf8();
    }
    call.answer = {{"count", list.size()}, {"repeat_visits", list}};
    return ok();
}

std::vector<Command> duplicateCommands()
{
    return {{"duplicates", "FILE", 1, 1, {}, duplicates},
            {"link", "FILE FIRM FIRM", 3, 3, {{"not"}, {"undo"}}, link},
            {"repeat-visits", "FILE", 1, 1, {}, repeats}};
}
