// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/scope.h"

#include "store/query.h"

Result<QSet<Id>> scopeOf(const Store &office, const Id &worker)
{
    QSet<Id> scope;
    TRY_ASSIGN(find, prepareQuery(office.db(), "scope"));
    bindNamed(find, ":worker", Value(worker.bytes()));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return scope;
        scope.insert(find.id(0));
    }
}
