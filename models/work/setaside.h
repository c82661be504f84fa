// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "work/authors.h"

/// An entry that its author's role does not allow: in the log, without effect, until the lead
/// releases it.
struct SetAside {
    Entry entry{};
    Denial reason = Denial::None;
    Author author{};
    QString about{}; ///< the name of the record it writes to
    bool released = false;
    /// Erasures could not be taken back, and keys are enrolled and closed by the lead's own entries
    /// alone.
    bool canRelease() const;
    /// LINE:SEQ:TAG in hexadecimal, as the command line names it.
    QString name() const;
};

/// Entries set aside, in order of arrival; those released later only where asked for.
Result<QList<SetAside>> setAside(const Store &store, bool released = false);
Result<qint64> setAsideCount(const Store &store);
/// Entries set aside and files held: what waits for the lead.
Result<qint64> trustCount(const Store &store);
/// The one of this name among those that wait.
Result<SetAside> setAsideNamed(const Store &store, const QString &name);
/// Gives them effect everywhere, with the reason on record; lead only. Such as cannot be released
/// are left out.
Result<qsizetype> releaseEntries(Store &store, const QList<SetAside> &entries,
                                 const QString &reason);

/// Two different entries that bear one number of a line: a copied or altered workbook wrote both.
struct Fork {
    LineId line = 0;
    qint64 seq = 0; ///< the first such number
    Author author{};
};
Result<QList<Fork>> forks(const Store &store);
