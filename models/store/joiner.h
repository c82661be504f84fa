// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "store/rowwriter.h"

#include <span>
#include <vector>

/// One joining of entries to the log (MERGE.md §7.3), within the caller's transaction. Plain
/// entries of undisturbed records take the quick path; every other record is folded anew from the
/// log.
class Joiner
{
public:
    Joiner(Log &log, qint64 via);
    Result<Joined> run(const EntrySource &next);
    /// Computes for every entry anew whether it is denied: fields that an older version did not
    /// know were open to everyone. The rows are the caller's.
    Result<> judgeAnew();

private:
    /// A plain entry, by what its record's merge is sorted by.
    struct Put {
        quint16 kind;
        quint64 high, low; ///< of the record's id
        const PackedEntry *entry;
    };
    /// A line in this batch.
    struct Run {
        qint64 last = 0; ///< number of the entry before
        QByteArrayView hash{};
        qint64 from = 0, to = 0; ///< numbers that were added
        QByteArray kept{};       ///< that hash, where its entry is no longer at hand
    };
    /// Records of more entries than this are not gathered before they are merged.
    static constexpr std::size_t mostPuts = 1 << 16;
    Result<> begin();
    Result<> takeBatch(EntryBatch batch);
    /// Merges what was gathered so far; its entries may go then.
    Result<> mergeGathered();
    Result<> take(const EntryBatch &batch, std::size_t i);
    Result<> takeFounding(const EntryBatch &batch);
    Result<> mergePuts();
    Result<> insertFounding(const Entry &entry, qint64 rid);
    Result<> insertControl(const Entry &entry, qint64 rid);
    /// The new rid, or 0 where the entry was here already.
    Result<qint64> insert(const PackedEntry &entry, Denial denial);
    Result<> takeErasedForms(const Entry &entry);
    Result<> rejudge(LineId line);
    Result<> touchTargets(const Entry &first, QSet<EntryId> &seen);
    /// Drops these values of an entry that is held, and remembers them until the end.
    Result<> drop(Entry entry, const QList<FieldKey> &keys);
    Result<> eraseHeld(const RecordKey &record, const QList<Held> &closure);
    Result<> refold(const RecordKey &record);
    Result<bool> named(const PackedEntry &entry);
    Result<> mergeRecord(std::span<const Put> puts);
    /// Merges plain entries into the heads that a record has; false where they are not so plain.
    Result<bool> follow(const RecordInfo &record, std::span<const Put> puts, Heads &heads);
    Result<> countForks();
    void count(const RowWriter::Before &before, qint64 flags, Kind kind);

    Log &m_log;
    Database &m_db;
    qint64 m_via;
    RowWriter &m_rows;
    Joined m_joined;
    QSet<RecordKey> m_refold;
    QHash<Id, QList<QByteArray>> m_erased; // values that were removed, by record
    QSet<QByteArray> m_erasedDigests;      // of files
    QSet<LineId> m_begun;                  // lines whose beginning came
    QHash<LineId, Run> m_runs;
    std::vector<EntryBatch> m_batches; // that m_puts points into
    std::vector<Put> m_puts;
    QList<Entry> m_controls;
    QSet<EntryId> m_touched;        // control entries whose targets were looked at
    QList<RowWriter::Cell> m_cells; // of the record being merged
    Statement *m_insert = nullptr;
    qint64 m_rid = 0; // the last one given
    LineInfo m_line;  // of the entry before
    bool m_anyControl = false;
};
