// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "workload.h"

#include "work/opening.h"
#include "work/visitdeed.h"

namespace
{

VisitEntry inventedEntry(const Id &firm, std::mt19937_64 &random)
{
    VisitEntry entry;
    entry.visit.firm = firm;
    entry.visit.visitedOn = QDate(2026, 11, 24);
    entry.visit.channel = Channel::OnSite;
    entry.visit.operation = Operation::Normal;
    entry.visit.employees = 20 + int(random() % 100);
    entry.visit.difficulties.value = inventedRemark(random);
    for (const char *purpose : {"working_capital", "equipment"}) {
        Need need;
        need.amount = Money::wan(150);
        need.purpose.value = QLatin1String(purpose);
        need.termMonths = 12;
        need.maxRate = Rate::percent(3.65);
        need.guarantee = Guarantee::Unsecured;
        need.wantedBy = QDate(2026, 12, 24);
        need.borrowing = Borrowing::FirstTime;
        entry.needs.append(need);
    }
    return entry;
}

/// Bytes that a save leaves in tables: rows and log entries, indexes apart.
Result<qint64> bytesOf(Store &store, qint64 afterRid)
{
    qint64 bytes = 0;
    TRY_ASSIGN(find, store.db().prepare("SELECT record, length(hash) + length(body) + 60 "
                                        "FROM entry WHERE rid > ?"));
    find.bind(1, afterRid);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        bytes += find.integer(1);
    }
    return bytes;
}

} // namespace

Result<> benchSave(Bench &bench)
{
    if (!bench.wants({"save_vs_commit"})) return ok();
    Workplace place;
    TRY(place.found(2'000, 2'000));
    // The laptop as it runs: its mark on the disk too.
    const QString path = place.town.lin.store->file().path();
    place.town.lin.store.reset();
    FileMarks marks(place.town.dir.filePath("marks"));
    TRY_ASSIGN(laptop, openWorkbook(path, QStringLiteral("one-time"), place.town.ambient, marks));
    Store &store = *laptop;
    TRY(store.db().exec("CREATE TABLE blobs (v BLOB)"));
    std::mt19937_64 random(5);
    Least ours, bare;
    qint64 bytes = 0;
    for (int round = 0; round < benchRounds * 20; ++round) {
        VisitEntry entry = inventedEntry(place.scope[round], random);
        // The form has read the firm when it is saved.
        TRY_ASSIGN(firm, store.load<Firm>(entry.visit.firm));
        entry.loadedFirm = std::move(firm);
        TRY_ASSIGN(before, store.log().watermark());
        TRY_ASSIGN(took, seconds([&]() -> Result<> {
                       TRY_ASSIGN(saved, VisitDeed::save(store, entry));
                       return saved.needs == 2 ? ok()
                                               : Result<>(Error{QStringLiteral("No needs.")});
                   }));
        ours.take(took);
        TRY_ASSIGN(wrote, bytesOf(store, before));
        bytes = wrote * 2; // the rows hold the same values once more
        const QByteArray blob(bytes, 'x');
        TRY_ASSIGN(plain, seconds([&]() -> Result<> {
                       TRY(store.db().exec("BEGIN IMMEDIATE"));
                       TRY_ASSIGN(put, store.db().cached("INSERT INTO blobs VALUES (?)"));
                       put->bind(1, blob);
                       TRY(put->run());
                       return store.db().exec("COMMIT");
                   }));
        bare.take(plain);
    }
    bench.note(
        "save_vs_commit", ours / bare, "<= 2",
        QStringLiteral("a visit with two needs and the firm's new figures through the form's "
                       "deed, against a bare commit of one blob of the same %1 bytes, "
                       "the log's included")
            .arg(bytes));
    bench.say(QStringLiteral("  save %1 ms, commit %2 ms").arg(ours * 1e3).arg(bare * 1e3));
    return ok();
}
