// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "workload.h"

namespace
{

Result<> measure(Bench &bench, const char *key, int entries, const char *goal)
{
    Workplace place;
    const int firms = entries / 10;
    bench.say(QStringLiteral("… verifying %1 entries").arg(entries));
    TRY(place.found(firms, firms));
    TRY(place.work(*place.town.lin.store, entries - firms, 7));
    TRY_ASSIGN(package, place.town.up(place.town.lin));
    TRY_ASSIGN(imported, importPackage(*place.town.office, package));
    place.closeOffice();
    Least took;
    for (int round = 0; round < (entries > 200'000 ? 2 : benchRounds); ++round) {
        TRY_ASSIGN(office, place.reopen(place.officePath(), QStringLiteral("passphrase")));
        TRY_ASSIGN(once, seconds([&]() -> Result<> {
                       TRY_ASSIGN(problems, office->verify());
                       return problems.isEmpty() ? ok() : Result<>(Error{problems.join(' ')});
                   }));
        took.take(once);
    }
    bench.note(
        key, took, goal,
        QStringLiteral(
            "quick_check and hash chains on one thread, refold on another, of a workbook of %1 entries, a "
            "tenth of them firms")
            .arg(imported.entries + firms));
    return ok();
}

} // namespace

Result<> benchVerify(Bench &bench)
{
    if (bench.wants({"verify_100k_s"})) TRY(measure(bench, "verify_100k_s", 100'000, "<= 1"));
    if (bench.slow() && bench.wants({"verify_1m_s"}))
        TRY(measure(bench, "verify_1m_s", 1'000'000, "<= 10"));
    return ok();
}
