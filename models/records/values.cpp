// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/values.h"

#include <QCalendar>
#include <QtEndian>

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

bool isoText(const QDate &date, std::array<char, 10> &to)
{
    const auto [year, month, day] = QCalendar().partsFromDate(date);
    if (year < 1 || year > 9999) return false;
    to.fill('-');
    const auto put = [&to](std::size_t end, int number, int digits) {
        for (; digits > 0; --digits, number /= 10) to[--end] = char('0' + number % 10);
    };
    put(4, year, 4);
    put(7, month, 2);
    put(10, day, 2);
    return true;
}

QString isoText(const QDate &date)
{
    std::array<char, 10> text;
    if (!isoText(date, text)) return date.toString(Qt::ISODate);
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

void ValueSink::value(const Value &v)
{
    if (v.isInt())
        integer(v.toInt());
    else if (v.isText())
        text(v.text());
    else if (v.isBytes())
        bytes(v.bytes());
    else
        nothing();
}

std::array<char, 16> bytesOf(const Id &id)
{
    std::array<char, 16> bytes;
    qToBigEndian(id.uuid.data1, bytes.data());
    qToBigEndian(id.uuid.data2, bytes.data() + 4);
    qToBigEndian(id.uuid.data3, bytes.data() + 6);
    std::copy(std::begin(id.uuid.data4), std::end(id.uuid.data4), bytes.begin() + 8);
    return bytes;
}
