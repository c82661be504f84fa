// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/ruleflags.h"

#include "store/query.h"
#include "work/authors.h"
#include "work/words.h"

static QString wordsOf(const QString &rule)
{
    if (rule == QLatin1String("open_need"))
        return Work::tr("The firm has another open need for the same purpose.");
    if (rule == QLatin1String("open_referral"))
        return Work::tr("The need is with this bank already.");
    if (rule == QLatin1String("no_consent"))
        return Work::tr("The firm has not agreed to this bank.");
    return Work::tr("Its firm is not in this workbook yet.");
}

Result<QList<RuleFlag>> ruleFlags(const Store &store)
{
    QList<RuleFlag> flags;
    TRY_ASSIGN(find, prepareQuery(store.db(), "rule_flags"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        flags.append({find.text(0), Kind(find.integer(1)), find.id(2), {}, wordsOf(find.text(0))});
    }
    for (RuleFlag &f : flags) f.about = nameOfRecord(store, f.kind, f.record);
    return flags;
}
