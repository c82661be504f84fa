// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/rowsource.h"

/// Where the columns of a returned sheet stand, by the text of their headers.
class AnswerColumns
{
public:
    /// Whether this row is the header.
    bool find(const SheetRow &row);
    bool has(const char *header) const;
    Cell cell(const SheetRow &row, const char *header) const;
    QString text(const SheetRow &row, const char *header) const;

private:
    QHash<QString, qsizetype> m_at;
};

/// A returned answer sheet, opened at its table: whatever its name is now and wherever it stands.
struct AnswerFile {
    std::unique_ptr<RowSource> rows{}; ///< stands behind the header
    AnswerColumns columns{};
    SheetRow header{};
    QStringList lines{};             ///< title and notes over the table
    QHash<QString, QString> facts{}; ///< of the hidden sheet; empty where it is gone

    static Result<AnswerFile> open(const QString &path);
};
