// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeworld.h"
#include "work/lists.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

// ./dev bench: ratios against the bare engine doing the same work in the same run, the sides in
// turn, the least of five counts. The bare side has the same engine, pragmas, key and durability.

namespace
{

constexpr int rounds = 5;

/// Seconds that work takes; the program ends where it fails.
template <class Work>
double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    if (const Result<> done = work(); !done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
        std::exit(1);
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

class Bench
{
public:
    void note(const char *key, double value, const char *goal, const char *what)
    {
        m_figures.insert(QLatin1String(key),
                         QJsonObject{{"value", value}, {"goal", goal}, {"what", what}});
        if (!m_json) std::printf("%-24s %8.3f  goal %-8s %s\n", key, value, goal, what);
    }
    void finish() const
    {
        if (m_json)
            std::printf("%s\n",
                        QJsonDocument(m_figures).toJson(QJsonDocument::Compact).constData());
    }
    explicit Bench(bool json)
        : m_json(json)
    {
    }

private:
    bool m_json;
    QJsonObject m_figures;
};

Firm firmOf(Ambient &ambient, int i)
{
    Firm f;
    f.id = Id::make(ambient);
    f.code.value = QStringLiteral("91350582XX%1").arg(i, 8, 10, QChar('0'));
    f.name = QStringLiteral("晋江市示例%1鞋材有限公司(演示)").arg(i);
    f.village = QStringLiteral("示例%1村").arg(i % 50);
    f.address = QStringLiteral("示例路%1号").arg(i);
    f.phone.value = QStringLiteral("1390000%1").arg(i % 10000, 4, 10, QChar('0'));
    f.employees = i % 300;
    return f;
}

/// Bare prepared inserts of a firm's row, as the store writes it, without log and search.
Result<> bareInsert(Database &db, const QList<Firm> &firms, const char *table)
{
    const RecordInfo &info = recordInfo<Firm>();
    QByteArray sql = QByteArray("INSERT INTO ") + table + " (id, flags, heads";
    for (const FieldInfo &f : info.fields) sql += QByteArray(", ") + f.column;
    sql += ") VALUES (?, 1, x''" + QByteArray(", ?").repeated(qsizetype(info.fields.size())) + ')';
    TRY_ASSIGN(put, db.prepare(sql));
    TRY(db.exec("BEGIN IMMEDIATE"));
    for (const Firm &firm : firms) {
        put.bind(1, firm.id);
        for (const FieldInfo &f : info.fields) put.bind(1 + f.number, f.read(&firm));
        TRY(put.run());
    }
    return db.exec("COMMIT");
}

Result<> makeBareTable(Database &db)
{
    TRY(db.exec("DROP TABLE IF EXISTS bare"));
    QByteArray sql =
        "CREATE TABLE bare (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, flags, heads";
    for (const FieldInfo &f : recordInfo<Firm>().fields) sql += QByteArray(", ") + f.column;
    return db.exec((sql + ')').constData());
}

Result<> saveAgainstCommit(Bench &bench, Store &store, Ambient &ambient)
{
    double ours = 1e9, bare = 1e9;
    TRY(store.db().exec("CREATE TABLE IF NOT EXISTS blobs (v BLOB)"));
    for (int round = 0; round < rounds * 10; ++round) {
        Visit visit;
        visit.id = Id::make(ambient);
        visit.firm = Id::make(ambient);
        visit.visitedOn = ambient.today();
        visit.channel = Channel::OnSite;
        visit.difficulties.value = QStringLiteral("旺季备料周转紧，外贸回款慢，约 60 天到账。");
        Need first;
        first.id = Id::make(ambient);
        first.firm = visit.firm;
        first.amount = Money::wan(150);
        first.termMonths = 12;
        Need second = first;
        second.id = Id::make(ambient);
        ours = std::min(ours, seconds([&] {
                            return store.transact([&](Writer &w) -> Result<> {
                                TRY(w.create(visit));
                                TRY(w.create(first));
                                return w.create(second);
                            });
                        }));
        // The bytes of rows and log entries together.
        const QByteArray bytes(1600, 'x');
        bare = std::min(bare, seconds([&]() -> Result<> {
                            TRY(store.db().exec("BEGIN IMMEDIATE"));
                            TRY_ASSIGN(put, store.db().cached("INSERT INTO blobs VALUES (?)"));
                            put->bind(1, bytes);
                            TRY(put->run());
                            return store.db().exec("COMMIT");
                        }));
    }
    bench.note(
        "save_vs_commit", ours / bare, "<= 2",
        "a visit with two needs against a bare commit of the same bytes, the log's included");
    return ok();
}

Result<> importAgainstBare(Bench &bench, const QTemporaryDir &dir, FakeAmbient &ambient)
{
    constexpr int count = 100'000;
    QList<Firm> firms;
    for (int i = 0; i < count; ++i) firms.append(firmOf(ambient, i));
    double ours = 1e9, bare = 1e9;
    MemoryMarks marks;
    TRY_ASSIGN(source, foundOffice(dir.filePath("source.gridpoint"), ambient, marks));
    TRY(source->transact([&](Writer &w) -> Result<> {
        for (const Firm &f : firms) TRY(w.create(f));
        return ok();
    }));
    QList<Entry> entries;
    TRY_ASSIGN(find, source->db().prepare(QByteArray("SELECT ") + Log::entryColumns +
                                          " FROM entry ORDER BY line, seq"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        TRY_ASSIGN(held, Log::entryFrom(find));
        entries.append(held.entry);
    }
    find = Statement();
    for (int round = 0; round < rounds; ++round) {
        TRY_ASSIGN(target,
                   foundOffice(dir.filePath(QStringLiteral("target%1.gridpoint").arg(round)),
                               ambient, marks));
        TRY(makeBareTable(target->db()));
        // Entries of a stranger would wait: here the line's key is the root's of its own workbook.
        bare = std::min(bare, seconds([&] { return bareInsert(target->db(), firms, "bare"); }));
        Log log(target->db(), source->publicKey(), source->person());
        ours = std::min(ours, seconds([&]() -> Result<> {
                            TRY(target->db().exec("BEGIN IMMEDIATE"));
                            TRY_ASSIGN(joined, log.join(entries, 1));
                            if (joined.created != count) return Error{"not every firm came in"};
                            return target->db().exec("COMMIT");
                        }));
    }
    bench.note("import_100k_vs_bare", bare / ours, ">= 0.4",
               "joining 100,000 entries, log, state and search, against bare inserts of the rows");
    double open = 1e9;
    for (int round = 0; round < rounds; ++round) {
        open = std::min(open, seconds([&]() -> Result<> {
                            ListSource list(*source, listSpec("firms"));
                            TRY(list.reload());
                            return list.row(0).isEmpty() ? Result<>(Error{"no rows"}) : ok();
                        }));
    }
    bench.note("list_100k_s", open, "<= 0.5", "100,000 firms to a usable list in an open workbook");
    return ok();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Bench bench(app.arguments().contains("--json"));
    QTemporaryDir dir;
    FakeAmbient ambient;
    MemoryMarks marks;
    const auto run = [&]() -> Result<> {
        TRY_ASSIGN(store, foundOffice(dir.filePath("save.gridpoint"), ambient, marks));
        TRY(saveAgainstCommit(bench, *store, ambient));
        return importAgainstBare(bench, dir, ambient);
    };
    if (const Result<> done = run(); !done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
        return 1;
    }
    bench.finish();
    return 0;
}
