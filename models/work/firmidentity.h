// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// The firm that has this code now, or the null id. Look-up is by the column, never by the id.
Result<Id> firmWithCode(const Store &store, const QString &code);
/// The firm of this name in this town that has no code, or the null id.
Result<Id> firmWithoutCode(const Store &store, const QString &name, const QString &town);
/// An id for a new firm: from its code, so that two laptops that register it make one record; a
/// random one where it has no code or the code's id is another firm's (MERGE.md §3.8).
Result<Id> mintFirmId(const Store &store, const QString &code);
