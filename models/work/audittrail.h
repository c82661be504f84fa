// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/authors.h"

/// Writes down a deed with personal data or trust (PIPL art. 51), within the transaction of the
/// deed. Codes of deeds: see deedWords().
Result<> noteDeed(Writer &writer, const char *deed, const Id &subject, qsizetype count,
                  const QString &reason);
/// The same in a transaction of its own.
Result<> noteDeed(Store &store, const char *deed, const Id &subject, qsizetype count,
                  const QString &reason);

/// One deed, by the key that signed it: what a record says of itself is not asked.
struct AuditLine {
    qint64 at = 0; ///< milliseconds since 1970 UTC
    Author author{};
    QString deed{};
    Kind kind = Kind::None;
    Id subject{};
    QString about{}; ///< the subject's name, or the key of a setting
    std::optional<int> count{};
    QString reason{};
};
/// Who saw contacts unmasked, exported, printed, merged, erased, changed settings, released,
/// enrolled and revoked: from the log, so that deleting or rewriting a record hides nothing. The
/// newest first.
Result<QList<AuditLine>> auditTrail(const Store &store);
/// Writes the deeds of a period, both days included, as a sheet.
Result<qsizetype> writeAuditReport(const Store &store, QDate from, QDate to, const QString &path);
/// A deed's code in words.
QString deedWords(const QString &deed);
