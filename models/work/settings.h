// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/calendar.h"
#include "rules/clock.h"
#include "store/store.h"

/// The office's settings, dictionaries and calendar as they stand in a workbook.
class Settings
{
public:
    static Result<Settings> read(const Store &store);

    QString text(const QString &key, const QString &otherwise = {}) const;
    int number(const QString &key, int otherwise) const;
    int repeatVisitDays() const { return number(QStringLiteral("repeat_visit_days"), 30); }
    Money inclusiveLimit() const
    {
        return Money::wan(number(QStringLiteral("inclusive_limit_wan"), 1000));
    }
    Money yuanSuspect() const
    {
        return Money::wan(number(QStringLiteral("yuan_suspect_wan"), 100000));
    }
    const WorkCalendar &calendar() const { return m_calendar; }
    const QList<ClockRule> &clockRules() const { return m_clocks; }

    /// Entries of a dictionary that are still offered, in their order.
    QList<DictionaryEntry> dictionary(const QString &name) const;
    /// The word of a code in the language of the window; the code itself where there is none.
    QString word(const QString &dictionary, const QString &code, bool chinese) const;

private:
    QHash<QString, QString> m_values;
    QList<DictionaryEntry> m_dictionary;
    WorkCalendar m_calendar;
    QList<ClockRule> m_clocks;
};
