// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/mask.h"

#include "rules/phone.h"

#include <QRegularExpression>
#include <algorithm>

namespace mask
{
namespace
{
/// Code points: rare characters in names are two UTF-16 units.
qsizetype pointsIn(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

/// Keeps so many code points at both ends.
QString keepEnds(const QString &text, qsizetype head, qsizetype tail)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); })) {
        QString masked = text;
        for (qsizetype i = head; i < text.size() - tail; ++i) masked[i] = u'*';
        return masked;
    }
    auto points = text.toUcs4();
    for (qsizetype i = head; i < points.size() - tail; ++i) points[i] = U'*';
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

QString one(const QString &typed)
{
    const QString number = ::phone::normalize(typed);
    switch (::phone::check(number)) {
    case PhoneCheck::Empty: return {};
    case PhoneCheck::Mobile: return keepEnds(number, 3, 4);
    case PhoneCheck::Landline: {
        // The area code tells nothing about the person; an extension may.
        const QStringList parts = number.split(u'-');
        return parts[0] + u'-' + keepEnds(parts[1], 0, 4) +
               (parts.size() > 2 ? QStringLiteral("-*") : QString());
    }
    case PhoneCheck::NoAreaCode: return keepEnds(number.section(u'-', 0, 0), 0, 4);
    case PhoneCheck::Service: return number; // the same for everybody who calls
    case PhoneCheck::Foreign: return keepEnds(number, 3, 4);
    case PhoneCheck::Bad: break;
    }
    return text(typed);
}
} // namespace

QString text(const QString &text, int head, int tail)
{
    const auto size = pointsIn(text);
    return 2 * (head + tail) > size ? keepEnds(text, 0, 0) : keepEnds(text, head, tail);
}

QString phone(const QString &number)
{
    if (::phone::check(::phone::normalize(number)) != PhoneCheck::Bad) return one(number);
    static const QRegularExpression between(QStringLiteral("[/,;、，；|]+"));
    QStringList parts = number.split(between, Qt::SkipEmptyParts);
    if (parts.size() < 2) return one(number);
    for (QString &part : parts) part = one(part);
    return parts.join(u'/');
}

QString person(const QString &name)
{
    const bool han = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.isSurrogate() || c.script() == QChar::Script_Han;
    });
    if (han) {
        QString joined = name;
        joined.removeIf([](QChar c) { return c.isSpace(); });
        return keepEnds(joined, 1, pointsIn(joined) > 2 ? 1 : 0);
    }
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) word = word.left(1) + QStringLiteral("**");
    return words.join(u' ');
}
} // namespace mask
