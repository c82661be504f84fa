// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What a laptop is prepared from.
struct LaptopOrder {
    QString worker{};   ///< name; a new worker where there is none of this name in the grid point
    QString gridCode{}; ///< a new grid point where there is none of this code
    QString gridName{}; ///< for a new one; empty: its code
    QStringList villages{}; ///< taken over by the grid point; empty: every firm of no grid point
    QString path{};
    QString passphrase{};
    KdfCost cost = KdfCost::standard();
};

/// Grid point, worker and firms as ordered, then the laptop's workbook. Gives the worker.
Result<Id> prepareLaptopFor(Store &office, const LaptopOrder &order);
struct PreparedLaptops {
    QStringList files{};
    QStringList problems{}; ///< "worker: why not"
};
/// A workbook file in `folder` for each worker who has a grid point and no laptop yet.
Result<PreparedLaptops> prepareLaptops(Store &office, const QString &folder,
                                       const QString &passphrase, KdfCost cost,
                                       const std::function<void(qint64, qint64)> &progress = {});

/// How many firms of a village a grid point has, others have, nobody has.
struct VillageFirms {
    QString village{};
    qint64 here = 0, elsewhere = 0, free = 0;
};
Result<QList<VillageFirms>> villagesFor(const Store &office, const Id &gridPoint);
/// Firms of these villages, or all of no grid point, come to the grid point. Gives their number.
Result<qsizetype> assignFirms(Store &office, const Id &gridPoint, const QStringList &villages);
