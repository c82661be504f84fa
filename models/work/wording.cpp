// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/wording.h"

#include "rules/amount.h"
#include "rules/daterule.h"
#include "rules/mask.h"
#include "store/towns.h"
#include "work/words.h"

Wording::Wording(Settings settings, Divisions divisions, const Store &store, bool chinese)
    : m_settings(std::move(settings))
    , m_divisions(std::move(divisions))
    , m_store(&store)
    , m_chinese(chinese)
    , m_today(store.ambient().today())
{
}

Result<Wording> Wording::make(const Store &store, bool chinese)
{
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(divisions, townsOn(store, store.ambient().today()));
    return Wording(settings, divisions, store, chinese);
}

QString Wording::day(QDate day) const
{
    return day.isValid() ? daterule::relative(day, m_today) : QString();
}

QString Wording::reference(const FieldInfo &field, const Id &id, bool masked) const
{
    const RecordInfo *record = recordOf(field.refersTo);
    const FieldInfo *name = record ? record->field("name") : nullptr;
    if (!name && record) name = record->field("number");
    if (!name) return {};
    const QByteArray sql =
        QByteArray("SELECT ") + name->column + " FROM " + record->table + " WHERE id = ?";
    Result<Statement *> find = m_store->db().cached(sql.constData());
    if (!find) return {};
    (*find)->bind(1, id);
    const Result<bool> any = (*find)->step();
    const QString text = any && *any ? (*find)->text(0) : QString();
    (*find)->reset();
    Q_UNUSED(masked)
    return text;
}

QString Wording::of(const FieldInfo &field, const Value &value, bool masked) const
{
    if (value.isNull()) return {};
    switch (field.kind) {
    case ValueKind::Money: return Work::tr("%1 × 10k CNY").arg(amount::wan(Money{value.toInt()}));
    case ValueKind::Rate: return amount::percent(Rate{int(value.toInt())});
    case ValueKind::Bool: return value.toInt() != 0 ? Work::tr("Yes") : Work::tr("No");
    case ValueKind::Date: return day(QDate::fromString(value.text(), Qt::ISODate));
    case ValueKind::Choice: return choiceLabel(field, value.text());
    case ValueKind::DictCode:
        return m_settings.word(QLatin1String(field.dictionary), value.text(), m_chinese);
    case ValueKind::CodeSet: {
        QStringList words;
        for (const QString &code : value.text().split(' ', Qt::SkipEmptyParts))
            words.append(m_settings.word(QLatin1String(field.dictionary), code, m_chinese));
        return words.join(Work::tr(", "));
    }
    case ValueKind::Integer: {
        const QString unit =
            *field.unit ? QCoreApplication::translate("Unit", field.unit) : QString();
        return unit.isEmpty() ? QString::number(value.toInt())
                              : QStringLiteral("%1 %2").arg(value.toInt()).arg(unit);
    }
    case ValueKind::Ref: return reference(field, Id::fromBytes(value.bytes()), masked);
    case ValueKind::Phone: return masked ? mask::phone(value.text()) : value.text();
    default: break;
    }
    if (qstrcmp(field.column, "town") == 0) return town(value.text());
    return value.text();
}
