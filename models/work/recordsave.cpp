// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/recordsave.h"

#include "rules/phone.h"
#include "rules/uscc.h"
#include "work/audittrail.h"
#include "work/firmidentity.h"
#include "work/words.h"

namespace
{
Problem said(const FieldInfo &field, bool error, const QString &words)
{
    return {QLatin1String(field.column), error, false, words};
}

QList<Problem> checkCode(const Store &store, const FieldInfo &field, const Id &id,
                         const QString &code)
{
    const UsccCheck standing = uscc::check(code);
    if (const QString words = uscc::words(standing, code); !words.isEmpty())
        return {said(field, uscc::isError(standing), words)};
    const auto other = firmWithCode(store, code);
    if (!other || other->isNull() || *other == id) return {};
    const auto firm = store.get<Firm>(*other);
    return {said(
        field, true,
        Work::tr("%1 has this code. Open that firm instead.").arg(firm ? firm->name : QString()))};
}

QList<Problem> checkPhone(const FieldInfo &field, const QString &number)
{
    const PhoneCheck call = phone::check(number);
    const QString words = phone::words(call);
    return words.isEmpty() ? QList<Problem>() : QList{said(field, phone::isError(call), words)};
}

/// The code of a grid point stands on every list: it is nobody else's.
QList<Problem> checkGridCode(const Store &store, const FieldInfo &field, const Id &id,
                             const QString &code)
{
    const auto same = store.find<GridPoint>("code = ?", {Value(code)});
    if (!same) return {};
    for (const GridPoint &g : *same)
        if (g.id != id)
            return {said(field, true, Work::tr("%1 has this code already.").arg(g.name))};
    return {};
}

QList<Problem> checkField(const Store &store, const RecordInfo &info, const FieldInfo &field,
                          const Id &id, const Value &value)
{
    if (value.isNull() && !field.required()) return {};
    if (value.isNull())
        return {said(field, true, Work::tr("%1 is missing.").arg(labelOf(info, field)))};
    if (field.kind == ValueKind::Uscc) return checkCode(store, field, id, value.text());
    if (field.kind == ValueKind::Phone) return checkPhone(field, value.text());
    if (info.kind == Kind::GridPoint && qstrcmp(field.column, "code") == 0)
        return checkGridCode(store, field, id, value.text());
    return {};
}

/// One field of many firms in one save; those that have the value already are left alone.
Result<int> writeToFirms(Store &store, const QList<Id> &firms, const char *column,
                         const Value &value)
{
    int written = 0;
    const RecordInfo &info = recordInfo<Firm>();
    const FieldInfo *field = info.field(column);
    TRY(store.transact([&](Writer &w) -> Result<> {
        for (const Id &id : firms) {
            TRY_ASSIGN(loaded, store.load<Firm>(id));
            if (field->read(&loaded.record) == value) continue;
            TRY(w.put(info, id, {{field, value}}, loaded.basis));
            ++written;
        }
        return ok();
    }));
    return written;
}
} // namespace

QList<Problem> checkRecord(const Store &store, const RecordInfo &info, const Id &id,
                           const void *record)
{
    QList<Problem> problems;
    for (const FieldInfo &field : info.fields)
        problems += checkField(store, info, field, id, field.read(record));
    return problems;
}

Result<Id> freshId(const Store &store, const RecordInfo &info, const void *record)
{
    if (info.kind == Kind::Firm) return mintFirmId(store, info.field("code")->read(record).text());
    return Id::make(store.ambient());
}

Result<> planVisits(Store &store, const QList<Id> &firms, QDate day)
{
    const Value value = day.isValid() ? Value(day.toString(Qt::ISODate)) : Value();
    TRY_ASSIGN(written, writeToFirms(store, firms, "planned_on", value));
    Q_UNUSED(written)
    return ok();
}

Result<int> assignTo(Store &store, const Id &gridPoint, const QList<Id> &firms)
{
    return writeToFirms(store, firms, "grid_point", Value(gridPoint.bytes()));
}

Result<> noteShown(Store &store, const Id &subject, const QString &reason)
{
    return noteDeed(store, "shown", subject, 1, reason);
}
