// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/joiner.h"

#include "store/cbor.h"
#include "store/erasing.h"

#include <algorithm>

Joiner::Joiner(Log &log, qint64 via)
    : m_log(log)
    , m_db(log.db())
    , m_via(via)
    , m_rows(log.db())
{
}

static bool isFounding(Op op) { return op == Op::Begin || op == Op::Enrol || op == Op::Revoke; }

Result<Joined> Joiner::run(QList<Entry> entries)
{
    // Lines and keys first: whether an entry is denied depends on them.
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return isFounding(a.op) > isFounding(b.op);
    });
    TRY_ASSIGN(anyControl, m_db.scalar("SELECT EXISTS(SELECT 1 FROM control)"));
    m_anyControl = anyControl.toInt() != 0;

    QList<Entry> puts;
    puts.reserve(entries.size());
    QList<Entry> controls;
    for (Entry &e : entries) {
        if (!isFounding(e.op) && !m_rejudge.isEmpty()) {
            for (const LineId line : std::exchange(m_rejudge, {})) TRY(rejudge(line));
        }
        TRY_ASSIGN(line, m_log.line(e.line));
        const Denial denial = denialOf(e, line.role);
        TRY_ASSIGN(rid, insert(e, denial));
        if (rid == 0) {
            ++m_joined.known;
            TRY(takeErasedForms(e));
            continue;
        }
        ++m_joined.added;
        if (denial != Denial::None) ++m_joined.quarantined;
        if (isFounding(e.op)) {
            TRY(insertFounding(e, rid));
        } else if (isControl(e.op)) {
            TRY(insertControl(e, rid));
            controls.append(std::move(e));
        } else if (denial != Denial::None) {
            m_refold.insert(e.about());
        } else {
            puts.append(std::move(e));
        }
    }
    for (const LineId line : std::exchange(m_rejudge, {})) TRY(rejudge(line));
    QSet<EntryId> touched;
    for (const Entry &c : controls) TRY(touchTargets(c, touched));

    std::sort(puts.begin(), puts.end(), [](const Entry &a, const Entry &b) {
        return std::tuple(a.kind, a.record.uuid, a.clock, a.line, a.seq) <
               std::tuple(b.kind, b.record.uuid, b.clock, b.line, b.seq);
    });
    for (qsizetype from = 0; from < puts.size();) {
        qsizetype to = from + 1;
        while (to < puts.size() && puts[to].record == puts[from].record &&
               puts[to].kind == puts[from].kind)
            ++to;
        if (!m_refold.contains(puts[from].about())) TRY(mergeRecord(puts, from, to));
        from = to;
    }
    for (const RecordKey &record : std::as_const(m_refold)) TRY(refold(record));
    for (auto it = m_erased.cbegin(); it != m_erased.cend(); ++it)
        TRY(erasing::note(m_db, it.key(), it.value()));
    TRY(m_rows.settle());
    TRY(countForks());
    return m_joined;
}

Result<qint64> Joiner::insert(const Entry &e, Denial denial)
{
    TRY_ASSIGN(put, m_db.cached("INSERT INTO entry (line, seq, tag, hash, prev, clock, save, op, "
                                "kind, record, body, denied, via) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                "ON CONFLICT (line, seq, tag) DO NOTHING"));
    // prev is kept only where the entry before did not just come with this one.
    const auto last = m_lastOf.constFind(e.line);
    const bool follows =
        last != m_lastOf.constEnd() && last->first == e.seq - 1 && last->second == e.prev;
    const QByteArray body = encodeBody(e), record = e.record.bytes();
    put->bind(1, e.line);
    put->bind(2, e.seq);
    put->bind(3, qint64(e.tag()));
    put->bindBlob(4, e.hash.constData(), e.hash.size());
    if (follows || e.prev.isEmpty())
        put->bindNull(5);
    else
        put->bindBlob(5, e.prev.constData(), e.prev.size());
    put->bind(6, e.clock);
    put->bind(7, e.save);
    put->bind(8, qint64(e.op));
    put->bind(9, qint64(e.kind));
    if (record.isEmpty())
        put->bindNull(10);
    else
        put->bindBlob(10, record.constData(), record.size());
    put->bindBlob(11, body.constData(), body.size());
    put->bind(12, qint64(denial));
    put->bind(13, m_via);
    TRY(put->run());
    m_lastOf.insert(e.line, {e.seq, e.hash});
    if (m_db.changes() == 0) return qint64(0);
    auto &span = m_spans[e.line];
    span.first = span.first == 0 ? e.seq : std::min(span.first, e.seq);
    span.second = std::max(span.second, e.seq);
    return m_db.lastRowId();
}

/// Joining two forms of one entry: erased wins (MERGE.md §2).
Result<> Joiner::takeErasedForms(const Entry &e)
{
    QList<FieldKey> keys;
    for (const FieldWrite &f : e.writes)
        if (f.form == FieldWrite::Form::Erased) keys.append(f.key);
    if (keys.isEmpty()) return ok();
    m_refold.insert(e.about());
    TRY_ASSIGN(closure, m_log.closure(e.record));
    for (const Held &h : closure)
        if (h.entry.id() == e.id()) TRY(drop(h.entry, keys));
    return ok();
}

Result<> Joiner::insertFounding(const Entry &e, qint64 rid)
{
    if (e.op == Op::Begin) {
        TRY_ASSIGN(put, m_db.cached("INSERT INTO line_begin (line, key, entry) VALUES (?, ?, ?)"));
        put->bind(1, e.line);
        put->bind(2, e.key);
        put->bind(3, rid);
        TRY(put->run());
        m_log.m_lines.remove(e.line);
        m_rejudge.insert(e.line);
        return ok();
    }
    TRY_ASSIGN(put, m_db.cached("INSERT INTO enrolment (key, person, role, entry) "
                                "VALUES (?, ?, ?, ?)"));
    put->bind(1, e.key);
    put->bind(2, e.person);
    put->bind(3, e.op == Op::Revoke ? qint64(0) : qint64(e.role));
    put->bind(4, rid);
    TRY(put->run());
    TRY_ASSIGN(lines, m_log.linesOf(e.key));
    for (const LineId line : lines) {
        m_log.m_lines.remove(line);
        m_rejudge.insert(line);
    }
    return ok();
}

/// Denied is a function of entry and role: computed anew for what a line wrote before its role was
/// known here.
Result<> Joiner::rejudge(LineId line)
{
    static const QByteArray sql =
        QByteArray("SELECT ") + Log::entryColumns + " FROM entry WHERE line = ? AND op NOT IN (1)";
    m_log.m_lines.remove(line);
    TRY_ASSIGN(info, m_log.line(line));
    TRY_ASSIGN(find, m_db.prepare(sql));
    TRY_ASSIGN(put, m_db.prepare("UPDATE entry SET denied = ? WHERE rid = ?"));
    find.bind(1, line);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        TRY_ASSIGN(held, Log::entryFrom(find));
        const Denial denial = denialOf(held.entry, info.role);
        if (qint64(denial) == find.integer(12)) continue;
        put.bind(1, qint64(denial));
        put.bind(2, find.integer(0));
        TRY(put.run());
        QSet<EntryId> touched;
        if (isControl(held.entry.op)) TRY(touchTargets(held.entry, touched));
        if (!held.entry.record.isNull()) m_refold.insert(held.entry.about());
        if (held.entry.op == Op::Enrol || held.entry.op == Op::Revoke) {
            TRY_ASSIGN(lines, m_log.linesOf(held.entry.key));
            for (const LineId other : lines)
                if (other != line) TRY(rejudge(other));
        }
    }
    return ok();
}

Result<> Joiner::judgeAnew()
{
    TRY_ASSIGN(find, m_db.prepare("SELECT DISTINCT line FROM entry"));
    QList<LineId> lines;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        lines.append(find.integer(0));
    }
    for (const LineId line : lines) TRY(rejudge(line));
    return ok();
}

Result<> Joiner::insertControl(const Entry &e, qint64 rid)
{
    m_anyControl = true;
    TRY_ASSIGN(put, m_db.cached("INSERT INTO control (line, from_seq, to_seq, reference, entry) "
                                "VALUES (?, ?, ?, ?, ?)"));
    const auto add = [&](LineId line, qint64 from, qint64 to, const Value &reference) -> Result<> {
        put->bind(1, line);
        put->bind(2, from);
        put->bind(3, to);
        put->bind(4, reference);
        put->bind(5, rid);
        return put->run();
    };
    for (const Ref &t : e.targets) TRY(add(t.line, t.seq, t.seq, qint64(t.check)));
    for (const SeqRange &r : e.ranges) TRY(add(r.line, r.from, r.to, {}));
    return ok();
}

/// Records whose state a control entry can change, through other control entries too. Those may
/// name each other by ranges, and in chains as long as a forger likes: each is looked at once.
Result<> Joiner::touchTargets(const Entry &first, QSet<EntryId> &seen)
{
    static const QByteArray sql = QByteArray("SELECT ") + Log::entryColumns +
                                  " FROM entry WHERE line = ? AND seq BETWEEN ? AND ?";
    QList<Entry> todo{first};
    while (!todo.isEmpty()) {
        const Entry control = todo.takeLast();
        if (seen.contains(control.id())) continue;
        seen.insert(control.id());
        if (control.op == Op::Erase) m_refold.insert(control.about());
        QList<SeqRange> spans = control.ranges;
        for (const Ref &t : control.targets) spans.append({t.line, t.seq, t.seq});
        for (const SeqRange &s : spans) {
            TRY_ASSIGN(find, m_db.prepare(sql));
            find.bind(1, s.line);
            find.bind(2, s.from);
            find.bind(3, s.to);
            for (;;) {
                TRY_ASSIGN(more, find.step());
                if (!more) break;
                TRY_ASSIGN(held, Log::entryFrom(find));
                if (held.entry.op == Op::Put)
                    m_refold.insert(held.entry.about());
                else if (isControl(held.entry.op))
                    todo.append(std::move(held.entry));
            }
        }
    }
    return ok();
}

/// Whether a control entry that came before names this entry.
Result<bool> Joiner::named(const Entry &e)
{
    if (!m_anyControl) return false;
    TRY_ASSIGN(find, m_db.cached("SELECT 1 FROM control WHERE line = ?1 AND from_seq = ?2 UNION "
                                 "ALL SELECT 1 FROM control WHERE line = ?1 AND reference IS NULL "
                                 "AND from_seq <= ?2 AND to_seq >= ?2 LIMIT 1"));
    find->bind(1, e.line);
    find->bind(2, e.seq);
    TRY_ASSIGN(any, find->step());
    find->reset();
    return any;
}

/// Every reference fits a head and every head is fitted: the entry simply follows.
static bool follows(const Heads &heads, const FieldWrite &f)
{
    const QList<EntryId> now = heads.of(f.key);
    if (now.size() != f.replaces.size()) return false;
    return std::all_of(now.begin(), now.end(), [&](const EntryId &h) {
        return std::any_of(f.replaces.begin(), f.replaces.end(),
                           [&](const Ref &r) { return h.fits(r); });
    });
}

Result<> Joiner::mergeRecord(const QList<Entry> &entries, qsizetype from, qsizetype to)
{
    const RecordInfo *record = recordOf(Kind(entries[from].kind));
    if (!record) return ok(); // of a newer version: kept in the log, comes alive after the upgrade
    const Id id = entries[from].record;
    TRY_ASSIGN(before, m_rows.before(*record, id));
    bool quick =
        before.rid == 0 || (before.flags & (StatusMask | InConflict | Waiting | Intricate)) ==
                               qint64(RecordStatus::Live);
    Heads heads = before.heads;
    QMap<quint16, QByteArray> values;
    for (qsizetype i = from; i < to && quick; ++i) {
        const Entry &e = entries[i];
        TRY_ASSIGN(isNamed, named(e));
        quick = !isNamed && e.saw.isEmpty();
        for (const FieldWrite &f : e.writes) {
            quick = quick && f.key.number != deletedField && f.key.element.isEmpty() &&
                    f.form != FieldWrite::Form::Erased && f.sees.isEmpty() && follows(heads, f);
            if (!quick) break;
            heads.replace(f.key, e.id());
            values.insert(f.key.number, f.value);
        }
    }
    if (!quick) {
        m_refold.insert(entries[from].about());
        return ok();
    }
    QList<RowWriter::Cell> cells;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        if (const FieldInfo *f = record->field(it.key())) cells.append({f, it.value()});
    count(before, qint64(RecordStatus::Live), record->kind);
    return m_rows.write(*record, id, before, qint64(RecordStatus::Live), heads, cells);
}

/// Removes the values that a known erasure covers from the log itself.
Result<> Joiner::eraseHeld(const RecordKey &record, const QList<Held> &closure)
{
    const bool any = std::any_of(closure.begin(), closure.end(),
                                 [](const Held &h) { return h.entry.op == Op::Erase; });
    if (!any) return ok();
    for (const Held &h : closure) {
        if (h.entry.op != Op::Put || h.entry.about() != record) continue;
        TRY(drop(h.entry, erasedFields(h.entry, closure)));
    }
    return ok();
}

Result<> Joiner::drop(Entry e, const QList<FieldKey> &keys)
{
    QList<QByteArray> values;
    for (const FieldWrite &f : e.writes)
        if (keys.contains(f.key))
            if (const Value v = CborReader::valueOf(f.value); v.isText())
                values.append(v.text().toUtf8());
    values.removeAll(QByteArray());
    if (!eraseValues(e, keys)) return ok();
    m_erased[e.record].append(values);
    TRY_ASSIGN(put, m_db.cached("UPDATE entry SET body = ? WHERE line = ? AND seq = ? "
                                "AND tag = ?"));
    put->bind(1, encodeBody(e));
    put->bind(2, e.line);
    put->bind(3, e.seq);
    put->bind(4, qint64(e.tag()));
    return put->run();
}

Result<> Joiner::refold(const RecordKey &key)
{
    TRY_ASSIGN(closure, m_log.closure(key.id));
    TRY(eraseHeld(key, closure));
    const RecordInfo *record = recordOf(Kind(key.kind));
    if (!record) return ok();
    const Folded folded = fold(key, closure);
    TRY_ASSIGN(before, m_rows.before(*record, key.id));
    count(before, RowWriter::flagsOf(folded), record->kind);
    return m_rows.write(*record, key.id, before, folded);
}

void Joiner::count(const RowWriter::Before &before, qint64 flags, Kind kind)
{
    ++m_joined.records;
    if (before.rid == 0)
        ++m_joined.created;
    else
        ++m_joined.changed;
    if ((flags & InConflict) && !(before.flags & InConflict)) ++m_joined.conflicts;
    m_joined.kinds.insert(kind);
}

Result<> Joiner::countForks()
{
    for (auto it = m_spans.cbegin(); it != m_spans.cend(); ++it) {
        TRY_ASSIGN(find, m_db.cached("SELECT COUNT(*) - COUNT(DISTINCT seq) FROM entry "
                                     "WHERE line = ? AND seq BETWEEN ? AND ?"));
        find->bind(1, it.key());
        find->bind(2, it.value().first);
        find->bind(3, it.value().second);
        TRY_ASSIGN(any, find->step());
        if (any && find->integer(0) > 0) m_joined.forks.insert(it.key());
        find->reset();
    }
    return ok();
}
