// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "plainside.h"
#include "workload.h"

#include "store/rowwriter.h"

namespace
{

constexpr int count = 100'000;

QList<Visit> inventedVisits(Ambient &ambient)
{
    std::mt19937_64 random(11);
    QList<Visit> visits;
    for (int i = 0; i < count; ++i) {
        Visit v;
        v.id = Id::make(ambient);
        v.firm = Id::named(QString::number(random() % 20'000));
        v.worker = Id::named(QStringLiteral("worker"));
        v.visitedOn = QDate(2026, 11, 1).addDays(i % 28);
        v.channel = Channel::OnSite;
        v.operation = Operation::Normal;
        v.employees = i % 300;
        v.revenue = Money::wan(i % 9000);
        v.orders = Orders::Rising;
        v.hasNeed = i % 7 == 0;
        v.difficulties.value = inventedRemark(random);
        v.bankStaff = QStringLiteral("陈示例");
        v.remarks.value = inventedRemark(random);
        v.nextVisitOn = v.visitedOn.addDays(60);
        visits.append(v);
    }
    return visits;
}

/// Records as rows, as a save writes them: field table, values, row writer.
Result<> insertThroughStore(Store &store, const QList<Visit> &visits)
{
    const RecordInfo &info = recordInfo<Visit>();
    TRY(store.db().exec("BEGIN IMMEDIATE"));
    RowWriter rows(store.db());
    RowWriter::Filled filled;
    for (const Visit &v : visits)
        TRY(rows.write(info, v.id, {}, qint64(RecordStatus::Live), {}, filled.of(info, &v)));
    return store.db().exec("COMMIT");
}

} // namespace

Result<> benchEngine(Bench &bench)
{
    if (!bench.wants({"store_insert_vs_capi", "store_read_vs_capi"})) return ok();
    QTemporaryDir dir;
    FakeAmbient ambient;
    MemoryMarks marks;
    TRY_ASSIGN(store, foundOffice(dir.filePath("store.gridpoint"), ambient, marks));
    PlainSide plain;
    TRY(plain.open(dir.filePath("plain.db")));
    const QList<Visit> visits = inventedVisits(ambient);
    const QList<PlainVisit> strings(PlainVisit::of(visits));
    Least insert, read, plainInsert, plainRead;
    for (int round = 0; round < benchRounds; ++round) {
        TRY(store->db().exec("DELETE FROM visit"));
        TRY(store->db().checkpoint());
        TRY_ASSIGN(inserted, seconds([&] { return insertThroughStore(*store, visits); }));
        insert.take(inserted);
        TRY(plain.empty());
        TRY_ASSIGN(plainly, seconds([&] { return plain.insert(strings); }));
        plainInsert.take(plainly);
        TRY_ASSIGN(took, seconds([&]() -> Result<> {
                       TRY_ASSIGN(all, store->find<Visit>("TRUE"));
                       return all == visits ? ok() : Result<>(Error{QStringLiteral("Not equal.")});
                   }));
        read.take(took);
        TRY_ASSIGN(plainTook, seconds([&]() -> Result<> {
                       TRY_ASSIGN(all, plain.read());
                       return all == strings ? ok() : Result<>(Error{QStringLiteral("Not equal.")});
                   }));
        plainRead.take(plainTook);
    }
    bench.note("store_insert_vs_capi", plainInsert / insert, ">= 0.9",
               QStringLiteral("100,000 visits as rows through field table and row writer, "
                              "encrypted, log apart, against the C API binding the same QStrings "
                              "(UTF-16), without encryption"));
    bench.note("store_read_vs_capi", plainRead / read, ">= 0.9",
               QStringLiteral("the same 100,000 read as records, against the C API reading them as "
                              "QStrings (UTF-16)"));
    bench.say(QStringLiteral("  insert %1 s against %2 s, read %3 s against %4 s")
                  .arg(double(insert))
                  .arg(double(plainInsert))
                  .arg(double(read))
                  .arg(double(plainRead)));
    return ok();
}
