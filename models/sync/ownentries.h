// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/branches.h"

/// The entries of one's own that no receipt covers, run after run: what an up package carries.
class OwnEntries
{
public:
    static Result<OwnEntries> of(const Store &store);
    const QList<Run> &runs() const { return m_runs; }
    qint64 count() const { return m_count; }
    /// Those of lines that copies of this workbook went on with, too.
    const QList<qint64> &branched() const { return m_branched; }
    /// The next one, in the order of runs; false where there is none left. Its bytes stay until the
    /// one after it is asked for.
    Result<bool> next(PackedEntry &entry);

private:
    explicit OwnEntries(const Store &store)
        : m_store(&store)
    {
    }
    Result<> openPlain();
    Result<> collectPlain();
    Result<> collectForked();
    Result<> addBranch(Branch branch);

    const Store *m_store;
    QList<Run> m_runs;
    qint64 m_count = 0;
    Statement m_plain; // lines with one entry a number
    qint64 m_plainLeft = 0;
    QList<qint64> m_branched; // rids of the others, in order of their runs
    qsizetype m_at = 0;
    Statement m_find{}; // one of those
};

/// Ranges that are held of one's own lines.
Result<QList<SeqRange>> ownHeld(const Store &store);
