// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What SQLite's session extension would carry of a workbook's changes: the rows of firms, visits,
/// needs and consents as they were before and are after, without flags and heads, in a database of
/// its own with the ids as keys.
class Changeset
{
public:
    Result<> begin(Store &store);
    Result<> end(Store &store);
    /// Its size under zstd -3.
    qint64 packedBytes() const { return m_packed; }

private:
    Result<> copyRows(Store &store, const RecordInfo &record);
    Database m_plain;
    qint64 m_packed = 0;
};
