// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/exchange.h"

// Files of keys that the office does not know or closed: held whole until the lead decides
// (MERGE.md §7.1).

/// Why a file is held. Stored: never renumber.
enum class HoldReason : quint8 { None = 0, UnknownKey = 1, RevokedKey = 2 };
QString holdWords(HoldReason reason);

/// A file that is held; its bytes stay in the workbook, sealed as they came.
struct HeldPackage {
    qint64 number = 0; ///< what the lead names it by
    HoldReason reason = HoldReason::None;
    QByteArray sender{};      ///< the key it is signed with
    Id person{};              ///< whom it says it is from; nothing vouches for that
    QString name{};           ///< of that person, where one is known here
    qint64 packageNumber = 0; ///< as its sender counts
    qint64 entries = 0;
    qint64 heldAt = 0;
    QString fileName{};
};

/// Why this sender's files are not taken in without the lead.
Result<HoldReason> holdReasonOf(const Store &store, const QByteArray &senderKey);
/// Keeps the file's bytes; the same file again changes nothing. Within no transaction.
Result<> holdPackage(Store &office, const PackageHead &head, HoldReason reason,
                     const QString &path);
/// Files that wait, the oldest first.
Result<QList<HeldPackage>> heldPackages(const Store &store);
Result<qint64> heldCount(const Store &store);

/// Takes a held file in; lead only. `worker`: whose laptop it was, needed where its key is unknown
/// here. The key of an unknown laptop is enrolled for what it wrote so far and closed at once, so
/// that nothing further is sealed to it; `stays` leaves it open. A revoked key stays revoked.
Result<Imported> admitPackage(Store &office, qint64 number, const Id &worker = {},
                              bool stays = false);
