// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/authors.h"

#include <functional>

// Erasing a contact for good (PIPL art. 47), and what a person may ask to see of it (arts. 44, 45).

struct ErasedContact {
    qsizetype values = 0;      ///< fields that were emptied
    qsizetype mentions = 0;    ///< notes about the firm that named the contact and were emptied
    qsizetype attachments = 0; ///< files of the firm that stay; they may show the person
    bool tidied = false;       ///< nothing is left in the file; else the next opening tries again
};
/// Erases a firm's personal values from the log, the rows, the index, the drafts and the copies of
/// updates, here and on every laptop that takes the next package; also notes about the firm that
/// name the contact. Lead only; with a reason, which must not name the contact.
Result<ErasedContact> eraseContact(Store &store, const Id &firm, const QString &reason,
                                   bool attachments = false);

struct ErasedContacts {
    qsizetype firms = 0;
    qsizetype mentions = 0;
    bool tidied = false;
};
/// The same for many firms with their attached files, each with its own audit entry. All reasons
/// are tried before the first is erased; between two firms `goOn` may stop it, and what is erased
/// by then stays erased.
Result<ErasedContacts> eraseContacts(Store &store, const QList<Id> &firms, const QString &reason,
                                     const std::function<bool(qsizetype done)> &goOn = {});

/// Erases one file's name and bytes for good in the same way. Lead only; with a reason. False:
/// the file is erased, but the workbook could not be rewritten yet.
Result<bool> eraseFile(Store &store, const Id &attachment, const QString &reason);

/// One erasure, and who has carried it out.
struct ErasureLine {
    qint64 at = 0; ///< milliseconds since 1970 UTC
    Author author{};
    Kind kind = Kind::None;
    Id record{};
    QString about{};
    QStringList confirmed{}; ///< workers whose laptops took the package that bears it
    QStringList waiting{};   ///< workers whose laptops were given the record and have not yet
};
/// Erasures known here, newest first; who confirmed them is the office's to know.
Result<QList<ErasureLine>> erasures(const Store &store);

/// Writes all that is stored about a firm's contact as a sheet: present values and every earlier
/// one, who wrote them, who saw them unmasked, to whom they went. The writing is itself on record.
Result<qsizetype> writeAccessReport(Store &store, const Id &firm, const QString &path);
