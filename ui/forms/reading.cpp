// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/reading.h"

#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <limits>

namespace
{
QString said(const char *text) { return QCoreApplication::translate("Reading", text); }

/// The decimal number times 10^decimals, exactly; nothing if it is none or has more decimals.
std::optional<qint64> scaled(QString text, int decimals)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?)(\\d*)(?:\\.(\\d*))?$"));
    text.remove(QLatin1Char(','));
    const auto match = form.match(text);
    QString fraction = match.captured(3);
    while (fraction.endsWith(QLatin1Char('0'))) fraction.chop(1);
    const QString digits = match.captured(2) + fraction;
    if (!match.hasMatch() || fraction.size() > decimals) return {};
    if (match.captured(2).isEmpty() && match.captured(3).isEmpty()) return {};
    bool fits = true;
    const qint64 whole = digits.isEmpty() ? 0 : digits.toLongLong(&fits);
    if (!fits) return {};
    qint64 factor = 1;
    for (qsizetype i = fraction.size(); i < decimals; ++i) factor *= 10;
    if (whole > std::numeric_limits<qint64>::max() / factor) return {};
    return match.captured(1) == QLatin1String("-") ? -whole * factor : whole * factor;
}

/// Takes one of the endings off and says whether it was there.
bool takeEnding(QString &text, std::initializer_list<QLatin1String> plain,
                std::initializer_list<const char16_t *> han = {})
{
    for (const QLatin1String ending : plain)
        if (text.endsWith(ending, Qt::CaseInsensitive)) return text.chop(ending.size()), true;
    for (const char16_t *ending : han)
        if (const QString end = QString::fromUtf16(ending); text.endsWith(end))
            return text.chop(end.size()), true;
    return false;
}

QString grouped(qint64 whole)
{
    QString digits = QString::number(qAbs(whole));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, QLatin1Char(','));
    return digits;
}

/// value is in units of 10^-decimals; at least `least` decimals are shown.
QString decimal(qint64 value, int decimals, int least)
{
    qint64 factor = 1;
    for (int i = 0; i < decimals; ++i) factor *= 10;
    QString fraction =
        QString::number(qAbs(value) % factor).rightJustified(decimals, QLatin1Char('0'));
    while (fraction.size() > least && fraction.endsWith(QLatin1Char('0'))) fraction.chop(1);
    const QString sign = value < 0 ? QStringLiteral("-") : QString();
    const QString whole = sign + grouped(value / factor);
    return fraction.isEmpty() ? whole : whole + QLatin1Char('.') + fraction;
}

/// A small whole number in digits or Han (一 … 十二, 两, 半 is not one).
std::optional<int> smallNumber(const QString &text)
{
    bool isNumber = false;
    const int digits = text.toInt(&isNumber);
    if (isNumber) return digits;
    static const QString ones = QStringLiteral("零一二三四五六七八九十");
    if (text == QStringLiteral("两")) return 2;
    if (text.size() == 1 && ones.contains(text)) return int(ones.indexOf(text));
    if (text.size() == 2 && text[0] == ones[10] && ones.contains(text[1]))
        return 10 + int(ones.indexOf(text[1]));
    return {};
}

std::optional<QDate> byWord(const QString &text, QDate today)
{
    static const QHash<QString, int> words = {
        {QStringLiteral("今天"), 0},       {QStringLiteral("today"), 0},
        {QStringLiteral("明天"), 1},       {QStringLiteral("tomorrow"), 1},
        {QStringLiteral("后天"), 2},       {QStringLiteral("昨天"), -1},
        {QStringLiteral("yesterday"), -1}, {QStringLiteral("前天"), -2}};
    const auto word = words.constFind(text);
    if (word != words.constEnd()) return today.addDays(*word);
    static const QRegularExpression plus(QStringLiteral("^([+-])(\\d{1,4})$"));
    if (const auto m = plus.match(text); m.hasMatch())
        return today.addDays(m.captured(1) == QLatin1String("-") ? -m.captured(2).toInt()
                                                                 : m.captured(2).toInt());
    static const QRegularExpression later(
        QStringLiteral("^(.{1,4}?)个?(天|日|周|星期|月|年)(后|前)$"));
    const auto m = later.match(text);
    const std::optional<int> count = m.hasMatch() ? smallNumber(m.captured(1)) : std::nullopt;
    if (!count) return {};
    const int by = m.captured(3) == QStringLiteral("前") ? -*count : *count;
    const QString unit = m.captured(2);
    if (unit == QStringLiteral("月")) return today.addMonths(by);
    if (unit == QStringLiteral("年")) return today.addYears(by);
    const bool days = unit == QStringLiteral("天") || unit == QStringLiteral("日");
    return today.addDays(days ? by : 7 * by);
}

/// The day in the year that lies as asked; 29 February looks for a year that has it.
QDate withoutYear(int month, int day, QDate today, reading::Lean lean)
{
    QDate best;
    for (int year = today.year() - 4; year <= today.year() + 4; ++year) {
        const QDate date(year, month, day);
        if (!date.isValid()) continue;
        if (lean == reading::Lean::Future && date < today) continue;
        if (lean == reading::Lean::Past && date > today) continue;
        if (!best.isValid() || qAbs(date.daysTo(today)) < qAbs(best.daysTo(today))) best = date;
    }
    return best;
}
} // namespace

Reading<Money> reading::money(const QString &typed)
{
    QString text = fold::compact(typed);
    if (text.isEmpty()) return {};
    int decimals = 6;
    if (takeEnding(text, {}, {u"万元", u"万"})) {
        decimals = 6;
    } else if (takeEnding(text, {}, {u"亿元", u"亿"})) {
        decimals = 10;
    } else if (takeEnding(text, {}, {u"元"})) {
        decimals = 2;
    }
    const auto fen = scaled(text, decimals);
    if (!fen || *fen < 0) return {{}, said("This is not an amount. Enter a number such as 150.")};
    return {Money{*fen}, {}};
}

Reading<Rate> reading::rate(const QString &typed)
{
    QString text = fold::compact(typed);
    if (text.isEmpty()) return {};
    takeEnding(text, {QLatin1String("%")});
    const auto milli = scaled(text, 3);
    if (!milli || *milli < 0 || *milli > 1'000'000)
        return {{}, said("This is not a rate. Enter percent a year, such as 3.65.")};
    return {Rate{int(*milli)}, {}};
}

Reading<qint64> reading::number(const QString &typed)
{
    const QString text = fold::compact(typed);
    if (text.isEmpty()) return {};
    const auto value = scaled(text, 0);
    if (!value) return {{}, said("This is not a whole number. Enter one such as 12.")};
    return {*value, {}};
}

QString reading::shown(Money money) { return decimal(money.fen, 6, 0); }

QString reading::shown(Rate rate) { return decimal(rate.milli, 3, 2); }

QString reading::shown(qint64 number) { return decimal(number, 0, 0); }

Reading<QDate> reading::date(const QString &typed, QDate today, Lean lean)
{
    const QString text = fold::compact(typed).toLower();
    if (text.isEmpty()) return {};
    if (const auto date = byWord(text, today)) return {*date, {}};
    static const QRegularExpression whole(
        QStringLiteral("^(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?$"));
    static const QRegularExpression part(QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})日?$"));
    QDate date;
    if (const auto m = whole.match(text); m.hasMatch())
        date = QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    else if (const auto p = part.match(text); p.hasMatch())
        date = withoutYear(p.captured(1).toInt(), p.captured(2).toInt(), today, lean);
    if (date.isValid()) return {date, {}};
    return {{}, said("This is not a date. Enter one such as 2026-11-20, 12-15 or +30.")};
}
