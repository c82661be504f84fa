// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/columnreader.h"

#include "sync/columnframe.h"
#include "sync/packagecodec.h"

ColumnReader::ColumnReader(const PackageHead &head, PackageMeta &meta)
    : m_head(head)
    , m_meta(meta)
    , m_lines(linesOf(meta))
{
}

/// Line, number and the hash before, as the runs of an up package say.
bool ColumnReader::beginRun(PackedEntry &e)
{
    if (m_run == m_meta.runs.size()) return false;
    const Run &run = m_meta.runs[m_run];
    if (m_seq == 0) {
        m_seq = run.from;
        m_prev = run.prev;
    }
    e.line = run.line;
    e.seq = m_seq;
    return true;
}

/// Hashes it; false where a run does not end as its sender said (MERGE.md §7.2).
bool ColumnReader::endRun(PackedEntry &e)
{
    m_hasher.hash(e, m_prev, e.hash.data());
    e.hashSize = quint8(e.hash.size());
    m_prev = e.hashView().toByteArray();
    Run &run = m_meta.runs[m_run];
    if (m_seq++ < run.to) return true;
    if (!m_prev.startsWith(run.last)) return false;
    run.last = m_prev;
    m_seq = 0;
    ++m_run;
    return true;
}

bool ColumnReader::readRow(ColumnFrame &f, PackedEntry &e)
{
    const quint64 number = f.shapeNumbers.number();
    const Shape &shape = f.shapes[int(number)];
    e.op = shape.op;
    e.kind = shape.kind;
    e.anyErased = shape.anyErased;
    e.save = f.save = plusDifference(f.save, f.saves.number());
    e.clock = f.nextClock();
    if (m_head.direction == Direction::Down) {
        const qsizetype line = f.lineNumbers.countUpTo(f.lines.size() - 1);
        const quint64 step = f.seqs.number();
        const QByteArrayView hash = f.loose.bytes(8);
        if (f.lineNumbers.failed() || f.loose.failed()) return false;
        qint64 &last = f.lineSeqs[std::size_t(line)];
        e.line = f.lines[line];
        e.seq = last = plusDifference(qint64(quint64(last) + 1), step);
        std::copy(hash.begin(), hash.end(), e.hash.begin());
        e.hashSize = 8;
    }
    if (e.line < 1 || e.seq < 1 || e.seq == std::numeric_limits<qint64>::max()) return false;
    if ((e.op == Op::Begin) != (e.seq == 1)) return false; // a line begins with its key, and once
    if (shape.hasRecord()) {
        const int id = f.nextId(f.records, f.lastRecord);
        if (id < 0) return false;
        e.record = Id::fromBytes(QByteArray::fromRawData(f.ids[id].data(), 16));
        if (e.record.isNull()) return false;
    }
    const char *body = f.out.at();
    if (shape.op == Op::Put) {
        if (!f.put(shape)) return false;
        f.history.note(f.lastRecord, int(f.at), int(number));
    } else {
        Entry known;
        known.op = e.op;
        const QByteArrayView bytes = f.bodies.next();
        f.out.raw(bytes);
        if (f.failed() || !decodeBody(bytes, known)) return false;
    }
    e.body = {body, f.out.at() - body};
    return true;
}

ColumnReader::Found ColumnReader::read(QByteArrayView loose, QByteArrayView columns,
                                       QByteArray &bodies, QList<PackedEntry> &entries)
{
    ColumnFrame f(loose, columns);
    if (!f.open(m_head.direction, m_lines)) return Found::Damaged;
    bodies = QByteArray(f.bodySize, Qt::Uninitialized);
    f.out.open(bodies.data(), bodies.size());
    f.ms = m_head.madeAt;
    f.entries = &entries;
    f.firstEntry = entries.size();
    const bool up = m_head.direction == Direction::Up;
    for (; f.at < f.count; ++f.at) {
        PackedEntry e;
        if (up && !beginRun(e)) return Found::Altered;
        if (!readRow(f, e)) return Found::Damaged;
        if (up && !endRun(e)) return Found::Altered;
        entries.append(e);
    }
    return f.atEnd() ? Found::Fine : Found::Damaged;
}
