// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/streetkey.h"

#include "rules/typedtext.h"

QString streetKey(const QString &address)
{
    constexpr int widest = 8;
    QString key, digits;
    const auto flush = [&] {
        if (!digits.isEmpty()) key += digits.rightJustified(widest, u'0');
        digits.clear();
    };
    for (const QChar c : fold::compact(address)) {
        if (fold::isDigit(c.unicode())) {
            digits += c;
            continue;
        }
        flush();
        key += c;
    }
    flush();
    return key;
}
