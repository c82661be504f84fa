// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/calendar.h"
#include "rules/clock.h"
#include "rules/division.h"
#include "sheets/sheetwriter.h"
#include "store/store.h"

/// A column of a report: its header, and how the values of the query under it become cells.
struct ReportColumn {
    SheetColumn sheet{};
    bool numbersRows = false; ///< from 1, anew where a cell left of it changes
    std::function<Cell(const Statement &row, int column)> cell{}; ///< of a value that is not NULL
};

/// Header and format of a column by its name: "走访日期|date", after the bar the kind of value.
SheetColumn sheetColumn(const QString &name);

/// Values of the database as cells of the official sheets. Their words are Chinese in every
/// language of the window: the forms are.
class ReportValues
{
public:
    /// `on`: the period's last day. Towns have the names and are the ones of that day.
    static Result<ReportValues> make(const Store &store, bool masked, QDate on);
    /// The column of a name. It refers to these values and must not outlive them.
    ReportColumn column(const QString &name) const;
    /// The town that a code stands for on the day, by name; other words as they are.
    QString town(const QString &code) const;
    /// The code of that town.
    QString townNow(const QString &code) const { return m_townsNow.value(code, code); }
    /// The day by which the bank must decide; before its documents are complete, the alarm's day.
    /// Both as they stood on a day: what happened later counts as not yet happened. None while the
    /// clock stands still.
    std::optional<QDate> dueOn(const Referral &referral, QDate on) const;

private:
    QString words(const QString &dictionary, const QString &codes) const;

    bool m_masked = true;
    Divisions m_divisions{};
    QHash<QString, QString> m_townsNow{};
    QHash<QString, QString> m_words{}; ///< dictionary:code
    WorkCalendar m_calendar{};
    QList<ClockRule> m_rules{}; ///< those of the decision
};
