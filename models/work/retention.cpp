// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/retention.h"

#include "reports/pdfout.h"
#include "store/query.h"
#include "store/towns.h"
#include "work/settings.h"
#include "work/words.h"

#include <algorithm>
#include <tuple>

namespace
{
struct Facts {
    QDate visited{}, ended{}, written{};
    bool stopped = false;
};

/// From what a firm's period counts, and to when; nothing where it has no end.
std::optional<DueContact> dueOf(const Facts &facts, const RetentionPeriods &periods)
{
    using Since = DueContact::Since;
    DueContact contact;
    const auto count = [&](Since since, QDate from, int months) {
        if (!from.isValid()) return true;
        if (months <= 0) return false;
        const QDate due = from.addMonths(months);
        if (contact.due.isValid() && contact.due >= due) return true;
        contact.since = since;
        contact.from = from;
        contact.due = due;
        return true;
    };
    if (!count(Since::Referral, facts.ended, periods.referralMonths)) return {};
    if (!facts.visited.isValid()) {
        if (facts.ended.isValid()) return contact;
        if (!count(Since::Written, facts.written, periods.visitMonths)) return {};
    } else if (facts.stopped && periods.stoppedMonths > 0) {
        // The firm is gone: no referral keeps its contact longer than that.
        contact = {};
        count(Since::Stopped, std::max(facts.visited, facts.ended), periods.stoppedMonths);
    } else if (!count(Since::Visit, facts.visited, periods.visitMonths)) {
        return {};
    }
    return contact;
}

QDate dayOf(const QString &iso) { return QDate::fromString(iso, Qt::ISODate); }
} // namespace

Result<RetentionPeriods> retentionPeriods(const Store &store, QDate on)
{
    TRY_ASSIGN(settings, Settings::readOn(store, on));
    RetentionPeriods p;
    p.visitMonths = settings.number(QStringLiteral("retention_visit_months"), p.visitMonths);
    p.referralMonths =
        settings.number(QStringLiteral("retention_referral_months"), p.referralMonths);
    p.stoppedMonths = settings.number(QStringLiteral("retention_stopped_months"), p.stoppedMonths);
    return p;
}

Result<QList<DueContact>> dueForErasure(const Store &store, QDate on)
{
    TRY_ASSIGN(periods, retentionPeriods(store, on));
    TRY_ASSIGN(find, prepareQuery(store.db(), "retention"));
    bindNamed(find, ":on", Value(on.toString(Qt::ISODate)));
    QList<DueContact> all;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const QDate written =
            find.isNull(7) ? QDate() : QDateTime::fromMSecsSinceEpoch(find.integer(7)).date();
        const Facts facts{dayOf(find.text(4)), dayOf(find.text(6)), written,
                          find.text(5) == QLatin1String("stopped")};
        std::optional<DueContact> contact = dueOf(facts, periods);
        if (!contact || contact->due > on) continue;
        contact->firm = find.id(0);
        contact->name = find.text(1);
        contact->town = find.text(2);
        contact->village = find.text(3);
        all.append(*contact);
    }
    std::sort(all.begin(), all.end(), [](const DueContact &a, const DueContact &b) {
        return std::tie(a.due, a.name, a.firm) < std::tie(b.due, b.name, b.firm);
    });
    return all;
}

QString sinceWords(DueContact::Since since)
{
    switch (since) {
    case DueContact::Since::Visit: return Work::tr("last visit");
    case DueContact::Since::Referral: return Work::tr("end of the last referral");
    case DueContact::Since::Stopped: return Work::tr("found stopped");
    case DueContact::Since::Written: break;
    }
    return Work::tr("written down, never visited");
}

Result<> writeDueContacts(const Store &store, const QList<DueContact> &due, QDate on,
                          const QString &path)
{
    TRY_ASSIGN(periods, retentionPeriods(store, on));
    TRY_ASSIGN(divisions, townsOn(store, store.ambient().today()));
    SheetLayout layout;
    layout.sheetName = Work::tr("Due for erasure");
    layout.title = Work::tr("Contacts due for erasure on %1").arg(on.toString(Qt::ISODate));
    layout.notes = {
        Work::tr("Kept: %1 months after the last visit, %2 after the end of the last referral, %3 "
                 "after a visit that found the firm stopped (0: no end). Open referrals, running "
                 "loans and planned visits keep a contact.")
            .arg(periods.visitMonths)
            .arg(periods.referralMonths)
            .arg(periods.stoppedMonths)};
    layout.columns = {{.header = Work::tr("Firm"), .width = 36},
                      {.header = Work::tr("Town")},
                      {.header = Work::tr("Village")},
                      {.header = Work::tr("Counted from"), .width = 24},
                      {.header = Work::tr("Day"), .kind = SheetColumn::Kind::Date},
                      {.header = Work::tr("Due on"), .kind = SheetColumn::Kind::Date}};
    layout.createdAt = QDateTime(on, QTime(0, 0));
    layout.signatures = {Work::tr("Decided by:"), Work::tr("Day:")};
    const bool chinese = QLocale().language() == QLocale::Chinese;
    TRY_ASSIGN(out, createSheet(path, layout));
    for (const DueContact &d : due)
        TRY(out->row({Cell::ofText(d.name), Cell::ofText(divisions.name(d.town, chinese)),
                      Cell::ofText(d.village), Cell::ofText(sinceWords(d.since)),
                      Cell::ofDate(d.from), Cell::ofDate(d.due)}));
    return out->finish();
}
