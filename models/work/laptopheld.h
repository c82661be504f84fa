// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// A record that a worker's laptop was given.
struct HeldRecord {
    Kind kind = Kind::None;
    Id id{};
    QString words{};      ///< what it is about: name of the firm, day of the visit
    qint64 givenWith = 0; ///< number of the package
    QDate givenOn{};
    bool confirmed = false; ///< the laptop said that it has that package
};
/// What the laptops of a worker hold by the export manifests: for the report on a lost one.
Result<QList<HeldRecord>> heldByLaptop(const Store &office, const Id &worker);
/// The same as a sheet; returns the number of rows.
Result<qsizetype> writeHeldByLaptop(const Store &office, const Id &worker, const QString &path);
