// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"

/// How the fields of a record are filled for a round trip.
enum class Fill {
    Nothing,  ///< every field empty
    Usual,    ///< every field as people fill it
    Zeros,    ///< every number zero, every yes or no "no": none of which is "nothing"
    Extremes, ///< as large, as long and as odd as a field takes
};
inline constexpr Fill allFills[] = {Fill::Nothing, Fill::Usual, Fill::Zeros, Fill::Extremes};

inline Value usualValue(const FieldInfo &f)
{
    const int n = f.number;
    switch (f.kind) {
    case ValueKind::Uscc: return QStringLiteral("91350582XX00000191");
    case ValueKind::Phone: return QStringLiteral("1390000%1").arg(n, 4, 10, QChar('0'));
    case ValueKind::Integer: return n;
    case ValueKind::Bool: return true;
    case ValueKind::Money: return Money::wan(150.25 + n).fen;
    case ValueKind::Rate: return 3650 + n;
    case ValueKind::Date: return QDate(2026, 1, 1).addDays(n).toString(Qt::ISODate);
    case ValueKind::Moment: return qint64(1'795'572'000'000) + n;
    case ValueKind::Choice: return QString::fromLatin1(f.choices[1].code);
    case ValueKind::CodeSet: return QStringLiteral("foreign_trade private");
    case ValueKind::Ref: return Id::named(QString::number(n)).bytes();
    case ValueKind::Bytes: return QByteArray("\x89PNG\0\r\n", 7);
    default: return QStringLiteral("%1 示例").arg(QLatin1String(f.column));
    }
}

inline Value zeroValue(const FieldInfo &f)
{
    switch (f.kind) {
    case ValueKind::Integer:
    case ValueKind::Money:
    case ValueKind::Rate: return 0;
    case ValueKind::Bool: return false;
    case ValueKind::Date: return QStringLiteral("2000-01-01"); // what a QDateEdit shows for "none"
    case ValueKind::Line:
    case ValueKind::LongText: return QStringLiteral("0");
    default: return usualValue(f);
    }
}

inline Value extremeValue(const FieldInfo &f)
{
    switch (f.kind) {
    case ValueKind::Phone: return QStringLiteral("0595-85600000-8001");
    case ValueKind::Integer: return std::numeric_limits<int>::max();
    case ValueKind::Money: return qint64(99'999'999'999'999);
    case ValueKind::Rate: return 99'999;
    case ValueKind::Date: return QStringLiteral("9999-12-31");
    case ValueKind::Choice: return QString::fromLatin1(f.choices.back().code);
    case ValueKind::CodeSet: return QStringLiteral("a b c d e f g h i j k l m n o p q r s t");
    case ValueKind::Bytes: return QByteArray(60'000, '\xff');
    case ValueKind::Line: return QStringLiteral("=𬭎 \"'<&>%1\\ 　ﾃ\u0301;,|");
    case ValueKind::LongText:
        return QStringLiteral("第一行\n\n\t末行 “𠮷” ") + QString(3000, QChar(u'字'));
    default: return usualValue(f);
    }
}

inline Value sampleValue(const FieldInfo &f, Fill fill)
{
    switch (fill) {
    case Fill::Nothing: return {};
    case Fill::Usual: return usualValue(f);
    case Fill::Zeros: return zeroValue(f);
    case Fill::Extremes: return extremeValue(f);
    }
    return {};
}

/// A record whose fields are filled so.
template <class R>
R sampleRecord(Fill fill, const Id &id)
{
    R record{};
    record.id = id;
    for (const FieldInfo &f : recordInfo<R>().fields) f.write(&record, sampleValue(f, fill));
    return record;
}
