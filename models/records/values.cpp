// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/values.h"

Id Id::make(Ambient &ambient)
{
    std::array<char, 16> b{};
    ambient.random(b.data(), b.size());
    const auto ms = quint64(ambient.nowMs());
    for (int i = 0; i < 6; ++i) b[std::size_t(i)] = char(ms >> (40 - 8 * i));
    b[6] = char((b[6] & 0x0f) | 0x70);
    b[8] = char((b[8] & 0x3f) | 0x80);
    return fromBytes(QByteArray(b.data(), qsizetype(b.size())));
}

Id Id::named(const QString &name)
{
    // Fixed for ever: two laptops that register the same firm must mint the same id.
    static const QUuid space(QStringLiteral("5a1c2e0e-6f0b-5d0e-9a55-47726964506f"));
    return {QUuid::createUuidV5(space, name)};
}
