// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "reports/reports.h"
#include "store/towns.h"
#include "work/answersheet.h"
#include "work/bankidentity.h"
#include "work/countyform.h"
#include "work/dashboard.h"
#include "work/reminders.h"

#include <QJsonArray>

static Result<> answerSheet(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(bank, bankNamed(*store, call.value("bank")));
    Id batch;
    if (call.has("batch")) {
        TRY_ASSIGN(found, store->find<Batch>("number = ?", {Value(call.value("batch"))}));
        if (found.isEmpty())
            return Error{Call::tr("There is no batch %1.").arg(call.value("batch"))};
        batch = found.first().id;
    }
    TRY_ASSIGN(done,
               writeAnswerSheet(*store, bank, call.value("out"), batch, Call::sheetPassword()));
    call.answer = {
        {"path", call.value("out")}, {"rows", done.rows}, {"without_contact", done.withoutContact}};
    return ok();
}

static Result<> readAnswersCommand(Call &call)
{
    TRY_ASSIGN(store, call.open());
    Id expected;
    if (call.has("bank")) {
        TRY_ASSIGN(bank, bankNamed(*store, call.value("bank")));
        expected = bank;
    }
    TRY_ASSIGN(read, readAnswers(*store, call.argument(1), expected, Call::sheetPassword()));
    TRY_ASSIGN(done, applyAnswers(*store, read));
    call.answer = {{"updated", done.updated},
                   {"new", done.fresh},
                   {"changed", done.changed},
                   {"stale", done.stale},
                   {"altered", done.altered},
                   {"foreign", done.foreign},
                   {"missing_columns", QJsonArray::fromStringList(read.missing)},
                   {"granted", done.granted},
                   {"refused", done.refused},
                   {"disbursed", done.disbursed},
                   {"unchanged", done.unchanged},
                   {"rejected", done.rejected},
                   {"problems", QJsonArray::fromStringList(done.problems)}};
    for (const QString &p : done.problems) call.refuse(p);
    return ok();
}

static Result<> report(Call &call)
{
    const ReportInfo *info = reportNamed(call.argument(1));
    if (!info)
        return Error{Call::tr("There is no report named %1. See gridpointctl reports.")
                         .arg(call.argument(1))};
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(to, call.day("to", store->ambient().today()));
    TRY_ASSIGN(from, call.day("from", QDate(to.year(), 1, 1)));
    QString path = call.value("out");
    const QString format = call.value("format");
    if (!format.isEmpty() && format != "xlsx" && format != "csv" && format != "pdf")
        return call.misused(Call::tr("--format is xlsx, csv or pdf."));
    if (!format.isEmpty() && !path.endsWith('.' + format)) path += '.' + format;
    TRY_ASSIGN(rows, writeReport(*store, *info, from, to, path, !call.has("unmasked"),
                                 call.value("reason")));
    call.answer = {{"path", path}, {"rows", rows}};
    return ok();
}

static Result<> reports(Call &call)
{
    TRY_ASSIGN(store, call.open());
    QJsonArray list;
    for (const ReportInfo &r : allReports()) {
        list.append(QJsonObject{{"name", r.name}, {"sheet", QString::fromUtf8(r.sheet)}});
        call.text += QByteArray(r.name) + '\t' + r.sheet + '\n';
    }
    call.answer = {{"reports", list}};
    return ok();
}

static Result<DashboardScope> scopeOf(const Call &call, const Store &store)
{
    TRY_ASSIGN(to, call.day("to", store.ambient().today()));
    TRY_ASSIGN(from, call.day("from", QDate(to.year(), 1, 1)));
    DashboardScope scope{from, to};
    scope.industry = call.value("industry");
    if (call.has("bank")) {
        TRY_ASSIGN(bank, bankNamed(store, call.value("bank")));
        scope.bank = bank;
    }
    if (call.has("town")) {
        TRY_ASSIGN(divisions, townsAsWritten(store, to));
        const QString given = call.value("town");
        const Division *town = divisions.byCode(given);
        if (!town) town = divisions.byName(given);
        if (!town) return Error{Call::tr("There is no town %1.").arg(given)};
        scope.town = town->code;
    }
    return scope;
}

static QJsonArray partsJson(const QList<Dashboard::Part> &parts)
{
    QJsonArray array;
    for (const Dashboard::Part &p : parts)
        array.append(QJsonObject{{"code", p.code}, {"firms", p.firms}, {"sum", p.sum.inWan()}});
    return array;
}

static Result<> dashboard(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(scope, scopeOf(call, *store));
    TRY_ASSIGN(shown, readDashboard(*store, scope));
    TRY_ASSIGN(narrowed, scopePhrases(*store, scope, true));
    QJsonObject funnel, rates;
    QJsonArray banks, ages;
    for (const Dashboard::Stage &s : shown.funnel)
        funnel.insert(
            s.what, QJsonObject{{"firms", s.firms}, {"events", s.events}, {"sum", s.sum.inWan()}});
    for (const Dashboard::BankLights &b : shown.banks) {
        QJsonObject lights{{"bank", b.name}, {"id", b.bank.text()}};
        for (const auto light : {clocks::Light::Red, clocks::Light::Amber, clocks::Light::Green,
                                 clocks::Light::None, clocks::Light::Paused})
            lights.insert(lightKey(b.bank, light).section(':', 2), b.lights[std::size_t(light)]);
        banks.append(lights);
    }
    for (const int count : shown.ages) ages.append(count);
    for (const Dashboard::Month &m : shown.months)
        rates.insert(m.first.toString(QStringLiteral("yyyy-MM")), m.rate.inPercent());
    call.answer = {{"from", scope.from.toString(Qt::ISODate)},
                   {"to", scope.to.toString(Qt::ISODate)},
                   {"counted", QJsonArray::fromStringList(narrowed)},
                   {"funnel", funnel},
                   {"banks", banks},
                   {"ages", ages},
                   {"towns", partsJson(shown.towns)},
                   {"purposes", partsJson(shown.purposes)},
                   {"rates", rates}};
    return ok();
}

static Result<> explain(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(scope, scopeOf(call, *store));
    TRY_ASSIGN(figure, explainFigure(*store, scope, call.argument(1), true));
    if (call.has("out")) TRY(writeFigure(*store, figure, scope, call.value("out")));
    QJsonArray rows;
    for (const QList<Cell> &row : figure.rows) {
        QJsonArray cells;
        for (const Cell &cell : row) cells.append(cell.asText());
        rows.append(cells);
    }
    call.answer = {
        {"title", figure.title}, {"rule", figure.rule}, {"firms", figure.firms}, {"rows", rows}};
    return ok();
}

static Result<> letters(Call &call)
{
    TRY_ASSIGN(store, call.open());
    Id bank;
    if (call.has("bank")) {
        TRY_ASSIGN(named, bankNamed(*store, call.value("bank")));
        bank = named;
    }
    TRY_ASSIGN(written, writeReminders(*store, bank, call.value("out")));
    QJsonArray list;
    for (const ReminderFile &f : written)
        list.append(QJsonObject{{"bank", f.bankName},
                                {"number", f.number},
                                {"letter", f.letter},
                                {"sheet", f.sheet},
                                {"overdue", f.rows}});
    call.answer = {{"letters", list}};
    return ok();
}

/// "HEADER=OURS", as given with --map.
static Result<QList<std::pair<QString, QString>>> matchesOf(const Call &call)
{
    QList<std::pair<QString, QString>> matches;
    for (const QString &given : call.values("map")) {
        const qsizetype at = given.indexOf('=');
        if (at < 1)
            return Error{Call::tr("--map is FORM HEADER=OUR HEADER; %1 is not.").arg(given)};
        matches.append({given.left(at), given.mid(at + 1)});
    }
    return matches;
}

static Result<> fillFormCommand(Call &call)
{
    const ReportInfo *list = listOfForms(call.value("list"));
    if (!list)
        return call.misused(
            Call::tr("--list is one of: %1.").arg(formLists().join(QStringLiteral(", "))));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(to, call.day("to", store->ambient().today()));
    TRY_ASSIGN(from, call.day("from", QDate(to.year(), 1, 1)));
    TRY_ASSIGN(form, readCountyForm(*store, call.argument(1), *list));
    TRY_ASSIGN(matches, matchesOf(call));
    TRY(matchColumns(form, matches));
    TRY_ASSIGN(rows, fillCountyForm(*store, form, {from, to}, call.value("out"),
                                    !call.has("unmasked"), call.value("reason")));
    if (!matches.isEmpty()) TRY(keepMatches(*store, form));
    QJsonArray columns;
    for (qsizetype i = 0; i < form.filledBy.size(); ++i)
        if (form.filledBy[i] >= 0)
            columns.append(QJsonObject{{"form", form.form.header.columns[i].header},
                                       {"ours", form.ours[form.filledBy[i]]}});
    call.answer = {{"path", call.value("out")},
                   {"rows", rows},
                   {"columns", columns},
                   {"unmatched", QJsonArray::fromStringList(form.unmatched())}};
    return ok();
}

std::vector<Command> sheetCommands()
{
    return {{"answer-sheet",
             "FILE",
             1,
             1,
             {{"bank", "BANK", true}, {"out", "X.xlsx", true}, {"batch", "NUMBER"}},
             answerSheet},
            {"read-answers", "FILE X.xlsx", 2, 2, {{"bank", "BANK"}}, readAnswersCommand},
            {"report",
             "FILE NAME",
             2,
             2,
             {{"from", "D"},
              {"to", "D"},
              {"format", "xlsx|csv|pdf"},
              {"out", "F", true},
              {"unmasked"},
              {"reason", "TEXT"}},
             report},
            {"reports", "FILE", 1, 1, {}, reports},
            {"dashboard",
             "FILE",
             1,
             1,
             {{"from", "D"}, {"to", "D"}, {"bank", "BANK"}, {"industry", "CODE"}, {"town", "TOWN"}},
             dashboard},
            {"explain",
             "FILE NUMBER",
             2,
             2,
             {{"from", "D"},
              {"to", "D"},
              {"bank", "BANK"},
              {"industry", "CODE"},
              {"town", "TOWN"},
              {"out", "F"}},
             explain},
            {"letters", "FILE", 1, 1, {{"out", "DIR", true}, {"bank", "BANK"}}, letters},
            {"fill-form",
             "FILE FORM.xlsx",
             2,
             2,
             {{"list", "visits|needs|recommended|referrals|coaching", true},
              {"from", "D"},
              {"to", "D"},
              {"out", "F", true},
              {"map", "HEADER=OURS"},
              {"unmasked"},
              {"reason", "TEXT"}},
             fillFormCommand}};
}
