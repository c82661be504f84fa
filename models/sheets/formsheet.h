// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "sheets/cell.h"
#include "sheets/xlsxrefs.h"

#include <pugixml.hpp>

/// One sheet of a form as XML (ECMA-376 part 1, 18.3) that is changed in place. Elements are told
/// by local name; new ones take the prefix of those around them.
class FormSheet
{
public:
    static Result<FormSheet> parse(const QByteArray &xml);

    /// Rows from `from` on that the form keeps ready: cells without content of their own; a number
    /// written in advance and a formula over its own row are none.
    int readyRows(int from) const;
    /// Whether the cells of a column in this row show dates, by their style.
    int styleAt(int row, int column) const;

    /// Puts rows in, in the manner of the last ready one; what stands below moves.
    void putIn(const RowsPutIn &put);
    void setCell(int row, int column, const Cell &cell, bool asDate);
    /// Forgets computed values, so that nobody reads sums of before.
    void forgetResults();

    QByteArray xml() const;

private:
    pugi::xml_node rowAt(int row) const;
    pugi::xml_node rowAtOrNew(int row);
    pugi::xml_node cellAtOrNew(pugi::xml_node row, int number, int column);
    QByteArray named(const char *local) const;
    void copyRows(const RowsPutIn &put);
    void moveFormulas(pugi::xml_node row, const RowsPutIn &put);
    void moveMerged(const RowsPutIn &put);
    void moveRanges(const RowsPutIn &put);
    void renumber(pugi::xml_node row, int number);

    pugi::xml_document m_document{};
    pugi::xml_node m_sheet{}; ///< the worksheet
    pugi::xml_node m_data{};  ///< its rows
    pugi::xml_node m_near{};  ///< the row asked for last
    QByteArray m_prefix{};    ///< with its colon
};

namespace formXml
{
/// The name without its prefix.
QByteArrayView localName(pugi::xml_node node);
pugi::xml_node child(pugi::xml_node parent, QByteArrayView local);
} // namespace formXml
