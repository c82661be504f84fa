// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "workload.h"

/// 50 laptops of one office record 2,000 visits each; all packages come on one day.
Result<> benchLaptops(Bench &bench)
{
    if (!bench.wants({"merge_50_laptops_s"})) return ok();
    constexpr int laptops = 50, visits = 2'000, firms = 100'000;
    bench.say(QStringLiteral("… 50 laptops"));
    Workplace place;
    TRY(place.found(firms, visits, laptops));
    QStringList packages;
    for (int i = 0; i < laptops; ++i) {
        place.turnTo(i);
        Township::Person worker;
        TRY(place.town.prepare(worker, QStringLiteral("员%1").arg(i)));
        TRY(place.work(*worker.store, visits * 2, quint64(100 + i)));
        TRY_ASSIGN(package, place.town.up(worker));
        packages.append(package);
    }
    qint64 entries = 0;
    TRY_ASSIGN(took, seconds([&]() -> Result<> {
                   for (const QString &package : packages) {
                       TRY_ASSIGN(done, importPackage(*place.town.office, package));
                       entries += done.joined.added;
                   }
                   return ok();
               }));
    bench.note("merge_50_laptops_s", took, "<= 10",
               QStringLiteral("50 packages of about 2,000 visits each, %1 entries in all, into "
                              "%2 firms, each laptop at 2,000 firms of its own; measured once")
                   .arg(entries)
                   .arg(firms));
    return ok();
}
