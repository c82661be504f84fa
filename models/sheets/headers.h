// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "sheets/cell.h"

#include <QHash>
#include <QStringList>
#include <optional>

/// What people call the columns of a list: several headers for one field. A table, so that an
/// office may add its own.
class HeaderSynonyms
{
public:
    /// Rows of field,synonym after a title row.
    static Result<HeaderSynonyms> fromCsv(const QString &text);
    /// The table that the program was built with.
    static Result<HeaderSynonyms> builtIn();
    /// The same, and what visit ledgers call theirs.
    static Result<HeaderSynonyms> ofLedgers();

    /// The field that a header means: its own words, else without a unit, else without any
    /// brackets. Empty if none is known.
    QString fieldOf(const QString &header) const;

private:
    QHash<QString, QString> m_fields;
};

/// One column of a list, as its header says.
struct ListColumn {
    int index = 0;    ///< in the sheet, from 0
    QString header{}; ///< as written; of two rows the lower one
    QString field{};  ///< empty: not recognised
    QString unit{};   ///< of amounts, if the header names one; see headers::unitOf
};

/// Where a list begins and what its columns are.
struct ListHeader {
    int row = 0;  ///< the sheet's number of its (last) row
    int rows = 1; ///< one or two
    QList<ListColumn> columns{};
    QString unit{};     ///< of a line above the table, such as 单位:万元
    QString unitLine{}; ///< that line

    bool has(const QString &field) const;
};

namespace headers
{
/// How many rows at the start may stand before and in the header.
inline constexpr int mostRows = 30;

/// 元, 万元 or 亿元 in a header or a note, or another one that it names, such as 千元 or 万美元;
/// empty if it names none.
QString unitOf(const QString &text);
/// 元, 万元 and 亿元: amounts in them can be read.
bool isKnownUnit(const QString &unit);

/// Finds the header among the first rows of a sheet: the first row in which one of `keys` and at
/// least one other column are recognised. A second row of finer headers, or a first row of headers
/// that reach down, belongs to it. Nothing if there is none.
std::optional<ListHeader> find(const QList<SheetRow> &first, const HeaderSynonyms &synonyms,
                               const QStringList &keys);
} // namespace headers
