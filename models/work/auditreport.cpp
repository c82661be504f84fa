// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetwriter.h"
#include "work/audittrail.h"
#include "work/words.h"

Result<qsizetype> writeAuditReport(const Store &store, QDate from, QDate to, const QString &path)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return Error{Work::tr("The period ends before it begins. Enter its two days again.")};
    TRY_ASSIGN(trail, auditTrail(store));
    SheetLayout layout;
    layout.sheetName = Work::tr("Audit");
    layout.title = Work::tr("Deeds with personal data and settings");
    layout.notes = {QStringLiteral("%1　%2 – %3")
                        .arg(store.founding().officeName, from.toString(Qt::ISODate),
                             to.toString(Qt::ISODate))};
    layout.columns = {{.header = Work::tr("When"), .width = 20},
                      {.header = Work::tr("Who"), .width = 14},
                      {.header = Work::tr("Deed"), .width = 36},
                      {.header = Work::tr("Concerning"), .width = 30},
                      {.header = Work::tr("Number"), .kind = SheetColumn::Kind::Whole},
                      {.header = Work::tr("Reason"), .width = 40}};
    layout.createdAt = QDateTime(to, QTime(0, 0));
    TRY_ASSIGN(out, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
    qsizetype rows = 0;
    for (const AuditLine &l : trail) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(l.at);
        if (at.date() < from || at.date() > to) continue;
        TRY(out->row({Cell::ofText(at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
                      Cell::ofText(l.author.name), Cell::ofText(deedWords(l.deed)),
                      Cell::ofText(l.about), l.count ? Cell::ofNumber(*l.count) : Cell(),
                      Cell::ofText(l.reason)}));
        ++rows;
    }
    TRY(out->finish());
    return rows;
}
