// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/assign.h"
#include "work/firmimport.h"
#include "work/founding.h"
#include "work/ledgerimport.h"

#include <QFileInfo>

static Result<> officeInit(Call &call)
{
    OfficeFounding founding;
    founding.path = call.argument(0);
    founding.town = call.value("town");
    founding.name = call.value("name");
    TRY_ASSIGN(words, call.passphrase());
    founding.passphrase = words;
    founding.cost = passphraseCost();
    TRY_ASSIGN(office, foundOffice(founding, call.ambient(), call.marks()));
    call.answer = {{"path", founding.path},
                   {"recovery", founding.path + ".recovery"},
                   {"workbook", office->file().workbookId().text()},
                   {"person", office->person().text()}};
    return ok();
}

/// Writes the rejected rows where they were asked for, and says what is odd.
template <class Listed>
static Result<> tellOf(Call &call, const ListReading &list, const QList<Listed> &rows)
{
    if (call.has("rejects"))
        TRY(writeRejects(call.value("rejects"), list,
                         QDateTime::fromMSecsSinceEpoch(call.ambient().nowMs())));
    for (const QString &odd : list.warnings) call.warn(odd);
    for (const Listed &row : rows)
        for (const QString &odd : row.warnings)
            call.warn(Call::tr("Row %1: %2").arg(row.row).arg(odd));
    return ok();
}

static Result<> importFirms(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(plan, planFirmImport(*office, call.argument(1)));
    TRY(tellOf(call, plan.preview, plan.preview.firms));
    const bool dry = call.has("dry-run");
    if (!dry) TRY(applyFirmImport(*office, plan, QFileInfo(call.argument(1)).fileName()));
    call.answer = {{"rows", plan.preview.rows()},
                   {"new", plan.fresh},
                   {"known", plan.known},
                   {"changed", plan.changed},
                   {"rejected", plan.preview.rejected.size()},
                   {"skipped", plan.preview.repeated.size()},
                   {"dry_run", dry}};
    return ok();
}

static Result<> importVisits(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(plan, planLedgerImport(*office, call.argument(1)));
    TRY(tellOf(call, plan.preview, plan.preview.visits));
    const bool dry = call.has("dry-run");
    if (!dry) TRY(applyLedgerImport(*office, plan, QFileInfo(call.argument(1)).fileName()));
    call.answer = {{"rows", plan.preview.rows()},
                   {"new", plan.fresh},
                   {"known", plan.known},
                   {"rejected", plan.preview.rejected.size()},
                   {"skipped", plan.preview.skipped() + plan.preview.repeated.size()},
                   {"new_firms", plan.newFirms},
                   {"changed_firms", plan.filledFirms},
                   {"needs", plan.needs},
                   {"dry_run", dry}};
    return ok();
}

static Result<> prepareLaptop(Call &call)
{
    TRY_ASSIGN(words, call.newPassphrase());
    TRY_ASSIGN(office, call.open());
    LaptopOrder order;
    order.worker = call.value("worker");
    order.gridCode = call.value("grid");
    order.villages = call.values("village");
    order.path = call.value("out");
    order.passphrase = words;
    order.cost = passphraseCost();
    TRY_ASSIGN(worker, prepareLaptopFor(*office, order));
    TRY_ASSIGN(record, office->get<Worker>(worker));
    TRY_ASSIGN(firms, office->find<Firm>("grid_point = ?", {Value(record.gridPoint.bytes())}));
    call.answer = {{"path", order.path},
                   {"worker", worker.text()},
                   {"grid_point", record.gridPoint.text()},
                   {"firms", firms.size()}};
    return ok();
}

std::vector<Command> officeCommands()
{
    return {
        {"office-init", "FILE", 1, 1, {{"town", "CODE", true}, {"name", "TEXT", true}}, officeInit},
        {"import-firms", "FILE LIST", 2, 2, {{"dry-run"}, {"rejects", "OUT.xlsx"}}, importFirms},
        {"import-visits",
         "FILE LEDGER",
         2,
         2,
         {{"dry-run"}, {"rejects", "OUT.xlsx"}},
         importVisits},
        {"prepare-laptop",
         "FILE",
         1,
         1,
         {{"worker", "NAME", true},
          {"grid", "CODE", true},
          {"village", "NAME"},
          {"out", "LAPTOP", true}},
         prepareLaptop}};
}
