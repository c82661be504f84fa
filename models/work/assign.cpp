// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/assign.h"

#include "store/log.h"
#include "store/query.h"
#include "sync/laptop.h"
#include "work/words.h"

#include <QDir>
#include <QFileInfo>

namespace
{

Result<Id> gridPointFor(Store &office, const LaptopOrder &order)
{
    TRY_ASSIGN(known, office.find<GridPoint>("code = ?", {Value(order.gridCode)}));
    if (!known.isEmpty()) return known.first().id;
    GridPoint grid;
    grid.id = Id::named("grid:" + order.gridCode);
    grid.code = order.gridCode;
    grid.name = order.gridName.isEmpty() ? order.gridCode : order.gridName;
    grid.town = office.founding().town;
    TRY(office.transact([&](Writer &w) { return w.create(grid); }));
    return grid.id;
}

Result<Id> workerFor(Store &office, const QString &name, const Id &gridPoint)
{
    TRY_ASSIGN(known, office.find<Worker>("name = ? AND grid_point = ?",
                                          {Value(name), Value(gridPoint.bytes())}));
    if (!known.isEmpty()) return known.first().id;
    Worker worker;
    worker.id = Id::make(office.ambient());
    worker.name = name;
    worker.gridPoint = gridPoint;
    TRY(office.transact([&](Writer &w) { return w.create(worker); }));
    return worker.id;
}

} // namespace

Result<qsizetype> assignFirms(Store &office, const Id &gridPoint, const QStringList &villages)
{
    QList<Id> ids;
    const auto collect = [&](const char *where, const QList<Value> &values) -> Result<> {
        TRY_ASSIGN(find, office.db().prepare(
                             QByteArray("SELECT id FROM firm WHERE flags & 1 AND ") + where));
        int at = 0;
        for (const Value &v : values) find.bind(++at, v);
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) return ok();
            ids.append(find.id(0));
        }
    };
    if (villages.isEmpty()) TRY(collect("grid_point IS NULL ORDER BY id", {}));
    for (const QString &village : villages)
        TRY(collect("village = ? AND grid_point IS NOT ? ORDER BY id",
                    {Value(village), Value(gridPoint.bytes())}));
    if (ids.isEmpty()) return qsizetype(0);
    TRY(office.transact([&](Writer &w) -> Result<> {
        const FieldInfo *field = recordInfo<Firm>().field("grid_point");
        for (const Id &id : ids) {
            TRY_ASSIGN(basis, office.basis(recordInfo<Firm>(), id));
            TRY(w.put(recordInfo<Firm>(), id, {{field, Value(gridPoint.bytes())}}, basis));
        }
        return ok();
    }));
    return ids.size();
}

Result<Id> prepareLaptopFor(Store &office, const LaptopOrder &order)
{
    if (!office.isOffice())
        return Error{Work::tr("Only the office's workbook can prepare a laptop.")};
    if (order.worker.trimmed().isEmpty() || order.gridCode.trimmed().isEmpty())
        return Error{Work::tr("Name the worker and the grid point.")};
    if (order.passphrase.isEmpty())
        return Error{Work::tr("The laptop's file needs a one-time passphrase.")};
    if (QFileInfo::exists(order.path))
        return Error{Work::tr("There is a file of this name already. Choose another name.")};
    TRY_ASSIGN(grid, gridPointFor(office, order));
    TRY_ASSIGN(worker, workerFor(office, order.worker.trimmed(), grid));
    TRY_ASSIGN(count, assignFirms(office, grid, order.villages));
    Q_UNUSED(count)
    TRY(prepareLaptop(office, worker, order.path, order.passphrase, order.cost));
    return worker;
}

/// Workers who have a grid point, have not left, and hold no key yet.
static Result<QList<Worker>> withoutLaptop(const Store &office)
{
    QList<Worker> waiting;
    TRY_ASSIGN(workers, office.find<Worker>("grid_point IS NOT NULL AND COALESCE(left_work, 0) = 0 "
                                            "ORDER BY name"));
    for (const Worker &w : workers) {
        if (w.id == office.person()) continue;
        TRY_ASSIGN(keys, office.log().keysOf(w.id));
        if (keys.isEmpty()) waiting.append(w);
    }
    return waiting;
}

Result<PreparedLaptops> prepareLaptops(Store &office, const QString &folder,
                                       const QString &passphrase, KdfCost cost,
                                       const std::function<void(qint64, qint64)> &progress)
{
    if (passphrase.isEmpty())
        return Error{Work::tr("The laptop's file needs a one-time passphrase.")};
    PreparedLaptops prepared;
    TRY_ASSIGN(workers, withoutLaptop(office));
    if (workers.isEmpty())
        return Error{Work::tr("Every worker with a grid point has a laptop already.")};
    for (qsizetype i = 0; i < workers.size(); ++i) {
        if (progress) progress(i, workers.size());
        const QString path = QDir(folder).filePath(workers[i].name + QStringLiteral(".gridpoint"));
        const Result<> done = prepareLaptop(office, workers[i].id, path, passphrase, cost);
        if (done)
            prepared.files.append(path);
        else
            prepared.problems.append(workers[i].name + QStringLiteral(": ") + done.error().what);
    }
    return prepared;
}

Result<QList<VillageFirms>> villagesFor(const Store &office, const Id &gridPoint)
{
    QList<VillageFirms> villages;
    TRY_ASSIGN(find, prepareQuery(office.db(), "villages"));
    bindNamed(find, ":grid", Value(gridPoint.bytes()));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return villages;
        villages.append({find.text(0), find.integer(1), find.integer(2), find.integer(3)});
    }
}
