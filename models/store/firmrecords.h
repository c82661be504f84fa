// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// What belongs to a firm, in whichever of its records it was written (MERGE.md §3.8).

/// Records whose `firm` is this one or is one firm with it. `rest`: " ORDER BY …".
template <class R>
Result<QList<R>> recordsOfFirm(const Store &store, const Id &firm, const char *rest = "")
{
    const QByteArray where =
        "firm IN (SELECT ?1 UNION SELECT m.firm FROM firm_class c JOIN firm_class m "
        "ON m.card = c.card WHERE c.firm = ?1)";
    return store.find<R>((where + rest).constData(), {Value(firm.bytes())});
}

/// What a firm said about consent, as said by the record asked for.
Result<QList<Consent>> consentsOfFirm(const Store &store, const Id &firm);
/// Whether this firm's contact may be given to this bank.
Result<bool> hasConsent(const Store &store, const Id &firm, const Id &bank);
