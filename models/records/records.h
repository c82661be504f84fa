// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All records, listed once.
#include "records/attachment.h"
#include "records/audit.h"
#include "records/bank.h"
#include "records/batch.h"
#include "records/coaching.h"
#include "records/consent.h"
#include "records/disbursement.h"
#include "records/firm.h"
#include "records/gridpoint.h"
#include "records/link.h"
#include "records/need.h"
#include "records/referral.h"
#include "records/setting.h"
#include "records/visit.h"
#include "records/worker.h"

template <class... R>
struct RecordList {
};
using AllRecords =
    RecordList<GridPoint, Worker, Bank, Firm, Visit, Need, Batch, Referral, Disbursement, Coaching,
               Consent, Attachment, Setting, DictionaryEntry, Holiday, Link, Audit>;

/// Every kind of record, types forgotten, in order of kind.
std::span<const RecordInfo *const> allRecords();
/// Null where this version does not know the kind.
const RecordInfo *recordOf(Kind kind);
/// By table name, as on the command line; null where there is none.
const RecordInfo *recordNamed(const QString &table);

/// The words a field is shown under, in the language in use.
QString labelOf(const RecordInfo &record, const FieldInfo &field);
/// The words of a stored code of a Choice field; the code itself where this version has none.
QString choiceLabel(const FieldInfo &field, const QString &code);
