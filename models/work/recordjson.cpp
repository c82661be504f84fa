// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/recordjson.h"

#include "rules/amount.h"
#include "rules/mask.h"
#include "rules/phone.h"
#include "rules/uscc.h"
#include "work/bankidentity.h"
#include "work/batches.h"
#include "work/firmidentity.h"
#include "work/putcheck.h"
#include "work/referralcourse.h"
#include "work/screening.h"
#include "work/words.h"

#include <QJsonArray>

QJsonValue jsonOf(const FieldInfo &field, const Value &value, bool masked)
{
    if (value.isNull()) return QJsonValue::Null;
    switch (field.kind) {
    case ValueKind::Money: return Money{value.toInt()}.inWan();
    case ValueKind::Rate: return Rate{int(value.toInt())}.inPercent();
    case ValueKind::Bool: return value.toInt() != 0;
    case ValueKind::Integer:
    case ValueKind::Moment: return double(value.toInt());
    case ValueKind::Ref: return Id::fromBytes(value.bytes()).text();
    case ValueKind::Bytes: return QString::fromLatin1(value.bytes().toBase64());
    case ValueKind::CodeSet: {
        QJsonArray codes;
        for (const QString &code : value.text().split(' ', Qt::SkipEmptyParts)) codes.append(code);
        return codes;
    }
    case ValueKind::Phone: return masked ? mask::phone(value.text()) : value.text();
    default: return masked && field.personal() ? mask::person(value.text()) : value.text();
    }
}

static Error notFitting(const RecordInfo &record, const FieldInfo &field, const QString &expected)
{
    return {Work::tr("%1: this is no value for it. Expected: %2.")
                .arg(labelOf(record, field), expected)};
}

static Result<Value> textValue(const RecordInfo &record, const FieldInfo &field,
                               const QString &text)
{
    if (text.isEmpty()) return Value();
    switch (field.kind) {
    case ValueKind::Date:
        if (!QDate::fromString(text, Qt::ISODate).isValid())
            return notFitting(record, field, Work::tr("a date such as 2026-11-02"));
        return Value(text);
    case ValueKind::Ref: {
        const Id id = Id::fromText(text);
        if (id.isNull()) return notFitting(record, field, Work::tr("an id"));
        return Value(id.bytes());
    }
    case ValueKind::Choice:
        for (const ChoiceInfo &c : field.choices)
            if (*c.code && text == QLatin1String(c.code)) return Value(text);
        return notFitting(record, field, Work::tr("one of its codes"));
    case ValueKind::Phone: return Value(phone::normalize(text));
    case ValueKind::Uscc: return Value(uscc::normalize(text));
    case ValueKind::Bytes: return Value(QByteArray::fromBase64(text.toLatin1()));
    case ValueKind::Bool:
    case ValueKind::Integer:
    case ValueKind::Money:
    case ValueKind::Rate:
    case ValueKind::Moment: return notFitting(record, field, Work::tr("a number"));
    default: return Value(text);
    }
}

Result<Value> valueOf(const RecordInfo &record, const FieldInfo &field, const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined()) return Value();
    if (json.isBool()) {
        if (field.kind != ValueKind::Bool) return notFitting(record, field, Work::tr("text"));
        return Value(json.toBool());
    }
    if (json.isDouble()) {
        switch (field.kind) {
        case ValueKind::Money: return Value(Money::wan(json.toDouble()).fen);
        case ValueKind::Rate: return Value(Rate::percent(json.toDouble()).milli);
        case ValueKind::Integer:
        case ValueKind::Moment: return Value(json.toInteger());
        case ValueKind::Bool: return Value(json.toInt() != 0);
        default: return notFitting(record, field, Work::tr("text"));
        }
    }
    if (json.isArray() && field.kind == ValueKind::CodeSet) {
        CodeSet set;
        for (const QJsonValue &code : json.toArray()) set.codes.append(code.toString());
        return CodecOf<CodeSet>::encode(set);
    }
    if (!json.isString()) return notFitting(record, field, Work::tr("a plain value"));
    return textValue(record, field, json.toString());
}

namespace
{

/// "firm_code" becomes "firm".
Result<QJsonObject> withFirm(const Store &store, const RecordInfo &record, QJsonObject json)
{
    if (!json.contains("firm_code")) return json;
    const QString code = uscc::normalize(json.take("firm_code").toString());
    TRY_ASSIGN(firm, firmWithCode(store, code));
    if (firm.isNull())
        return Error{
            Work::tr("There is no firm with the code %1. Import or register it first.").arg(code)};
    if (record.field("firm")) json.insert("firm", firm.text());
    return json;
}

/// Banks given by name become ids.
Result<QJsonObject> withBanks(const Store &store, const RecordInfo &record, QJsonObject json)
{
    for (const FieldInfo &f : record.fields) {
        if (f.refersTo != Kind::Bank) continue;
        const QString given = json.value(QLatin1String(f.column)).toString();
        if (given.isEmpty() || !Id::fromText(given).isNull()) continue;
        TRY_ASSIGN(bank, bankNamed(store, given));
        json.insert(QLatin1String(f.column), bank.text());
    }
    return json;
}

Result<Id> idFor(const Store &store, const RecordInfo &record, const QList<Change> &changes)
{
    if (record.kind != Kind::Firm) return Id::make(store.ambient());
    QString code;
    for (const Change &c : changes)
        if (c.field->kind == ValueKind::Uscc) code = c.value.text();
    TRY_ASSIGN(known, firmWithCode(store, code));
    if (!known.isNull()) return known;
    return mintFirmId(store, code);
}

/// What a form would have filled in by itself.
void addDefaults(const Store &store, const RecordInfo &record, QList<Change> &changes)
{
    const auto add = [&](const char *column, const Value &value) {
        const FieldInfo *f = record.field(column);
        for (const Change &c : changes)
            if (c.field == f) return;
        changes.append({f, value});
    };
    const Value me(store.person().bytes());
    if (record.kind == Kind::Visit) add("worker", me);
    if (record.kind == Kind::Need) {
        add("registered_by", me);
        add("declared_on", Value(store.ambient().today().toString(Qt::ISODate)));
    }
    if (record.kind == Kind::Consent) add("recorded_by", me);
}

Result<> checkRequired(const RecordInfo &record, const QList<Change> &changes)
{
    for (const FieldInfo &f : record.fields) {
        if (!f.required()) continue;
        const bool filled = std::any_of(changes.begin(), changes.end(), [&](const Change &c) {
            return c.field == &f && !c.value.isNull();
        });
        if (!filled) return Error{Work::tr("%1 is missing.").arg(labelOf(record, f))};
    }
    return ok();
}

} // namespace

Result<Id> putJson(Store &store, const RecordInfo &record, const QJsonObject &given)
{
    TRY_ASSIGN(named, withFirm(store, record, given));
    TRY_ASSIGN(json, withBanks(store, record, named));
    const QString idText = json.take("id").toString();
    Id id = Id::fromText(idText);
    if (id.isNull() && !idText.isEmpty()) return Error{Work::tr("%1 is no id.").arg(idText)};
    QList<Change> changes;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const FieldInfo *f = record.field(it.key().toLatin1().constData());
        if (!f)
            return Error{
                Work::tr("%1 has no field named %2.").arg(QLatin1String(record.table), it.key())};
        TRY_ASSIGN(value, valueOf(record, *f, it.value()));
        changes.append({f, value});
    }
    bool known = !id.isNull() && store.exists(record.kind, id);
    if (id.isNull()) {
        TRY_ASSIGN(minted, idFor(store, record, changes));
        id = minted;
        known = store.exists(record.kind, id);
    }
    TRY(checkPut(store, record, id, known, changes));
    if (!known && record.kind == Kind::Referral) {
        // A referral begins with refer() and its consent gate, whatever else the line says.
        TRY_ASSIGN(made, refer(store, Id::fromBytes(changedTo(changes, "need").bytes()),
                               Id::fromBytes(changedTo(changes, "bank").bytes())));
        id = made;
        known = true;
        TRY(checkPut(store, record, id, known, changes));
    }
    if (!known) {
        addDefaults(store, record, changes);
        TRY(checkRequired(record, changes));
    }
    TRY_ASSIGN(basis, store.basis(record, id));
    // A first entry holds only filled-in fields; a later one only what differs.
    QList<Change> differing;
    for (const Change &c : changes) {
        const QByteArray sql =
            QByteArray("SELECT ") + c.field->column + " FROM " + record.table + " WHERE id = ?";
        TRY_ASSIGN(find, store.db().cached(sql.constData()));
        find->bind(1, id);
        TRY_ASSIGN(any, find->step());
        const Value before = any ? find->value(0) : Value();
        find->reset();
        if (before != c.value) differing.append(c);
    }
    TRY(store.transact([&](Writer &w) -> Result<> {
        TRY(w.put(record, id, differing, basis));
        if (known || record.kind != Kind::Disbursement) return ok();
        // A payment moves its referral on.
        const Id referral = Id::fromBytes(changedTo(changes, "referral").bytes());
        TRY_ASSIGN(paid, paidOn(store, referral));
        return followPayment(w, referral, paid);
    }));
    return id;
}

/// Days from which clocks run, or working days are counted.
static bool countsDays(Kind kind)
{
    return kind == Kind::Visit || kind == Kind::Need || kind == Kind::Referral ||
           kind == Kind::Disbursement || kind == Kind::Coaching;
}

static QString oddity(const Settings &settings, const RecordInfo &record, const FieldInfo &field,
                      const Value &value)
{
    if (field.kind == ValueKind::Money) return amount::warning(Money{value.toInt()});
    if (field.kind == ValueKind::Rate) return amount::warning(Rate{int(value.toInt())});
    if (field.kind != ValueKind::Date || !countsDays(record.kind)) return {};
    const int year = QDate::fromString(value.text(), Qt::ISODate).year();
    return settings.calendar().known(year)
               ? QString()
               : Work::tr("%1 holidays are not published; Monday to Friday is used.").arg(year);
}

QStringList putWarnings(const Settings &settings, const RecordInfo &record, const QJsonObject &json)
{
    QStringList warnings;
    for (const FieldInfo &f : record.fields) {
        const Result<Value> value = valueOf(record, f, json.value(QLatin1String(f.column)));
        if (!value || value->isNull()) continue;
        const QString odd = oddity(settings, record, f, *value);
        if (!odd.isEmpty()) warnings.append(QStringLiteral("%1: %2").arg(labelOf(record, f), odd));
    }
    return warnings;
}

Result<QList<QJsonObject>> recordsJson(const Store &store, const RecordInfo &record, const Id &id,
                                       const QList<std::pair<QString, QString>> &where, bool masked)
{
    QByteArray sql = "SELECT id";
    for (const FieldInfo &f : record.fields) sql += QByteArray(", ") + f.column;
    sql += QByteArray(" FROM ") + record.table + " WHERE flags & 1";
    QList<Value> values;
    if (!id.isNull()) {
        sql += " AND id = ?";
        values.append(Value(id.bytes()));
    }
    for (const auto &[column, text] : where) {
        const FieldInfo *f = record.field(column.toLatin1().constData());
        if (!f)
            return Error{
                Work::tr("%1 has no field named %2.").arg(QLatin1String(record.table), column)};
        bool number = false;
        const double n = text.toDouble(&number);
        const bool numeric = f->kind == ValueKind::Money || f->kind == ValueKind::Rate ||
                             f->kind == ValueKind::Integer || f->kind == ValueKind::Moment;
        QJsonValue json = numeric && number ? QJsonValue(n) : QJsonValue(text);
        if (f->kind == ValueKind::Bool) json = text == "true" || text == "1";
        TRY_ASSIGN(value, valueOf(record, *f, json));
        sql += QByteArray(" AND ") + f->column + " IS ?";
        values.append(value);
    }
    TRY_ASSIGN(find, store.db().prepare(sql + " ORDER BY rid"));
    int at = 0;
    for (const Value &v : values) find.bind(++at, v);
    QList<QJsonObject> records;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return records;
        QJsonObject o{{"id", find.id(0).text()}};
        for (const FieldInfo &f : record.fields) {
            const QJsonValue v = jsonOf(f, find.value(f.place), masked);
            if (!v.isNull()) o.insert(QLatin1String(f.column), v);
        }
        records.append(o);
    }
}
