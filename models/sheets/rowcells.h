// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/values.h"
#include "sheets/headers.h"

/// The cells of a list's rows by the fields that its header names.
class RowCells
{
public:
    /// `unit` is that of amounts whose header and list name none.
    RowCells(const ListHeader &header, const QString &unit);

    /// The first cell of the field's columns that says something; 无, - and the like do not.
    const Cell &cell(const SheetRow &row, const QString &field, QString *unit = nullptr) const;
    QString text(const SheetRow &row, const QString &field) const;
    /// What somebody wrote there, 无 and - too.
    QString written(const SheetRow &row, const QString &field) const;
    /// The amount in the unit of its text, else of its column, else of the list; nothing where the
    /// cell says nothing.
    std::optional<Result<Money>> money(const SheetRow &row, const QString &field) const;
    /// A sentence for each cell of which nothing can be said: it shows an error, or its characters
    /// were lost on the way.
    QStringList unreadable(const SheetRow &row) const;

private:
    QHash<QString, QList<ListColumn>> m_columns;
    QString m_listUnit;
};
