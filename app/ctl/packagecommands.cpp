// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/exchangelist.h"
#include "work/repeatvisits.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

static QJsonObject jsonOf(const Exported &done)
{
    return {{"path", done.path},
            {"package", done.number},
            {"entries", done.entries},
            {"bytes", done.bytes},
            {"files", done.files}};
}

static Result<> exportPackages(Call &call)
{
    TRY_ASSIGN(store, call.open());
    const QString folder = call.value("out");
    if (!QDir().mkpath(folder))
        return Error{Call::tr("The folder %1 cannot be made. Choose another.").arg(folder)};
    QJsonArray packages;
    if (store->isOffice()) {
        TRY_ASSIGN(done, exportForAll(*store, folder));
        for (const Exported &e : done) {
            QJsonObject o = jsonOf(e);
            o.insert("worker", e.recipient.text());
            packages.append(o);
        }
    } else {
        TRY_ASSIGN(done, exportUp(*store, folder));
        packages.append(jsonOf(done));
    }
    if (packages.size() == 1) call.answer = packages.first().toObject();
    call.answer.insert("packages", packages);
    return ok();
}

static QJsonObject jsonOf(const Imported &done)
{
    QJsonArray gaps;
    qint64 missing = 0;
    for (const Gap &gap : done.missing) {
        missing += gap.to - gap.from + 1;
        gaps.append(
            QJsonObject{{"line", QString::number(gap.line)}, {"from", gap.from}, {"to", gap.to}});
    }
    const Joined &joined = done.joined;
    return {{"file", QFileInfo(done.file).fileName()},
            {"package", done.number},
            {"entries", done.entries},
            {"new", joined.created},
            {"changed", joined.changed},
            {"conflicts", joined.conflicts},
            {"quarantined", joined.quarantined},
            {"known", joined.known},
            {"missing", missing},
            {"gaps", gaps},
            {"files", done.files},
            {"files_missing", done.filesMissing}};
}

/// "1–6 and 8 here, 7 missing", of every laptop.
static Result<QJsonArray> sendersOf(const Store &store)
{
    TRY_ASSIGN(received, receivedPackages(store));
    QJsonArray senders;
    for (const ReceivedPackages &r : received)
        senders.append(QJsonObject{{"sender", r.sender},
                                   {"packages", r.numbers},
                                   {"absent", r.absent},
                                   {"missing_entries", r.missing}});
    return senders;
}

static Result<> importPackages(Call &call)
{
    const QStringList given = call.argumentsFrom(1);
    for (const QString &path : given)
        if (!QFileInfo::exists(path))
            return Error{Call::tr("There is no file or folder %1. Check its name.").arg(path)};
    const QStringList files = packagesIn(given);
    if (files.isEmpty()) return Error{Call::tr("There is no package in this folder.")};
    TRY_ASSIGN(store, call.open());
    QJsonArray packages;
    for (const QString &file : files) {
        const Result<Imported> done = importPackage(*store, file);
        if (done) {
            packages.append(jsonOf(*done));
            if (!done->clockWords.isEmpty()) call.warn(done->clockWords);
            continue;
        }
        const QString name = QFileInfo(file).fileName();
        packages.append(QJsonObject{{"file", name}, {"refused", done.error().what}});
        call.refuse(QStringLiteral("%1: %2").arg(name, done.error().what));
    }
    if (packages.size() == 1) call.answer = packages.first().toObject();
    call.answer.insert("packages", packages);
    TRY_ASSIGN(repeats, repeatVisits(*store));
    call.answer.insert("repeat_visits", repeats.size());
    TRY_ASSIGN(senders, sendersOf(*store));
    call.answer.insert("senders", senders);
    return ok();
}

std::vector<Command> packageCommands()
{
    return {{"export", "FILE", 1, 1, {{"out", "DIR", true}}, exportPackages},
            {"import", "FILE PACKAGE|DIR...", 2, -1, {}, importPackages}};
}
