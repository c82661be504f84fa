// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/values.h"

#include "records/isodate.h"
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

Result<ReportValues> ReportValues::make(const Store &store, bool masked, QDate on)
{
    ReportValues v;
    v.m_masked = masked;
    TRY_ASSIGN(divisions, townsOn(store, on));
    v.m_divisions = divisions;
    TRY_ASSIGN(now, townsNow(store, on));
    v.m_townsNow = now;
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
    v.m_rules.removeIf([](const ClockRule &r) { return r.id != u"decide" && r.id != u"alarm"; });
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

QString ReportValues::town(const QString &code) const
{
    return m_divisions.name(townNow(code), true);
}

SheetColumn sheetColumn(const QString &name)
{
    const QString kind = name.section('|', 1);
    using Form = SheetColumn::Kind;
    SheetColumn column;
    column.header = name.section('|', 0, 0);
    column.kind = kind == "int" || kind == "row" ? Form::Whole
                  : kind == "wan"                ? Form::Wan
                  : kind == "rate"               ? Form::Decimal
                  : kind == "date"               ? Form::Date
                  : kind == "share"              ? Form::Percent
                                                 : Form::Text;
    return column;
}

namespace
{
using CellOf = std::function<Cell(const Statement &row, int column)>;

/// Words of texts of which there are few: each is looked up once.
CellOf inWords(std::function<QString(const QString &)> words)
{
    return [words = std::move(words), known = QHash<QByteArray, Cell>()](const Statement &row,
                                                                         int column) mutable {
        const QByteArrayView text = row.textView(column);
        const auto found = known.constFind(QByteArray::fromRawData(text.data(), text.size()));
        if (found != known.constEnd()) return *found;
        return *known.insert(text.toByteArray(), Cell::ofText(words(QString::fromUtf8(text))));
    };
}

Cell yesOrNo(const Statement &row, int column)
{
    static const Cell yes = Cell::ofText(QStringLiteral("是")),
                      no = Cell::ofText(QStringLiteral("否"));
    return row.integer(column) ? yes : no;
}
} // namespace

ReportColumn ReportValues::column(const QString &name) const
{
    const QString kind = name.section('|', 1);
    const auto number = [](auto of) -> CellOf {
        return [of](const Statement &row, int c) { return Cell::ofNumber(of(row.integer(c))); };
    };
    const auto text = [](auto of) -> CellOf {
        return [of](const Statement &row, int c) { return Cell::ofText(of(row.text(c))); };
    };
    ReportColumn column{sheetColumn(name), kind == "row", {}};
    if (kind == "int")
        column.cell = number([](qint64 n) { return double(n); });
    else if (kind == "wan")
        column.cell = number([](qint64 fen) { return Money{fen}.inWan(); });
    else if (kind == "rate")
        column.cell = number([](qint64 milli) { return Rate{int(milli)}.inPercent(); });
    else if (kind == "date")
        column.cell = [](const Statement &row, int c) {
            return Cell::ofDate(isoDate(row.textView(c)));
        };
    else if (kind == "bool")
        column.cell = yesOrNo;
    else if (kind == "code")
        column.cell = inWords(codeWord);
    else if (kind == "decision")
        column.cell = inWords(decisionWord);
    else if (kind == "town")
        column.cell = inWords([this](const QString &code) { return town(code); });
    else if (kind.startsWith("dict:"))
        column.cell = inWords([this, dictionary = kind.mid(5)](const QString &codes) {
            return words(dictionary, codes);
        });
    else if (kind == "phone" && m_masked)
        column.cell = text(mask::phone);
    else if (kind == "person" && m_masked)
        column.cell = text(mask::person);
    else
        column.cell = text([](const QString &words) { return words; });
    return column;
}
