// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cbor.h"
#include "store/entry.h"

#include <array>
#include <vector>

// Reading entries where they lie: views into bytes that somebody keeps, nothing copied. Import
// looks at millions of fields and keeps none of them.

namespace putformat
{
/// CBOR tags of values that are not plain.
inline constexpr quint64 saltedTag = 1, erasedTag = 2, ownSaltTag = 3;
/// salt_f = BLAKE2b-256(salt ‖ CBOR(key)), commitment = BLAKE2b-256(salt_f ‖ value).
QByteArray fieldSalt(QByteArrayView salt, QByteArrayView key);
QByteArray commitment(QByteArrayView fieldSalt, QByteArrayView value);
} // namespace putformat

/// The references of one field, one after the other.
class RefReader
{
public:
    /// `refs`: the CBOR array as PutReader gives it.
    explicit RefReader(QByteArrayView refs)
        : m_cbor(refs)
        , m_left(m_cbor.array())
    {
    }
    quint64 left() const { return m_left; }
    bool next(Ref &ref);

private:
    CborReader m_cbor;
    quint64 m_left;
};

/// One field of a put, as it lies in the body.
struct FieldView {
    quint16 number = 0;
    QByteArrayView element{}; ///< of a set
    FieldWrite::Form form = FieldWrite::Form::Plain;
    QByteArrayView key{};        ///< number and element as CBOR
    QByteArrayView value{};      ///< CBOR; empty when erased
    QByteArrayView commitment{}; ///< when erased
    QByteArrayView ownSalt{};    ///< Form::OwnSalt only
    QByteArrayView replaces{};   ///< CBOR arrays of references
    QByteArrayView sees{};
};

/// The body of a put, field by field, and then what it saw and the salt.
class PutReader
{
public:
    /// `from`: bytes that begin with the body.
    explicit PutReader(QByteArrayView from);
    quint64 left() const { return m_left; }
    bool anyErased() const { return m_anyErased; } ///< of the fields read so far
    /// False after the last field, and after a fault.
    bool next(FieldView &field);
    /// Reads what follows the fields, those that are left included; false where this is no body of
    /// a put.
    bool finish();
    QByteArrayView saw() const { return m_saw; } ///< after finish(): a CBOR array of references
    QByteArrayView salt() const { return m_salt; }
    const char *end() const { return m_cbor.at(); } ///< after finish(): behind the body

private:
    QByteArrayView refs();
    void readValue(FieldView &field);
    CborReader m_cbor;
    quint64 m_left;
    std::pair<quint16, QByteArrayView> m_last{};
    bool m_any = false, m_anySalted = false, m_anyErased = false;
    QByteArrayView m_saw{}, m_salt{};
};

/// An entry whose body was checked and not unfolded; the bytes are the caller's.
struct PackedEntry {
    LineId line = 0;
    qint64 seq = 0;
    qint64 clock = 0;
    qint64 save = 0;
    Op op = Op::Put;
    quint16 kind = 0;
    Id record{};
    QByteArrayView body{};
    bool anyErased = false;      ///< a field of it lost its value
    QByteArrayView prev{};       ///< as Entry::prev
    std::array<char, 32> hash{}; ///< the first hashSize bytes
    quint8 hashSize = 0;

    QByteArrayView hashView() const { return {hash.data(), hashSize}; }
    EntryId id() const;
    /// Shrank to its hash, see Entry::isStub.
    bool isStub() const { return op == Op::Put && record.isNull(); }
    /// Whether the body is one of its op; that of a stub is empty.
    bool isReadable() const;
    /// All but the body.
    void headTo(Entry &entry) const;
    /// All of it as values; false where the body is not one of its op.
    bool unpackTo(Entry &entry) const;
    Entry unpacked() const;
};

/// Packs an entry; `body` is what encodeBody gave, and must outlive the result.
PackedEntry packedFrom(const Entry &entry, const QByteArray &body);

/// Hashes entries (see hashOf), with memory that stays from one to the next.
class EntryHasher
{
public:
    /// Into 32 bytes at `to`. The body must be one that decodeBody takes.
    void hash(const PackedEntry &entry, QByteArrayView prev, char *to);

private:
    void head(int major, quint64 v) { m_at += CborWriter::headTo(m_at, major, v); }
    void integer(qint64 v);
    void raw(QByteArrayView bytes);
    void bytes(QByteArrayView bytes);
    void put(QByteArrayView body);
    std::vector<char> m_form{};
    char *m_at = nullptr;
};
