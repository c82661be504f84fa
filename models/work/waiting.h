// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>

/// How much work waits on each page of the window, by the page's key; pages without any are left
/// out. Walks what is open: for long work, not for a painting window.
Result<QHash<QString, int>> waitingWork(const Store &store);
