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
    QString absent{};  ///< "7": numbers between that were not read; a later one may have made up
    QString missing{}; ///< numbers of entries that have not arrived; empty: none
};
/// What was read here, by sender.
Result<QList<ReceivedPackages>> receivedPackages(const Store &store);

/// Told before each package: how many are done, and of how many.
using PackageProgress = std::function<void(qint64 done, qint64 of)>;
/// One package for each worker who has a laptop; refused where nobody has one yet.
Result<QList<Exported>> exportForAll(Store &office, const QString &folder,
                                     const PackageProgress &progress = {});

/// What became of several packages: each is in as a whole, or refused and changed nothing.
struct Taken {
    QList<Imported> imported{};
    QStringList refused{}; ///< "file: why"
};
/// Takes in all packages of these files and folders.
Taken takePackages(Store &store, const QStringList &filesAndFolders,
                   const PackageProgress &progress = {});
