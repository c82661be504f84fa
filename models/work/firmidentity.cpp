// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/firmidentity.h"

static Result<Id> first(Statement &find)
{
    TRY_ASSIGN(any, find.step());
    const Id id = any ? find.id(0) : Id();
    find.reset();
    return id;
}

Result<Id> firmWithCode(const Store &store, const QString &code)
{
    if (code.isEmpty()) return Id();
    TRY_ASSIGN(find, store.db().cached("SELECT id FROM firm WHERE code = ? AND flags & 1 "
                                       "ORDER BY id LIMIT 1"));
    find->bind(1, code);
    return first(*find);
}

Result<Id> firmWithoutCode(const Store &store, const QString &name, const QString &town)
{
    TRY_ASSIGN(find, store.db().cached("SELECT id FROM firm WHERE name = ? AND town IS ? AND "
                                       "code IS NULL AND flags & 1 ORDER BY id LIMIT 1"));
    find->bind(1, name);
    find->bind(2, town.isEmpty() ? Value() : Value(town));
    return first(*find);
}

Result<Id> mintFirmId(const Store &store, const QString &code)
{
    if (code.isEmpty()) return Id::make(store.ambient());
    const Id minted = Id::named(QStringLiteral("firm:") + code);
    TRY_ASSIGN(find, store.db().cached("SELECT code, flags & 3 FROM firm WHERE id = ?"));
    find->bind(1, minted);
    TRY_ASSIGN(any, find->step());
    // A row without status is of a record that was taken back: its id is free again.
    const bool taken = any && find->integer(1) != 0 && find->text(0) != code;
    find->reset();
    return taken ? Id::make(store.ambient()) : minted;
}
