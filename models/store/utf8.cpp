// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/utf8.h"

#include <algorithm>

char *toUtf8(QStringView text, char *to)
{
    char *at = to;
    for (const QChar one : text) {
        const char16_t c = one.unicode();
        if (c < 0x80) {
            *at++ = char(c);
        } else if (c < 0x800) {
            *at++ = char(0xc0 | c >> 6);
            *at++ = char(0x80 | (c & 0x3f));
        } else if (!one.isSurrogate()) {
            *at++ = char(0xe0 | c >> 12);
            *at++ = char(0x80 | (c >> 6 & 0x3f));
            *at++ = char(0x80 | (c & 0x3f));
        } else {
            // Rare characters and broken pairs: all of it again, Qt's way.
            const QByteArray whole = text.toUtf8();
            return std::copy(whole.begin(), whole.end(), to);
        }
    }
    return at;
}

QString fromUtf8(QByteArrayView utf8)
{
    QString text(utf8.size(), Qt::Uninitialized);
    auto *to = reinterpret_cast<char16_t *>(text.data());
    const char16_t *begin = to;
    const auto *at = reinterpret_cast<const uchar *>(utf8.data());
    const uchar *end = at + utf8.size();
    const auto follows = [](uchar c) { return (c & 0xc0) == 0x80; };
    while (at < end) {
        const uchar c = *at;
        if (c < 0x80) {
            *to++ = c;
            ++at;
        } else if ((c & 0xf0) == 0xe0 && end - at >= 3 && follows(at[1]) && follows(at[2])) {
            const auto unit = char16_t((c & 0x0f) << 12 | (at[1] & 0x3f) << 6 | (at[2] & 0x3f));
            // Neither longer than need be nor half a pair; a mark at the start is Qt's to drop.
            if (unit < 0x800 || (unit & 0xf800) == 0xd800 || unit == QChar::ByteOrderMark) break;
            *to++ = unit;
            at += 3;
        } else {
            break;
        }
    }
    if (at < end) return QString::fromUtf8(utf8);
    text.truncate(to - begin);
    return text;
}
