// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/daterule.h"

#include "rules/calendar.h"
#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace daterule
{
namespace
{
std::optional<QDate> checked(QDate date)
{
    return date.isValid() && date.year() >= 1900 && date.year() < 2200 ? std::optional(date)
                                                                       : std::nullopt;
}

/// The day of three candidates that the lean asks for; invalid ones (29 Feb) do not count.
template <std::size_t N>
std::optional<QDate> lean(const std::array<QDate, N> &candidates, QDate today, Lean lean)
{
    std::optional<QDate> best;
    for (const QDate date : candidates) {
        const qint64 ahead = today.daysTo(date);
        const bool wrongSide =
            (lean == Lean::Past && ahead > 0) || (lean == Lean::Future && ahead < 0);
        if (!date.isValid() || wrongSide) continue;
        if (!best || std::abs(ahead) < std::abs(today.daysTo(*best))) best = date;
    }
    return best ? checked(*best) : std::nullopt;
}

std::optional<QDate> monthAndDay(int month, int day, QDate today, Lean side)
{
    // 29 February may be four (at a century eight) years away.
    std::array<QDate, 17> candidates;
    for (int i = 0; i < 17; ++i)
        candidates[std::size_t(i)] = QDate(today.year() - 8 + i, month, day);
    return lean(candidates, today, side);
}

std::optional<QDate> dayOnly(int day, QDate today, Lean side)
{
    const QDate first(today.year(), today.month(), 1);
    std::array<QDate, 5> candidates;
    for (int i = 0; i < 5; ++i) {
        const QDate month = first.addMonths(i - 2);
        candidates[std::size_t(i)] = QDate(month.year(), month.month(), day);
    }
    return lean(candidates, today, side);
}

/// 3, 三, 两, 十二, 二十; nothing above 99 in words.
std::optional<int> count(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber) return number;
    constexpr QStringView digits = u"零一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    bool ten = false;
    for (const QChar c : text) {
        if (c == u'十' && !ten) {
            tens = ones == 0 ? 1 : ones;
            ones = 0;
            ten = true;
            continue;
        }
        const auto digit = c == u'两' ? 2 : digits.indexOf(c);
        if (digit < 0 || ones != 0) return {};
        ones = int(digit);
    }
    return text.isEmpty() ? std::nullopt : std::optional(tens * 10 + ones);
}

std::optional<QDate> shifted(QDate today, int n, QChar unit)
{
    switch (unit.unicode()) {
    case u'天':
    case u'日': return checked(today.addDays(n));
    case u'周': return checked(today.addDays(7 * n));
    case u'月': return checked(addMonths(today, n));
    case u'年': return checked(addMonths(today, 12 * n));
    default: return {};
    }
}

/// +30, -3, 三月后, 3个月后, 半年后, 10天前.
std::optional<QDate> offset(const QString &text, QDate today)
{
    static const QRegularExpression plain(QStringLiteral("^([+-])([0-9]{1,5})$"));
    if (const auto m = plain.match(text); m.hasMatch())
        return checked(today.addDays((m.captured(1) == u"-" ? -1 : 1) * m.captured(2).toInt()));
    static const QRegularExpression words(QStringLiteral(
        "^([0-9]{1,4}|[零一二两三四五六七八九十]{1,3}|半)个?(天|日|周|月|年)(以?[后前])$"));
    const auto m = words.match(text);
    if (!m.hasMatch()) return {};
    const int sign = m.captured(3).endsWith(u'前') ? -1 : 1;
    const QChar unit = m.captured(2).front();
    if (m.captured(1) == u"半") {
        if (unit == u'年') return checked(addMonths(today, sign * 6));
        return unit == u'月' ? checked(today.addDays(sign * 15)) : std::nullopt;
    }
    const auto n = count(m.captured(1));
    return n ? shifted(today, sign * *n, unit) : std::nullopt;
}

std::optional<QDate> named(const QString &text, QDate today)
{
    struct Name {
        QStringView zh, en;
        int days;
    };
    static constexpr std::array names = {
        Name{u"今天", u"today", 0}, Name{u"明天", u"tomorrow", 1}, Name{u"昨天", u"yesterday", -1},
        Name{u"后天", u"", 2},      Name{u"前天", u"", -2},        Name{u"大后天", u"", 3},
    };
    for (const Name &name : names)
        if (text == name.zh || (!name.en.isEmpty() && text == name.en))
            return checked(today.addDays(name.days));
    if (text == u"月底") return checked({today.year(), today.month(), today.daysInMonth()});
    if (text == u"年底") return checked({today.year(), 12, 31});
    return {};
}
} // namespace

std::optional<QDate> parse(const QString &typed, QDate today, Lean side)
{
    const QString text = fold::compact(typed).toLower();
    if (const auto date = named(text, today)) return date;
    if (const auto date = offset(text, today)) return date;

    static const QRegularExpression whole(QStringLiteral(
        "^([0-9]{4}|[0-9]{2})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})[日号]?$"));
    if (const auto m = whole.match(text); m.hasMatch()) {
        const int year = m.captured(1).toInt();
        return checked({m.capturedLength(1) == 2 ? 2000 + year : year, m.captured(2).toInt(),
                        m.captured(3).toInt()});
    }
    static const QRegularExpression packed(QStringLiteral("^([0-9]{4})([0-9]{2})([0-9]{2})$"));
    if (const auto m = packed.match(text); m.hasMatch())
        return checked({m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()});
    static const QRegularExpression monthDay(
        QStringLiteral("^([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})[日号]?$"));
    if (const auto m = monthDay.match(text); m.hasMatch())
        return monthAndDay(m.captured(1).toInt(), m.captured(2).toInt(), today, side);
    static const QRegularExpression day(QStringLiteral("^([0-9]{1,2})[日号]$"));
    if (const auto m = day.match(text); m.hasMatch())
        return dayOnly(m.captured(1).toInt(), today, side);
    return {};
}

std::optional<QDate> fromSerial(double serial, bool since1904)
{
    if (!(serial >= 1 && serial < 110'000)) return {}; // also not a number
    const auto day = qint64(std::floor(serial));
    if (since1904) return checked(QDate(1904, 1, 1).addDays(day));
    // Spreadsheets hold 1900 for a leap year: day 60 is a 29 February that never was.
    if (day == 60) return {};
    return checked(QDate(1899, 12, day < 60 ? 31 : 30).addDays(day));
}

QString relative(QDate date, QDate today)
{
    const qint64 ago = date.daysTo(today);
    if (!date.isValid() || ago < 0 || ago > 120) return shortDate(date, today);
    if (ago == 0) return QCoreApplication::translate("rules", "Today");
    if (ago == 1) return QCoreApplication::translate("rules", "Yesterday");
    return QCoreApplication::translate("rules", "%1 days ago").arg(ago);
}

QString shortDate(QDate date, QDate today)
{
    if (!date.isValid()) return QStringLiteral("—");
    if (date.year() != today.year()) return date.toString(Qt::ISODate);
    //: How a date of this year is written: d day, M month number, MMM English name. Chinese: M月d日
    return date.toString(QCoreApplication::translate("rules", "d MMM"));
}
} // namespace daterule
