// SPDX-License-Identifier: GPL-3.0-or-later
#include "barerows.h"
#include "bench.h"
#include "workload.h"

namespace
{

/// What one size of package and workbook gave.
struct ImportFigures {
    Least ours, bare, again;
    qint64 entries = 0;
    qint64 peak = 0;
    double ratio() const { return bare / ours; }
};

/// The rows that an import leaves in the tables of records, log and search apart.
struct FinalRows {
    QList<BareRows> inserted;
    QList<BareRows> updated;

    static Result<FinalRows> read(Database &db)
    {
        FinalRows rows;
        for (const RecordInfo *info :
             {&recordInfo<Visit>(), &recordInfo<Need>(), &recordInfo<Consent>()}) {
            TRY_ASSIGN(inserted, BareRows::read(db, *info, "TRUE"));
            rows.inserted.append(std::move(inserted));
        }
        TRY_ASSIGN(firms,
                   BareRows::read(db, recordInfo<Firm>(),
                                  "id IN (SELECT record FROM entry WHERE kind = 4 AND via <> 0)",
                                  {"employees", "revenue"}));
        rows.updated.append(std::move(firms));
        return rows;
    }
    Result<> write(Database &db) const
    {
        TRY(db.exec("BEGIN IMMEDIATE"));
        for (const BareRows &r : updated) TRY(r.update(db));
        for (const BareRows &r : inserted) TRY(r.insert(db));
        return db.exec("COMMIT");
    }
};

Result<ImportFigures> measure(Bench &bench, int firms, int entries)
{
    bench.say(QStringLiteral("… %1 entries into %2 firms").arg(entries).arg(firms));
    Workplace place;
    // About as many firms in the laptop's scope as visits: most firms once, some again.
    TRY(place.found(firms, std::min(firms, entries / 2)));
    TRY(place.work(*place.town.lin.store, entries, 7));
    TRY_ASSIGN(package, place.town.up(place.town.lin));
    place.closeOffice();
    const QString copy = place.town.dir.filePath("copy.gridpoint");
    const QString office = QStringLiteral("passphrase"); // as foundOffice() sets it

    ImportFigures figures;
    std::optional<FinalRows> rows;
    for (int round = 0; round < benchRounds; ++round) {
        {
            TRY(Workplace::copyOf(place.officePath(), copy));
            TRY_ASSIGN(store, place.reopen(copy, office));
            Imported imported;
            forgetPeak();
            const qint64 before = residentBytes();
            TRY_ASSIGN(took, seconds([&]() -> Result<> {
                           TRY_ASSIGN(done, importPackage(*store, package));
                           imported = std::move(done);
                           return ok();
                       }));
            figures.peak = std::max(figures.peak, peakBytes() - before);
            if (imported.joined.added != imported.entries || imported.joined.quarantined > 0)
                return Error{QStringLiteral("Not every entry came in.")};
            figures.ours.take(took);
            figures.entries = imported.entries;
            TRY_ASSIGN(again, seconds([&]() -> Result<> {
                           TRY_ASSIGN(done, importPackage(*store, package));
                           return done.joined.known == done.entries
                                      ? ok()
                                      : Result<>(Error{QStringLiteral("Not all was known.")});
                       }));
            figures.again.take(again);
            if (!rows) {
                TRY_ASSIGN(read, FinalRows::read(store->db()));
                rows = std::move(read);
            }
        }
        TRY(Workplace::copyOf(place.officePath(), copy));
        TRY_ASSIGN(store, place.reopen(copy, office));
        TRY_ASSIGN(took, seconds([&] { return rows->write(store->db()); }));
        figures.bare.take(took);
    }
    bench.say(QStringLiteral("  ours %1 s, bare %2 s, again %3 s, memory %4 MB")
                  .arg(double(figures.ours))
                  .arg(double(figures.bare))
                  .arg(double(figures.again))
                  .arg(double(figures.peak) / 1e6));
    return figures;
}

} // namespace

Result<> benchImport(Bench &bench)
{
    if (!bench.wants({"import_100k_vs_bare", "import_vs_bare_min", "import_vs_bare_10k",
                      "import_vs_bare_1m", "reimport_entries_per_s"}))
        return ok();
    const QString what =
        QStringLiteral("a package of %1 entries (visits, new figures of firms, needs, consents) "
                       "read, checked and joined to a workbook of %2 firms: log and state; against "
                       "bare sorted inserts and updates of the same final rows under the same "
                       "indexes, no log");
    double least = 1e9;
    const auto take = [&](const char *key, int size, const char *words) -> Result<ImportFigures> {
        TRY_ASSIGN(figures, measure(bench, size, size));
        bench.note(key, figures.ratio(), size == 100'000 ? ">= 0.4" : ">= 0.6",
                   what.arg(words, words));
        least = std::min(least, figures.ratio());
        return figures;
    };
    const bool all = bench.wants({"import_vs_bare_min"});
    if (all || bench.wants({"import_vs_bare_10k"}))
        TRY(take("import_vs_bare_10k", 10'000, "10,000"));
    if (all || bench.wants({"import_100k_vs_bare", "reimport_entries_per_s"})) {
        TRY_ASSIGN(figures, take("import_100k_vs_bare", 100'000, "100,000"));
        bench.note("reimport_entries_per_s", double(figures.entries) / figures.again, ">= 1e5",
                   QStringLiteral("importing those 100,000 entries a second time"));
    }
    if (bench.slow() && (all || bench.wants({"import_vs_bare_1m"})))
        TRY(take("import_vs_bare_1m", 1'000'000, "1,000,000"));
    if (all)
        bench.note("import_vs_bare_min", least, ">= 0.6",
                   bench.slow() ? QStringLiteral("the least of 10,000, 100,000 and 1,000,000")
                                : QStringLiteral("the least of 10,000 and 100,000; --slow adds "
                                                 "1,000,000"));
    return ok();
}
