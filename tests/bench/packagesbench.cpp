// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "changeset.h"
#include "workload.h"

#include "work/opening.h"
#include "work/sample.h"

namespace
{

constexpr int count = 100'000;

/// Writing a package of many entries: how fast, and in how much memory.
Result<> measureExport(Bench &bench)
{
    Workplace place;
    TRY(place.found(20'000, 20'000));
    Store &laptop = *place.town.lin.store;
    TRY(place.work(laptop, count, 7));
    Least took;
    qint64 entries = 0, grown = 0;
    for (int round = 0; round < benchRounds; ++round) {
        forgetPeak();
        const qint64 before = residentBytes();
        TRY_ASSIGN(once, seconds([&]() -> Result<> {
                       TRY_ASSIGN(done, exportUp(laptop, place.town.dir.path()));
                       entries = done.entries;
                       return ok();
                   }));
        took.take(once);
        grown = std::max(grown, peakBytes() - before);
    }
    bench.note("export_entries_per_s", double(entries) / took, ">= 3e5",
               QStringLiteral("a package of %1 entries of a laptop of 20,000 firms, read, packed, "
                              "sealed, signed and on the disk")
                   .arg(entries));
    bench.note("export_mb", double(grown) / 1e6, "<= 64", QStringLiteral("memory that it took"));
    return ok();
}

/// A month of the sample's work in one package; and one edit alone.
Result<> measureSample(Bench &bench)
{
    QTemporaryDir dir;
    MemoryMarks marks;
    TRY_ASSIGN(sample, makeSample({400, 3, dir.path(), QStringLiteral("sample"), 1}, marks));
    TRY_ASSIGN(file, WorkbookFile::open(sample.workbooks.last()));
    TRY_ASSIGN(secrets, file.unlock(QStringLiteral("sample")));
    SystemAmbient ambient;
    TRY_ASSIGN(laptop, Store::open(std::move(file), secrets, ambient, marks));
    // As if the office had taken in all but the last 30 days.
    TRY(laptop->db().exec(
        "DELETE FROM receipt;"
        "INSERT INTO receipt SELECT line, 1, MAX(seq), NULL FROM entry WHERE line IN "
        "(SELECT line FROM line_begin) AND clock < (SELECT MAX(clock) FROM entry) - "
        "30 * 86400000 * 65536 GROUP BY line"));
    TRY_ASSIGN(month, exportUp(*laptop, dir.path()));
    bench.note("bytes_per_entry", double(month.bytes) / double(month.entries), "<= 55",
               QStringLiteral("a package of the last 30 days of one worker of the sample: %1 "
                              "entries, keys and signature included")
                   .arg(month.entries));
    TRY(laptop->db().exec("DELETE FROM receipt; INSERT INTO receipt SELECT line, 1, MAX(seq), NULL "
                          "FROM entry GROUP BY line"));
    TRY_ASSIGN(firms, laptop->find<Firm>("TRUE ORDER BY id LIMIT 1"));
    TRY_ASSIGN(loaded, laptop->load<Firm>(firms.first().id));
    Firm firm = loaded.record;
    firm.phone.value = QStringLiteral("13900001234");
    TRY(laptop->transact([&](Writer &w) { return w.update(firm, loaded); }));
    TRY_ASSIGN(one, exportUp(*laptop, dir.path()));
    if (one.entries != 1) return Error{QStringLiteral("Not one entry but %1.").arg(one.entries)};
    bench.note("one_entry_bytes", double(one.bytes), "<= 400",
               QStringLiteral("a package of one entry: a firm's new phone number"));
    return ok();
}

/// The same edits as SQLite itself would carry them.
Result<> measureChangeset(Bench &bench)
{
    Workplace place;
    TRY(place.found(2'000, 2'000));
    Store &laptop = *place.town.lin.store;
    TRY(place.town.up(place.town.lin));
    Changeset session;
    TRY(session.begin(laptop));
    TRY(place.work(laptop, 4'000, 9));
    TRY(session.end(laptop));
    TRY_ASSIGN(package, exportUp(laptop, place.town.dir.path()));
    bench.note("package_vs_changeset", double(package.bytes) / double(session.packedBytes()),
               "<= 1",
               QStringLiteral("a package of %1 entries against zstd -3 of a session changeset of "
                              "the same rows without flags and heads: %2 and %3 bytes")
                   .arg(package.entries)
                   .arg(package.bytes)
                   .arg(session.packedBytes()));
    return ok();
}

} // namespace

Result<> benchPackages(Bench &bench)
{
    if (bench.wants({"export_entries_per_s", "export_mb"})) TRY(measureExport(bench));
    if (bench.wants({"bytes_per_entry", "one_entry_bytes"})) TRY(measureSample(bench));
    if (bench.wants({"package_vs_changeset"})) TRY(measureChangeset(bench));
    return ok();
}
