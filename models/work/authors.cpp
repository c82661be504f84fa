// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/authors.h"

#include "store/log.h"

Result<Author> authorOf(const Store &store, LineId line)
{
    TRY_ASSIGN(info, store.log().line(line));
    Author author{info.person, {}, info.role};
    if (!info.person.isNull()) author.name = nameOfRecord(store, Kind::Worker, info.person);
    return author;
}

/// A column of one row as text or id; nothing where there is no such row.
static std::optional<Value> cellOf(const Store &store, const RecordInfo &record, const char *column,
                                   const Id &id)
{
    const QByteArray sql =
        QByteArray("SELECT ") + column + " FROM " + record.table + " WHERE id = ?";
    Result<Statement *> find = store.db().cached(sql.constData());
    if (!find) return {};
    (*find)->bind(1, id);
    const Result<bool> any = (*find)->step();
    std::optional<Value> value;
    if (any && *any) value = (*find)->value(0);
    (*find)->reset();
    return value;
}

QString nameOfRecord(const Store &store, Kind kind, const Id &id)
{
    const RecordInfo *record = recordOf(kind);
    if (!record) return {};
    for (const char *column : {"name", "number", "key", "day"})
        if (record->field(column)) {
            const auto value = cellOf(store, *record, column, id);
            return value && value->isText() ? value->text() : QString();
        }
    if (!record->field("firm")) return {};
    const auto firm = cellOf(store, *record, "firm", id);
    return firm && firm->isBytes() ? nameOfRecord(store, Kind::Firm, Id::fromBytes(firm->bytes()))
                                   : QString();
}
