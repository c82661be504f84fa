// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// What the office's recovery key is for: a forgotten passphrase, and the test that it would work.
// The office's workbook holds the key too, so that a lost paper can be printed again.

/// Puts the recovery key into the office's workbook.
Result<> keepRecoveryKey(Store &office, const QByteArray &secret);
/// The recovery key (32 bytes) of the office; an error where the workbook does not hold it.
Result<QByteArray> recoveryKeyOf(const Store &office);
/// Writes it as a page to print and to keep.
Result<> writeRecoveryPage(const Store &office, const QString &path);

/// Sets a new passphrase through the recovery key, for the first person of a workbook.
Result<> resetByRecovery(WorkbookFile &file, const QByteArray &recoveryKey,
                         const QString &passphrase, KdfCost cost, Ambient &ambient);

/// What a copy held that was opened with the recovery key.
struct RestoreTested {
    QString office{};
    qint64 firms = 0;
    qint64 visits = 0;
    qint64 entries = 0;
    QStringList problems{}; ///< as verify names them; empty: all well
};
/// Opens a copy of a closed workbook with the recovery key, as after a lost computer, and checks
/// it. The copy lies in a temporary folder and goes; the workbook is only read.
Result<RestoreTested> testRestore(const QString &path, const QByteArray &recoveryKey,
                                  Ambient &ambient);
/// The same of a workbook that is open.
Result<RestoreTested> testRestore(const Store &store, const QByteArray &recoveryKey);
