// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/package.h"

#include <span>

/// Gives the entries of an up package the hash before each: within a run every one follows upon the
/// one before.
class RunChain
{
public:
    /// `runs`: must outlive the entries, as the first hash of each run lies in it.
    explicit RunChain(const QList<Run> &runs)
        : m_runs(runs)
    {
    }

    /// The next entries, in the order of the package; those of the call before may be gone. Gives
    /// the bytes of the hash before the first of them, which must live as long as they do.
    QByteArray link(std::span<PackedEntry> entries)
    {
        const QByteArray kept = m_last;
        QByteArrayView prev = kept;
        for (PackedEntry &e : entries) {
            if (m_seq == 0) {
                m_seq = m_runs[m_run].from;
                prev = m_runs[m_run].prev;
            }
            e.prev = prev;
            prev = e.hashView();
            if (m_seq++ == m_runs[m_run].to) {
                m_seq = 0;
                ++m_run;
            }
        }
        m_last = prev.toByteArray();
        return kept;
    }

private:
    const QList<Run> &m_runs;
    qsizetype m_run = 0;
    qint64 m_seq = 0; // 0: a run begins
    QByteArray m_last{};
};
