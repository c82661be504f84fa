// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/keys.h"

// The office's keys over time: which one signs for whom, which one seals, and how a new one takes
// the place of the old.
//
// A new key is announced by an enrolment that the old key wrote. A laptop learns of it with the
// next package, which must therefore bear the old signature; from the package on that says it has
// arrived, the new key signs. What laptops sealed to the old key meanwhile still opens.

/// What this workbook opens packages with: its person's key, and for an office all that it ever
/// had.
Result<QList<BoxKeys>> openersOf(const Store &store);
/// The key that packages for the office are sealed to, as this laptop knows it.
Result<QByteArray> officeBoxKeyFor(const Store &laptop);
/// The seed that signs a package for this worker's laptop.
Result<QByteArray> signingSeedFor(const Store &office, const Id &worker);

/// Gives the lead a new key: announces it, wraps it under `passphrase` (which must be the present
/// one) and the recovery key. The workbook must be opened anew afterwards. Lead only.
Result<> rotateOfficeKey(Store &office, const QString &passphrase, KdfCost cost);
/// How many laptops have not confirmed the newest key yet.
Result<int> laptopsBehind(const Store &office);
/// Keys that still sign for laptops which do not know the newest one.
Result<int> oldKeyCount(const Store &office);
/// Closes old keys that no laptop needs any more: revokes them and drops their seeds. Gives how
/// many were closed.
Result<int> closeOldKeys(Store &office);
