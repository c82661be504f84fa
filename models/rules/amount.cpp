// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/amount.h"

#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace amount
{
namespace
{
constexpr qint64 fenPerYuan = 100;
constexpr qint64 fenPerYi = 10'000 * Money::fenPerWan;
constexpr qint64 mostFen = 1'000'000'000'000 * fenPerYuan;

Error notANumber()
{
    return {QCoreApplication::translate(
        "rules", "This is no amount. Enter a number, such as 150 or 150万.")};
}

/// whole.fraction × scale, rounded half up. Decimal digits one by one: a double would lose fen.
std::optional<qint64> scaled(const QString &whole, const QString &fraction, qint64 scale)
{
    qint64 value = 0;
    for (const QChar c : whole) {
        value = value * 10 + c.digitValue();
        if (value > mostFen) return {};
    }
    if (value > mostFen / scale) return {};
    value *= scale;
    for (const QChar c : fraction) {
        // Below a fen only the first digit rounds.
        if (scale < 10) return value + (c.digitValue() * scale + 5) / 10;
        scale /= 10;
        value += c.digitValue() * scale;
    }
    return value;
}

qint64 scaleOf(const QString &unit, Unit otherwise)
{
    if (unit.startsWith(u'万')) return Money::fenPerWan;
    if (unit.startsWith(u'亿')) return fenPerYi;
    if (unit.isEmpty() && otherwise == Unit::Wan) return Money::fenPerWan;
    return fenPerYuan;
}

QString withCommas(qint64 whole)
{
    QString text = QString::number(whole);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3) text.insert(at, u',');
    return text;
}

/// value ÷ scale with two decimals, half away from zero; zeros at the end dropped on request.
QString twoDecimals(qint64 value, qint64 scale, bool drop)
{
    const qint64 size = value < 0 ? -value : value;
    const qint64 hundredths = (size + scale / 200) / (scale / 100);
    if (hundredths == 0 && size != 0) return QStringLiteral("<0.01");
    QString decimals = QStringLiteral("%1").arg(hundredths % 100, 2, 10, QLatin1Char('0'));
    while (drop && decimals.endsWith(u'0')) decimals.chop(1);
    if (!decimals.isEmpty()) decimals.prepend(u'.');
    return (value < 0 ? QStringLiteral("-") : QString()) + withCommas(hundredths / 100) + decimals;
}
} // namespace

Result<Money> parse(const QString &typed, Unit unit)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:人民币|rmb|cny|[¥￥])?(?:([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.([0-9]*))?|\\.([0-9]+))"
        "(万元|万|亿元|亿|元|圆|yuan)?(?:人民币|整)?$"));
    const QString text = fold::compact(typed).toLower();
    if (text.startsWith(u'-') || text.startsWith(QChar(0x2212)))
        return Error{QCoreApplication::translate(
            "rules", "An amount cannot be below zero. Enter it without the minus.")};
    const auto m = pattern.match(text);
    if (!m.hasMatch()) return notANumber();
    const auto fen = scaled(m.captured(1).remove(u','), m.captured(2) + m.captured(3),
                            scaleOf(m.captured(4), unit));
    if (!fen || *fen > mostFen)
        return Error{QCoreApplication::translate(
            "rules", "The amount is larger than any loan. Check the number and its unit.")};
    return Money{*fen};
}

bool looksLikeYuan(Money money, Money suspect) { return money.fen > suspect.fen; }

Money asYuan(Money money) { return {money.fen / (Money::fenPerWan / fenPerYuan)}; }

QString warning(Money money, Money suspect)
{
    if (!looksLikeYuan(money, suspect)) return {};
    return QCoreApplication::translate("rules", "Typed in yuan? Change to %1 万元.")
        .arg(wan(asYuan(money)));
}

Result<Rate> parseRate(const QString &typed)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,4})?(?:\\.([0-9]*))?%?$"));
    const QString text = fold::compact(typed);
    const auto m = pattern.match(text);
    if (!m.hasMatch() || m.captured(1).size() + m.captured(2).size() == 0)
        return Error{QCoreApplication::translate(
            "rules", "This is no rate. Enter percent per year, such as 3.65.")};
    const auto milli = scaled(m.captured(1), m.captured(2), 1000);
    if (!milli || *milli > 1'000'000)
        return Error{
            QCoreApplication::translate("rules", "The rate is above 1000%. Check the number.")};
    return Rate{int(*milli)};
}

QString warning(Rate rate)
{
    if (rate.milli > 24'000)
        return QCoreApplication::translate("rules", "%1 is above the usual range. Please check.")
            .arg(percent(rate));
    if (rate.milli < 1'000)
        return QCoreApplication::translate("rules", "%1 is below the usual range. Please check.")
            .arg(percent(rate));
    return {};
}

QString wan(Money money) { return twoDecimals(money.fen, Money::fenPerWan, true); }

QString yi(Money money) { return twoDecimals(money.fen, fenPerYi, false); }

QString percent(Rate rate)
{
    QString text = QString::number(rate.milli / 1000);
    QString decimals =
        QStringLiteral("%1").arg(std::abs(rate.milli) % 1000, 3, 10, QLatin1Char('0'));
    while (decimals.endsWith(u'0')) decimals.chop(1);
    if (!decimals.isEmpty()) text += u'.' + decimals;
    return text + u'%';
}
} // namespace amount
