// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entryrows.h"
#include "fuzz.h"
#include "records/records.h"
#include "township.h"

/// The same small township in every run: an office, a laptop, firms that both have edited, so that
/// stored inputs keep naming what is there.
namespace fuzz
{

struct SmallOffice {
    Township world{};
    Township::Person worker{};
    Id firm{};
    Id visit{};

    Result<> make()
    {
        TRY(world.found());
        TRY(world.addFirm(firm, QStringLiteral("示例鞋业(演示)"), QStringLiteral("13900000001")));
        TRY(world.prepare(worker, QStringLiteral("网格员(演示)")));
        Visit v;
        v.id = visit = Id::make(world.ambient);
        v.firm = firm;
        v.visitedOn = {2026, 11, 20};
        v.remarks.value = QStringLiteral("订单减少");
        TRY(worker.store->transact([&](Writer &w) { return w.create(v); }));
        TRY_ASSIGN(sent, world.up(worker));
        TRY_ASSIGN(taken, importPackage(*world.office, sent));
        Q_UNUSED(taken)
        TRY(rename(*world.office, QStringLiteral("示例鞋业有限公司(演示)")));
        return rename(*worker.store, QStringLiteral("示例鞋厂(演示)"));
    }

    Result<> rename(Store &store, const QString &name)
    {
        TRY_ASSIGN(loaded, store.load<Firm>(firm));
        Firm changed = loaded.record;
        changed.name = name;
        return store.transact([&](Writer &w) { return w.update(changed, loaded); });
    }
};

/// Entries as fuzz_join reads them.
inline QByteArray rowsOf(const QList<Entry> &entries)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(quint64(entries.size()));
    for (const Entry &e : entries) {
        const QByteArray body = encodeBody(e);
        writeRow(w, packedFrom(e, body));
    }
    return bytes;
}

inline QList<Entry> entriesOf(QByteArrayView rows)
{
    QList<Entry> entries;
    CborReader r(rows);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        PackedEntry packed;
        if (!readRow(r, packed)) break;
        Entry e = packed.unpacked();
        e.hash = hashOf(e).first(8);
        entries.append(e);
    }
    return entries;
}

} // namespace fuzz
