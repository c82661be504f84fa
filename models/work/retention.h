// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

// How long contacts are kept (PIPL arts. 19, 47: no longer than they are needed). The periods are
// settings of the office, with the day from which they are in force.

/// Months after which a contact is due for erasure; 0: that event sets no end.
struct RetentionPeriods {
    int visitMonths = 24;    ///< retention_visit_months, since the last visit
    int referralMonths = 36; ///< retention_referral_months, since the last referral came to its end
    int stoppedMonths = 12;  ///< retention_stopped_months, since a visit found the firm stopped
};
Result<RetentionPeriods> retentionPeriods(const Store &store, QDate on);

/// A contact that is not needed any more.
struct DueContact {
    enum class Since : quint8 { Visit, Referral, Stopped, Written };
    Id firm{};
    QString name{};
    QString town{}; ///< division code
    QString village{};
    Since since = Since::Visit; ///< what the period counts from
    QDate from{};               ///< its day
    QDate due{};
};
/// Contacts that are due on a day, the longest due first. Records that are one firm are judged
/// together. What counts is the latest of visit and referral; a firm that its last visit found
/// stopped has a period of its own, one that nobody visited counts as a visit on the day that its
/// contact was written. Never due: an open referral, a loan that runs, a visit that is planned.
Result<QList<DueContact>> dueForErasure(const Store &store, QDate on);
/// What a period counts from, in words.
QString sinceWords(DueContact::Since since);

/// The list as .xlsx, .csv or .pdf by the ending of the path. It holds no contacts.
Result<> writeDueContacts(const Store &store, const QList<DueContact> &due, QDate on,
                          const QString &path);
