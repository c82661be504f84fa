// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ownentries.h"

#include "store/log.h"

Result<OwnEntries> OwnEntries::of(const Store &store)
{
    OwnEntries own(store);
    TRY(own.openPlain());
    TRY(own.collectPlain());
    TRY(own.collectForked());
    TRY(own.openPlain());
    return own;
}

/// Entries that shrank to their hashes (length(body) = 0) were received long ago.
Result<> OwnEntries::openPlain()
{
    const QByteArray sql =
        QByteArray("SELECT ") + Log::entryColumns +
        " FROM entry e WHERE line IN (SELECT line FROM line_begin WHERE key = ?) AND line NOT IN "
        "(SELECT line FROM forked_line) AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.line = "
        "e.line AND e.seq BETWEEN r.from_seq AND r.to_seq) AND length(body) > 0 "
        "AND length(hash) = 32 ORDER BY line, seq, tag";
    TRY_ASSIGN(find, m_store->db().prepare(sql));
    m_plain = std::move(find);
    m_plain.bind(1, m_store->publicKey());
    return ok();
}

Result<> OwnEntries::collectPlain()
{
    for (;; ++m_count) {
        TRY_ASSIGN(more, m_plain.step());
        if (!more) break;
        const LineId line = m_plain.integer(1);
        const qint64 seq = m_plain.integer(2);
        if (!m_runs.isEmpty() && m_runs.last().line == line && m_runs.last().to == seq - 1) {
            m_runs.last().to = seq;
        } else {
            Run run{line, seq, seq, m_plain.blob(5), {}};
            if (run.prev.isEmpty() && seq > 1) {
                TRY_ASSIGN(prev, m_store->log().hashAt(line, seq - 1));
                run.prev = prev;
            }
            m_runs.append(run);
        }
        m_runs.last().last = m_plain.blob(4);
    }
    m_plainLeft = m_count;
    return ok();
}

/// The last number of a branch that a range of the receipt confirms by its hash.
static Result<qint64> receivedOf(const Store &store, const Branch &branch)
{
    TRY_ASSIGN(find, store.db().prepare("SELECT to_seq, last_hash FROM receipt WHERE line = ? AND "
                                        "from_seq <= ? AND to_seq BETWEEN ? AND ?"));
    find.bind(1, branch.run.line);
    find.bind(2, branch.run.from);
    find.bind(3, branch.run.from);
    find.bind(4, branch.run.to);
    qint64 received = 0;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return received;
        const qint64 to = find.integer(0);
        TRY_ASSIGN(last, store.log().entryAt(branch.rids[to - branch.run.from]));
        if (last.entry.hash == find.blob(1)) received = std::max(received, to);
    }
}

Result<> OwnEntries::collectForked()
{
    TRY_ASSIGN(forked, forkedLines(m_store->db()));
    TRY_ASSIGN(lines, m_store->log().linesOf(m_store->publicKey()));
    for (const LineId line : lines) {
        if (!forked.contains(line)) continue;
        TRY_ASSIGN(branches, branchesOf(m_store->log(), line));
        for (Branch &b : branches) {
            if (b.run.last.size() != 32) continue; // the office's own word, not ours to give
            TRY_ASSIGN(received, receivedOf(*m_store, b));
            if (received >= b.run.to) continue;
            if (received >= b.run.from) {
                TRY_ASSIGN(before, m_store->log().entryAt(b.rids[received - b.run.from]));
                b.run.prev = before.entry.hash;
                b.rids.remove(0, received + 1 - b.run.from);
                b.run.from = received + 1;
            }
            TRY(addBranch(std::move(b)));
        }
    }
    return ok();
}

/// Adds a branch's entries, in as many runs as the ones that shrank to their hashes leave.
Result<> OwnEntries::addBranch(Branch branch)
{
    QByteArray prev = branch.run.prev;
    bool open = false;
    for (const qint64 rid : std::as_const(branch.rids)) {
        TRY_ASSIGN(held, m_store->log().entryAt(rid));
        const Entry &e = held.entry;
        if (!e.isStub()) {
            if (!open) m_runs.append({e.line, e.seq, e.seq, prev, {}});
            m_runs.last().to = e.seq;
            m_runs.last().last = e.hash;
            m_branched.append(rid);
            ++m_count;
        }
        open = !e.isStub();
        prev = e.hash;
    }
    return ok();
}

Result<bool> OwnEntries::next(PackedEntry &entry)
{
    // A statement that was stepped past its end would begin anew.
    if (m_plainLeft > 0) {
        --m_plainLeft;
        TRY_ASSIGN(more, m_plain.step());
        if (more) entry = Log::packedEntryFrom(m_plain);
        return more;
    }
    if (m_at == m_branched.size()) return false;
    TRY_ASSIGN(find, m_store->db().prepare(QByteArray("SELECT ") + Log::entryColumns +
                                           " FROM entry WHERE rid = ?"));
    m_find = std::move(find);
    m_find.bind(1, m_branched[m_at++]);
    TRY_ASSIGN(any, m_find.step());
    if (any) entry = Log::packedEntryFrom(m_find);
    return any;
}

Result<QList<SeqRange>> ownHeld(const Store &store)
{
    QList<SeqRange> held;
    TRY_ASSIGN(lines, store.log().linesOf(store.publicKey()));
    for (const LineId line : lines) {
        TRY_ASSIGN(ranges, store.log().held(line));
        held.append(ranges);
    }
    return held;
}
