// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "records/setting.h"

#include <QDate>
#include <QHash>
#include <QString>

/// Working days in China: Monday to Friday, less the holidays and plus the make-up working days
/// of the State Council's yearly notice. A year without a table counts Monday to Friday, and
/// `known` says so, for the caller to warn.
class WorkCalendar
{
public:
    /// Monday to Friday only; no year is known.
    WorkCalendar() = default;
    /// Rows of date,kind,name with kind holiday or makeup_workday, after a title row.
    static Result<WorkCalendar> fromCsv(const QString &text);
    /// The calendar that the program was built with.
    static Result<WorkCalendar> builtIn();

    /// Adds one day, or replaces what was said of it (an office updates the table); kind None
    /// makes it a day like any other again.
    void set(QDate date, DayKind kind, const QString &name);
    void set(const Holiday &holiday) { set(holiday.day, holiday.kind, holiday.name); }

    /// True if the year's notice is in the table. Seen by its National Day: a notice also lists
    /// some last days of the year before, and those alone make no table.
    bool known(int year) const;
    /// True if every year from one date to the other (in any order) is known.
    bool known(QDate from, QDate to) const;

    bool isWorkday(QDate date) const;
    /// Name of the holiday that the day belongs to (also of its make-up days), else empty.
    QString name(QDate date) const;

    /// The n-th working day after date (before it, if n < 0); the day itself does not count.
    /// n = 0 gives the date itself. Invalid for an invalid date and beyond the year 9999.
    QDate addWorkdays(QDate date, int n) const;
    /// Working days on the way from one date to the other, without the first and with the last;
    /// negative if `to` is earlier. Undoes addWorkdays in both directions.
    int workdaysBetween(QDate from, QDate to) const;

private:
    struct Day {
        DayKind kind;
        QString name;
    };
    QHash<qint64, Day> m_days; // by Julian day number
};

/// The same day of the month n months on, or that month's last day if it has no such day:
/// Civil Code art. 202. So 31 Jan + 1 = 28 or 29 Feb, and 28 Feb + 1 = 28 Mar.
QDate addMonths(QDate date, int n);
