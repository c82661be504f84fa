// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/dashboard.h"

#include "rules/referralsteps.h"
#include "store/query.h"
#include "work/referralcourse.h"
#include "work/settings.h"
#include "work/visitlists.h"
#include "work/words.h"

namespace
{
constexpr std::array stages{"visited", "need", "declared", "referred", "granted", "paid"};
constexpr std::array lastDays{5, 10, 20, 30}; // of the buckets of age; the last one has no end

Result<> readStage(const Store &store, const DashboardScope &scope, Dashboard::Stage &stage)
{
    TRY_ASSIGN(find, prepareFacts(store, scope, "COUNT(DISTINCT card), COUNT(*), SUM(amount)",
                                  "WHERE what = :what"));
    bindNamed(find, ":what", Value(stage.what));
    TRY_ASSIGN(any, find.step());
    if (!any) return ok();
    stage.firms = int(find.integer(0));
    stage.events = int(find.integer(1));
    stage.sum.fen = find.integer(2);
    return ok();
}

/// Firms, each once, and a sum.
struct Share {
    QSet<Id> firms{};
    Money sum{};

    void add(const Id &card, qint64 fen)
    {
        if (!card.isNull()) firms.insert(card);
        sum.fen += fen;
    }
};

QList<Dashboard::Part> partsOf(const QHash<QString, Share> &shares)
{
    QList<Dashboard::Part> parts;
    for (auto it = shares.cbegin(); it != shares.cend(); ++it)
        parts.append({it.key(), int(it->firms.size()), it->sum});
    std::sort(parts.begin(), parts.end(), [](const auto &a, const auto &b) {
        return std::tuple(-a.sum.fen, a.code) < std::tuple(-b.sum.fen, b.code);
    });
    return parts;
}

/// The funnel's needs, and those that were written down by town and purpose: read once, for all
/// needs have to be looked through for those of a period.
Result<> readNeeds(const Store &store, const DashboardScope &scope, Dashboard::Stage &stage,
                   Dashboard &out)
{
    TRY_ASSIGN(find, prepareFacts(store, scope, "kind, card, amount, town, purpose",
                                  "WHERE what = 'need'"));
    Share all;
    QHash<QString, Share> towns, purposes;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const Id card = find.id(1);
        const qint64 fen = find.integer(2);
        ++stage.events;
        all.add(card, fen);
        if (Kind(find.integer(0)) != Kind::Need) continue;
        towns[find.text(3)].add(card, fen);
        purposes[find.text(4)].add(card, fen);
    }
    stage.firms = int(all.firms.size());
    stage.sum = all.sum;
    out.towns = partsOf(towns);
    out.purposes = partsOf(purposes);
    return ok();
}

Result<> readFunnel(const Store &store, const DashboardScope &scope, Dashboard &out)
{
    for (const char *what : stages) out.funnel.append({QLatin1String(what), 0, 0, {}});
    for (Dashboard::Stage &stage : out.funnel)
        TRY(stage.what == QLatin1String("need") ? readNeeds(store, scope, stage, out)
                                                : readStage(store, scope, stage));
    return ok();
}

Result<> readMonths(const Store &store, const DashboardScope &scope, Dashboard &out)
{
    TRY_ASSIGN(find,
               prepareFacts(store, scope,
                            "substr(day, 1, 7), SUM(1.0 * amount * rate) / SUM(amount), "
                            "SUM(amount)",
                            "WHERE what = 'paid' AND rate IS NOT NULL GROUP BY 1 ORDER BY 1"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        const QDate first = QDate::fromString(find.text(0) + QStringLiteral("-01"), Qt::ISODate);
        out.months.append({first, Rate{qRound(find.real(1))}, Money{find.integer(2)}});
    }
}

clocks::Light lightOf(const Settings &settings, const Referral &r, QDate today)
{
    const auto clock = settings.pressingClock(r, today);
    return clock ? clock->state.light : clocks::Light::None;
}

Result<> readOpen(const Store &store, const DashboardScope &scope, Dashboard &out)
{
    TRY_ASSIGN(settings, Settings::read(store));
    TRY_ASSIGN(open, openReferralsIn(store, scope));
    const QDate today = store.ambient().today();
    QMap<Id, Dashboard::BankLights> banks;
    for (const Referral &r : open) {
        Dashboard::BankLights &bank = banks[r.bank];
        ++bank.lights[std::size_t(lightOf(settings, r, today))];
        ++out.ages[std::size_t(ageBucket(r, today))];
    }
    for (auto it = banks.begin(); it != banks.end(); ++it) {
        const Result<Bank> bank = store.get<Bank>(it.key());
        it->bank = it.key();
        it->name = bank ? visitlists::bankName(*bank) : QString();
        out.banks.append(*it);
    }
    const auto red = std::size_t(clocks::Light::Red);
    std::stable_sort(out.banks.begin(), out.banks.end(), [&](const auto &a, const auto &b) {
        return std::tuple(-a.lights[red], a.name) < std::tuple(-b.lights[red], b.name);
    });
    return ok();
}
} // namespace

int ageBucket(const Referral &referral, QDate today)
{
    const qint64 days = referral.referredOn ? referral.referredOn->daysTo(today) : 0;
    const auto at =
        std::find_if(lastDays.begin(), lastDays.end(), [&](int n) { return days <= n; });
    return int(at - lastDays.begin());
}

QString ageWords(int bucket)
{
    const int from = bucket == 0 ? 0 : lastDays[std::size_t(bucket - 1)] + 1;
    if (bucket >= int(lastDays.size())) return Work::tr("over %1 days").arg(lastDays.back());
    return Work::tr("%1–%2 days").arg(from).arg(lastDays[std::size_t(bucket)]);
}

Result<Dashboard> readDashboard(const Store &store, const DashboardScope &scope)
{
    Dashboard out;
    TRY(readFunnel(store, scope, out));
    TRY(readOpen(store, scope, out));
    TRY(readMonths(store, scope, out));
    return out;
}
