// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/attachments.h"
#include "work/authors.h"
#include "work/erasure.h"

#include <QJsonArray>

static Result<FileKind> kindNamed(Call &call)
{
    if (!call.has("kind")) return FileKind::None;
    QStringList codes;
    for (const auto &choice : choicesOf<FileKind>) {
        if (!*choice.code) continue;
        if (call.value("kind") == QLatin1String(choice.code)) return choice.value;
        codes.append(QLatin1String(choice.code));
    }
    return call.misused(Call::tr("--kind is one of: %1.").arg(codes.join(QStringLiteral(", "))));
}

static Result<> attach(Call &call)
{
    TRY_ASSIGN(kind, kindNamed(call));
    const Id about = Id::fromText(call.value("about"));
    if (call.has("about") && about.isNull())
        return call.misused(Call::tr("%1 is no id.").arg(call.value("about")));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(firm, firmNamed(*store, call.value("firm")));
    if (call.has("about") && !store->exists(Kind::Visit, about) &&
        !store->exists(Kind::Need, about) && !store->exists(Kind::Consent, about))
        return Error{Call::tr("There is no such record in this workbook.")};
    TRY_ASSIGN(limits, FileLimits::read(*store));
    QJsonArray ids;
    for (const QString &path : call.argumentsFrom(1)) {
        const auto refuse = [&](const Error &why) {
            call.refuse(QStringLiteral("%1: %2").arg(path, why.what));
        };
        Result<ReadyFile> file = attachments::ready(path, limits);
        if (!file) {
            refuse(file.error());
            continue;
        }
        file->kind = kind;
        file->about = about;
        const Result<Id> id = attachments::attach(*store, firm, *file);
        if (!id) {
            refuse(id.error());
            continue;
        }
        ids.append(id->text());
    }
    call.answer = {{"attachments", ids}};
    return ok();
}

static QJsonObject jsonOf(const Store &store, const FirmFile &file)
{
    const Attachment &r = file.record;
    QJsonObject o{{"id", r.id.text()},
                  {"firm", r.firm.text()},
                  {"firm_name", nameOfRecord(store, Kind::Firm, r.firm)},
                  {"media_type", r.mediaType},
                  {"here", file.here}};
    if (file.isErased())
        o.insert("erased", true);
    else
        o.insert("digest", QString::fromLatin1(r.digest.toHex()));
    if (!r.fileName.isEmpty()) o.insert("file_name", r.fileName);
    if (r.kind != FileKind::None) o.insert("kind", CodecOf<FileKind>::encode(r.kind).text());
    if (r.size) o.insert("size", *r.size);
    if (r.addedOn) o.insert("added_on", r.addedOn->toString(Qt::ISODate));
    if (!r.about.isNull()) o.insert("about", r.about.text());
    return o;
}

static Result<> list(Call &call)
{
    TRY_ASSIGN(store, call.open());
    QList<FirmFile> files;
    if (call.has("firm")) {
        TRY_ASSIGN(firm, firmNamed(*store, call.value("firm")));
        TRY_ASSIGN(found, attachments::ofFirm(*store, firm));
        files = found;
    } else {
        TRY_ASSIGN(found, attachments::all(*store));
        files = found;
    }
    QJsonArray array;
    for (const FirmFile &file : std::as_const(files)) array.append(jsonOf(*store, file));
    call.answer = {{"attachments", array}};
    return ok();
}

static Result<Id> fileNamed(Call &call, const Store &store)
{
    const Id id = Id::fromText(call.argument(1));
    if (id.isNull()) return call.misused(Call::tr("%1 is no id.").arg(call.argument(1)));
    if (!store.exists(Kind::Attachment, id))
        return Error{Call::tr("There is no such record in this workbook.")};
    return id;
}

static Result<> save(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(id, fileNamed(call, *store));
    TRY(attachments::saveCopy(*store, id, call.value("out"), call.value("reason")));
    call.answer = {{"path", call.value("out")}};
    return ok();
}

static Result<> eraseOne(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(id, fileNamed(call, *store));
    TRY_ASSIGN(tidied, eraseFile(*store, id, call.value("reason")));
    call.answer = {{"tidied", tidied}};
    if (!tidied)
        call.refuse(Call::tr("The file is erased, but the workbook could not be rewritten yet. "
                             "Free some disk space and open it once more."));
    return ok();
}

std::vector<Command> fileCommands()
{
    return {
        {"attach",
         "FILE PATH…",
         2,
         -1,
         {{"firm", "ID|CODE", true}, {"about", "ID"}, {"kind", "license|consent|premises|other"}},
         attach},
        {"attachments", "FILE", 1, 1, {{"firm", "ID|CODE"}}, list},
        {"attachment-save", "FILE ID", 2, 2, {{"out", "F", true}, {"reason", "TEXT", true}}, save},
        {"attachment-erase", "FILE ID", 2, 2, {{"reason", "TEXT", true}}, eraseOne}};
}
