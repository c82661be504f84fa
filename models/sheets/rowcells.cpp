// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/rowcells.h"

#include "rules/amount.h"
#include "rules/typedtext.h"

#include <QCoreApplication>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirmList)
};

/// What people write into a cell that they leave empty.
bool saysNothing(const QString &text)
{
    static const QStringList fillers{
        QStringLiteral("-"),    QStringLiteral("--"),   QStringLiteral("—"),
        QStringLiteral("——"),   QStringLiteral("/"),    QStringLiteral("无"),
        QStringLiteral("暂无"), QStringLiteral("不详"), QStringLiteral("未知"),
        QStringLiteral("n/a"),  QStringLiteral("null")};
    const QString word = fold::compact(text).toLower();
    return word.isEmpty() || fillers.contains(word);
}
} // namespace

RowCells::RowCells(const ListHeader &header, const QString &unit)
    : m_listUnit(headers::isKnownUnit(header.unit) ? header.unit : unit)
{
    for (const ListColumn &column : header.columns)
        if (!column.field.isEmpty()) m_columns[column.field].append(column);
}

const Cell &RowCells::cell(const SheetRow &row, const QString &field, QString *unit) const
{
    static const Cell none;
    const auto columns = m_columns.constFind(field);
    if (columns == m_columns.constEnd()) return none;
    for (const ListColumn &column : *columns) {
        const Cell &found = row.at(column.index);
        if (found.isBlank() || saysNothing(found.asText())) continue;
        if (unit) *unit = column.unit;
        return found;
    }
    return none;
}

QString RowCells::text(const SheetRow &row, const QString &field) const
{
    return cell(row, field).asText().simplified();
}

QString RowCells::written(const SheetRow &row, const QString &field) const
{
    for (const ListColumn &column : m_columns.value(field))
        if (!row.at(column.index).isBlank()) return row.text(column.index).simplified();
    return {};
}

std::optional<Result<Money>> RowCells::money(const SheetRow &row, const QString &field) const
{
    QString unit;
    const Cell &found = cell(row, field, &unit);
    if (found.isEmpty()) return {};
    QString written = fold::compact(found.asText());
    // The unit of the column is for bare numbers: 150万 says its own.
    if (written.back().isDigit()) written += unit.isEmpty() ? m_listUnit : unit;
    return amount::parse(written);
}

QStringList RowCells::unreadable(const SheetRow &row) const
{
    QStringList reasons;
    for (auto it = m_columns.begin(); it != m_columns.end(); ++it)
        for (const ListColumn &column : it.value()) {
            const Cell &found = row.at(column.index);
            if (found.kind == Cell::Kind::Error)
                reasons += Words::tr("%1 shows the error %2. Enter the value itself.")
                               .arg(column.header, found.text);
            else if (found.text.contains(QChar::ReplacementCharacter))
                reasons += Words::tr("%1 holds characters that cannot be read. Enter it anew.")
                               .arg(column.header);
        }
    return reasons;
}
