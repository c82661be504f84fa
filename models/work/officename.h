// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// The office's name: as it was last set, else as the office was founded.
QString officeName(const Store &store);
