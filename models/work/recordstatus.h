// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// How far what was written here about a record has come (MERGE.md §6).
enum class RecordStep {
    None,     ///< nothing of it was written in this workbook
    Saved,    ///< here, in no package yet
    Exported, ///< in a package; the office has not confirmed it
    Received, ///< confirmed by the newest receipt, but set aside there or taken back
    Merged,   ///< confirmed and in effect
    Answered, ///< and the office has written to the record since
};
/// Of a laptop's record: the least step of its entries written here.
Result<RecordStep> stepOf(const Store &laptop, const Id &record);
/// "Saved, exported, received" in words for a line on its card; empty where there is nothing.
QString stepWords(RecordStep step);
