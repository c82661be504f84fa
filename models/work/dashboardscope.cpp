// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/dashboardscope.h"

#include "rules/sizeclass.h"
#include "store/query.h"
#include "store/towns.h"
#include "work/referralcourse.h"
#include "work/visitlists.h"
#include "work/words.h"

namespace
{
bool narrowsFirms(const DashboardScope &scope)
{
    return !scope.industry.isEmpty() || !scope.town.isEmpty();
}

Result<> bindFirms(Statement &find, const DashboardScope &scope)
{
    const auto range = sizeclass::industryRange(scope.industry);
    if (!scope.industry.isEmpty() && !range)
        return Error{Work::tr("%1 is no industry code. Give a section such as C or a code such as "
                              "1830.")
                         .arg(scope.industry)};
    const QString written = scope.industry.trimmed().toUpper();
    bindNamed(find, ":low", range ? Value(range->first) : Value());
    bindNamed(find, ":high", range ? Value(range->second) : Value());
    bindNamed(find, ":section", written.size() == 1 ? Value(written) : Value());
    bindNamed(find, ":to", Value(scope.to.toString(Qt::ISODate)));
    bindNamed(find, ":town", scope.town.isEmpty() ? Value() : Value(scope.town));
    return ok();
}

Result<QSet<Id>> firmsIn(const Store &store, const DashboardScope &scope)
{
    TRY_ASSIGN(find, prepareQuery(store.db(), "dashboard_firms"));
    TRY(bindFirms(find, scope));
    QSet<Id> firms;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return firms;
        firms.insert(find.id(0));
    }
}
} // namespace

Result<Statement> prepareFacts(const Store &store, const DashboardScope &scope,
                               const QByteArray &select, const QByteArray &rest)
{
    TRY_ASSIGN(facts, queryText("dashboard_facts"));
    QByteArray lines = facts;
    if (narrowsFirms(scope)) {
        TRY_ASSIGN(firms, queryText("dashboard_firms"));
        lines += " AND firm IN (" + firms + ")";
    }
    TRY_ASSIGN(find, store.db().prepare("SELECT " + select + " FROM (" + lines + ") AS x " + rest));
    bindNamed(find, ":from", Value(scope.from.toString(Qt::ISODate)));
    bindNamed(find, ":bank", scope.bank.isNull() ? Value() : Value(scope.bank.bytes()));
    TRY(bindFirms(find, scope));
    return find;
}

Result<QList<Referral>> openReferralsIn(const Store &store, const DashboardScope &scope)
{
    TRY_ASSIGN(open, openReferrals(store));
    if (!scope.bank.isNull())
        open.removeIf([&](const Referral &r) { return r.bank != scope.bank; });
    if (!narrowsFirms(scope)) return open;
    TRY_ASSIGN(firms, firmsIn(store, scope));
    open.removeIf([&](const Referral &r) { return !firms.contains(r.firm); });
    return open;
}

QString industryWords(const QString &industry)
{
    const QString written = industry.trimmed().toUpper();
    if (written.size() != 1) return written;
    return QStringLiteral("%1 %2").arg(written, sizeclass::sectionName(written.front()));
}

Result<QStringList> scopePhrases(const Store &store, const DashboardScope &scope, bool chinese)
{
    QStringList phrases;
    if (!scope.bank.isNull()) {
        TRY_ASSIGN(bank, store.get<Bank>(scope.bank));
        phrases.append(Work::tr("only %1").arg(visitlists::bankName(bank)));
    }
    if (!scope.industry.isEmpty())
        phrases.append(Work::tr("only industry %1").arg(industryWords(scope.industry)));
    if (!scope.town.isEmpty()) {
        TRY_ASSIGN(divisions, townsOn(store, scope.to));
        phrases.append(Work::tr("only %1").arg(divisions.name(scope.town, chinese)));
    }
    return phrases;
}

Result<QString> scopeSentence(const Store &store, const DashboardScope &scope, bool chinese)
{
    TRY_ASSIGN(phrases, scopePhrases(store, scope, chinese));
    if (phrases.isEmpty()) return QString();
    const QString sentence = Work::tr("Counted: %1.").arg(phrases.join(Work::tr(", ")));
    if (scope.bank.isNull()) return sentence;
    return sentence + ' ' +
           Work::tr("Of visits and needs those count that led to a referral to the bank.");
}
