// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <functional>

/// What a sample is made of.
struct SampleOrder {
    int firms = 400;
    int workers = 3;
    QString folder{};
    QString passphrase{}; ///< of every workbook
    quint64 seed = 1;     ///< the same seed tells the same history
};

struct Sampled {
    QStringList workbooks{};
    qint64 firms = 0, visits = 0, needs = 0, referrals = 0;
};

/// Invents an office with laptops and some weeks of work, at the ratios of DOMAIN.md, and leaves
/// office.gridpoint and a workbook for each worker in the folder. Everything goes through lists,
/// packages and sheets as people's work does.
Result<Sampled> makeSample(const SampleOrder &order, Marks &marks);

/// Writes an invented list of firms as people send them.
Result<> writeSampleList(const QString &path, int firms, const QString &town,
                         const QStringList &villages, quint64 seed, QDate today);
