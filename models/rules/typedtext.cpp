// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/typedtext.h"

namespace fold
{
QString halfWidth(const QString &text)
{
    QString out = text;
    for (QChar &c : out) c = QChar(halfWidth(c.unicode()));
    return out;
}

QString compact(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Format) continue;
        out += QChar(halfWidth(c.unicode()));
    }
    return out;
}
} // namespace fold
