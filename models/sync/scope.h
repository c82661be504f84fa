// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// Records in a worker's scope: firms of his grid point, what refers to them, what his own lines
/// wrote to; grid points, workers, banks, settings, dictionaries and holidays whole (MERGE.md §6).
Result<QSet<Id>> scopeOf(const Store &office, const Id &worker);
