// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "store/log.h"
#include "sync/scope.h"

#include <QJsonArray>

Result<Id> workerNamed(const Store &store, const QString &name)
{
    const Id id = Id::fromText(name);
    if (!id.isNull() && store.exists(Kind::Worker, id)) return id;
    TRY_ASSIGN(workers, store.find<Worker>("name = ?", {Value(name)}));
    if (workers.isEmpty()) return Error{Call::tr("There is no worker of this name here.")};
    if (workers.size() > 1) return Error{Call::tr("Several workers have this name. Give the id.")};
    return workers.first().id;
}

static Result<> stateHash(Call &call)
{
    TRY_ASSIGN(store, call.open());
    QByteArray hash;
    if (call.has("worker")) {
        TRY_ASSIGN(worker, workerNamed(*store, call.value("worker")));
        TRY_ASSIGN(scope, scopeOf(*store, worker));
        TRY_ASSIGN(digest, store->log().stateHash(&scope));
        hash = digest.toHex();
    } else {
        TRY_ASSIGN(digest, store->log().stateHash());
        hash = digest.toHex();
    }
    call.answer = {{"state_hash", QString::fromLatin1(hash)}};
    call.text = hash + '\n';
    return ok();
}

static Result<> verify(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(wrong, store->verify(call.has("deep")));
    call.answer = {{"ok", wrong.isEmpty()}, {"wrong", QJsonArray::fromStringList(wrong)}};
    for (const QString &what : wrong) call.refuse(what);
    return ok();
}

std::vector<Command> checkCommands()
{
    return {{"state-hash", "FILE", 1, 1, {{"worker", "NAME"}}, stateHash},
            {"verify", "FILE", 1, 1, {{"deep"}}, verify}};
}
