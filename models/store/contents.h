// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

#include <QSet>
#include <QStringList>

/// The bytes of attached files, apart from the log: each once, under its digest. The state of a
/// workbook does not depend on which of them have come. All of this runs within the caller's
/// transaction, if there is one.
namespace contents
{
inline constexpr qsizetype digestSize = 32;
/// The most bytes that one file may have here, whatever the settings allow.
inline constexpr qsizetype longest = 16 << 20;

/// BLAKE2b-256.
QByteArray digestOf(QByteArrayView bytes);

/// Keeps bytes under their digest; nothing happens where they are here already. They stay only
/// where something names them by the end of the transaction.
Result<> put(Database &db, const QByteArray &digest, const QByteArray &bytes, qint64 nowMs);
Result<bool> has(Database &db, const QByteArray &digest);
/// Empty where they have not come. Bytes that do not fit their digest are an error.
Result<QByteArray> read(Database &db, const QByteArray &digest);

/// Whether a live attachment names it: what a package brings is taken in only then.
Result<bool> isWanted(Database &db, const QByteArray &digest);
/// Digests that live attachments name and whose bytes are not here, sorted.
Result<QList<QByteArray>> missing(Database &db);

/// The digest that an attachment's entry writes, as it lies in the body; empty where it writes
/// none or where it was erased.
QByteArray digestIn(QByteArrayView body);
/// Deletes what neither the log nor a draft names any more: after an erasure, when a record left
/// the laptop, when a draft is dropped. What a deleted or undone attachment names stays, since
/// deleting and undoing can be taken back. Returns how many went.
Result<qint64> sweep(Database &db);
/// Takes erased digests out of the drafts, and sweeps.
Result<> forget(Database &db, const QSet<QByteArray> &digests);

/// Adds a sentence for each content whose bytes are not those of its digest, or that nothing names.
Result<> verify(Database &db, QStringList &problems);
} // namespace contents
