// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// A form that is not saved yet: what was typed, and what it was filled from. Kept in the workbook,
/// so that it comes back after a crash; it never travels.
struct Draft {
    Id id{};
    QString form{};  ///< which form: "visit"
    QString title{}; ///< what a list shows
    Id subject{};    ///< the record that it is about, such as a firm
    QByteArray body{};
    qint64 savedAt = 0; ///< milliseconds since 1970 UTC; set by save()
    /// Files that the form holds, by digest (store/contents.h). Bytes that are here already may be
    /// left out.
    QHash<QByteArray, QByteArray> files{};
};

namespace drafts
{
/// Writes the draft, over an older state of the same one. Returns when it was.
Result<qint64> save(Store &store, const Draft &draft);
/// All drafts of a form (or of every form), newest first, without their bodies and files.
Result<QList<Draft>> list(Store &store, const QString &form = {});
/// With the digests of its files, not their bytes.
Result<Draft> load(Store &store, const Id &id);
/// Nothing happens where there is none.
Result<> remove(Store &store, const Id &id);
/// Takes erased values out of what was typed: every text that holds one, in drafts about this
/// record; in others only such as can be no chance (phone numbers). Within the open transaction.
Result<> forget(Database &db, const Id &record, const QList<QByteArray> &values);
} // namespace drafts
