// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "sync/laptop.h"
#include "sync/reconcile.h"
#include "work/laptopheld.h"

#include <QJsonArray>

static Result<> revoke(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(worker, workerNamed(*office, call.value("worker")));
    TRY_ASSIGN(closed, closeLaptops(*office, worker));
    call.answer = {{"worker", worker.text()}, {"closed", closed}};
    return ok();
}

static Result<> laptopHeld(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(worker, workerNamed(*office, call.value("worker")));
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
