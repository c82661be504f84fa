// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/cell.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace
{
constexpr double mostExact = 999'999'999'999'999.0; // a sheet keeps 15 digits

/// Full-width forms to half-width, without the white space around.
QString plain(const QString &text)
{
    QString out = text.trimmed();
    for (QChar &c : out)
        if (c >= QChar(0xff01) && c <= QChar(0xff5e)) c = QChar(char16_t(c.unicode() - 0xfee0));
    return out;
}

QString numberText(double n)
{
    if (!std::isfinite(n)) return QStringLiteral("#NUM!");
    // The fewest digits that mean this number; no digit that the sheet did not hold.
    return QString::number(n, 'f', QLocale::FloatingPointShortest);
}
} // namespace

bool Cell::isBlank() const
{
    return kind == Kind::Empty ||
           (kind == Kind::Text &&
            std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }));
}

QString Cell::asText() const
{
    switch (kind) {
    case Kind::Empty: return {};
    case Kind::Text:
    case Kind::Error: return text;
    case Kind::Number: return numberText(number);
    case Kind::Date: return date.toString(Qt::ISODate);
    case Kind::Bool: return number != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    }
    return {};
}

std::optional<double> Cell::asNumber() const
{
    if (kind == Kind::Number || kind == Kind::Bool) return number;
    if (kind != Kind::Text) return {};
    static const QRegularExpression grouped(QStringLiteral("^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?$"));
    QString digits = plain(text);
    if (grouped.match(digits).hasMatch()) digits.remove(QLatin1Char(','));
    bool fine = false;
    const double n = digits.toDouble(&fine);
    if (!fine || !std::isfinite(n)) return {};
    return n;
}

std::optional<QDate> Cell::asDate() const
{
    if (kind == Kind::Date) return date;
    if (kind != Kind::Text && kind != Kind::Number) return {};
    static const QRegularExpression parted(QStringLiteral(
        "^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?([ T]\\d.*)?$"));
    static const QRegularExpression packed(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    const QString words = plain(asText());
    auto match = parted.match(words);
    if (!match.hasMatch()) match = packed.match(words);
    if (!match.hasMatch()) return {};
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(),
                    match.captured(3).toInt());
    if (!day.isValid()) return {};
    return day;
}

std::optional<bool> Cell::asBool() const
{
    if (kind == Kind::Bool || kind == Kind::Number) {
        if (number == 0) return false;
        if (number == 1) return true;
        return {};
    }
    const QString word = plain(asText()).toUpper();
    static const QStringList yes{QStringLiteral("是"),  QStringLiteral("有"),   QStringLiteral("Y"),
                                 QStringLiteral("YES"), QStringLiteral("TRUE"), QStringLiteral("1"),
                                 QStringLiteral("√")};
    static const QStringList no{QStringLiteral("否"), QStringLiteral("无"),    QStringLiteral("N"),
                                QStringLiteral("NO"), QStringLiteral("FALSE"), QStringLiteral("0"),
                                QStringLiteral("×")};
    if (yes.contains(word)) return true;
    if (no.contains(word)) return false;
    return {};
}

bool Cell::isMangledNumber() const { return kind == Kind::Number && std::abs(number) > mostExact; }

const Cell &SheetRow::at(qsizetype column) const
{
    static const Cell none;
    return column >= 0 && column < cells.size() ? cells[column] : none;
}

bool SheetRow::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const Cell &c) { return c.isBlank(); });
}
