// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/calendar.h"

#include "rules/csv.h"

#include <QCoreApplication>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <optional>

namespace
{
namespace greg = boost::gregorian;

/// Boost's calendar runs from 1400 to 9999 and throws outside it: nothing beyond passes here.
std::optional<greg::date> toBoost(QDate date)
{
    if (!date.isValid() || date.year() < 1400 || date.year() > 9999) return {};
    return greg::date(greg::date::year_type(static_cast<unsigned short>(date.year())),
                      greg::date::month_type(static_cast<unsigned short>(date.month())),
                      greg::date::day_type(static_cast<unsigned short>(date.day())));
}

QDate toQt(const greg::date &date)
{
    return {int(date.year()), int(date.month()), int(date.day())};
}

constexpr qint64 lastJulianDay = 5'373'484; // 9999-12-31

bool isWeekend(qint64 julianDay) { return julianDay % 7 >= 5; } // Julian day 0 was a Monday
} // namespace

Result<WorkCalendar> WorkCalendar::fromCsv(const QString &text)
{
    WorkCalendar calendar;
    const auto rows = csv::rows(text);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        const QDate date = QDate::fromString(row.value(0), Qt::ISODate);
        const bool holiday = row.value(1) == u"holiday";
        if (!date.isValid() || !(holiday || row.value(1) == u"makeup_workday"))
            return Error{QCoreApplication::translate(
                             "rules", "Row %1 of the holiday table is not date,kind,name. Nothing "
                                      "was taken over: correct the row.")
                             .arg(i + 1)};
        calendar.set(date, holiday ? DayKind::Holiday : DayKind::MakeupWorkday, row.value(2));
    }
    return calendar;
}

Result<WorkCalendar> WorkCalendar::builtIn()
{
    TRY_ASSIGN(text, csv::resource(QStringLiteral(":/data/holidays-cn-2024-2026.csv")));
    return fromCsv(text);
}

void WorkCalendar::set(QDate date, DayKind kind, const QString &name)
{
    if (!date.isValid()) return;
    if (kind == DayKind::None)
        m_days.remove(date.toJulianDay());
    else
        m_days.insert(date.toJulianDay(), {kind, name});
}

bool WorkCalendar::known(int year) const
{
    const auto found = m_days.constFind(QDate(year, 10, 1).toJulianDay());
    return found != m_days.constEnd() && found->kind == DayKind::Holiday;
}

bool WorkCalendar::known(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid()) return false;
    const auto [first, last] = std::minmax({from.year(), to.year()});
    for (int year = first; year <= last; ++year)
        if (!known(year)) return false;
    return true;
}

bool WorkCalendar::isWorkday(QDate date) const
{
    if (!date.isValid()) return false;
    const qint64 day = date.toJulianDay();
    const auto found = m_days.constFind(day);
    return found == m_days.constEnd() ? !isWeekend(day) : found->kind == DayKind::MakeupWorkday;
}

QString WorkCalendar::name(QDate date) const { return m_days.value(date.toJulianDay()).name; }

QDate WorkCalendar::addWorkdays(QDate date, int n) const
{
    if (!toBoost(date)) return {};
    const int step = n < 0 ? -1 : 1;
    qint64 day = date.toJulianDay();
    for (int left = std::abs(n); left > 0;) {
        day += step;
        if (day <= 0 || day > lastJulianDay) return {};
        if (isWorkday(QDate::fromJulianDay(day))) --left;
    }
    return QDate::fromJulianDay(day);
}

int WorkCalendar::workdaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid()) return 0;
    const int step = to < from ? -1 : 1;
    int count = 0;
    for (QDate day = from; day != to;) {
        day = day.addDays(step);
        if (isWorkday(day)) count += step;
    }
    return count;
}

QDate addMonths(QDate date, int n)
{
    const auto from = toBoost(date);
    const int month = date.year() * 12 + date.month() - 1 + n;
    if (!from || month < 1400 * 12 || month >= 10'000 * 12) return {};
    const QDate to = toQt(*from + greg::months(n));
    // Boost snaps the last day of a month to the last day of the other; the law counts 28 Feb
    // to 28 Mar.
    return to.day() > date.day() ? QDate(to.year(), to.month(), date.day()) : to;
}
