// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/fields.h"
#include "records/result.h"

#include <QList>

// The entry of MERGE.md §1: one save of one record, immutable. Its bytes are described in
// sync/FORMAT.md.

/// A run of entries written by one key in one workbook; a random 63-bit number.
using LineId = qint64;

/// Names an entry inside another: (line, seq, first 4 bytes of the hash). Matches every held entry
/// that it fits.
struct Ref {
    LineId line = 0;
    qint64 seq = 0;
    quint32 check = 0;
    friend auto operator<=>(const Ref &, const Ref &) = default;
};

/// What tells entries apart: (line, seq, first 8 bytes of the hash).
struct EntryId {
    LineId line = 0;
    qint64 seq = 0;
    quint64 tag = 0;
    Ref ref() const { return {line, seq, quint32(tag >> 32)}; }
    bool fits(const Ref &r) const { return ref() == r; }
    friend auto operator<=>(const EntryId &, const EntryId &) = default;
};
inline size_t qHash(const EntryId &id, size_t seed = 0)
{
    return ::qHash(id.tag ^ quint64(id.seq), seed);
}
inline size_t qHash(const Ref &r, size_t seed = 0)
{
    return ::qHash(quint64(r.line) ^ quint64(r.seq) << 32 ^ r.check, seed);
}

/// A field of a record; for a set, one element of it.
struct FieldKey {
    quint16 number = 0;
    QByteArray element{}; ///< UTF-8 code; empty for plain fields
    friend auto operator<=>(const FieldKey &a, const FieldKey &b)
    {
        if (const auto c = a.number <=> b.number; c != 0) return c;
        const int c = a.element.compare(b.element);
        return c < 0   ? std::strong_ordering::less
               : c > 0 ? std::strong_ordering::greater
                       : std::strong_ordering::equal;
    }
    friend bool operator==(const FieldKey &, const FieldKey &) = default;
};
inline size_t qHash(const FieldKey &k, size_t seed = 0)
{
    return qHashMulti(seed, k.number, k.element);
}

enum class Op : quint8 {
    Begin = 1, ///< first entry of a line: its key and parent
    Enrol = 2, ///< the lead says whose key it is, and the role
    Put = 3,
    Withdraw = 4,
    Release = 5,
    Erase = 6, ///< of a record's personal values; cannot be taken back
    ClockFix = 7,
    Revoke = 8, ///< the lead closes a key: files signed with it are held from now on
};
inline bool isControl(Op op) { return op >= Op::Withdraw && op <= Op::ClockFix; }

/// Entries from–to of a line, both included.
struct SeqRange {
    LineId line = 0;
    qint64 from = 0;
    qint64 to = 0;
    friend auto operator<=>(const SeqRange &, const SeqRange &) = default;
};

/// One field that a put writes.
struct FieldWrite {
    /// How the value stands: as it is; under the entry's salt; under a salt of its own (after
    /// another field of the entry was erased); gone.
    enum class Form : quint8 { Plain, Salted, OwnSalt, Erased };

    FieldKey key{};
    Form form = Form::Plain;
    QByteArray value{};      ///< canonical CBOR of the value; empty when erased
    QByteArray commitment{}; ///< 32 bytes, Form::Erased only
    QByteArray ownSalt{};    ///< 32 bytes, Form::OwnSalt only
    QList<Ref> replaces{};   ///< the heads that the form was filled from
    QList<Ref> sees{};       ///< erasures of this field that the form knew
};

/// What an entry is about. Kinds have ids of their own: one id under two kinds is two records.
struct RecordKey {
    quint16 kind = 0;
    Id id{};
    friend bool operator==(const RecordKey &, const RecordKey &) = default;
};
inline size_t qHash(const RecordKey &k, size_t seed = 0)
{
    return qHashMulti(seed, k.kind, k.id.uuid);
}

struct Entry {
    LineId line = 0;
    qint64 seq = 0;
    QByteArray prev{}; ///< hash of seq-1, 32 bytes; empty where it is not known (relayed entries)
                       ///< or seq = 1
    qint64 clock = 0;  ///< hybrid logical clock, see clockMs()
    qint64 save = 0;   ///< number of the save on its line
    Op op = Op::Put;
    quint16 kind = 0;
    Id record{};

    // Put
    QList<FieldWrite> writes{}; ///< by key
    QList<Ref> saw{};           ///< deletions: all heads of the record that were seen
    QByteArray salt{};          ///< 16 bytes where a field is Salted
    // Withdraw, Release
    QList<Ref> targets{};
    // Withdraw (data entries only), ClockFix (one)
    QList<SeqRange> ranges{};
    // Erase
    QList<FieldKey> fields{};
    // ClockFix
    qint64 shiftMs = 0;
    // Begin, Enrol, Revoke
    QByteArray key{}; ///< Ed25519 public key, 32 bytes
    // Begin
    std::optional<EntryId> parent{};
    // Enrol
    Id person{};
    Role role = Role::None;

    QByteArray hash{};   ///< 32 bytes; 8 for relayed entries whose prev is not known
    quint64 tag() const; ///< first 8 bytes of hash
    EntryId id() const { return {line, seq, tag()}; }
    Ref ref() const { return id().ref(); }
    RecordKey about() const { return {kind, record}; }
    const FieldWrite *written(const FieldKey &field) const;
    /// One's own whose record left the laptop: only what the line's chain needs is left.
    bool isStub() const { return op == Op::Put && record.isNull(); }
};

/// Milliseconds since 1970 UTC of a hybrid logical clock; the low 16 bits count.
inline qint64 clockMs(qint64 clock) { return clock >> 16; }

/// The entry's op-specific part as canonical CBOR, as stored and as it travels.
QByteArray encodeBody(const Entry &entry);
/// Reads what encodeBody wrote; `entry` has op, kind and record already. False where it is no such
/// body.
bool decodeBody(QByteArrayView body, Entry &entry);

/// BLAKE2b-256 over the canonical CBOR in which erasable values stand as commitments, so that it
/// stays the same when a value is erased (MERGE.md §1).
QByteArray hashOf(const Entry &entry);

/// Puts erasable values under a new salt (16 random bytes).
void commitValues(Entry &entry, const RecordInfo *record, Ambient &ambient);
/// Drops the values of these fields for good; the hash does not change. True where one was there.
bool eraseValues(Entry &entry, const QList<FieldKey> &keys);
