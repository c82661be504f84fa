// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/exchange.h"

struct SentPackage {
    qint64 number = 0;
    QString fileName{};
    qint64 madeAt = 0;
    qint64 entries = 0;
    bool received = false; ///< the newest receipt covers all of it, or (office) the laptop has it
};
/// Packages written here, the newest first.
Result<QList<SentPackage>> sentPackages(const Store &store);

struct ReceivedPackages {
    QString sender{};
    QString numbers{}; ///< "1–6, 8"
    QString missing{}; ///< numbers of entries that have not arrived; empty: none
};
/// What was read here, by sender.
Result<QList<ReceivedPackages>> receivedPackages(const Store &store);

/// One package for each worker who has a laptop; refused where nobody has one yet.
Result<QList<Exported>> exportForAll(Store &office, const QString &folder);
