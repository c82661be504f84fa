// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "workload.h"

#include "work/lists.h"

Result<> benchOpen(Bench &bench)
{
    if (!bench.wants({"open_100k_s", "list_100k_s"})) return ok();
    Workplace place;
    TRY(place.found(100'000, 0));
    place.closeOffice();
    Least open, list;
    qint64 grown = 0;
    for (int round = 0; round < benchRounds; ++round) {
        TRY_ASSIGN(file, WorkbookFile::open(place.officePath()));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("passphrase")));
        const qint64 before = residentBytes();
        double listed = 0;
        TRY_ASSIGN(took, seconds([&]() -> Result<> {
                       TRY_ASSIGN(store, Store::open(std::move(file), secrets, place.town.ambient,
                                                     place.town.marks));
                       TRY_ASSIGN(filled, seconds([&]() -> Result<> {
                                      ListSource firms(*store, listSpec("firms"));
                                      TRY(firms.reload());
                                      if (firms.size() != 100'000 || firms.row(0).isEmpty())
                                          return Error{QStringLiteral("The list is not whole.")};
                                      grown = residentBytes() - before;
                                      return ok();
                                  }));
                       listed = filled;
                       return ok();
                   }));
        open.take(took);
        list.take(listed);
    }
    bench.note("open_100k_s", open, "<= 0.5",
               QStringLiteral("a workbook of 100,000 firms opened, its list in order of name and "
                              "the first rows read, passphrase derivation apart; memory grew by "
                              "%1 MB, the page cache of 32 MB included")
                   .arg(double(grown) / 1e6, 0, 'f', 1));
    bench.note("list_100k_s", list, "<= 0.5", QStringLiteral("the list's part of it"));
    return ok();
}
