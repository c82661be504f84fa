// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/headers.h"

#include "rules/csv.h"
#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace
{
/// Half-width, without white space, stars of "must be filled in" and a colon at the end.
QString plain(const QString &header)
{
    QString out = fold::compact(header).toLower();
    out.remove(u'*');
    while (out.endsWith(u':')) out.chop(1);
    return out;
}

QString withoutUnit(QString key)
{
    static const QRegularExpression unit(
        QStringLiteral("[(\\[【,、/:]?(单位:?)?(人民币)?([万亿]?元|人|个|%)[)\\]】]?$"));
    return key.remove(unit);
}

QString withoutBrackets(QString key)
{
    static const QRegularExpression brackets(
        QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】"));
    return key.remove(brackets);
}

/// The columns of a header row, those above filling the blanks below.
QList<ListColumn> columnsOf(const SheetRow &row, const SheetRow *above,
                            const HeaderSynonyms &synonyms)
{
    QList<ListColumn> columns;
    const qsizetype count = qMax(row.cells.size(), above ? above->cells.size() : 0);
    for (qsizetype c = 0; c < count; ++c) {
        QString text = row.text(c).simplified();
        if (text.isEmpty() && above) text = above->text(c).simplified();
        if (text.isEmpty()) continue;
        columns.append({int(c), text, synonyms.fieldOf(text), headers::unitOf(text)});
    }
    return columns;
}

int distinctFields(const QList<ListColumn> &columns)
{
    QSet<QString> fields;
    for (const ListColumn &column : columns)
        if (!column.field.isEmpty()) fields.insert(column.field);
    return int(fields.size());
}

bool isHeader(const QList<ListColumn> &columns, const QStringList &keys)
{
    const bool hasKey = std::any_of(columns.begin(), columns.end(),
                                    [&](const ListColumn &c) { return keys.contains(c.field); });
    return hasKey && distinctFields(columns) >= 2;
}

/// Whether a row holds nothing but words; how many.
int wordsIn(const SheetRow &row)
{
    int words = 0;
    for (const Cell &cell : row.cells) {
        if (cell.isBlank()) continue;
        if (cell.kind != Cell::Kind::Text || cell.asNumber() || cell.asDate()) return 0;
        ++words;
    }
    return words;
}

/// A row below a header that only says more about some of its columns: blank under the keys, and
/// either with headers of its own or blank under every column that is recognised already.
bool refines(const SheetRow &below, const QList<ListColumn> &header, const QStringList &keys,
             const HeaderSynonyms &synonyms)
{
    bool overlaps = false;
    for (const ListColumn &column : header) {
        if (column.field.isEmpty() || below.at(column.index).isBlank()) continue;
        if (keys.contains(column.field)) return false;
        overlaps = true;
    }
    if (wordsIn(below) < 2) return false;
    return !overlaps || distinctFields(columnsOf(below, nullptr, synonyms)) > 0;
}

/// A row above a header with headers of its own that reach down, where the header is blank.
bool reachesDown(const SheetRow &above, const SheetRow &header, const HeaderSynonyms &synonyms)
{
    if (wordsIn(above) < 2) return false;
    const auto columns = columnsOf(above, nullptr, synonyms);
    return std::any_of(columns.begin(), columns.end(), [&](const ListColumn &c) {
        return !c.field.isEmpty() && header.at(c.index).isBlank();
    });
}

/// The line above a table that names the unit of its amounts.
void findUnitLine(ListHeader &header, const QList<SheetRow> &first, qsizetype end)
{
    for (qsizetype i = 0; i < end; ++i)
        for (const Cell &cell : first[i].cells) {
            const QString text = cell.asText().simplified();
            const QString unit = headers::unitOf(text);
            if (!header.unit.isEmpty() || unit.isEmpty() || !text.contains(QStringLiteral("单位")))
                continue;
            header.unit = unit;
            header.unitLine = text;
        }
}
} // namespace

Result<HeaderSynonyms> HeaderSynonyms::fromCsv(const QString &text)
{
    HeaderSynonyms synonyms;
    const auto rows = csv::rows(text);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        if (rows[i].size() != 2 || rows[i][0].isEmpty() || plain(rows[i][1]).isEmpty())
            return Error{QCoreApplication::translate(
                             "Sheets", "Row %1 of the table of headers is not field,synonym. "
                                       "Nothing was taken over: correct the row.")
                             .arg(i + 1)};
        synonyms.m_fields.insert(plain(rows[i][1]), rows[i][0]);
    }
    return synonyms;
}

Result<HeaderSynonyms> HeaderSynonyms::builtIn()
{
    TRY_ASSIGN(text, csv::resource(QStringLiteral(":/data/header-synonyms.csv")));
    return fromCsv(text);
}

Result<HeaderSynonyms> HeaderSynonyms::ofLedgers()
{
    TRY_ASSIGN(synonyms, builtIn());
    TRY_ASSIGN(text, csv::resource(QStringLiteral(":/data/ledger-synonyms.csv")));
    TRY_ASSIGN(more, fromCsv(text));
    synonyms.m_fields.insert(more.m_fields);
    return synonyms;
}

QString HeaderSynonyms::fieldOf(const QString &header) const
{
    const QString key = plain(header);
    for (const QString &form : {key, withoutUnit(key), withoutBrackets(key)})
        if (const auto found = m_fields.find(form); found != m_fields.end()) return *found;
    return {};
}

bool ListHeader::has(const QString &field) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ListColumn &c) { return c.field == field; });
}

namespace headers
{
QString unitOf(const QString &text)
{
    static const QRegularExpression unit(QStringLiteral(
        "(?:^|[(\\[【:/,、])(?:单位:?)?(?:人民币)?([十百千万亿]*[美欧港日]?元)(?:[)\\]】,、]|$)"));
    static const QRegularExpression atEnd(QStringLiteral("([万亿]元)$"));
    const QString key = plain(text);
    if (const auto m = unit.match(key); m.hasMatch()) return m.captured(1);
    if (const auto m = atEnd.match(key); m.hasMatch()) return m.captured(1);
    return {};
}

bool isKnownUnit(const QString &unit)
{
    return unit == u"元" || unit == u"万元" || unit == u"亿元";
}

std::optional<ListHeader> find(const QList<SheetRow> &first, const HeaderSynonyms &synonyms,
                               const QStringList &keys)
{
    for (qsizetype i = 0; i < first.size(); ++i) {
        ListHeader header;
        header.columns = columnsOf(first[i], nullptr, synonyms);
        if (!isHeader(header.columns, keys)) continue;
        header.row = first[i].number;
        const SheetRow *above = i > 0 ? &first[i - 1] : nullptr;
        const SheetRow *below = i + 1 < first.size() ? &first[i + 1] : nullptr;
        if (below && refines(*below, header.columns, keys, synonyms)) {
            header.columns = columnsOf(*below, &first[i], synonyms);
            header.row = below->number;
            header.rows = 2;
        } else if (above && reachesDown(*above, first[i], synonyms)) {
            header.columns = columnsOf(first[i], above, synonyms);
            header.rows = 2;
        }
        findUnitLine(header, first, i);
        return header;
    }
    return {};
}
} // namespace headers
