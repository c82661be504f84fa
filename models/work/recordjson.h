// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "work/settings.h"

#include <QJsonObject>

// Records as JSON, for scripts: amounts in 万元, rates in percent, dates as ISO text, choices by
// code, references by id.

/// One field's value; masked: personal fields as they are shown (138****1234).
QJsonValue jsonOf(const FieldInfo &field, const Value &value, bool masked);
/// The value that JSON means for a field; an error names the field.
Result<Value> valueOf(const RecordInfo &record, const FieldInfo &field, const QJsonValue &json);

/// Saves one record as scripts give it: {"id"?, field: value…}; "firm_code" names a firm by its
/// code. The business rules of the forms hold here too. Gives the id.
Result<Id> putJson(Store &store, const RecordInfo &record, const QJsonObject &json);
/// What is odd about such a record and yet no reason to refuse it: an amount that looks like yuan,
/// a day in a year whose holidays are not known. Sentences.
QStringList putWarnings(const Settings &settings, const RecordInfo &record,
                        const QJsonObject &json);
/// Live records as JSON objects with their ids, in order of entry.
Result<QList<QJsonObject>> recordsJson(const Store &store, const RecordInfo &record, const Id &id,
                                       const QList<std::pair<QString, QString>> &where,
                                       bool masked);
