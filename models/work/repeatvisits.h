// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// A firm that two workers visited within the office's days, so that one of them may call off the
/// next visit.
struct RepeatVisit {
    Id firm{}; ///< its card
    QString name{};
    QDate firstOn{}, secondOn{};
    QString firstBy{}, secondBy{}; ///< names of the workers
};
/// Of the time since `since`, the latest first; by default as far back as the office's days count.
Result<QList<RepeatVisit>> repeatVisits(const Store &store, QDate since = {});
/// Who visited when, in one translated line.
QString repeatWords(const RepeatVisit &visits, QDate today);
