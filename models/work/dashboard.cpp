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

Result<> readFunnel(const Store &store, const DashboardScope &scope, Dashboard &out)
{
    for (const char *what : stages) out.funnel.append({QLatin1String(what), 0, 0, {}});
    for (Dashboard::Stage &stage : out.funnel) {
        TRY_ASSIGN(find, prepareFacts(store, scope, "COUNT(DISTINCT card), COUNT(*), SUM(amount)",
                                      "WHERE what = :what"));
        bindNamed(find, ":what", Value(stage.what));
        TRY_ASSIGN(any, find.step());
        if (!any) continue;
        stage.firms = int(find.integer(0));
        stage.events = int(find.integer(1));
        stage.sum.fen = find.integer(2);
    }
    return ok();
}

Result<> readParts(const Store &store, const DashboardScope &scope, const char *select,
                   QList<Dashboard::Part> &parts)
{
    TRY_ASSIGN(find, prepareFacts(store, scope, select,
                                  "WHERE what = 'need' AND kind = 6 "
                                  "GROUP BY 1 ORDER BY 3 DESC, 1"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        parts.append({find.text(0), int(find.integer(1)), Money{find.integer(2)}});
    }
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
    TRY(readParts(store, scope, "town, COUNT(DISTINCT card), SUM(amount)", out.towns));
    TRY(readParts(store, scope, "purpose, COUNT(DISTINCT card), SUM(amount)", out.purposes));
    TRY(readMonths(store, scope, out));
    return out;
}
