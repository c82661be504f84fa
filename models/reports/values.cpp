// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/values.h"

#include "rules/mask.h"
#include "store/towns.h"

#include <QHash>

/// The sheets' words for stored codes; no two kinds of choice give one code two meanings here.
static QString codeWord(const QString &code)
{
    static const QHash<QString, QString> words{
        {"on_site", "实地"},
        {"phone", "电话"},
        {"walk_in", "来访"},
        {"scan_code", "扫码"},
        {"normal", "正常"},
        {"expanding", "扩张"},
        {"shrinking", "收缩"},
        {"stopped", "停产"},
        {"rising", "增加"},
        {"level", "持平"},
        {"falling", "减少"},
        {"enterprise", "企业"},
        {"sole_proprietor", "个体工商户"},
        {"cooperative", "农民专业合作社"},
        {"other", "其他"},
        {"micro", "微型"},
        {"small", "小型"},
        {"medium", "中型"},
        {"large", "大型"},
        {"unsecured", "信用"},
        {"guaranteed", "保证"},
        {"mortgage", "抵押"},
        {"pledge", "质押"},
        {"combined", "组合"},
        {"met", "符合"},
        {"not_met", "不符合"},
        {"to_verify", "待核实"},
        {"open", "办理中"},
        {"done", "已完成"},
        {"given_up", "已终止"},
    };
    return words.value(code, code);
}

static QString decisionWord(const QString &state)
{
    if (state == "granted" || state == "disbursed" || state == "followed_up" || state == "closed")
        return QStringLiteral("是");
    if (state == "partly_granted") return QStringLiteral("部分");
    return state == "refused" ? QStringLiteral("否") : QString();
}

Result<ReportValues> ReportValues::make(const Store &store, bool masked)
{
    ReportValues v;
    v.m_masked = masked;
    TRY_ASSIGN(divisions, townsOn(store, store.ambient().today()));
    v.m_divisions = divisions;
    TRY_ASSIGN(entries, store.find<DictionaryEntry>("1"));
    for (const DictionaryEntry &e : entries) v.m_words.insert(e.dictionary + ':' + e.code, e.zh);
    TRY_ASSIGN(days, store.find<Holiday>("1"));
    for (const Holiday &d : days) v.m_calendar.set(d);
    v.m_rules = clocks::defaultRules();
    TRY_ASSIGN(own, store.find<Setting>("key = 'clock_rules'"));
    if (!own.isEmpty() && !own.first().value.value.isEmpty()) {
        TRY_ASSIGN(rules, clocks::fromText(own.first().value.value));
        v.m_rules = rules;
    }
    return v;
}

QString ReportValues::words(const QString &dictionary, const QString &codes) const
{
    QStringList words;
    for (const QString &code : codes.split(' ', Qt::SkipEmptyParts))
        words.append(m_words.value(dictionary + ':' + code, code));
    return words.join(QStringLiteral("、"));
}

static ClockDates datesUntil(const Referral &referral, QDate on)
{
    Referral then = referral;
    for (auto date :
         {&Referral::acceptedOn, &Referral::firstContactOn, &Referral::documentsCompleteOn,
          &Referral::answeredOn, &Referral::decidedOn, &Referral::pausedOn, &Referral::closedOn})
        if (then.*date && *(then.*date) > on) {
            (then.*date).reset();
            then.state = ReferralState::Dispatched; // where it stands now, it did not yet
        }
    if (then.resumedOn && *then.resumedOn > on) {
        then.resumedOn.reset();
        then.pausedDays.reset();
    }
    return ClockDates::of(then);
}

std::optional<QDate> ReportValues::dueOn(const Referral &referral, QDate on) const
{
    std::optional<QDate> due;
    for (const RunningClock &c :
         clocks::evaluateAll(m_rules, datesUntil(referral, on), m_calendar, on))
        if (c.state.due && c.state.light != clocks::Light::Paused &&
            (c.rule.id == "decide" || (c.rule.id == "alarm" && !due)))
            due = c.state.due;
    return due;
}

Cell ReportValues::cell(const QString &kind, const Value &value) const
{
    if (value.isNull()) return {};
    if (kind == "int") return Cell::ofNumber(double(value.toInt()));
    if (kind == "wan") return Cell::ofNumber(Money{value.toInt()}.inWan());
    if (kind == "rate") return Cell::ofNumber(Rate{int(value.toInt())}.inPercent());
    if (kind == "date") return Cell::ofDate(QDate::fromString(value.text(), Qt::ISODate));
    if (kind == "share") return Cell::ofNumber(double(value.toInt()) / 10000);
    if (kind == "bool")
        return Cell::ofText(value.toInt() ? QStringLiteral("是") : QStringLiteral("否"));
    if (kind == "code") return Cell::ofText(codeWord(value.text()));
    if (kind == "decision") return Cell::ofText(decisionWord(value.text()));
    if (kind == "town") return Cell::ofText(m_divisions.name(value.text(), true));
    if (kind == "phone") return Cell::ofText(m_masked ? mask::phone(value.text()) : value.text());
    if (kind == "person") return Cell::ofText(m_masked ? mask::person(value.text()) : value.text());
    if (kind.startsWith("dict:")) return Cell::ofText(words(kind.mid(5), value.text()));
    return Cell::ofText(value.text());
}
