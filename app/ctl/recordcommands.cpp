// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/audittrail.h"
#include "work/recordjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static Result<const RecordInfo *> kindNamed(Call &call, const QString &name)
{
    if (const RecordInfo *record = recordNamed(name)) return record;
    QStringList kinds;
    for (const RecordInfo *r : allRecords()) kinds.append(QLatin1String(r->table));
    return call.misused(Call::tr("There is no kind of record named %1. There are: %2.")
                            .arg(name, kinds.join(QStringLiteral(", "))));
}

static Result<> put(Call &call)
{
    TRY_ASSIGN(record, kindNamed(call, call.argument(1)));
    TRY_ASSIGN(store, call.open());
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{Call::tr("Standard input cannot be read.")};
    TRY_ASSIGN(settings, Settings::read(*store));
    QJsonArray ids;
    call.text = "";
    for (int number = 1; !in.atEnd(); ++number) {
        const QByteArray line = in.readLine().trimmed();
        if (line.isEmpty()) continue;
        const auto refuseLine = [&](const QString &why) {
            call.refuse(Call::tr("Line %1: %2").arg(number).arg(why));
        };
        const QJsonDocument json = QJsonDocument::fromJson(line);
        if (!json.isObject()) {
            refuseLine(Call::tr("this is no JSON object."));
            continue;
        }
        const Result<Id> id = putJson(*store, *record, json.object());
        if (!id) {
            refuseLine(id.error().what);
            continue;
        }
        for (const QString &odd : putWarnings(settings, *record, json.object()))
            call.warn(Call::tr("Line %1: %2").arg(number).arg(odd));
        ids.append(id->text());
        call.text += id->text().toUtf8() + '\n';
    }
    call.answer = {{"ids", ids}, {"refused", call.refused().size()}};
    return ok();
}

static QByteArray csvField(const QJsonValue &value)
{
    QString text;
    if (value.isArray()) {
        QStringList codes;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &code : items) codes.append(code.toString());
        text = codes.join(' ');
    } else {
        text = value.isBool() ? QString(value.toBool() ? "true" : "false")
                              : value.toVariant().toString();
    }
    // A sheet program would run what begins so.
    if (value.isString() && !text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend('\'');
    if (text.contains('"') || text.contains(',') || text.contains('\n'))
        text = '"' + text.replace('"', QLatin1String("\"\"")) + '"';
    return text.toUtf8();
}

static QByteArray csvOf(const RecordInfo &record, const QList<QJsonObject> &records)
{
    QByteArrayList header{"id"};
    for (const FieldInfo &f : record.fields) header.append(f.column);
    QByteArray csv = header.join(',') + "\r\n";
    for (const QJsonObject &o : records) {
        QByteArrayList cells;
        for (const QByteArray &column : header)
            cells.append(csvField(o.value(QLatin1String(column))));
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

static Result<> get(Call &call)
{
    TRY_ASSIGN(record, kindNamed(call, call.argument(1)));
    const QString format = call.has("format") ? call.value("format") : QStringLiteral("json");
    if (format != QLatin1String("json") && format != QLatin1String("csv"))
        return call.misused(Call::tr("--format is json or csv."));
    const bool unmasked = call.has("unmasked");
    if (unmasked && call.value("reason").trimmed().isEmpty())
        return call.misused(Call::tr("--unmasked needs a reason: --reason TEXT."));
    QList<std::pair<QString, QString>> where;
    for (const QString &w : call.values("where")) {
        const auto at = w.indexOf('=');
        if (at < 1) return call.misused(Call::tr("--where takes FIELD=VALUE."));
        where.append({w.left(at), w.mid(at + 1)});
    }
    const Id id = Id::fromText(call.argument(2));
    if (call.count() > 2 && id.isNull())
        return call.misused(Call::tr("%1 is no id.").arg(call.argument(2)));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(records, recordsJson(*store, *record, id, where, !unmasked));
    if (!id.isNull() && records.isEmpty())
        return Error{Call::tr("There is no such record in this workbook.")};
    // Personal data in plain text leaves a trace: who, what, why (PIPL art. 51).
    if (unmasked) TRY(noteDeed(*store, "exported", id, records.size(), call.value("reason")));
    QJsonArray array;
    for (const QJsonObject &o : records) array.append(o);
    call.answer = {{"records", array}};
    call.text = format == QLatin1String("csv")
                    ? csvOf(*record, records)
                    : QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
    return ok();
}

std::vector<Command> recordCommands()
{
    return {{"put", "FILE KIND", 2, 2, {}, put},
            {"get",
             "FILE KIND [ID]",
             2,
             3,
             {{"where", "FIELD=VALUE"}, {"format", "json|csv"}, {"unmasked"}, {"reason", "TEXT"}},
             get}};
}
