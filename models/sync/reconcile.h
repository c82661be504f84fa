// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// Whether a laptop and the office hold the same, record by record.

struct Difference {
    /// Why a record is not the same on both sides. The first that applies.
    enum class Why {
        Unexported,  ///< the laptop wrote entries that are in no package yet
        NotAtOffice, ///< they are in a package that the office has not read
        NotExported, ///< the office holds entries that are in no package for this laptop yet
        NotAtLaptop, ///< they are in a package that the laptop has not read
        OutOfScope,  ///< the laptop holds it, though it is not the worker's any more
        SetAside,    ///< both hold the same entries, some of them set aside for the lead
    };
    Kind kind = Kind::None;
    Id id{};
    Why why = Why::Unexported;
    qint64 atOffice = 0; ///< entries
    qint64 atLaptop = 0;
};
const char *codeOf(Difference::Why why);

struct Reconciled {
    qint64 records = 0; ///< looked at: the worker's scope and what the laptop holds
    qint64 same = 0;
    QList<Difference> different{}; ///< set-aside ones too, though they agree
};
/// Compares the office's workbook with that of one of its laptops.
Result<Reconciled> reconcile(const Store &office, const Store &laptop);
