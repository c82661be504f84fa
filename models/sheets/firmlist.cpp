// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/firmlist.h"

#include "records/records.h"
#include "rules/typedtext.h"
#include "sheets/firmrow.h"
#include "sheets/sheetwriter.h"

#include <QCoreApplication>
#include <QHash>
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

bool isMoney(const QString &field)
{
    static const QStringList all{QStringLiteral("revenue"), QStringLiteral("assets"),
                                 QStringLiteral("capital"), QStringLiteral("liabilities"),
                                 QStringLiteral("loans")};
    return all.contains(field);
}

/// Headers that are recognised but no part of a firm.
bool isOfAFirm(const QString &field)
{
    return !field.isEmpty() && recordOf(Kind::Firm)->field(field.toUtf8().constData());
}

enum class RowSort { Firm, Empty, Total, Note };

/// What a row is, by the cells under name and code and its first words.
RowSort sortOf(const SheetRow &row, const ListHeader &header)
{
    QString firstWords;
    bool hasKey = false;
    bool hasMore = false;
    for (qsizetype c = 0; c < row.cells.size() && firstWords.isEmpty(); ++c)
        firstWords = fold::compact(row.text(c));
    for (const ListColumn &column : header.columns) {
        if (row.at(column.index).isBlank()) continue;
        hasKey = hasKey || keys().contains(column.field);
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
    return hasKey || hasMore ? RowSort::Firm : RowSort::Empty;
}

/// Gathers what a list gives, and finds what it says twice.
class Gathering
{
public:
    Gathering(FirmListPreview &preview, const FirmListOptions &options)
        : m_preview(preview)
        , m_reader(preview.header, options)
        , m_lastRow(preview.header.row)
    {
    }

    void take(const SheetRow &row)
    {
        const RowSort sort = sortOf(row, m_preview.header);
        if (sort == RowSort::Empty) return; // counted when another row follows
        m_preview.emptyRows += row.number - m_lastRow - 1;
        m_lastRow = row.number;
        if (sort == RowSort::Total)
            ++m_preview.totalRows;
        else if (sort == RowSort::Note)
            ++m_preview.noteRows;
        else
            takeFirm(row);
    }

private:
    void takeFirm(const SheetRow &row)
    {
        auto outcome = m_reader.read(row);
        if (outcome.reasons.isEmpty()) compare(row.number, outcome);
        if (m_isRepeated) {
            m_isRepeated = false;
            return;
        }
        if (!outcome.reasons.isEmpty())
            m_preview.rejected.append({row.number, outcome.reasons, row.cells});
        else
            m_preview.firms.append({row.number, std::move(outcome.firm), outcome.warnings});
    }

    /// Against earlier rows: the same code once more, or the same name and town without one.
    void compare(int row, FirmRowReader::Outcome &outcome)
    {
        const Firm &firm = outcome.firm;
        const bool coded = !firm.code.value.isEmpty();
        const QString key = coded ? firm.code.value : firm.name + u'\n' + firm.town;
        const auto known = m_index.constFind(key);
        if (known == m_index.constEnd()) {
            m_index.insert(key, m_preview.firms.size());
            return;
        }
        const ListedFirm &first = m_preview.firms[*known];
        if (first.firm == firm) {
            m_preview.repeated.append({row, first.row});
            m_isRepeated = true;
        } else if (coded) {
            outcome.reasons +=
                Words::tr("Row %1 has the same code, but differs in: %2. Keep one of them.")
                    .arg(first.row)
                    .arg(differences(first.firm, firm).join(QStringLiteral(", ")));
        } else {
            outcome.warnings += Words::tr("Row %1 has the same name and town, also without a code. "
                                          "If they are one firm, keep one row.")
                                    .arg(first.row);
        }
    }

    static QStringList differences(const Firm &a, const Firm &b)
    {
        QStringList labels;
        for (const FieldInfo &field : recordOf(Kind::Firm)->fields)
            if (field.read(&a) != field.read(&b))
                labels += QCoreApplication::translate("Firm", field.label);
        return labels;
    }

    FirmListPreview &m_preview;
    FirmRowReader m_reader;
    QHash<QString, qsizetype> m_index;
    int m_lastRow;
    bool m_isRepeated = false;
};

/// Takes amounts in units that are not read out of the list, and says what is assumed.
void settleUnits(FirmListPreview &preview, const FirmListOptions &options)
{
    ListHeader &header = preview.header;
    for (ListColumn &column : header.columns) {
        if (!isMoney(column.field)) {
            if (!isOfAFirm(column.field) && column.field != u"serial") column.field.clear();
            continue;
        }
        const QString unit = column.unit.isEmpty() ? header.unit : column.unit;
        if (unit.isEmpty()) {
            preview.warnings +=
                Words::tr("%1 names no unit; it is read as %2.").arg(column.header, options.unit);
        } else if (!headers::isKnownUnit(unit)) {
            preview.warnings +=
                Words::tr("%1 is in %2, which is not read. Change the column to 万元 to take it "
                          "over.")
                    .arg(column.header, unit);
            column.field.clear();
        }
    }
}
} // namespace

Result<FirmListOptions> FirmListOptions::builtIn(QDate today)
{
    FirmListOptions options;
    TRY_ASSIGN(divisions, Divisions::builtIn());
    TRY_ASSIGN(synonyms, HeaderSynonyms::builtIn());
    options.divisions = std::move(divisions);
    options.synonyms = std::move(synonyms);
    options.today = today;
    return options;
}

QStringList FirmListPreview::fields() const
{
    QStringList all;
    for (const ListColumn &column : header.columns)
        if (isOfAFirm(column.field) && !all.contains(column.field)) all.append(column.field);
    return all;
}

QStringList FirmListPreview::ignoredColumns() const
{
    QStringList all;
    for (const ListColumn &column : header.columns)
        if (column.field.isEmpty()) all.append(column.header);
    return all;
}

Result<FirmListPreview> readFirmList(RowSource &source, const FirmListOptions &options)
{
    FirmListPreview preview;
    preview.sheetName = source.sheetName();
    QList<SheetRow> first;
    SheetRow row;
    bool more = true;
    while (more && first.size() < headers::mostRows) {
        TRY_ASSIGN(found, source.next(row));
        more = found;
        if (found && !row.isBlank()) first.append(row);
    }
    const auto header = headers::find(first, options.synonyms, keys());
    if (!header)
        return Error{Words::tr("No header with a firm's name or code was found in the first %1 "
                               "rows, so nothing was read. Choose the sheet that holds the list, "
                               "or name its columns as on the license.")
                         .arg(headers::mostRows)};
    preview.header = *header;
    settleUnits(preview, options);
    Gathering gathering(preview, options);
    for (const SheetRow &early : first)
        if (early.number > preview.header.row) gathering.take(early);
    while (more) {
        TRY_ASSIGN(found, source.next(row));
        more = found;
        if (found) gathering.take(row);
    }
    return preview;
}

Result<> writeRejects(const QString &path, const FirmListPreview &preview, QDateTime createdAt)
{
    SheetLayout layout;
    layout.sheetName = Words::tr("Rejected rows");
    layout.createdAt = std::move(createdAt);
    if (!preview.header.unitLine.isEmpty()) layout.notes = {preview.header.unitLine};
    SheetColumn reason{Words::tr("Why rejected")};
    reason.width = 50;
    layout.columns = {reason, {Words::tr("Row in the list")}};
    layout.columns[1].kind = SheetColumn::Kind::Whole;
    int columns = 0;
    for (const ListColumn &column : preview.header.columns) columns = column.index + 1;
    for (const RejectedRow &row : preview.rejected) columns = qMax(columns, int(row.cells.size()));
    for (int c = 0; c < columns; ++c) layout.columns.append(SheetColumn{});
    for (const ListColumn &column : preview.header.columns)
        layout.columns[2 + column.index].header = column.header;

    TRY_ASSIGN(out, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
    for (const RejectedRow &row : preview.rejected) {
        QList<Cell> cells{Cell::ofText(row.reasons.join(u' ')), Cell::ofNumber(row.row)};
        for (const Cell &cell : row.cells)
            cells.append(cell.kind == Cell::Kind::Date ? Cell::ofText(cell.asText()) : cell);
        TRY(out->row(cells));
    }
    return out->finish();
}
