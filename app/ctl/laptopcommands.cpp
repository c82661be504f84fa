// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "store/log.h"
#include "sync/reconcile.h"
#include "work/laptopheld.h"

#include <QJsonArray>

static Result<Id> workerCalled(const Store &store, const QString &name)
{
    const Id id = Id::fromText(name);
    if (!id.isNull() && store.exists(Kind::Worker, id)) return id;
    TRY_ASSIGN(workers, store.find<Worker>("name = ?", {Value(name)}));
    if (workers.size() == 1) return workers.first().id;
    return Error{workers.isEmpty() ? Call::tr("There is no worker of this name here.")
                                   : Call::tr("Several workers have this name. Give the id.")};
}

/// Closes every open key of the worker: what is signed with it from now on is held.
static Result<> revoke(Call &call)
{
    TRY_ASSIGN(office, call.open());
    if (!office->isOffice()) return Error{Call::tr("Only the office closes a laptop.")};
    TRY_ASSIGN(worker, workerCalled(*office, call.value("worker")));
    if (worker == office->founding().rootPerson)
        return Error{Call::tr("The office lead's own key cannot be closed.")};
    TRY_ASSIGN(keys, office->log().keysOf(worker));
    if (keys.isEmpty()) return Error{Call::tr("This worker has no open laptop.")};
    TRY(office->transact([&](Writer &w) -> Result<> {
        for (const QByteArray &key : keys) TRY(w.revoke(key));
        return ok();
    }));
    call.answer = {{"worker", worker.text()}, {"closed", keys.size()}};
    return ok();
}

static Result<> laptopHeld(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(worker, workerCalled(*office, call.value("worker")));
    TRY_ASSIGN(rows, writeHeldByLaptop(*office, worker, call.value("out")));
    call.answer = {{"rows", rows}, {"path", call.value("out")}};
    return ok();
}

/// The laptop's passphrase comes from GRIDPOINT_NEW_PASSPHRASE, or is the office's.
static Result<std::unique_ptr<Store>> openLaptop(Call &call)
{
    const Result<QString> own = call.newPassphrase();
    if (own) return openWorkbook(call.argument(1), *own, call.ambient(), call.marks());
    TRY_ASSIGN(words, call.passphrase());
    return openWorkbook(call.argument(1), words, call.ambient(), call.marks());
}

static Result<> reconcileTwo(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(laptop, openLaptop(call));
    TRY_ASSIGN(found, reconcile(*office, *laptop));
    QJsonArray different;
    for (const Difference &d : found.different)
        different.append(QJsonObject{{"kind", QLatin1String(recordOf(d.kind)->table)},
                                     {"id", d.id.text()},
                                     {"why", QLatin1String(codeOf(d.why))},
                                     {"entries_office", d.atOffice},
                                     {"entries_laptop", d.atLaptop}});
    call.answer = {{"records", found.records}, {"same", found.same}, {"different", different}};
    return ok();
}

std::vector<Command> laptopCommands()
{
    return {{"revoke", "FILE", 1, 1, {{"worker", "NAME", true}}, revoke},
            {"laptop-held",
             "FILE",
             1,
             1,
             {{"worker", "NAME", true}, {"out", "X.xlsx", true}},
             laptopHeld},
            {"reconcile", "OFFICE LAPTOP", 2, 2, {}, reconcileTwo}};
}
