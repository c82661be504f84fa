// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// Takes back the last save of this line, unless it was exported already. Later work stays.
Result<> undoLastSave(Store &store);
/// Whether there is such a save.
Result<bool> canUndo(const Store &store);
/// Takes back all that one import (package or firm list, see imports.h) brought, as a unit; later
/// work on the same records stays.
Result<> undoImport(Store &store, qint64 number);
