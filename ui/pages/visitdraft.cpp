// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitdraft.h"

#include <QCborArray>

namespace
{
QCborValue cborOf(const Value &value)
{
    if (value.isInt()) return value.toInt();
    if (value.isText()) return value.text();
    if (value.isBytes()) return value.bytes();
    return nullptr;
}

Value valueOf(const QCborValue &cbor)
{
    if (cbor.isInteger()) return cbor.toInteger();
    if (cbor.isString()) return cbor.toString();
    if (cbor.isByteArray()) return cbor.toByteArray();
    return {};
}

template <class R>
QCborMap cborOf(const Loaded<R> &loaded)
{
    QCborMap map{{QStringLiteral("id"), loaded.record.id.bytes()},
                 {QStringLiteral("basis"), loaded.basis.encoded()}};
    QCborMap fields;
    for (const FieldInfo &field : recordInfo<R>().fields)
        if (const Value value = field.read(&loaded.record); !value.isNull())
            fields[QLatin1String(field.column)] = cborOf(value);
    map[QStringLiteral("fields")] = fields;
    return map;
}

template <class R>
Loaded<R> loadedFrom(const QCborMap &map)
{
    Loaded<R> loaded;
    loaded.record.id = Id::fromBytes(map[QStringLiteral("id")].toByteArray());
    loaded.basis = Basis::decoded(map[QStringLiteral("basis")].toByteArray());
    const QCborMap fields = map[QStringLiteral("fields")].toMap();
    for (const FieldInfo &field : recordInfo<R>().fields)
        field.write(&loaded.record, valueOf(fields[QLatin1String(field.column)]));
    return loaded;
}

template <class R>
QCborArray cborOf(const QList<Loaded<R>> &all)
{
    QCborArray array;
    for (const Loaded<R> &loaded : all) array.append(cborOf(loaded));
    return array;
}

template <class R>
QList<Loaded<R>> allFrom(const QCborArray &array)
{
    QList<Loaded<R>> all;
    for (const auto &map : array) all.append(loadedFrom<R>(map.toMap()));
    return all;
}
} // namespace

QCborMap visitdraft::baseOf(const VisitEntry &entry)
{
    QCborMap base;
    if (entry.loadedVisit) base[QStringLiteral("visit")] = cborOf(*entry.loadedVisit);
    if (entry.loadedFirm) base[QStringLiteral("firm")] = cborOf(*entry.loadedFirm);
    base[QStringLiteral("needs")] = cborOf(entry.loadedNeeds);
    base[QStringLiteral("consents")] = cborOf(entry.loadedConsents);
    return base;
}

void visitdraft::setBase(VisitEntry &entry, const QCborMap &base)
{
    const auto part = [&](const char *key) { return base[QLatin1String(key)]; };
    if (part("visit").isMap()) {
        entry.loadedVisit = loadedFrom<Visit>(part("visit").toMap());
        entry.visit = entry.loadedVisit->record;
    }
    if (part("firm").isMap()) {
        entry.loadedFirm = loadedFrom<Firm>(part("firm").toMap());
        entry.visit.firm = entry.loadedFirm->record.id;
    }
    entry.loadedNeeds = allFrom<Need>(part("needs").toArray());
    entry.loadedConsents = allFrom<Consent>(part("consents").toArray());
}
