// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

/// One cell of a sheet, as its writer typed it: text stays text, so that a code keeps its zeros.
struct Cell {
    enum class Kind : quint8 { Empty, Text, Number, Date, Bool, Error };

    Kind kind = Kind::Empty;
    QString text{};    ///< Text: the words; Error: what the sheet shows, such as #REF!
    double number = 0; ///< Number; Bool: 1 or 0; Date: the sheet's day number, if it had one
    QDate date{};

    static Cell ofText(const QString &words)
    {
        return words.isEmpty() ? Cell{} : Cell{Kind::Text, words, 0, {}};
    }
    static Cell ofNumber(double n) { return {Kind::Number, {}, n, {}}; }
    static Cell ofBool(bool yes) { return {Kind::Bool, {}, yes ? 1.0 : 0.0, {}}; }
    static Cell ofDate(QDate day) { return day.isValid() ? Cell{Kind::Date, {}, 0, day} : Cell{}; }

    bool isEmpty() const { return kind == Kind::Empty; }
    /// Nothing, or nothing but white space.
    bool isBlank() const;
    /// What a person reads in the cell: whole numbers without exponent or decimals, dates as
    /// 2026-11-02, Bool as TRUE or FALSE.
    QString asText() const;
    /// The number; of text such as "1,234.50" or full-width digits too. No unit is understood.
    std::optional<double> asNumber() const;
    /// The day; of text such as 2026-11-2, 2026/11/2, 2026.11.2, 2026年11月2日 or 20261102 too.
    std::optional<QDate> asDate() const;
    /// TRUE, 是, Y, 1 and their opposites.
    std::optional<bool> asBool() const;
    /// A number that a sheet can no longer hold exactly: over 15 digits, such as a code that was
    /// typed into a number cell. Its last digits are lost.
    bool isMangledNumber() const;

    friend bool operator==(const Cell &, const Cell &) = default;
};

/// One row of a sheet. Columns count from 0; empty cells at the end are left off.
struct SheetRow {
    int number = 0; ///< As the sheet shows it: the first row is 1
    QList<Cell> cells{};

    /// The cell of a column, empty if the row is shorter.
    const Cell &at(qsizetype column) const;
    QString text(qsizetype column) const { return at(column).asText(); }
    bool isBlank() const;

    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};
