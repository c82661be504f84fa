// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/listrows.h"

#include "rules/typedtext.h"
#include "sheets/sheetwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirmList)
};

const QStringList &keys()
{
    static const QStringList both{QStringLiteral("name"), QStringLiteral("code")};
    return both;
}

enum class RowSort { Data, Empty, Total, Note };

/// What a row is, by the cells under name and code and its first words. The header may stand
/// again on every page.
RowSort sortOf(const SheetRow &row, const ListHeader &header)
{
    QString firstWords;
    bool hasKey = false;
    bool hasMore = false;
    for (qsizetype c = 0; c < row.cells.size() && firstWords.isEmpty(); ++c)
        firstWords = fold::compact(row.text(c));
    for (const ListColumn &column : header.columns) {
        if (row.at(column.index).isBlank()) continue;
        const bool isKey = keys().contains(column.field);
        if (isKey && row.text(column.index).simplified() == column.header) return RowSort::Note;
        hasKey = hasKey || isKey;
        hasMore = hasMore || column.field != u"serial";
    }
    if (firstWords.isEmpty()) return RowSort::Empty;
    // The whole cell, or a firm called 小计食品店 would be lost.
    static const QRegularExpression total(
        QStringLiteral("^(本页)?[合总小共累]计(\\(.*\\))?:?([\\d,.]+(户|家|元|万元)?)?$"));
    if (total.match(firstWords).hasMatch()) return RowSort::Total;
    for (const char16_t *word : {u"注:", u"备注:", u"说明:", u"填表", u"制表", u"审核人", u"填报"})
        if (firstWords.startsWith(QStringView(word))) return RowSort::Note;
    // A form that was numbered in advance.
    return hasKey || hasMore ? RowSort::Data : RowSort::Empty;
}
} // namespace

QStringList ListReading::ignoredColumns() const
{
    QStringList all;
    for (const ListColumn &column : header.columns)
        if (column.field.isEmpty()) all.append(column.header);
    return all;
}

namespace listRows
{
Result<QList<SheetRow>> begin(RowSource &source, ListReading &list, const HeaderSynonyms &synonyms)
{
    list.sheetName = source.sheetName();
    QList<SheetRow> first;
    SheetRow row;
    bool more = true;
    while (more && first.size() < headers::mostRows) {
        TRY_ASSIGN(found, source.next(row));
        more = found;
        if (found && !row.isBlank()) first.append(row);
    }
    const auto header = headers::find(first, synonyms, keys());
    if (!header)
        return Error{Words::tr("No header with a firm's name or code was found in the first %1 "
                               "rows, so nothing was read. Choose the sheet that holds the list, "
                               "or name its columns as on the license.")
                         .arg(headers::mostRows)};
    list.header = *header;
    return first;
}

void settleColumns(ListReading &list, const std::function<bool(const QString &)> &isField,
                   const QStringList &amounts, const QString &otherwise)
{
    ListHeader &header = list.header;
    for (ListColumn &column : header.columns) {
        if (!amounts.contains(column.field)) {
            if (!isField(column.field) && column.field != u"serial") column.field.clear();
            continue;
        }
        const QString unit = column.unit.isEmpty() ? header.unit : column.unit;
        if (unit.isEmpty()) {
            list.warnings +=
                Words::tr("%1 names no unit; it is read as %2.").arg(column.header, otherwise);
        } else if (!headers::isKnownUnit(unit)) {
            list.warnings +=
                Words::tr("%1 is in %2, which is not read. Change the column to 万元 to take it "
                          "over.")
                    .arg(column.header, unit);
            column.field.clear();
        }
    }
}

Result<> readOn(RowSource &source, const QList<SheetRow> &first, ListReading &list,
                const std::function<void(const SheetRow &)> &take)
{
    int last = list.header.row;
    const auto sorted = [&](const SheetRow &row) {
        const RowSort sort = sortOf(row, list.header);
        if (sort == RowSort::Empty) return; // counted when another row follows
        list.emptyRows += row.number - last - 1;
        last = row.number;
        if (sort == RowSort::Total)
            ++list.totalRows;
        else if (sort == RowSort::Note)
            ++list.noteRows;
        else
            take(row);
    };
    for (const SheetRow &early : first)
        if (early.number > list.header.row) sorted(early);
    SheetRow row;
    for (;;) {
        TRY_ASSIGN(more, source.next(row));
        if (!more) return ok();
        sorted(row);
    }
}
} // namespace listRows

Result<> writeRejects(const QString &path, const ListReading &list, QDateTime createdAt)
{
    SheetLayout layout;
    layout.sheetName = Words::tr("Rejected rows");
    layout.createdAt = std::move(createdAt);
    if (!list.header.unitLine.isEmpty()) layout.notes = {list.header.unitLine};
    SheetColumn reason{Words::tr("Why rejected")};
    reason.width = 50;
    layout.columns = {reason, {Words::tr("Row in the list")}};
    layout.columns[1].kind = SheetColumn::Kind::Whole;
    int columns = 0;
    for (const ListColumn &column : list.header.columns) columns = column.index + 1;
    for (const RejectedRow &row : list.rejected) columns = qMax(columns, int(row.cells.size()));
    for (int c = 0; c < columns; ++c) layout.columns.append(SheetColumn{});
    for (const ListColumn &column : list.header.columns)
        layout.columns[2 + column.index].header = column.header;

    TRY_ASSIGN(out, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
    for (const RejectedRow &row : list.rejected) {
        QList<Cell> cells{Cell::ofText(row.reasons.join(u' ')), Cell::ofNumber(row.row)};
        for (const Cell &cell : row.cells)
            cells.append(cell.kind == Cell::Kind::Date ? Cell::ofText(cell.asText()) : cell);
        TRY(out->row(cells));
    }
    return out->finish();
}
