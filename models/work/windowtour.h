// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// The invented worker's laptop that the tour of the window is shown on.

QString tourPassphrase();
/// The laptop's workbook in this folder; made with its office where it is not there yet, which
/// takes some seconds.
Result<QString> tourWorkbook(const QString &folder, Marks &marks);
