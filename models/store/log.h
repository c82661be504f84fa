// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"
#include "store/enrolments.h"
#include "store/fold.h"
#include "store/rights.h"
#include "store/rowwriter.h"
#include "store/sqlite.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <functional>
#include <memory>
#include <span>

/// What joining entries to a workbook's log did.
struct Joined {
    qint64 added = 0;
    qint64 known = 0;   ///< were here already
    qint64 records = 0; ///< whose state was touched
    qint64 changed = 0; ///< of these, records that were here before
    qint64 created = 0;
    qint64 conflicts = 0;   ///< records that are in conflict now and were not before
    qint64 quarantined = 0; ///< added entries that are denied
    QSet<LineId> forks{};   ///< lines in which two entries bear one number
    QSet<Kind> kinds{};
};

/// Some entries as they lie in a package, and what has to live as long as they are looked at.
struct EntryBatch {
    std::span<const PackedEntry> entries{};
    std::shared_ptr<const void> keep{};
    /// Of each put, whether it is denied where its line's role is this one; may be left out.
    std::span<const Denial> judged{};
    Role judgedFor = Role::None;
};
/// Gives a package's entries a batch at a time; an empty one says that there are no more.
using EntrySource = std::function<Result<EntryBatch>()>;

/// Bits of a record row's `flags` column.
enum RecordFlag : qint64 {
    StatusMask = 3, ///< RecordStatus: 0 absent, 1 live, 2 gone, 3 contested
    InConflict = 4,
    Waiting = 8,    ///< a reference matches nothing held
    Intricate = 16, ///< always refolded
};

class RecordShare;

/// The log of a workbook and the state that follows from it: MERGE.md. Rows of records are written
/// here and nowhere else, for local saves and imports alike.
class Log
{
    Q_DECLARE_TR_FUNCTIONS(Log)

public:
    /// rootKey: the Ed25519 public key that needs no enrolment; its role is lead.
    Log(Database &db, QByteArray rootKey, Id rootPerson);

    /// Adds entries (hash filled in) within the open transaction. Order, repetition and batching
    /// make no difference to the state. `via`: the package that brought them, 0 for own saves.
    Result<Joined> join(const QList<Entry> &entries, qint64 via);
    /// The same of entries as they lie in a package; their bytes must live until it is done.
    Result<Joined> join(std::span<const PackedEntry> entries, qint64 via);
    /// The same of entries that come bit by bit: only so many are held at once, however many come.
    Result<Joined> join(const EntrySource &next, qint64 via);

    /// Where one's own entries go.
    struct OwnLine {
        QByteArray key{};
        LineId line = 0; ///< 0: the next entry begins a new line
        std::optional<EntryId> last{};
        QByteArray hash{};
        qint64 clock = 0;
        qint64 save = 0; ///< number of the last save
    };
    /// Continues the line that `mark` names, if it names exactly its last entry; else the next
    /// entry begins a new line (MERGE.md §1).
    Result<> openLine(const QByteArray &publicKey, const std::optional<EntryId> &mark,
                      Ambient &ambient);
    /// The clock of the last entry that the office lead is known to have written: no clock that is
    /// right stands before it.
    Result<qint64> officeClock() const;
    /// Writes an entry of one's own: line, number, prev, clock, commitments and hash are filled in.
    Result<> append(Entry entry, qint64 save, Ambient &ambient);
    const OwnLine &own() const { return m_own; }
    /// The next entry begins a new line: another copy of this workbook went on with this one.
    Result<> leaveLine();
    /// Leaves the own line where entries of it came in that were not written here.
    Result<> checkLine();
    /// Back to what it was, after a rollback.
    void restoreOwn(const OwnLine &own)
    {
        m_own = own;
        forgetRoles();
    }
    /// Moves the own clock on by a received one, within bounds.
    void received(qint64 clock, qint64 nowMs);

    Result<LineInfo> line(LineId line) const;
    /// Lines whose first entry bears this key.
    Result<QList<LineId>> linesOf(const QByteArray &publicKey) const;
    /// Keys enrolled for a person, newest last; revoked ones left out.
    Result<QList<QByteArray>> keysOf(const Id &person) const;
    /// Person and role of a key; None where it is not enrolled.
    Result<LineInfo> enrolled(const QByteArray &publicKey) const;
    Result<bool> revoked(const QByteArray &publicKey) const;

    /// Numbers held of a line, as runs. Gaps are the numbers between.
    Result<QList<SeqRange>> held(LineId line) const;
    /// Full hash at (line, seq), or empty.
    Result<QByteArray> hashAt(LineId line, qint64 seq) const;
    /// All of them, where copies of a workbook used one number.
    Result<QByteArrayList> hashesAt(LineId line, qint64 seq) const;

    /// All that concerns one record: its entries and the control entries naming them (§4).
    Result<QList<Held>> closure(const Id &record) const;
    Result<Folded> folded(const RecordKey &record) const;
    /// The entry with this rid.
    Result<Held> entryAt(qint64 rid) const;
    /// Reads the entry in the current row of a statement made with entryColumns.
    static Result<Held> entryFrom(Statement &row);
    /// The same without unfolding it: good until the statement's next step.
    static PackedEntry packedEntryFrom(Statement &row);
    static Result<> checkReadable(const PackedEntry &entry);
    /// "rid,line,seq,tag,hash,prev,clock,save,op,kind,record,body,denied"
    static const char *entryColumns;
    static constexpr int entryColumnCount = 13;
    /// Greatest rid: what is joined later has a greater one.
    Result<qint64> watermark() const;

    /// Refolds every record from the log and writes its row; also after an upgrade.
    Result<> rebuild();
    /// What is wrong: hashes that do not fit, rows that are not what the log gives. Empty: all
    /// well.
    Result<QStringList> verify(const std::function<void(int percent)> &progress = {}) const;
    /// Its parts: entries against their hashes.
    Result<QStringList> verifyChains() const;
    /// Rows that are not what the log gives, of the records that it takes from `share`.
    Result<> checkRecords(RecordShare &share) const;
    /// What is wrong over several rows: rows without a log, files, which firms are one.
    Result<QStringList> verifyTables() const;
    /// Digest over records in (kind, id) order of status and, per field number, sorted head ids and
    /// value (§5). `scope` empty: all records.
    Result<QByteArray> stateHash(const QSet<Id> *scope = nullptr) const;

    Database &db() const { return m_db; }

private:
    friend class Joiner;
    Result<> beginLine(Ambient &ambient);
    Result<> leaveFuture(qint64 nowMs);
    Result<> write(Entry entry, qint64 save, Ambient &ambient);
    Result<> collectControls(const Entry &entry, QSet<qint64> &seen, QList<Held> &out) const;

    Database &m_db;
    QByteArray m_rootKey;
    Id m_rootPerson;
    OwnLine m_own;
    /// What is kept of lines and keys no longer holds.
    void forgetRoles()
    {
        m_lines.clear();
        m_keys.reset();
    }
    /// Of every line whose beginning is held.
    Result<QHash<LineId, Role>> rolesOfLines() const;
    mutable QHash<LineId, LineInfo> m_lines;
    mutable std::optional<QHash<QByteArray, LineInfo>> m_keys;
    RowWriter m_rows;
};
