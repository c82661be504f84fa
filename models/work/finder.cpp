// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/finder.h"

#include "store/query.h"
#include "store/search.h"
#include "work/words.h"

namespace
{
template <class R>
QString word(const R &record, const char *column, const Wording &wording)
{
    const FieldInfo *field = recordInfo<R>().field(column);
    return wording.of(*field, field->read(&record));
}

QString listed(QStringList words)
{
    words.removeAll(QString());
    return words.join(Work::tr(", "));
}

/// What lies between wildcards, with those in it guarded.
QString likeOf(QString typed)
{
    typed.replace('\\', QLatin1String("\\\\")).replace('%', QLatin1String("\\%"));
    return '%' + typed.replace('_', QLatin1String("\\_")) + '%';
}

Result<> addFirms(const Store &store, const QList<FirmHit> &hits, int each, const Wording &wording,
                  QList<Found> &found)
{
    for (const FirmHit &hit : hits.mid(0, each)) {
        TRY_ASSIGN(firm, store.get<Firm>(hit.id));
        found.append(
            {Found::What::Firm, hit.id, hit.name,
             listed({firm.code.value, firm.village, firm.address, word(firm, "phone", wording)})});
    }
    return ok();
}

Result<> addNeeds(const Store &store, const QList<FirmHit> &hits, int each, const Wording &wording,
                  QList<Found> &found)
{
    int more = each;
    for (const FirmHit &hit : hits) {
        TRY_ASSIGN(needs, store.find<Need>("firm = ? ORDER BY declared_on DESC LIMIT ?",
                                           {Value(hit.id.bytes()), Value(more)}));
        for (const Need &n : needs)
            found.append({Found::What::Need, n.id, hit.name,
                          listed({word(n, "amount", wording), word(n, "purpose", wording),
                                  word(n, "outcome", wording), word(n, "declared_on", wording)})});
        more -= int(needs.size());
        if (more <= 0) break;
    }
    return ok();
}

Result<> addReferrals(const Store &store, const QList<FirmHit> &hits, int each,
                      const Wording &wording, QList<Found> &found)
{
    int more = each;
    for (const FirmHit &hit : hits) {
        TRY_ASSIGN(referrals, store.find<Referral>("firm = ? ORDER BY referred_on DESC LIMIT ?",
                                                   {Value(hit.id.bytes()), Value(more)}));
        for (const Referral &r : referrals)
            found.append({Found::What::Referral, r.id, hit.name,
                          listed({word(r, "bank", wording), word(r, "state", wording),
                                  word(r, "referred_on", wording)})});
        more -= int(referrals.size());
        if (more <= 0) break;
    }
    return ok();
}

Result<> addVisits(const Store &store, const QString &typed, int each, const Wording &wording,
                   QList<Found> &found)
{
    TRY_ASSIGN(find, prepareQuery(store.db(), "find_visits"));
    bindNamed(find, ":like", Value(likeOf(typed)));
    bindNamed(find, ":limit", Value(each));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        const QDate day = QDate::fromString(find.text(2), Qt::ISODate);
        found.append({Found::What::Visit, find.id(0), find.text(1),
                      listed({wording.day(day), find.text(3).simplified()})});
    }
}
} // namespace

Result<QList<Found>> findAnything(const Store &store, const QString &typed, int each,
                                  const Wording &wording)
{
    QList<Found> found;
    const QString text = typed.trimmed();
    if (text.isEmpty()) return found;
    TRY_ASSIGN(hits, searchFirms(store.db(), text, 20));
    TRY(addFirms(store, hits, each, wording, found));
    // Needs and referrals of everybody would say nothing: only of the few that fit.
    if (hits.size() <= 10) {
        TRY(addNeeds(store, hits, each, wording, found));
        TRY(addReferrals(store, hits, each, wording, found));
    }
    if (text.size() > 1) TRY(addVisits(store, text, each, wording, found));
    return found;
}
