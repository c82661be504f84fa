// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/repeatvisits.h"
#include "work/screening.h"

#include <QStringList>

/// A firm that is to be visited.
struct PlannedVisit {
    Id firm{};
    QString name{}, village{}, address{};
    QDate due{}, lastVisit{};
};
/// Visits that are due by today or planned for it, as a route: village after village, in each the
/// streets by their house numbers; at most `limit`.
Result<QList<PlannedVisit>> plannedVisits(const Store &store, int limit);

/// A need that a worker has to complete, or to correct because the office returned it.
struct IncompleteNeed {
    Id need{};
    QString firm{};
    bool returned = false;
    QString note{};        ///< the office's opinion, of a returned one
    QStringList missing{}; ///< translated labels of what the declaration list asks for
};
/// At most `limit`, returned ones first.
Result<QList<IncompleteNeed>> incompleteNeeds(const Store &store, int limit);

/// What a day begins with.
struct TodayFacts {
    QList<PlannedVisit> planned{};
    QList<AnswerToTell> answers{};
    QList<RepeatVisit> repeats{};
    QList<IncompleteNeed> incomplete{}; ///< a laptop's
    qint64 unexported = 0;              ///< a laptop's: entries of its own
};
/// Reads all of it; long work in a large workbook. `chinese`: the language of dictionary words.
Result<TodayFacts> readToday(const Store &store, bool chinese);
