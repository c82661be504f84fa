// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/firmrow.h"
#include "sheets/visitledger.h"

/// Reads one row of a visit ledger after the other.
class VisitRowReader
{
public:
    /// `year` is that of days without one; 0: such days are not understood.
    VisitRowReader(const ListHeader &header, const FirmListOptions &options, int year);

    struct Outcome {
        ListedVisit listed{};
        QStringList reasons{}; ///< any: the row gives no visit
    };
    Outcome read(const SheetRow &row);
    /// Headers of columns in which something was masked (139****0123), so left out.
    const QStringList &masked() const { return m_masked; }

private:
    SheetRow withoutMasked(const SheetRow &row);
    void readDay(const SheetRow &row, Outcome &out);
    void readChannel(const SheetRow &row, Outcome &out) const;
    void readFacts(const SheetRow &row, Outcome &out) const;
    void readNeed(const SheetRow &row, Outcome &out) const;
    void readPeople(const SheetRow &row, Outcome &out);
    void keep(const SheetRow &row, const char *field, Outcome &out) const;
    QString header(const char *field) const;
    QString line(const char *field, const QString &words) const;

    ListHeader m_header;
    const FirmListOptions &m_options;
    RowCells m_cells;
    FirmRowReader m_firms;
    int m_year;
    Cell m_lastDay{}; ///< of the row above, for 同上
    QString m_lastPeople{};
    QStringList m_masked{};
};

/// A day as it stands in a ledger: a date, a sheet's day number, or text in any of the usual
/// spellings (2025.3.5, 25-3-5, 2025年3月5日 14:30, 二〇二五年三月五日, 3月5号). `year` is that of
/// days without one, 0: none.
std::optional<QDate> ledgerDay(const Cell &cell, int year);
