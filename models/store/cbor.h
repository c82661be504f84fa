// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/values.h"

#include <QByteArray>
#include <QByteArrayView>

// The part of CBOR (RFC 8949) that entries and packages use, always in its one canonical form:
// shortest heads, definite lengths. Hashes are taken over these bytes, and import reads millions of
// them, so this is small code of our own and not QCborStreamReader, which neither refuses other
// forms nor hands out an item's bytes.

/// Appends canonical CBOR to a buffer.
class CborWriter
{
public:
    explicit CborWriter(QByteArray &to)
        : m_to(to)
    {
    }

    void unsignedInt(quint64 v) { head(0, v); }
    void integer(qint64 v);
    void bytes(QByteArrayView v);
    void text(QByteArrayView utf8);
    void text(QStringView words);
    void array(quint64 count) { head(4, count); }
    void tag(quint64 number) { head(6, number); }
    void null() { m_to.append(char(0xf6)); }
    void value(const Value &v);
    /// Bytes that are CBOR already.
    void raw(QByteArrayView cbor) { m_to.append(cbor.data(), cbor.size()); }

    /// Writes a head into at most 9 bytes; gives its length.
    static int headTo(char *to, int major, quint64 v);

private:
    void head(int major, quint64 v);
    QByteArray &m_to;
};

/// Reads CBOR from a buffer that outlives it. After the first fault every read gives zero or empty
/// and failed() stays true, so callers check once at the end. Never allocates more than the input.
class CborReader
{
public:
    explicit CborReader(QByteArrayView from)
        : m_at(from.data())
        , m_end(from.data() + from.size())
    {
    }

    enum class Type { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple, End };
    Type peek() const
    {
        if (m_failed || m_at == m_end) return Type::End;
        static constexpr Type types[] = {Type::Unsigned, Type::Negative, Type::Bytes, Type::Text,
                                         Type::Array,    Type::Map,      Type::Tag,   Type::Simple};
        return types[quint8(*m_at) >> 5];
    }
    bool atEnd() const { return m_at == m_end; }
    /// Where it reads on: what lies between two of these is what was read.
    const char *at() const { return m_at; }
    QByteArrayView rest() const { return {m_at, m_end - m_at}; }
    /// Goes on behind what somebody else has read from here.
    void continueAt(const char *at) { m_at = at; }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }

    quint64 unsignedInt() { return head(0); }
    qint64 integer();
    QByteArrayView bytes() { return sized(2); }
    QByteArrayView text() { return sized(3); }
    /// Number of items; fails where more are announced than bytes are left.
    quint64 array()
    {
        const quint64 n = head(4);
        if (n > quint64(m_end - m_at)) m_failed = true;
        return m_failed ? 0 : n;
    }
    quint64 tag() { return head(6); }
    bool isNull() const { return m_at != m_end && quint8(*m_at) == 0xf6; }
    void null();
    /// The bytes of one whole item, whatever it is; nesting is bounded.
    QByteArrayView item();
    /// An item as a Value; other forms (floats, maps of a newer version) give the null Value.
    static Value valueOf(QByteArrayView item);

private:
    quint64 head(int major)
    {
        // Nearly every head is one byte.
        if (m_at != m_end && !m_failed && (quint8(*m_at) & 31) < 24 && quint8(*m_at) >> 5 == major)
            return quint8(*m_at++) & 31;
        return longHead(major);
    }
    QByteArrayView sized(int major)
    {
        const quint64 n = head(major);
        if (n > quint64(m_end - m_at)) m_failed = true;
        if (m_failed) return {};
        const QByteArrayView v(m_at, qsizetype(n));
        m_at += n;
        return v;
    }
    quint64 longHead(int major);
    bool headAny(int &major, quint64 &v);
    void skip(int depth);
    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};
