// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/firm.h"
#include "rules/division.h"
#include "sheets/headers.h"
#include "sheets/rowsource.h"

#include <QDateTime>

/// What reading a list of firms needs to know beside the list.
struct FirmListOptions {
    Divisions divisions{};
    HeaderSynonyms synonyms{};
    QString town{}; ///< code of the town of rows that name none; may be empty
    QString unit = QStringLiteral("万元"); ///< of amounts whose header and list name none
    QDate today{};

    /// With the tables that the program was built with.
    static Result<FirmListOptions> builtIn(QDate today);
};

/// A row that gives a firm. Its id is still null: whether it is known is the store's question.
struct ListedFirm {
    int row = 0;
    Firm firm{};
    QStringList warnings{}; ///< sentences; the firm can be taken over all the same

    bool hasNoCode() const { return firm.code.value.isEmpty(); }
};

/// A row that gives none, with the reasons and the cells as they were.
struct RejectedRow {
    int row = 0;
    QStringList reasons{}; ///< sentences: what is wrong, what to do
    QList<Cell> cells{};
};

/// A row that says again, word for word, what an earlier row said.
struct RepeatedRow {
    int row = 0;
    int firstRow = 0;
};

/// A list of firms, read and not yet taken over.
struct FirmListPreview {
    QString sheetName{};
    ListHeader header{};
    QList<ListedFirm> firms{};
    QList<RejectedRow> rejected{};
    QList<RepeatedRow> repeated{};
    int emptyRows = 0;      ///< between the header and the last row
    int totalRows = 0;      ///< 合计, 小计
    int noteRows = 0;       ///< 注:…, 填表人:…
    QStringList warnings{}; ///< of the list as a whole

    /// Rows that say something of a firm: listed, rejected or repeated.
    qsizetype rows() const { return firms.size() + rejected.size() + repeated.size(); }
    /// Columns of the Firm record that the list fills: what it does not name, it leaves alone.
    QStringList fields() const;
    /// The headers of columns that were not recognised.
    QStringList ignoredColumns() const;
};

/// Reads a list of firms (DOMAIN.md, sheets people already use): skips title rows, matches headers,
/// and gives every row either as a firm or rejected with its reasons. Refuses a sheet without a
/// recognisable header. A firm without a code is taken with name and town.
Result<FirmListPreview> readFirmList(RowSource &source, const FirmListOptions &options);

/// Writes the rejected rows as a sheet: reasons first, then the columns as they were, to be
/// corrected and read again.
Result<> writeRejects(const QString &path, const FirmListPreview &preview, QDateTime createdAt);
