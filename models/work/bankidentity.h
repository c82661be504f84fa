// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// A bank by its id or its name, as scripts give it. Several of one name: an error that asks for
/// the id.
Result<Id> bankNamed(const Store &store, const QString &idOrName);
