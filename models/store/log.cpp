// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log.h"

#include "store/joiner.h"

#include <QtEndian>

const char *Log::entryColumns = "rid,line,seq,tag,hash,prev,clock,save,op,kind,record,body,denied";

Log::Log(Database &db, QByteArray rootKey, Id rootPerson)
    : m_db(db)
    , m_rootKey(std::move(rootKey))
    , m_rootPerson(rootPerson)
    , m_rows(db)
{
}

PackedEntry Log::packedEntryFrom(Statement &row)
{
    PackedEntry e;
    e.line = row.integer(1);
    e.seq = row.integer(2);
    const QByteArrayView hash = row.blobView(4);
    e.hashSize = quint8(std::min<qsizetype>(hash.size(), qsizetype(e.hash.size())));
    std::copy_n(hash.begin(), e.hashSize, e.hash.begin());
    e.prev = row.blobView(5);
    e.clock = row.integer(6);
    e.save = row.integer(7);
    e.op = Op(row.integer(8));
    e.kind = quint16(row.integer(9));
    e.record = row.id(10);
    e.body = row.blobView(11);
    return e;
}

static Error unreadable(const PackedEntry &e)
{
    return {Log::tr("Entry %1 of line %2 in the log cannot be read. Restore the newest backup.")
                .arg(e.seq)
                .arg(e.line, 0, 16)};
}

Result<> Log::checkReadable(const PackedEntry &entry)
{
    return entry.isReadable() ? ok() : Result<>(unreadable(entry));
}

Result<Held> Log::entryFrom(Statement &row)
{
    const PackedEntry packed = packedEntryFrom(row);
    Held held;
    held.denied = row.integer(12) != 0;
    if (!packed.unpackTo(held.entry)) return unreadable(packed);
    return held;
}

Result<Joined> Log::join(const QList<Entry> &entries, qint64 via)
{
    QByteArrayList bodies;
    std::vector<PackedEntry> packed;
    for (const Entry &e : entries) {
        bodies.append(encodeBody(e));
        packed.push_back(packedFrom(e, bodies.last()));
    }
    return join(packed, via);
}

Result<Joined> Log::join(std::span<const PackedEntry> entries, qint64 via)
{
    bool given = false;
    return join(
        [&]() -> Result<EntryBatch> {
            return std::exchange(given, true) ? EntryBatch{} : EntryBatch{entries};
        },
        via);
}

Result<Joined> Log::join(const EntrySource &next, qint64 via)
{
    return Joiner(*this, via).run(next);
}

// ---- the own line ----

Result<> Log::openLine(const QByteArray &publicKey, const std::optional<EntryId> &mark,
                       Ambient &ambient)
{
    m_own = {};
    m_own.key = publicKey;
    m_own.clock = ambient.nowMs() << 16;
    if (!mark) return ok();
    TRY_ASSIGN(lines, linesOf(publicKey));
    if (!lines.contains(mark->line)) return ok();
    TRY_ASSIGN(find, m_db.cached("SELECT seq, tag, hash, clock, save FROM entry WHERE line = ? "
                                 "ORDER BY seq DESC LIMIT 2"));
    find->bind(1, mark->line);
    TRY_ASSIGN(any, find->step());
    if (!any || find->integer(0) != mark->seq || quint64(find->integer(1)) != mark->tag) {
        find->reset();
        return ok();
    }
    m_own.line = mark->line;
    m_own.last = *mark;
    m_own.hash = find->blob(2);
    m_own.clock = std::max(m_own.clock, find->integer(3));
    m_own.save = find->integer(4);
    TRY_ASSIGN(second, find->step());
    if (second && find->integer(0) == mark->seq) m_own.line = 0; // a fork: begin anew
    find->reset();
    TRY_ASSIGN(left, m_db.scalar("SELECT value FROM meta WHERE key = 'left_line'"));
    if (left.bytes() == QByteArray::number(mark->line)) m_own.line = 0;
    return leaveFuture(ambient.nowMs());
}

/// Where the clock was ahead and has been set right, a new line begins: on the old one every entry
/// would go on to bear the time of its last.
Result<> Log::leaveFuture(qint64 nowMs)
{
    constexpr qint64 day = 24 * 3600'000;
    if (clockMs(m_own.clock) <= nowMs + day) return ok();
    TRY_ASSIGN(office, officeClock());
    // Before what the office wrote: it is the clock of now that is wrong.
    if (m_own.key != m_rootKey && nowMs < clockMs(office)) return ok();
    m_own.line = 0;
    m_own.clock = nowMs << 16;
    return ok();
}

Result<qint64> Log::officeClock() const
{
    TRY_ASSIGN(lines, linesOf(m_rootKey));
    if (lines.isEmpty()) return qint64(0);
    TRY_ASSIGN(find,
               m_db.cached("SELECT clock FROM entry WHERE line = ? ORDER BY seq DESC LIMIT 1"));
    find->bind(1, lines.last());
    TRY_ASSIGN(any, find->step());
    const qint64 clock = any ? find->integer(0) : 0;
    find->reset();
    return clock;
}

Result<> Log::leaveLine()
{
    TRY_ASSIGN(put, m_db.cached("INSERT INTO meta (key, value) VALUES ('left_line', ?) "
                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    put->bind(1, QByteArray::number(m_own.line));
    TRY(put->run());
    m_own.line = 0;
    return ok();
}

Result<> Log::checkLine()
{
    if (m_own.line == 0 || !m_own.last) return ok();
    TRY_ASSIGN(find, m_db.cached("SELECT 1 FROM entry WHERE line = ?1 AND (seq > ?2 OR (seq = ?2 "
                                 "AND tag <> ?3)) LIMIT 1"));
    find->bind(1, m_own.line);
    find->bind(2, m_own.last->seq);
    find->bind(3, qint64(m_own.last->tag));
    TRY_ASSIGN(others, find->step());
    find->reset();
    return others ? leaveLine() : ok();
}

Result<> Log::beginLine(Ambient &ambient)
{
    Entry begin;
    begin.op = Op::Begin;
    begin.key = m_own.key;
    TRY_ASSIGN(find, m_db.cached("SELECT e.line, e.seq, e.tag FROM line_begin b "
                                 "JOIN entry e ON e.line = b.line WHERE b.key = ? "
                                 "ORDER BY e.rid DESC LIMIT 1"));
    find->bind(1, m_own.key);
    TRY_ASSIGN(any, find->step());
    if (any) begin.parent = EntryId{find->integer(0), find->integer(1), quint64(find->integer(2))};
    find->reset();
    quint64 line = 0;
    while (line == 0) {
        ambient.random(&line, sizeof line);
        line &= quint64(std::numeric_limits<qint64>::max());
    }
    m_own.line = LineId(line);
    m_own.last.reset();
    m_own.hash.clear();
    m_own.save = 0;
    return write(std::move(begin), 0, ambient);
}

Result<> Log::append(Entry entry, qint64 save, Ambient &ambient)
{
    if (m_own.line == 0) TRY(beginLine(ambient));
    return write(std::move(entry), save, ambient);
}

Result<> Log::write(Entry entry, qint64 save, Ambient &ambient)
{
    entry.line = m_own.line;
    entry.seq = m_own.last ? m_own.last->seq + 1 : 1;
    entry.prev = m_own.hash;
    m_own.clock = std::max(ambient.nowMs() << 16, m_own.clock + 1);
    entry.clock = m_own.clock;
    entry.save = save;
    commitValues(entry, entry.op == Op::Put ? recordOf(Kind(entry.kind)) : nullptr, ambient);
    const QByteArray body = encodeBody(entry);
    PackedEntry packed = packedFrom(entry, body);
    EntryHasher().hash(packed, packed.prev, packed.hash.data());
    packed.hashSize = quint8(packed.hash.size());
    TRY(join({&packed, 1}, 0));
    m_own.last = packed.id();
    m_own.hash = packed.hashView().toByteArray();
    m_own.save = std::max(m_own.save, save);
    return ok();
}

void Log::received(qint64 clock, qint64 nowMs)
{
    // A clock far ahead must not infect ours: taken over only up to a minute beyond our own.
    const qint64 bound = (nowMs + 60'000) << 16;
    m_own.clock = std::max(m_own.clock, std::min(clock, bound));
}

// ---- lines and keys ----

Result<LineInfo> Log::enrolled(const QByteArray &publicKey) const
{
    if (!m_keys) {
        TRY_ASSIGN(keys, rolesOfKeys(m_db, m_rootKey, m_rootPerson));
        m_keys = keys;
    }
    return m_keys->value(publicKey, {.key = publicKey});
}

Result<QHash<LineId, Role>> Log::rolesOfLines() const
{
    QHash<LineId, Role> roles;
    TRY_ASSIGN(find, m_db.prepare("SELECT DISTINCT line FROM line_begin"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return roles;
        TRY_ASSIGN(info, line(find.integer(0)));
        roles.insert(info.line, info.role);
    }
}

Result<bool> Log::revoked(const QByteArray &publicKey) const
{
    TRY_ASSIGN(find, m_db.cached("SELECT 1 FROM enrolment n JOIN entry e ON e.rid = n.entry "
                                 "WHERE n.key = ? AND n.role = 0 AND e.denied = 0"));
    find->bind(1, publicKey);
    TRY_ASSIGN(any, find->step());
    find->reset();
    return any;
}

Result<LineInfo> Log::line(LineId line) const
{
    if (const auto known = m_lines.constFind(line); known != m_lines.constEnd()) return *known;
    TRY_ASSIGN(find, m_db.cached("SELECT b.key FROM line_begin b JOIN entry e ON e.rid = b.entry "
                                 "WHERE b.line = ? ORDER BY e.tag LIMIT 1"));
    find->bind(1, line);
    TRY_ASSIGN(any, find->step());
    LineInfo info;
    if (any) {
        const QByteArray key = find->blob(0);
        find->reset();
        TRY_ASSIGN(person, enrolled(key));
        info = person;
    }
    find->reset();
    info.line = line;
    m_lines.insert(line, info);
    return info;
}

Result<QList<LineId>> Log::linesOf(const QByteArray &publicKey) const
{
    QList<LineId> lines;
    TRY_ASSIGN(find, m_db.cached("SELECT line FROM line_begin WHERE key = ? ORDER BY entry"));
    find->bind(1, publicKey);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        lines.append(find->integer(0));
    }
    find->reset();
    return lines;
}

Result<QList<QByteArray>> Log::keysOf(const Id &person) const
{
    QList<QByteArray> keys;
    if (person == m_rootPerson) keys.append(m_rootKey);
    TRY_ASSIGN(find, m_db.prepare("SELECT DISTINCT n.key FROM enrolment n JOIN entry e "
                                  "ON e.rid = n.entry WHERE n.person = ? AND n.role > 0 "
                                  "AND e.denied = 0 ORDER BY n.entry"));
    find.bind(1, person);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        TRY_ASSIGN(closed, revoked(find.blob(0)));
        if (!closed) keys.append(find.blob(0));
    }
    return keys;
}

Result<QList<SeqRange>> Log::held(LineId line) const
{
    QList<SeqRange> ranges;
    TRY_ASSIGN(find, m_db.cached("SELECT DISTINCT seq FROM entry WHERE line = ? ORDER BY seq"));
    find->bind(1, line);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        const qint64 seq = find->integer(0);
        if (!ranges.isEmpty() && ranges.last().to == seq - 1)
            ranges.last().to = seq;
        else
            ranges.append({line, seq, seq});
    }
    find->reset();
    return ranges;
}

Result<QByteArray> Log::hashAt(LineId line, qint64 seq) const
{
    TRY_ASSIGN(find, m_db.cached("SELECT hash FROM entry WHERE line = ? AND seq = ? LIMIT 1"));
    find->bind(1, line);
    find->bind(2, seq);
    TRY_ASSIGN(any, find->step());
    const QByteArray hash = any ? find->blob(0) : QByteArray();
    find->reset();
    return hash;
}

Result<QByteArrayList> Log::hashesAt(LineId line, qint64 seq) const
{
    QByteArrayList hashes;
    TRY_ASSIGN(find, m_db.cached("SELECT hash FROM entry WHERE line = ? AND seq = ?"));
    find->bind(1, line);
    find->bind(2, seq);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        hashes.append(find->blob(0));
    }
    find->reset();
    return hashes;
}

Result<qint64> Log::watermark() const
{
    TRY_ASSIGN(value, m_db.scalar("SELECT COALESCE(MAX(rid), 0) FROM entry"));
    return value.toInt();
}

// ---- the closure of a record ----

/// Control entries that name this entry, and those that name them in turn, however many.
Result<> Log::collectControls(const Entry &entry, QSet<qint64> &seen, QList<Held> &out) const
{
    // Ranges apart: they are few, where references may be as many as entries.
    TRY_ASSIGN(find, m_db.cached("SELECT entry FROM control WHERE line = ?1 AND from_seq = ?2 "
                                 "AND reference = ?3 UNION ALL SELECT entry FROM control WHERE "
                                 "line = ?1 AND reference IS NULL AND from_seq <= ?2 AND "
                                 "to_seq >= ?2"));
    QList<EntryId> todo{entry.id()};
    while (!todo.isEmpty()) {
        const EntryId named = todo.takeLast();
        find->reset();
        find->bind(1, named.line);
        find->bind(2, named.seq);
        find->bind(3, qint64(named.ref().check));
        QList<qint64> found;
        for (;;) {
            TRY_ASSIGN(more, find->step());
            if (!more) break;
            if (!seen.contains(find->integer(0))) found.append(find->integer(0));
        }
        find->reset();
        for (const qint64 rid : std::as_const(found)) {
            if (seen.contains(rid)) continue;
            seen.insert(rid);
            TRY_ASSIGN(held, entryAt(rid));
            todo.append(held.entry.id());
            out.append(std::move(held));
        }
    }
    return ok();
}

Result<Held> Log::entryAt(qint64 rid) const
{
    static const QByteArray sql =
        QByteArray("SELECT ") + entryColumns + " FROM entry WHERE rid = ?";
    TRY_ASSIGN(find, m_db.cached(sql.constData()));
    find->bind(1, rid);
    TRY_ASSIGN(any, find->step());
    if (!any) return Error{tr("The log lacks an entry it names. Restore the newest backup.")};
    Result<Held> held = entryFrom(*find);
    find->reset();
    return held;
}

Result<QList<Held>> Log::closure(const Id &record) const
{
    static const QByteArray sql =
        QByteArray("SELECT ") + entryColumns + " FROM entry WHERE record = ?";
    QList<Held> out;
    QSet<qint64> seen;
    TRY_ASSIGN(find, m_db.cached(sql.constData()));
    find->bind(1, record);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        seen.insert(find->integer(0));
        Result<Held> held = entryFrom(*find);
        if (!held) {
            find->reset();
            return held.error();
        }
        out.append(*std::move(held));
    }
    find->reset();
    TRY_ASSIGN(control, m_db.cached("SELECT EXISTS(SELECT 1 FROM control)"));
    TRY_ASSIGN(row, control->step());
    const bool anyControl = row && control->integer(0) != 0;
    control->reset();
    if (!anyControl) return out;
    const qsizetype own = out.size();
    for (qsizetype i = 0; i < own; ++i) {
        const Entry entry = out[i].entry;
        TRY(collectControls(entry, seen, out));
    }
    return out;
}

Result<Folded> Log::folded(const RecordKey &record) const
{
    TRY_ASSIGN(entries, closure(record.id));
    return fold(record, entries);
}
