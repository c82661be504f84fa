// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/package.h"

// What office and laptop tell each other about what they hold.

/// Lines that a person's keys began, and lines of which that person's packages brought entries
/// before their first one.
Result<QList<LineId>> linesOf(const Store &store, const Id &person);
/// What the office holds of a person's lines; of forked ones branch by branch.
Result<QList<ReceiptRange>> receiptFor(const Store &office, const Id &person);

/// What a laptop said of itself in the package that was read last.
struct LaptopWord {
    QByteArray key{};
    Id person{};
    PackageId up{}, have{};
    std::optional<QList<SeqRange>> holds{}; ///< none before its first package
    QList<QByteArray> wants{};              ///< digests of files that it lacks
};
Result<> noteWord(Store &office, const LaptopWord &word);
/// Of all open keys of a worker; of a key that never said anything, nothing is known.
Result<QList<LaptopWord>> wordsOf(const Store &office, const Id &worker);

/// What every open laptop of a worker has: the oldest of the packages that they said they had. One
/// that this workbook did not write (it was restored from a backup) counts as none.
struct Reached {
    PackageId package{};
    qint64 watermark = 0; ///< of the log when it was written
};
Result<Reached> reachedBy(const Store &office, const Id &worker);

/// What the laptop has of the office's packages without a gap.
Result<PackageId> haveOf(const Store &laptop);
/// The laptop file counts as the package that it was made with.
Result<> setHave(Store &laptop, const PackageId &have);
/// Digests of files that the office lacked, by its newest package.
Result<QList<QByteArray>> askedByOffice(const Store &laptop);
/// Takes over the receipt, what left the scope and what is now complete; an older package changes
/// nothing. Within the open transaction, after its entries were joined.
Result<> takeReceipt(Store &laptop, const PackageHead &head, const PackageMeta &meta);
/// Entries of records that a newer package said to drop are left out.
Result<> leaveOutDeparted(Store &laptop, const PackageId &package, QList<PackedEntry> &entries);
