// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/package.h"

struct ColumnFrame;

/// Puts the entries of a package together again from the columns of its frames, and computes their
/// hashes where the package is up. Takes any bytes at all.
class ColumnReader
{
public:
    enum class Found { Fine, Damaged, Altered /**< the sender's log: its hashes do not agree */ };

    /// `meta`: as it was read; its runs get their last hashes.
    ColumnReader(const PackageHead &head, PackageMeta &meta);
    /// Adds the entries of the next frame; their bodies lie in `bodies`, which is filled in.
    Found read(QByteArrayView loose, QByteArrayView columns, QByteArray &bodies,
               QList<PackedEntry> &entries);
    /// Whether all runs came to their end.
    bool atEnd() const { return m_run == m_meta.runs.size(); }

private:
    bool readRow(ColumnFrame &f, PackedEntry &e);
    bool beginRun(PackedEntry &e);
    bool endRun(PackedEntry &e);

    const PackageHead &m_head;
    PackageMeta &m_meta;
    QList<LineId> m_lines;
    EntryHasher m_hasher;
    qsizetype m_run = 0; // the one that goes on, and how far it got
    qint64 m_seq = 0;
    QByteArray m_prev{};
};
