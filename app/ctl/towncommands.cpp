// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/townrules.h"

#include <QJsonArray>

static Result<> listTowns(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(changes, townChanges(*store));
    QJsonArray list;
    for (const TownChange &c : changes) {
        list.append(QJsonObject{{"old", c.old},
                                {"now", c.now},
                                {"name", c.name},
                                {"from", c.from.toString(Qt::ISODate)}});
        TRY_ASSIGN(before, townsOn(*store, c.from.addDays(-1)));
        call.text += townChangeWords(before, c, true).toUtf8() + '\n';
    }
    call.answer = {{"changes", list}};
    return ok();
}

static Result<> changeOne(Call &call)
{
    TRY_ASSIGN(office, call.open());
    if (call.has("back")) {
        TRY(takeTownBack(*office, call.argument(1)));
        call.answer = {{"taken_back", call.argument(1)}};
        return ok();
    }
    TRY_ASSIGN(from, call.day("from", office->ambient().today()));
    const QString now = call.has("into") ? call.value("into") : call.argument(1);
    TRY_ASSIGN(changed, changeTown(*office, call.argument(1), now, call.value("name"), from));
    call.answer = {{"old", changed.old},
                   {"now", changed.now},
                   {"name", changed.name},
                   {"from", changed.from.toString(Qt::ISODate)}};
    return ok();
}

std::vector<Command> townCommands()
{
    return {{"towns", "FILE", 1, 1, {}, listTowns},
            {"town-change",
             "FILE TOWN",
             2,
             2,
             {{"into", "TOWN|CODE"}, {"name", "NAME"}, {"from", "DAY"}, {"back"}},
             changeOne}};
}
