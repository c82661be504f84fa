// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "filledoffice.h"
#include "workload.h"

#include "reports/reports.h"
#include "rules/division.h"
#include "store/query.h"
#include "work/answersheet.h"
#include "work/bankdesk.h"
#include "work/dashboard.h"
#include "work/stage.h"

#include <QFile>
#include <xlsxwriter.h>

namespace
{

// ---- reports ----

/// What each of the queries by hand would like best, beside what a workbook has.
Result<> addIdealIndexes(Database &db)
{
    for (
        const char *sql :
        {"CREATE INDEX ideal_visit ON visit (visited_on, id, flags, firm, has_need)",
         "CREATE INDEX ideal_visit_firm ON visit (firm, visited_on, has_need, flags)",
         "CREATE INDEX ideal_need ON need (declared_on, id, flags, firm, visit, amount)",
         "CREATE INDEX ideal_need_visit ON need (visit, flags, amount)",
         "CREATE INDEX ideal_referral ON referral (referred_on, id, flags)",
         "CREATE INDEX ideal_paid ON disbursement (referral, flags, paid_on, amount)",
         "CREATE INDEX ideal_consent ON consent (firm, bank, flags, agreed, given_on, withdrawn_on)",
         "CREATE INDEX ideal_coaching ON coaching (opened_on, id)",
         "CREATE TABLE ideal_town (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID"})
        TRY(db.exec(sql));
    TRY_ASSIGN(towns, Divisions::builtIn());
    TRY_ASSIGN(add, db.prepare("INSERT INTO ideal_town VALUES (?, ?)"));
    for (const Division &town : towns.all()) {
        add.bind(1, town.code);
        add.bind(2, town.zh);
        TRY(add.run());
    }
    return db.exec("ANALYZE");
}
Result<> dropIdealIndexes(Database &db)
{
    for (const char *name :
         {"visit", "visit_firm", "need", "need_visit", "referral", "paid", "consent", "coaching"})
        TRY(db.exec((QByteArray("DROP INDEX ideal_") + name).constData()));
    return db.exec("DROP TABLE ideal_town; DROP TABLE IF EXISTS sqlite_stat1");
}

/// The report's query as somebody would write it by hand (bare/NAME.sql): the same rows, columns,
/// figures and words.
Result<Statement> queryByHand(Store &store, const ReportInfo &report, QDate from, QDate to)
{
    QFile file(QStringLiteral(GRIDPOINT_SOURCE "/tests/bench/bare/%1.sql")
                   .arg(QLatin1String(report.name)));
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    TRY_ASSIGN(find, store.db().prepare(file.readAll()));
    bindNamed(find, ":from", isoText(from));
    bindNamed(find, ":to", isoText(to));
    return find;
}

/// Every value read once, as what it is; nothing made of it.
Result<qsizetype> bareReport(Store &store, const ReportInfo &report, QDate from, QDate to)
{
    TRY_ASSIGN(find, queryByHand(store, report, from, to));
    qsizetype rows = 0, read = 0;
    double sum = 0;
    for (;; ++rows) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        for (int c = 0; c < find.columnCount(); ++c)
            if (sqlite3_column_type(find.handle(), c) == SQLITE_TEXT)
                read += find.textView(c).size();
            else
                sum += find.real(c);
    }
    return read > 0 || sum > 0 || rows == 0 ? Result<qsizetype>(rows)
                                            : Error{QStringLiteral("The rows are empty.")};
}

/// Whether both sides say the same, cell by cell; by hand rows have no number.
Result<> compareReport(Store &store, const ReportInfo &report, QDate from, QDate to)
{
    TRY_ASSIGN(table, runReport(store, report, from, to, true));
    TRY_ASSIGN(find, queryByHand(store, report, from, to));
    const auto same = [&find](const Cell &cell, int c) {
        if (cell.kind == Cell::Kind::Number)
            return qAbs(cell.number - find.real(c)) <= 1e-9 * qAbs(cell.number);
        return cell.asText() == find.text(c);
    };
    for (const QList<Cell> &row : table.rows) {
        TRY_ASSIGN(more, find.step());
        if (!more) return Error{QStringLiteral("By hand there are fewer rows.")};
        for (int c = 0; c < row.size(); ++c)
            if (table.columns[c].header != QStringLiteral("序号") && !same(row[c], c))
                return Error{QStringLiteral("%1, %2: %3, but by hand %4.")
                                 .arg(QLatin1String(report.name), table.columns[c].header,
                                      row[c].asText(), find.text(c))};
    }
    TRY_ASSIGN(more, find.step());
    return more ? Result<>(Error{QStringLiteral("By hand there are more rows.")}) : ok();
}

Result<> benchReports(Bench &bench)
{
    if (!bench.slow() || !bench.wants({"report_vs_sql_max"})) return ok();
    bench.say(QStringLiteral("… an office of a million visits"));
    FilledOffice office;
    TRY(office.fill({}));
    Store &store = office.store();
    const QDate to = FilledOffice::today(), from = to.addDays(-29);
    QHash<QString, double> ours, bare;
    QHash<QString, qsizetype> rows;
    for (int round = 0; round < 3; ++round) {
        for (const ReportInfo &report : allReports()) {
            const QString name = QLatin1String(report.name);
            TRY_ASSIGN(took, seconds([&]() -> Result<> {
                           TRY_ASSIGN(table, runReport(store, report, from, to, true));
                           rows[name] = table.rows.size();
                           return ok();
                       }));
            ours[name] = std::min(ours.value(name, 1e300), took);
        }
        TRY(addIdealIndexes(store.db()));
        for (const ReportInfo &report : allReports())
            if (round == 0) TRY(compareReport(store, report, from, to));
        for (const ReportInfo &report : allReports()) {
            const QString name = QLatin1String(report.name);
            TRY_ASSIGN(took, seconds([&]() -> Result<> {
                           TRY_ASSIGN(count, bareReport(store, report, from, to));
                           return count == rows[name]
                                      ? ok()
                                      : Result<>(Error{QStringLiteral("Not the same rows.")});
                       }));
            bare[name] = std::min(bare.value(name, 1e300), took);
        }
        TRY(dropIdealIndexes(store.db()));
    }
    double most = 0;
    for (const ReportInfo &report : allReports()) {
        const QString name = QLatin1String(report.name);
        bench.say(QStringLiteral("  %1: %2 rows, %3 s, bare %4 s")
                      .arg(name)
                      .arg(rows[name])
                      .arg(ours[name])
                      .arg(bare[name]));
        most = std::max(most, ours[name] / bare[name]);
    }
    bench.note("report_vs_sql_max", most, "<= 1.5",
               QStringLiteral("the six reports of a month over 1,000,000 visits and 200,000 "
                              "referrals as masked tables, against SQL by hand that gives the same "
                              "cells, with every index that it could wish for; the worst"));
    return ok();
}

// ---- sheets out ----

Result<> writeOurs(const QString &path, const SheetLayout &layout, const QList<QList<Cell>> &rows)
{
    TRY_ASSIGN(out, SheetWriter::create(path, layout, SheetFormat::Xlsx));
    for (const QList<Cell> &row : rows) TRY(out->row(row));
    return out->finish();
}

/// The same cells by the library alone.
Result<> writeBare(const QString &path, const SheetLayout &layout, const QList<QList<Cell>> &rows)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *date = workbook_add_format(book), *number = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    format_set_num_format(number, "#,##0.00");
    for (lxw_col_t c = 0; c < layout.columns.size(); ++c)
        worksheet_write_string(sheet, 0, c, layout.columns[c].header.toUtf8().constData(), nullptr);
    for (lxw_row_t r = 0; r < lxw_row_t(rows.size()); ++r)
        for (lxw_col_t c = 0; c < rows[r].size(); ++c) {
            const Cell &cell = rows[r][c];
            if (cell.kind == Cell::Kind::Number)
                worksheet_write_number(sheet, r + 1, c, cell.number, number);
            else if (cell.kind == Cell::Kind::Date)
                worksheet_write_number(sheet, r + 1, c,
                                       double(QDate(1899, 12, 30).daysTo(cell.date)), date);
            else
                worksheet_write_string(sheet, r + 1, c, cell.text.toUtf8().constData(), nullptr);
        }
    return workbook_close(book) == LXW_NO_ERROR ? ok()
                                                : Result<>(Error{QStringLiteral("Not written.")});
}

Result<> benchSheetsOut(Bench &bench)
{
    if (!bench.wants({"xlsx_write_vs_lib"})) return ok();
    SheetLayout layout;
    layout.isLarge = true;
    layout.createdAt = QDateTime(FilledOffice::today(), QTime(0, 0));
    using Kind = SheetColumn::Kind;
    for (const auto &[header, kind] :
         {std::pair("企业名称", Kind::Text), std::pair("代码", Kind::Text),
          std::pair("经营地址", Kind::Text), std::pair("走访日期", Kind::Date),
          std::pair("从业人数", Kind::Whole), std::pair("上年营收(万元)", Kind::Wan),
          std::pair("困难及诉求", Kind::Text)}) {
        layout.columns.append(SheetColumn{});
        layout.columns.last().header = QString::fromUtf8(header);
        layout.columns.last().kind = kind;
    }
    std::mt19937_64 random(4);
    QList<QList<Cell>> rows;
    for (int i = 0; i < 100'000; ++i) {
        const Firm f = inventedFirm(i);
        rows.append({Cell::ofText(f.name), Cell::ofText(f.code.value), Cell::ofText(f.address),
                     Cell::ofDate(FilledOffice::today().addDays(-i % 300)),
                     Cell::ofNumber(*f.employees), wanCell(*f.revenue),
                     Cell::ofText(inventedRemark(random))});
    }
    QTemporaryDir dir;
    Least ours, bare;
    for (int round = 0; round < benchRounds; ++round) {
        TRY_ASSIGN(took, seconds([&] { return writeOurs(dir.filePath("a.xlsx"), layout, rows); }));
        ours.take(took);
        TRY_ASSIGN(plain, seconds([&] { return writeBare(dir.filePath("b.xlsx"), layout, rows); }));
        bare.take(plain);
    }
    bench.say(QStringLiteral("  ours %1 s, library %2 s").arg(double(ours)).arg(double(bare)));
    bench.note("xlsx_write_vs_lib", ours / bare, "<= 1.3",
               QStringLiteral("100,000 rows of 7 cells by the sheet writer, against libxlsxwriter "
                              "alone with the same cells, both row by row into a temporary file"));
    return ok();
}

// ---- answers ----

Result<> benchAnswers(Bench &bench)
{
    if (!bench.wants({"answers_5000_s"})) return ok();
    constexpr int count = 5'000;
    QTemporaryDir dir;
    MemoryMarks marks;
    Stage stage(dir.path(), QStringLiteral("bench"), 1, marks);
    stage.ambient().setDay(FilledOffice::today());
    TRY(stage.found(QStringLiteral("350582103"), QStringLiteral("示例镇金融办")));
    TRY(stage.addBanks(1));
    Store &office = stage.office();
    const Id bank = stage.banks().first().id;
    TRY(office.transact([&](Writer &w) -> Result<> {
        for (int i = 0; i < count; ++i) {
            const Firm firm = inventedFirm(i);
            TRY(w.create(firm));
            Need need;
            need.id = Id::make(stage.ambient());
            need.firm = firm.id;
            need.amount = Money::wan(50 + i % 100);
            need.purpose.value = QStringLiteral("working_capital");
            need.declaredOn = FilledOffice::today().addDays(-10);
            need.outcome = Outcome::Recommended;
            TRY(w.create(need));
            Referral referral;
            referral.id = Id::make(stage.ambient());
            referral.need = need.id;
            referral.firm = firm.id;
            referral.bank = bank;
            referral.state = ReferralState::Dispatched;
            referral.referredOn = FilledOffice::today().addDays(-7);
            TRY(w.create(referral));
        }
        return ok();
    }));
    const QString sheet = dir.filePath("sheet.xlsx"), filled = dir.filePath("filled.xlsx");
    TRY_ASSIGN(written, writeAnswerSheet(office, bank, sheet));
    TRY_ASSIGN(decided, fillAnswerSheet(stage, sheet, filled));
    AnswersApplied applied;
    TRY_ASSIGN(took, seconds([&]() -> Result<> {
                   TRY_ASSIGN(read, readAnswers(office, filled));
                   TRY_ASSIGN(done, applyAnswers(office, read));
                   applied = std::move(done);
                   return ok();
               }));
    if (written.rows != count || applied.updated != count ||
        applied.granted + applied.refused != decided)
        return Error{QStringLiteral("Not every answer was taken over: %1 of %2, %3.")
                         .arg(applied.updated)
                         .arg(count)
                         .arg(applied.problems.value(0))};
    bench.note("answers_5000_s", took, "<= 1",
               QStringLiteral("a bank's filled sheet of 5,000 referrals read, checked and taken "
                              "over in one transaction, %1 of them decided")
                   .arg(decided));
    return ok();
}

// ---- dashboard ----

Result<> benchDashboard(Bench &bench)
{
    if (!bench.wants({"dashboard_300k_s"})) return ok();
    FilledOffice office;
    TRY(office.fill({30'000, 300'000, 75'000, 60'000, 18'000, 6'000}));
    const QDate to = FilledOffice::today();
    Least took;
    for (int round = 0; round < benchRounds; ++round) {
        TRY_ASSIGN(once, seconds([&]() -> Result<> {
                       TRY_ASSIGN(board, readDashboard(office.store(), {to.addDays(-29), to}));
                       return board.funnel.isEmpty() || board.funnel.first().events == 0
                                  ? Result<>(Error{QStringLiteral("Nothing was counted.")})
                                  : ok();
                   }));
        took.take(once);
    }
    bench.note(
        "dashboard_300k_s", took, "<= 0.3",
        QStringLiteral("the dashboard of a month over 300,000 visits of a year, 75,000 needs "
                       "and 60,000 referrals"));
    return ok();
}

} // namespace

Result<> benchOffice(Bench &bench)
{
    TRY(benchDashboard(bench));
    TRY(benchSheetsOut(bench));
    TRY(benchAnswers(bench));
    return benchReports(bench);
}
