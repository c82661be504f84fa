// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// Prepares a workbook file for a worker's laptop: a key of its own, enrolled by the office lead,
/// and the histories of all records in the worker's scope. The file opens with `passphrase`, which
/// the worker changes. Refuses a file that exists.
Result<> prepareLaptop(Store &office, const Id &worker, const QString &path,
                       const QString &passphrase, KdfCost cost);

/// Closes every open key of a worker whose laptop is lost: what is signed with it from now on is
/// held. Gives how many there were; the office lead's own key is not closed this way.
Result<int> closeLaptops(Store &office, const Id &worker);
