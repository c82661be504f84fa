// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <functional>

/// The editor that belongs to a field, whatever its kind; types forgotten.
struct ValueEditor {
    QWidget *widget = nullptr; ///< null where a person cannot type such a value (references, files)
    std::function<Value()> value{};
    std::function<void(const Value &)> setValue{};
    /// What is wrong with the text as it stands; empty if nothing.
    std::function<QString()> problem{};
};
/// Made for one field of a record of this workbook; `store` must outlive it.
ValueEditor editorOf(Store &store, const RecordInfo &record, const FieldInfo &field);
