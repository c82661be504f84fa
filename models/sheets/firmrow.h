// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/firmlist.h"
#include "sheets/rowcells.h"

#include <QHash>

/// Reads one row of a list after the other into firms, by the columns of its header.
class FirmRowReader
{
public:
    FirmRowReader(const ListHeader &header, const FirmListOptions &options);

    struct Outcome {
        Firm firm{};
        QStringList reasons{}; ///< any: the row gives no firm
        QStringList warnings{};
    };
    Outcome read(const SheetRow &row);

private:
    void readIdentity(const SheetRow &row, Outcome &out) const;
    void readType(const SheetRow &row, Outcome &out) const;
    void readPlace(const SheetRow &row, Outcome &out);
    void readPhone(const SheetRow &row, Outcome &out) const;
    void readFigures(const SheetRow &row, Outcome &out) const;
    void readIndustry(const SheetRow &row, Outcome &out) const;
    std::optional<Money> money(const SheetRow &row, const char *field, const char *label,
                               Outcome &out) const;
    const Division *town(const QString &written);

    const FirmListOptions &m_options;
    RowCells m_cells;
    QHash<QString, const Division *> m_towns; // what was looked up before
};
