// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "store/rowwriter.h"

/// One joining of entries to the log (MERGE.md §7.3), within the caller's transaction. Plain
/// entries of undisturbed records take the quick path; every other record is folded anew from the
/// log.
class Joiner
{
public:
    Joiner(Log &log, qint64 via);
    Result<Joined> run(QList<Entry> entries);
    /// Computes for every entry anew whether it is denied: fields that an older version did not
    /// know were open to everyone. The rows are the caller's.
    Result<> judgeAnew();

private:
    Result<> insertFounding(const Entry &entry, qint64 rid);
    Result<> insertControl(const Entry &entry, qint64 rid);
    /// The new rid, or 0 where the entry was here already.
    Result<qint64> insert(const Entry &entry, Denial denial);
    Result<> takeErasedForms(const Entry &entry);
    Result<> rejudge(LineId line);
    Result<> touchTargets(const Entry &first, QSet<EntryId> &seen);
    /// Drops these values of an entry that is held, and remembers them until the end.
    Result<> drop(Entry entry, const QList<FieldKey> &keys);
    Result<> eraseHeld(const RecordKey &record, const QList<Held> &closure);
    Result<> refold(const RecordKey &record);
    Result<bool> named(const Entry &entry);
    Result<> mergeRecord(const QList<Entry> &entries, qsizetype from, qsizetype to);
    Result<> countForks();
    void count(const RowWriter::Before &before, qint64 flags, Kind kind);

    Log &m_log;
    Database &m_db;
    qint64 m_via;
    RowWriter m_rows;
    Joined m_joined;
    QSet<RecordKey> m_refold;
    QHash<Id, QList<QByteArray>> m_erased; // values that were removed, by record
    QSet<LineId> m_rejudge;
    QHash<LineId, std::pair<qint64, qint64>> m_spans;
    QHash<LineId, std::pair<qint64, QByteArray>> m_lastOf; // predecessor in this batch
    bool m_anyControl = false;
};
