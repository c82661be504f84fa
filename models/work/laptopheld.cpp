// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/laptopheld.h"

#include "sheets/sheetwriter.h"
#include "store/query.h"
#include "sync/receipts.h"
#include "work/words.h"

#include <QCoreApplication>

/// The greatest number that any laptop of the worker confirmed, an already closed one too.
static Result<qint64> confirmedBy(const Store &office, const Id &worker)
{
    TRY_ASSIGN(find, office.db().prepare("SELECT COALESCE(MAX(l.have_number), 0) FROM laptop l "
                                         "JOIN package_out p ON p.epoch = l.have_epoch AND "
                                         "p.number = l.have_number WHERE l.person = ?"));
    find.bind(1, worker);
    TRY_ASSIGN(any, find.step());
    return any ? find.integer(0) : 0;
}

Result<QList<HeldRecord>> heldByLaptop(const Store &office, const Id &worker)
{
    QList<HeldRecord> records;
    TRY_ASSIGN(have, confirmedBy(office, worker));
    TRY_ASSIGN(find, prepareQuery(office.db(), "laptop_held"));
    bindNamed(find, ":worker", Value(worker.bytes()));
    bindNamed(find, ":have", Value(have));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return records;
        HeldRecord r{Kind(find.integer(0)), find.id(1)};
        const QString about = find.text(3);
        r.words = about.isEmpty() ? find.text(2) : find.text(2) + QChar(0x3000) + about;
        r.givenWith = find.integer(4);
        r.givenOn = QDateTime::fromMSecsSinceEpoch(find.integer(5)).date();
        r.confirmed = find.integer(6) != 0;
        records.append(r);
    }
}

Result<qsizetype> writeHeldByLaptop(const Store &office, const Id &worker, const QString &path)
{
    TRY_ASSIGN(person, office.get<Worker>(worker));
    TRY_ASSIGN(records, heldByLaptop(office, worker));
    SheetLayout layout;
    layout.sheetName = Work::tr("On the laptop");
    layout.title = Work::tr("What the laptop of %1 held").arg(person.name);
    layout.notes = {
        Work::tr("By the packages that were written for it. What was typed on it and not handed "
                 "over is not in this list.")};
    layout.columns = {{.header = Work::tr("Kind"), .width = 14},
                      {.header = Work::tr("About"), .width = 44},
                      {.header = Work::tr("Package"), .kind = SheetColumn::Kind::Whole},
                      {.header = Work::tr("Given on"), .kind = SheetColumn::Kind::Date},
                      {.header = Work::tr("Arrived"), .width = 12}};
    layout.createdAt = QDateTime::fromMSecsSinceEpoch(office.ambient().nowMs());
    TRY_ASSIGN(sheet, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
    for (const HeldRecord &r : std::as_const(records)) {
        const RecordInfo *info = recordOf(r.kind);
        TRY(sheet->row(
            {Cell::ofText(QCoreApplication::translate(info->name, info->label)),
             Cell::ofText(r.words), Cell::ofNumber(double(r.givenWith)), Cell::ofDate(r.givenOn),
             Cell::ofText(r.confirmed ? Work::tr("confirmed") : Work::tr("not confirmed"))}));
    }
    TRY(sheet->finish());
    return records.size();
}
