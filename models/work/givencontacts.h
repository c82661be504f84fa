// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// Which bank received a firm's contact on an answer sheet: noted when the sheet is written, so that
// it can be said after the consent is withdrawn (PIPL arts. 15, 23).

/// A contact that a bank received.
struct GivenContact {
    Id bank{};
    QString bankName{};
    QDate day{};
    QString batch{};          ///< number; empty where the referral has none
    int round = 1;            ///< which sheet about this referral
    bool isWithdrawn = false; ///< there is no consent for this bank any more
};
/// Notes in the audit trail that the contact stands on a sheet; once for each referral and round,
/// however often the sheet is written.
Result<> noteGiven(Writer &w, const Referral &referral, const QString &bankName);
/// Of a firm with all records that are it, the earliest first.
Result<QList<GivenContact>> givenContacts(const Store &store, const Id &firm);
/// "示例银行甲, batch 2026-11-01, sheet 1"
QString givenWords(const GivenContact &given);
