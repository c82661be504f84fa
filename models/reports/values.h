// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/calendar.h"
#include "rules/clock.h"
#include "rules/division.h"
#include "sheets/cell.h"
#include "store/store.h"

/// Values of the database as cells of the official sheets. Their words are Chinese in every
/// language of the window: the forms are.
class ReportValues
{
public:
    static Result<ReportValues> make(const Store &store, bool masked);
    /// `kind`: what stands after the bar of the query's column name.
    Cell cell(const QString &kind, const Value &value) const;
    /// The day by which the bank must decide; before its documents are complete, the alarm's day.
    /// Both as they stood on a day: what happened later counts as not yet happened. None while the
    /// clock stands still.
    std::optional<QDate> dueOn(const Referral &referral, QDate on) const;

private:
    QString words(const QString &dictionary, const QString &codes) const;

    bool m_masked = true;
    Divisions m_divisions{};
    QHash<QString, QString> m_words{}; ///< dictionary:code
    WorkCalendar m_calendar{};
    QList<ClockRule> m_rules{};
};
