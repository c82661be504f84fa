// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/erasure.h"
#include "work/retention.h"

#include <QJsonArray>

static Result<QList<Id>> toErase(Call &call, const QList<DueContact> &due)
{
    QList<Id> firms;
    for (const DueContact &d : due) firms.append(d.firm);
    bool isNumber = false;
    const int said = call.value("erase").toInt(&isNumber);
    if (!isNumber || said != int(firms.size()))
        return Error{Call::tr("%1 contacts are due; say --erase %1 to erase them. Nothing was "
                              "erased.")
                         .arg(firms.size())};
    return firms;
}

static Result<> retention(Call &call)
{
    const QString format = call.value("format");
    if (!format.isEmpty() && format != "json" && format != "csv" && format != "xlsx")
        return call.misused(Call::tr("--format is json, csv or xlsx."));
    const bool isSheet = format == "csv" || format == "xlsx";
    if (isSheet && !call.has("out"))
        return call.misused(Call::tr("A sheet needs --out, the file to write."));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(on, call.day("on", store->ambient().today()));
    TRY_ASSIGN(due, dueForErasure(*store, on));
    QJsonArray list;
    for (const DueContact &d : due) {
        const QString from = d.from.toString(Qt::ISODate), until = d.due.toString(Qt::ISODate);
        list.append(QJsonObject{{"firm", d.firm.text()},
                                {"name", d.name},
                                {"town", d.town},
                                {"village", d.village},
                                {"since", sinceWords(d.since)},
                                {"from", from},
                                {"due", until}});
        call.text +=
            QStringList{until, d.name, sinceWords(d.since), from}.join('\t').toUtf8() + '\n';
    }
    call.answer = {{"on", on.toString(Qt::ISODate)}, {"due", list}};
    if (call.has("out")) {
        QString path = call.value("out");
        if (isSheet && !path.endsWith('.' + format)) path += '.' + format;
        TRY(writeDueContacts(*store, due, on, path));
        call.answer.insert("path", path);
    }
    if (!call.has("erase")) return ok();
    if (on > store->ambient().today())
        return Error{Call::tr("That day is still to come. Nothing was erased.")};
    TRY_ASSIGN(firms, toErase(call, due));
    TRY_ASSIGN(done, eraseContacts(*store, firms, call.value("reason")));
    call.answer.insert("erased", done.firms);
    call.answer.insert("tidied", done.tidied);
    call.text += Call::tr("Erased: %1").arg(done.firms).toUtf8() + '\n';
    return ok();
}

std::vector<Command> retentionCommands()
{
    return {{"retention",
             "FILE",
             1,
             1,
             {{"on", "DATE"},
              {"format", "json|csv|xlsx"},
              {"out", "F"},
              {"erase", "COUNT"},
              {"reason", "TEXT"}},
             retention}};
}
