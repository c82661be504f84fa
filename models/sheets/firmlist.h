// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/firm.h"
#include "rules/division.h"
#include "sheets/listrows.h"

/// What reading a list of firms needs to know beside the list.
struct FirmListOptions {
    Divisions divisions{};
    HeaderSynonyms synonyms{};
    QString town{}; ///< code of the town of rows that name none; may be empty
    QString unit = QStringLiteral("万元"); ///< of amounts whose header and list name none
    QDate today{};

    /// With the tables that the program was built with.
    static Result<FirmListOptions> builtIn(QDate today);
    /// The same for visit ledgers, whose columns are firms' and visits'.
    static Result<FirmListOptions> forLedgers(QDate today);
};

/// A row that gives a firm. Its id is still null: whether it is known is the store's question.
struct ListedFirm {
    int row = 0;
    Firm firm{};
    QStringList warnings{}; ///< sentences; the firm can be taken over all the same

    bool hasNoCode() const { return firm.code.value.isEmpty(); }
};

/// A list of firms, read and not yet taken over.
struct FirmListPreview : ListReading {
    QList<ListedFirm> firms{};

    /// Rows that say something of a firm: listed, rejected or repeated.
    qsizetype rows() const { return firms.size() + rejected.size() + repeated.size(); }
    /// Columns of the Firm record that the list fills: what it does not name, it leaves alone.
    QStringList fields() const;
};

/// Whether a column of a list is a field of the Firm record; those of them that are amounts.
bool isOfAFirm(const QString &field);
const QStringList &firmAmounts();

/// Reads a list of firms (DOMAIN.md, sheets people already use): skips title rows, matches headers,
/// and gives every row either as a firm or rejected with its reasons. Refuses a sheet without a
/// recognisable header. A firm without a code is taken with name and town.
Result<FirmListPreview> readFirmList(RowSource &source, const FirmListOptions &options);
