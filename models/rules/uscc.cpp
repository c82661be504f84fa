// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/uscc.h"

#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

namespace uscc
{
namespace
{
constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr int base = 31;

/// Letters no code holds, and the digit each is taken for.
QChar meant(QChar c)
{
    switch (c.unicode()) {
    case u'O': return u'0';
    case u'I': return u'1';
    case u'S': return u'5';
    case u'Z': return u'2';
    default: return c;
    }
}

/// Characters that a code may hold and that a hurried eye takes for one another.
constexpr std::array<QStringView, 10> lookAlikes = {u"0D", u"0Q", u"DQ", u"8B", u"6G",
                                                    u"1L", u"17", u"MN", u"UY", u"5B"};

bool allInAlphabet(const QString &code)
{
    return std::all_of(code.begin(), code.end(), [](QChar c) { return alphabet.contains(c); });
}

/// Organization code of characters 9..17 (GB 11714).
bool innerHolds(const QString &code)
{
    constexpr std::array<int, 8> weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const int c = code[8 + i].unicode();
        sum += weights[std::size_t(i)] * (c >= u'A' ? c - u'A' + 10 : c - u'0');
    }
    const int check = 11 - sum % 11;
    const QChar expected = check == 10   ? QChar(u'X')
                           : check == 11 ? QChar(u'0')
                                         : QChar(u'0' + check);
    return code[16] == expected;
}

QString foreignCharacter(const QString &code)
{
    for (const QChar c : code)
        if (!alphabet.contains(c)) return QString(c);
    return {};
}

QString hint(const QString &code)
{
    if (const auto other = proposal(code))
        return QCoreApplication::translate("rules", "Is it %1?").arg(*other);
    return QCoreApplication::translate("rules", "Compare with the license.");
}
} // namespace

QString normalize(const QString &typed)
{
    QString out;
    for (const QChar c : fold::compact(typed).toUpper()) {
        const bool hyphen = c == u'-' || c.category() == QChar::Punctuation_Dash;
        if (!hyphen) out += c;
    }
    return out;
}

QString checkCharacter(const QString &first17)
{
    if (first17.size() != 17) return {};
    int sum = 0;
    int weight = 1;
    for (const QChar c : first17) {
        const auto value = int(alphabet.indexOf(c));
        if (value < 0) return {};
        sum += value * weight;
        weight = weight * 3 % base;
    }
    return QString(alphabet[(base - sum % base) % base]);
}

UsccCheck check(const QString &code)
{
    if (code.isEmpty()) return UsccCheck::Empty;
    if (code.size() != 18) return UsccCheck::BadLength;
    if (!allInAlphabet(code)) return UsccCheck::BadCharacter;
    if (checkCharacter(code.first(17)) != code.last(1)) return UsccCheck::BadCheckCharacter;
    return innerHolds(code) ? UsccCheck::Fine : UsccCheck::InnerMismatch;
}

bool isError(UsccCheck check)
{
    return check == UsccCheck::BadLength || check == UsccCheck::BadCharacter ||
           check == UsccCheck::BadCheckCharacter;
}

std::optional<QString> proposal(const QString &code)
{
    if (code.size() != 18) return {};
    QString fixed = code;
    for (QChar &c : fixed) c = meant(c);
    if (fixed != code) return check(fixed) == UsccCheck::Fine ? std::optional(fixed) : std::nullopt;
    if (!allInAlphabet(code) || check(code) != UsccCheck::BadCheckCharacter) return {};

    QStringList found;
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (const QStringView pair : lookAlikes) {
            const auto at = pair.indexOf(code[i]);
            if (at < 0) continue;
            QString other = code;
            other[i] = pair[1 - at];
            // A letter in the place of the division checks as well as any, and is never meant.
            const bool digitLost = i >= 2 && i < 8 && !fold::isDigit(other[i].unicode());
            if (!digitLost && check(other) == UsccCheck::Fine) found += other;
        }
    }
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

QString words(UsccCheck check, const QString &code)
{
    switch (check) {
    case UsccCheck::Empty:
    case UsccCheck::Fine: return {};
    case UsccCheck::BadLength:
        return QCoreApplication::translate(
                   "rules", "The code has %1 characters instead of 18. Compare with the license.")
            .arg(code.size());
    case UsccCheck::BadCharacter:
        return QCoreApplication::translate("rules", "No code holds the character %1.")
                   .arg(foreignCharacter(code)) +
               u' ' + hint(code);
    case UsccCheck::BadCheckCharacter:
        return QCoreApplication::translate("rules", "The code's check character does not fit.") +
               u' ' + hint(code);
    case UsccCheck::InnerMismatch:
        return QCoreApplication::translate(
            "rules", "The organization code inside the code does not check. You may go on; compare "
                     "with the license.");
    }
    return {};
}

UsccSubject subject(const QString &code)
{
    if (code.startsWith(u"91")) return UsccSubject::Enterprise;
    if (code.startsWith(u"92")) return UsccSubject::SoleProprietor;
    if (code.startsWith(u"93")) return UsccSubject::Cooperative;
    return UsccSubject::Other;
}

QString registeringDivision(const QString &code)
{
    const QString division = code.mid(2, 6);
    const bool digits = std::all_of(division.begin(), division.end(),
                                    [](QChar c) { return fold::isDigit(c.unicode()); });
    return division.size() == 6 && digits ? division : QString();
}
} // namespace uscc
