// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cbor.h"
#include "sync/columnhistory.h"
#include "sync/package.h"

// A frame of columns while it is read: where each column stands, and how far it was read.

/// Canonical CBOR into a place of a known size. What finds no room fails.
class BodyBytes
{
public:
    void open(char *at, qsizetype size)
    {
        m_at = at;
        m_end = at + size;
    }
    char *at() const { return m_at; }
    bool atEnd() const { return m_at == m_end; }
    bool failed() const { return m_failed; }
    void head(int major, quint64 v)
    {
        char b[9];
        raw({b, CborWriter::headTo(b, major, v)});
    }
    void integer(qint64 v)
    {
        if (v >= 0)
            head(0, quint64(v));
        else
            head(1, quint64(-(v + 1)));
    }
    void raw(QByteArrayView bytes)
    {
        if (bytes.size() > m_end - m_at) m_failed = true;
        if (m_failed) return;
        std::copy(bytes.begin(), bytes.end(), m_at);
        m_at += bytes.size();
    }
    void bytes(QByteArrayView v)
    {
        head(2, quint64(v.size()));
        raw(v);
    }
    void text(QByteArrayView v)
    {
        head(3, quint64(v.size()));
        raw(v);
    }

private:
    char *m_at = nullptr;
    char *m_end = nullptr;
    bool m_failed = false;
};

/// The sizes of a column, and the bytes that they cut.
struct SizedBytes {
    ColumnBytes sizes{}, bytes{};
    void readSizes(ColumnBytes &from, quint64 count) { sizes = from.column(count); }
    void readBytes(ColumnBytes &from)
    {
        quint64 all = 0;
        for (ColumnBytes each = sizes; !each.atEnd() && !each.failed();) {
            const quint64 size = each.number();
            if (size > quint64(from.left())) from.fail();
            if (from.failed()) return;
            all += size; // of at most 64 MiB sizes of at most 64 MiB
        }
        bytes = ColumnBytes(from.bytes(all));
    }
    QByteArrayView next() { return bytes.bytes(sizes.number()); }
};

struct Numbers {
    ColumnBytes bytes{};
    quint64 mode = 0, divisor = 1;
    qint64 last = 0;
    void read(ColumnBytes &from, quint64 count)
    {
        if (count == 0) return;
        mode = from.number();
        if (mode > (columnmode::steps | columnmode::negative | columnmode::divided)) from.fail();
        if (mode & columnmode::divided) divisor = from.number();
        bytes = from.column(count);
    }
    qint64 next()
    {
        const quint64 v = bytes.number();
        if (mode & columnmode::steps)
            last = plusDifference(last, v);
        else
            last = mode & columnmode::negative ? unzigzag(v) : qint64(v);
        return qint64(quint64(last) * divisor);
    }
};

/// The values of one field of one kind.
struct FieldColumn {
    std::array<quint64, valueClasses> counts{};
    Numbers numbers{}, days{};
    SizedBytes texts{}, others{};
    ColumnBytes ids{};
    int lastId = -1;
    quint64 count(ValueClass c) const { return counts[std::size_t(c)]; }
    bool atEnd() const
    {
        return numbers.bytes.atEnd() && days.bytes.atEnd() && texts.sizes.atEnd() && ids.atEnd() &&
               others.sizes.atEnd();
    }
};

/// Everything that is read of one frame. The entries are the reader's.
struct ColumnFrame {
    ColumnBytes loose, columns;
    qsizetype count = 0, bodySize = 0, firstEntry = 0;
    qint64 firstMs = 0;
    ShapeTable shapes{};
    FieldHistory history{shapes};
    QList<LineId> lines{};
    ColumnBytes shapeNumbers{}, saves{}, times{}, counters{}, lineNumbers{}, seqs{}, records{};
    ColumnBytes refs{};
    SizedBytes bodies{};
    std::vector<FieldColumn> fields{};
    BodyBytes out{};
    qint64 save = 0, ms = 0;
    quint16 counter = 0;
    int lastRecord = -1;
    IdTable ids{};
    std::vector<qint64> lineSeqs{}, refSeqs{};
    const QList<PackedEntry> *entries = nullptr;
    qsizetype at = 0; // number of the entry that is read

    ColumnFrame(QByteArrayView looseBytes, QByteArrayView columnBytes)
        : loose(looseBytes)
        , columns(columnBytes)
    {
    }
    bool failed() const { return loose.failed() || columns.failed() || out.failed(); }
    bool atEnd() const;
    bool open(Direction direction, const QList<LineId> &metaLines);
    bool readLines(const QList<LineId> &metaLines);
    void splitFields(const std::vector<quint64> &used);
    qint64 nextClock();
    int nextId(ColumnBytes &codes, int &last);
    bool put(const Shape &shape);
    void value(const ShapeField &field);
    void formedValue(const ShapeField &field);
    void replaced(const ShapeField &field, quint64 code, QByteArrayView &last);
    QByteArrayView refList();
    void ref(const PackedEntry &entry);
    QByteArrayView expected(const ShapeField &field);
};
