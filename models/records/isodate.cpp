// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/isodate.h"

#include <optional>

/// Ten digits and hyphens in their places; nothing otherwise.
template <class Text>
static std::optional<QDate> plainDate(const Text &text)
{
    if (text.size() != 10) return {};
    const auto at = [&text](int i) { return int(QChar(text[i]).unicode()); };
    const auto number = [&at](int from, int digits) {
        int n = 0;
        for (int i = from; i < from + digits; ++i) {
            if (at(i) < '0' || at(i) > '9') return -1;
            n = 10 * n + at(i) - '0';
        }
        return n;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0 || at(4) != '-' || at(7) != '-') return {};
    return QDate(year, month, day);
}

QDate isoDate(QStringView text)
{
    const auto date = plainDate(text);
    return date ? *date : QDate::fromString(text.toString(), Qt::ISODate);
}

QDate isoDate(QByteArrayView ascii)
{
    const auto date = plainDate(ascii);
    return date ? *date : QDate::fromString(QString::fromUtf8(ascii), Qt::ISODate);
}
