// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/records.h"

#include <QCoreApplication>

const FieldInfo *RecordInfo::field(const char *column) const
{
    for (const FieldInfo &f : fields)
        if (qstrcmp(f.column, column) == 0) return &f;
    return nullptr;
}

const FieldInfo *RecordInfo::field(quint16 number) const
{
    // Numbers ascend in every table, which a test checks; those that were retired leave gaps.
    for (std::size_t at = std::min<std::size_t>(number, fields.size()); at > 0; --at)
        if (fields[at - 1].number <= number)
            return fields[at - 1].number == number ? &fields[at - 1] : nullptr;
    return nullptr;
}

template <class... R>
static std::vector<const RecordInfo *> infosOf(RecordList<R...>)
{
    return {&recordInfo<R>()...};
}

std::span<const RecordInfo *const> allRecords()
{
    static const auto all = infosOf(AllRecords{});
    return all;
}

const RecordInfo *recordOf(Kind kind)
{
    const auto all = allRecords();
    const auto at = std::size_t(kind);
    return at >= 1 && at <= all.size() ? all[at - 1] : nullptr;
}

const RecordInfo *recordNamed(const QString &table)
{
    for (const RecordInfo *r : allRecords())
        if (table == QLatin1String(r->table)) return r;
    return nullptr;
}

QString labelOf(const RecordInfo &record, const FieldInfo &field)
{
    return QCoreApplication::translate(record.name, field.label);
}

QString choiceLabel(const FieldInfo &field, const QString &code)
{
    for (const ChoiceInfo &c : field.choices)
        if (*c.code && code == QLatin1String(c.code))
            return QCoreApplication::translate(field.choiceContext, c.label);
    return code;
}
