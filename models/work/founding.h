// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What founding an office needs to know.
struct OfficeFounding {
    QString path{};
    QString town{}; ///< division code, 9 digits
    QString name{};
    QString lead{}; ///< name of the office lead; empty: the office's name
    QString passphrase{};
    KdfCost cost = KdfCost::standard();
};

/// Makes an office's workbook: keys, settings, dictionaries and the calendar. Beside it a recovery
/// file PATH.recovery is written, which opens the workbook when the passphrase is forgotten: it
/// belongs into a safe, not on this machine.
Result<std::unique_ptr<Store>> foundOffice(const OfficeFounding &founding, Ambient &ambient,
                                           Marks &marks);
