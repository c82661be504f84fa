// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// Several people on one laptop: each has a passphrase slot, a key and a line of their own, and
// exchanges packages of their own. Only the office says whose key it is, so a person comes with the
// laptop file that the office prepared for them; its key moves into the other workbook.

/// Lets whoever the office prepared `preparedFile` for into this laptop's workbook. The one-time
/// passphrase of that file opens it here too, and is changed at the first unlocking. Refuses while
/// the office's enrolment of that key has not arrived here. Gives the person.
Result<Id> addPersonFrom(Store &laptop, const QString &preparedFile, const QString &oneTime,
                         KdfCost cost);

/// Facts of the exchange that each person of a workbook has of their own.
Result<QByteArray> ownMeta(const Store &store, const char *key);
Result<> setOwnMeta(Store &store, const char *key, const QByteArray &value);
/// The same of somebody else.
QByteArray metaKeyOf(const char *key, const Id &person);
