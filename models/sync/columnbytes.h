// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

// Numbers and bytes as the columns of a package hold them: seven bits a byte, the lowest first, the
// highest bit set where more follow.

inline void putNumber(QByteArray &to, quint64 v)
{
    char bytes[10];
    qsizetype size = 0;
    for (; v >= 0x80; v >>= 7) bytes[size++] = char(v | 0x80);
    bytes[size++] = char(v);
    to.append(bytes, size);
}

/// Small numbers of either sign as small ones: 0, -1, 1, -2, 2…
inline quint64 zigzag(qint64 v) { return quint64(v) << 1 ^ quint64(v >> 63); }
inline qint64 unzigzag(quint64 v) { return qint64(v >> 1 ^ (0 - (v & 1))); }

/// Differences wrap around, so that any two numbers have one.
inline quint64 difference(qint64 a, qint64 b) { return zigzag(qint64(quint64(a) - quint64(b))); }
inline qint64 plusDifference(qint64 b, quint64 d)
{
    return qint64(quint64(b) + quint64(unzigzag(d)));
}

/// Reads what the functions above wrote. After the first fault every read gives zero or nothing,
/// and failed() stays true. Allocates nothing.
class ColumnBytes
{
public:
    ColumnBytes() = default;
    explicit ColumnBytes(QByteArrayView from)
        : m_at(from.data())
        , m_end(from.data() + from.size())
    {
    }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    bool atEnd() const { return m_at == m_end; }
    qsizetype left() const { return m_end - m_at; }

    quint64 number()
    {
        if (m_at != m_end && !m_failed && quint8(*m_at) < 0x80) return quint8(*m_at++);
        return longNumber();
    }
    /// A number that counts or names what there are `limit` of at most.
    qsizetype countUpTo(qsizetype limit)
    {
        const quint64 v = number();
        if (v > quint64(limit)) m_failed = true;
        return m_failed ? 0 : qsizetype(v);
    }
    qint64 signedNumber() { return unzigzag(number()); }
    QByteArrayView bytes(quint64 size)
    {
        if (m_failed || size > quint64(left())) {
            m_failed = true;
            return {};
        }
        const QByteArrayView v(m_at, qsizetype(size));
        m_at += size;
        return v;
    }
    /// The next `count` numbers, to be read by themselves.
    ColumnBytes column(quint64 count)
    {
        const char *from = m_at;
        for (; count > 0 && m_at != m_end; ++m_at) count -= quint8(*m_at) < 0x80 ? 1 : 0;
        if (count > 0) m_failed = true;
        return m_failed ? failedOne() : ColumnBytes({from, m_at - from});
    }

private:
    quint64 longNumber()
    {
        quint64 v = 0;
        for (int shift = 0; m_at != m_end && shift < 64 && !m_failed; shift += 7) {
            const auto b = quint8(*m_at++);
            v |= quint64(b & 0x7f) << shift;
            if (b < 0x80) return v;
        }
        m_failed = true;
        return 0;
    }
    static ColumnBytes failedOne()
    {
        ColumnBytes one;
        one.m_failed = true;
        return one;
    }
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    bool m_failed = false;
};
