// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/phone.h"

#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace phone
{
namespace
{
/// Half-width, all kinds of dash and bracket and word for an extension as one hyphen.
QString folded(const QString &typed)
{
    QString out = fold::compact(typed).toLower();
    static const QRegularExpression extension(
        QStringLiteral("(转|轉|分机|分機|extension|ext\\.?|x|#)[:.]?"));
    out.replace(extension, QStringLiteral("-"));
    static const QRegularExpression separator(
        QStringLiteral("[()\\[\\]【】\\x{2010}-\\x{2015}_.·/-]+"));
    out.replace(separator, QStringLiteral("-"));
    while (out.startsWith(u'-')) out.remove(0, 1);
    while (out.endsWith(u'-')) out.chop(1);
    return out;
}

/// Without the country code of China, whatever way it was written.
QString withoutCountry(const QString &number)
{
    static const QRegularExpression country(QStringLiteral("^(\\+|00)86-?"));
    QString out = number;
    out.remove(country);
    static const QRegularExpression bare(QStringLiteral("^86-?(?=1[3-9][0-9]{9}$)"));
    out.remove(bare);
    // +86-595-85661234: abroad the trunk zero is left out.
    static const QRegularExpression noTrunk(
        QStringLiteral("^(10|2[0-9]|[3-9][0-9]{2})-[0-9]{7,8}"));
    if (out != number && noTrunk.match(out).hasMatch()) out.prepend(u'0');
    return out;
}

QString digitsOf(const QString &text)
{
    QString out;
    for (const QChar c : text)
        if (fold::isDigit(c.unicode())) out += c;
    return out;
}

/// 1[3-9] and nine digits more: what nearly all numbers are, told without a pattern.
bool isMobile(QStringView number)
{
    return number.size() == 11 && number[0] == u'1' && number[1] >= u'3' &&
           std::all_of(number.begin(), number.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// 010 and 02x are the only area codes of three digits.
const QString areaCode = QStringLiteral("010|02[0-9]|0[3-9][0-9]{2}");
} // namespace

QString normalize(const QString &typed)
{
    if (isMobile(typed)) return typed;
    // A spreadsheet shows a number cell as 13900001234.0.
    static const QRegularExpression fraction(QStringLiteral("^([0-9]{7,15})\\.0+$"));
    QString plain = fold::compact(typed);
    plain.replace(fraction, QStringLiteral("\\1"));
    const QString number = withoutCountry(folded(plain));
    const QString digits = digitsOf(number);

    static const QRegularExpression hyphened(QStringLiteral("^[0-9-]+$"));
    if (number.startsWith(u'+')) {
        static const QRegularExpression abroad(QStringLiteral("^\\+[0-9-]+$"));
        return abroad.match(number).hasMatch() ? u'+' + digits : plain;
    }
    if (!hyphened.match(number).hasMatch()) return plain;

    static const QRegularExpression mobile(QStringLiteral("^0?(1[3-9][0-9]{9})$"));
    if (const auto m = mobile.match(digits); m.hasMatch()) return m.captured(1);
    static const QRegularExpression service(QStringLiteral("^([48]00)([0-9]{3})([0-9]{4})$"));
    if (const auto m = service.match(digits); m.hasMatch())
        return m.captured(1) + u'-' + m.captured(2) + u'-' + m.captured(3);
    static const QRegularExpression landline(QStringLiteral("^(") + areaCode +
                                             QStringLiteral(")-?([0-9]{4}-?[0-9]{3,4}|[0-9]{3}-?"
                                                            "[0-9]{4})(-[0-9]{1,6})?$"));
    if (const auto m = landline.match(number); m.hasMatch())
        return m.captured(1) + u'-' + digitsOf(m.captured(2)) + m.captured(3);
    static const QRegularExpression local(
        QStringLiteral("^([2-8][0-9]{3}-?[0-9]{3,4}|[2-8][0-9]{2}-?[0-9]{4})(-[0-9]{1,6})?$"));
    if (const auto m = local.match(number); m.hasMatch())
        return digitsOf(m.captured(1)) + m.captured(2);
    return plain;
}

PhoneCheck check(const QString &number)
{
    if (number.isEmpty()) return PhoneCheck::Empty;
    if (isMobile(number)) return PhoneCheck::Mobile;
    static const QRegularExpression landline(QStringLiteral("^(") + areaCode +
                                             QStringLiteral(")-[2-9][0-9]{6,7}(-[0-9]{1,6})?$"));
    if (landline.match(number).hasMatch()) return PhoneCheck::Landline;
    static const QRegularExpression service(QStringLiteral("^[48]00-[0-9]{3}-[0-9]{4}$"));
    if (service.match(number).hasMatch()) return PhoneCheck::Service;
    static const QRegularExpression abroad(QStringLiteral("^\\+(?!86)[1-9][0-9]{6,14}$"));
    if (abroad.match(number).hasMatch()) return PhoneCheck::Foreign;
    static const QRegularExpression local(QStringLiteral("^[2-8][0-9]{6,7}(-[0-9]{1,6})?$"));
    if (local.match(number).hasMatch()) return PhoneCheck::NoAreaCode;
    return PhoneCheck::Bad;
}

bool isError(PhoneCheck check) { return check == PhoneCheck::Bad; }

QString words(PhoneCheck check)
{
    switch (check) {
    case PhoneCheck::Bad:
        return QCoreApplication::translate(
            "rules", "This is no telephone number. Enter 11 digits, or area code and number.");
    case PhoneCheck::NoAreaCode:
        return QCoreApplication::translate(
            "rules", "The area code is missing, so the bank may not reach it. Put it in front.");
    case PhoneCheck::Empty:
    case PhoneCheck::Mobile:
    case PhoneCheck::Landline:
    case PhoneCheck::Service:
    case PhoneCheck::Foreign: break;
    }
    return {};
}
} // namespace phone
