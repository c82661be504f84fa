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
    /// As they are in force on another day.
    static Result<Settings> readOn(const Store &store, QDate day);

    QString text(const QString &key, const QString &otherwise = {}) const;
    int number(const QString &key, int otherwise) const;
    /// Percent a year, as text such as 3.65.
    Rate rate(const QString &key, double otherwise) const;
    int repeatVisitDays() const { return number(QStringLiteral("repeat_visit_days"), 30); }
    Money inclusiveLimit() const
    {
        return Money::wan(number(QStringLiteral("inclusive_limit_wan"), 1000));
    }
    Money yuanSuspect() const
    {
        return Money::wan(number(QStringLiteral("yuan_suspect_wan"), 100000));
    }
    Rate usualRateFrom() const { return rate(QStringLiteral("rate_low"), 1); }
    Rate usualRateTo() const { return rate(QStringLiteral("rate_high"), 24); }
    /// The window locks itself after so long without a key; 0: never.
    int lockMinutes() const { return number(QStringLiteral("lock_minutes"), 10); }
    int minMonthsInBusiness() const { return number(QStringLiteral("min_months_in_business"), 12); }
    /// The wording of criterion `at` (0 to 4) where the office has one of its own; the program's
    /// words stand for the Chinese ones that it was founded with.
    QString ownCriterion(int at, bool chinese) const;
    /// The same for all five, with their numbers: `names` are the program's words.
    QStringList criteria(const QStringList &names, bool chinese) const;
    /// What a firm is told before it consents (告知书), and which version that is.
    QString consentNotice() const { return text(QStringLiteral("consent_notice")); }
    QString consentNoticeVersion() const
    {
        return text(QStringLiteral("consent_notice_version"), QStringLiteral("1"));
    }
    const WorkCalendar &calendar() const { return m_calendar; }
    const QList<ClockRule> &clockRules() const { return m_clocks; }
    /// The most pressing of a referral's clocks: what its light shows.
    std::optional<RunningClock> pressingClock(const Referral &referral, QDate today) const;

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
