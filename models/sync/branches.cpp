// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/branches.h"

#include <algorithm>

namespace
{

/// One entry while a line is walked.
struct Step {
    qint64 rid = 0;
    QByteArray hash{}, prev{};
    qsizetype run = -1;
};

/// Whether `next` carries the hash of `before`; a relayed entry knows 8 bytes of its own.
bool goesOn(const Log &log, const Step &next, const Step &before)
{
    if (!next.prev.isEmpty()) return next.prev == before.hash;
    if (before.hash.size() != 32) return false;
    Result<Held> held = log.entryAt(next.rid);
    if (!held) return false;
    held->entry.prev = before.hash;
    return hashOf(held->entry).startsWith(next.hash);
}

class Walk
{
public:
    Walk(const Log &log, LineId line)
        : m_log(log)
        , m_line(line)
    {
    }

    void take(qint64 seq, Step step)
    {
        if (seq != m_seq) advance(seq);
        m_now.append(std::move(step));
    }
    QList<Branch> finish()
    {
        advance(0);
        return std::move(m_branches);
    }

private:
    void advance(qint64 seq)
    {
        QHash<qsizetype, qsizetype> children; // of m_before, by index
        QList<qsizetype> parents;
        for (const Step &s : std::as_const(m_now)) {
            qsizetype parent = -1;
            for (qsizetype i = 0; i < m_before.size() && parent < 0; ++i)
                if (goesOn(m_log, s, m_before[i])) parent = i;
            parents.append(parent);
            if (parent >= 0) ++children[parent];
        }
        for (qsizetype i = 0; i < m_now.size(); ++i) place(m_now[i], parents[i], children);
        m_before = seq == m_seq + 1 ? std::move(m_now) : QList<Step>();
        m_now = {};
        m_seq = seq;
    }

    void place(Step &s, qsizetype parent, const QHash<qsizetype, qsizetype> &children)
    {
        if (parent >= 0 && children.value(parent) == 1) {
            s.run = m_before[parent].run;
        } else {
            s.run = m_branches.size();
            const QByteArray prev = parent >= 0 ? m_before[parent].hash : s.prev;
            m_branches.append(Branch{.run = {m_line, m_seq, m_seq, prev, {}}});
        }
        Branch &b = m_branches[s.run];
        b.run.to = m_seq;
        b.run.last = s.hash;
        b.rids.append(s.rid);
    }

    const Log &m_log;
    LineId m_line;
    qint64 m_seq = 0;
    QList<Step> m_before, m_now;
    QList<Branch> m_branches;
};

} // namespace

Result<QList<Branch>> branchesOf(const Log &log, LineId line)
{
    TRY_ASSIGN(find, log.db().prepare("SELECT rid, seq, hash, prev FROM entry WHERE line = ? "
                                      "ORDER BY seq, tag"));
    find.bind(1, line);
    Walk walk(log, line);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return walk.finish();
        walk.take(find.integer(1), {find.integer(0), find.blob(2), find.blob(3)});
    }
}

Result<> noteForked(Database &db, const QSet<LineId> &lines)
{
    for (const LineId line : lines) {
        TRY_ASSIGN(put, db.cached("INSERT INTO forked_line (line) VALUES (?) "
                                  "ON CONFLICT DO NOTHING"));
        put->bind(1, line);
        TRY(put->run());
    }
    return ok();
}

Result<QSet<LineId>> forkedLines(Database &db)
{
    QSet<LineId> lines;
    TRY_ASSIGN(find, db.prepare("SELECT line FROM forked_line"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return lines;
        lines.insert(find.integer(0));
    }
}

Result<bool> partsFromHeld(const Log &log, const Run &run)
{
    TRY_ASSIGN(before, log.hashAt(run.line, run.from - 1));
    if (!before.isEmpty() && !run.prev.startsWith(before)) return true;
    TRY_ASSIGN(find, log.db().cached("SELECT prev FROM entry WHERE line = ? AND seq = ? "
                                     "AND prev IS NOT NULL AND prev <> ?"));
    find->bind(1, run.line);
    find->bind(2, run.to + 1);
    find->bind(3, run.last);
    TRY_ASSIGN(parts, find->step());
    find->reset();
    return parts;
}

Result<QList<ReceiptRange>> rangesOf(const Log &log, LineId line, bool forked)
{
    QList<ReceiptRange> ranges;
    if (forked) {
        TRY_ASSIGN(branches, branchesOf(log, line));
        for (const Branch &b : branches) ranges.append({line, b.run.from, b.run.to, b.run.last});
        return ranges;
    }
    TRY_ASSIGN(held, log.held(line));
    for (const SeqRange &r : held) {
        TRY_ASSIGN(last, log.hashAt(line, r.to));
        ranges.append({line, r.from, r.to, last});
    }
    return ranges;
}
