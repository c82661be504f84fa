// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"

#include "store/utf8.h"

#include <QVarLengthArray>

int CborWriter::headTo(char *to, int major, quint64 v)
{
    const auto first = quint8(major << 5);
    if (v < 24) {
        *to = char(first | v);
        return 1;
    }
    const int size = v <= 0xff ? 1 : v <= 0xffff ? 2 : v <= 0xffffffff ? 4 : 8;
    const int code = size == 1 ? 24 : size == 2 ? 25 : size == 4 ? 26 : 27;
    *to = char(first | code);
    for (int i = 0; i < size; ++i) to[1 + i] = char(v >> (8 * (size - 1 - i)));
    return 1 + size;
}

void CborWriter::head(int major, quint64 v)
{
    char b[9];
    const int size = headTo(b, major, v);
    m_to.append(b, size);
}

void CborWriter::integer(qint64 v)
{
    if (v >= 0)
        head(0, quint64(v));
    else
        head(1, quint64(-(v + 1)));
}

void CborWriter::bytes(QByteArrayView v)
{
    head(2, quint64(v.size()));
    raw(v);
}

void CborWriter::text(QByteArrayView utf8)
{
    head(3, quint64(utf8.size()));
    raw(utf8);
}

/// Converted beside the heap; a value by itself takes one allocation.
void CborWriter::text(QStringView words)
{
    QVarLengthArray<char, 768> utf8(3 * words.size());
    const QByteArrayView view(utf8.data(), toUtf8(words, utf8.data()) - utf8.data());
    if (m_to.isEmpty()) m_to.reserve(view.size() + 9);
    text(view);
}

void CborWriter::value(const Value &v)
{
    if (v.isInt())
        integer(v.toInt());
    else if (v.isText())
        text(QStringView(v.text()));
    else if (v.isBytes())
        bytes(v.bytes());
    else
        null();
}

bool CborReader::headAny(int &major, quint64 &v)
{
    if (m_failed || m_at == m_end) {
        m_failed = true;
        return false;
    }
    const auto first = quint8(*m_at++);
    major = first >> 5;
    const int code = first & 31;
    if (code < 24) {
        v = quint64(code);
        return true;
    }
    const int size = code == 24 ? 1 : code == 25 ? 2 : code == 26 ? 4 : code == 27 ? 8 : 0;
    if (size == 0 || m_end - m_at < size) {
        m_failed = true;
        return false;
    }
    v = 0;
    for (int i = 0; i < size; ++i) v = v << 8 | quint8(*m_at++);
    // A longer head than needed is another spelling of the same thing: refused. Floats (major 7)
    // are fixed in size and have no shorter spelling.
    static constexpr quint64 least[] = {24, 0x100, 0x10000, 0x100000000};
    if (major != 7 && v < least[code - 24]) m_failed = true;
    return !m_failed;
}

quint64 CborReader::longHead(int major)
{
    int found = 0;
    quint64 v = 0;
    if (!headAny(found, v)) return 0;
    if (found != major) m_failed = true;
    return m_failed ? 0 : v;
}

qint64 CborReader::integer()
{
    int major = 0;
    quint64 v = 0;
    if (!headAny(major, v)) return 0;
    if (major > 1 || v > quint64(std::numeric_limits<qint64>::max())) {
        m_failed = true;
        return 0;
    }
    return major == 0 ? qint64(v) : -qint64(v) - 1;
}

void CborReader::null()
{
    if (isNull())
        ++m_at;
    else
        m_failed = true;
}

void CborReader::skip(int depth)
{
    int major = 0;
    quint64 v = 0;
    if (depth > 16) m_failed = true;
    if (!headAny(major, v)) return;
    switch (major) {
    case 2:
    case 3:
        if (v > quint64(m_end - m_at))
            m_failed = true;
        else
            m_at += v;
        break;
    case 4:
    case 5: {
        const quint64 items = major == 5 ? v * 2 : v;
        if (v > quint64(m_end - m_at)) m_failed = true;
        for (quint64 i = 0; i < items && !m_failed; ++i) skip(depth + 1);
        break;
    }
    case 6: skip(depth + 1); break;
    default: break;
    }
}

QByteArrayView CborReader::item()
{
    const char *from = m_at;
    skip(0);
    return m_failed ? QByteArrayView() : QByteArrayView(from, m_at - from);
}

Value CborReader::valueOf(QByteArrayView item)
{
    CborReader r(item);
    switch (r.peek()) {
    case Type::Unsigned:
    case Type::Negative: {
        const qint64 v = r.integer();
        return r.failed() ? Value() : Value(v);
    }
    case Type::Text: {
        const QByteArrayView v = r.text();
        return r.failed() ? Value() : Value(QString::fromUtf8(v));
    }
    case Type::Bytes: {
        const QByteArrayView v = r.bytes();
        return r.failed() ? Value() : Value(v.toByteArray());
    }
    default: return {};
    }
}
