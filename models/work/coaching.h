// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/criteria.h"
#include "work/settings.h"

/// What the office does about problems that can be mended (可修复原因): department, measure and
/// time for each, as settings `coaching.PROBLEM`, each in force from its day.
class CoachingDefaults
{
public:
    static Result<CoachingDefaults> read(const Store &store);

    /// A ticket opened today for a problem, without ids; `more` is added to the measure. A problem
    /// that nobody said how to mend leaves department and due date open.
    Coaching ticket(const QString &problem, const QString &more, QDate today) const;
    /// The problem behind the first criterion that is not met; empty where all are.
    QString problemOf(const criteria::Verdicts &verdicts, const Firm &firm, QDate today) const;

    /// How a default stands in a setting's value.
    static QString encoded(const QString &department, const QString &measure, int days);

private:
    Settings m_settings;
};
