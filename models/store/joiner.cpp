// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/joiner.h"

#include "store/contents.h"
#include "store/erasing.h"

#include <QtEndian>
#include <algorithm>

Joiner::Joiner(Log &log, qint64 via)
    : m_log(log)
    , m_db(log.db())
    , m_via(via)
    , m_rows(log.m_rows)
{
}

static bool isFounding(Op op) { return op == Op::Begin || op == Op::Enrol || op == Op::Revoke; }

Result<Joined> Joiner::run(const EntrySource &next)
{
    TRY(begin());
    for (;;) {
        TRY_ASSIGN(batch, next());
        if (batch.entries.empty()) break;
        TRY(takeBatch(std::move(batch)));
        if (m_puts.size() >= mostPuts) TRY(mergeGathered());
    }
    TRY(mergeGathered());
    for (const RecordKey &record : std::as_const(m_refold)) TRY(refold(record));
    for (auto it = m_erased.cbegin(); it != m_erased.cend(); ++it)
        TRY(erasing::note(m_db, it.key(), it.value()));
    if (!m_erased.isEmpty()) TRY(contents::forget(m_db, m_erasedDigests));
    TRY(m_rows.settle());
    // What is written here follows its own line, so it forks none.
    if (m_via != 0) TRY(countForks());
    return m_joined;
}

Result<> Joiner::takeBatch(EntryBatch batch)
{
    // Lines and keys first: whether an entry is denied depends on them.
    if (std::any_of(batch.entries.begin(), batch.entries.end(),
                    [](const PackedEntry &e) { return isFounding(e.op); }))
        TRY(takeFounding(batch));
    for (std::size_t i = 0; i < batch.entries.size(); ++i)
        if (!isFounding(batch.entries[i].op)) TRY(take(batch, i));
    m_batches.push_back(std::move(batch));
    return ok();
}

Result<> Joiner::mergeGathered()
{
    // What they name and comes later finds them in the log (named).
    for (const Entry &c : std::as_const(m_controls)) TRY(touchTargets(c, m_touched));
    m_controls.clear();
    TRY(mergePuts());
    m_puts.clear();
    for (Run &run : m_runs) run.hash = run.kept = run.hash.toByteArray();
    m_batches.clear();
    return ok();
}

Result<> Joiner::begin()
{
    TRY_ASSIGN(control, m_db.cached("SELECT EXISTS(SELECT 1 FROM control)"));
    TRY_ASSIGN(row, control->step());
    m_anyControl = row && control->integer(0) != 0;
    control->reset();
    // Greater than every rid that was noted as a watermark, also where entries have gone since.
    TRY_ASSIGN(last, m_db.cached("SELECT MAX(COALESCE((SELECT MAX(rid) FROM entry), 0), "
                                 "COALESCE((SELECT MAX(watermark) FROM package_out), 0))"));
    TRY_ASSIGN(any, last->step());
    m_rid = any ? last->integer(0) : 0;
    last->reset();
    TRY_ASSIGN(put, m_db.cached("INSERT INTO entry (line, seq, tag, hash, prev, clock, save, op, "
                                "kind, record, body, denied, via, rid) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                "ON CONFLICT (line, seq, tag) DO NOTHING"));
    m_insert = put;
    return ok();
}

Result<> Joiner::take(const EntryBatch &batch, std::size_t i)
{
    const PackedEntry &e = batch.entries[i];
    if (m_line.line != e.line || isFounding(e.op)) {
        TRY_ASSIGN(line, m_log.line(e.line));
        m_line = line;
    }
    const bool judged = i < batch.judged.size() && e.op == Op::Put &&
                        m_line.role == batch.judgedFor && m_line.role != Role::None;
    const Denial denial = judged ? batch.judged[i] : denialOf(e, m_line.role);
    TRY_ASSIGN(rid, insert(e, denial));
    if (rid == 0) {
        ++m_joined.known;
        return e.anyErased ? takeErasedForms(e.unpacked()) : ok();
    }
    ++m_joined.added;
    if (denial != Denial::None) ++m_joined.quarantined;
    if (isFounding(e.op)) {
        m_line = {};
        TRY(insertFounding(e.unpacked(), rid));
        m_log.forgetRoles();
        return ok();
    }
    if (isControl(e.op)) {
        m_controls.append(e.unpacked());
        return insertControl(m_controls.last(), rid);
    }
    if (denial != Denial::None) {
        m_refold.insert({e.kind, e.record});
        return ok();
    }
    const auto id = bytesOf(e.record);
    m_puts.push_back(
        {e.kind, qFromBigEndian<quint64>(id.data()), qFromBigEndian<quint64>(id.data() + 8), &e});
    return ok();
}

/// Denied is a function of entry and role: computed anew for what a line wrote before its role was
/// known here.
Result<> Joiner::takeFounding(const EntryBatch &batch)
{
    TRY_ASSIGN(before, m_log.rolesOfLines());
    for (std::size_t i = 0; i < batch.entries.size(); ++i)
        if (isFounding(batch.entries[i].op)) TRY(take(batch, i));
    m_log.forgetRoles();
    TRY_ASSIGN(after, m_log.rolesOfLines());
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        if (m_begun.contains(it.key()) || before.value(it.key(), Role::None) != it.value())
            TRY(rejudge(it.key()));
    m_begun.clear();
    m_line = {};
    return ok();
}

/// In order of record, so that each is read and written once, and neighbors lie side by side.
Result<> Joiner::mergePuts()
{
    std::sort(m_puts.begin(), m_puts.end(), [](const Put &a, const Put &b) {
        return std::tie(a.kind, a.high, a.low, a.entry->clock, a.entry->line, a.entry->seq) <
               std::tie(b.kind, b.high, b.low, b.entry->clock, b.entry->line, b.entry->seq);
    });
    const std::span<const Put> puts(m_puts);
    for (std::size_t from = 0; from < puts.size();) {
        std::size_t to = from + 1;
        const Put &first = puts[from];
        while (to < puts.size() && puts[to].kind == first.kind && puts[to].high == first.high &&
               puts[to].low == first.low)
            ++to;
        if (m_refold.isEmpty() || !m_refold.contains({first.kind, first.entry->record}))
            TRY(mergeRecord(puts.subspan(from, to - from)));
        from = to;
    }
    return ok();
}

Result<qint64> Joiner::insert(const PackedEntry &e, Denial denial)
{
    // prev is kept only where the entry before did not just come with this one.
    Run &run = m_runs[e.line];
    const bool follows = run.last == e.seq - 1 && run.hash == e.prev;
    const auto record = bytesOf(e.record);
    const QByteArrayView hash = e.hashView();
    m_insert->bind(1, e.line);
    m_insert->bind(2, e.seq);
    m_insert->bind(3, qint64(e.id().tag));
    m_insert->bindBlob(4, hash.data(), hash.size());
    if (follows || e.prev.isEmpty())
        m_insert->bindNull(5);
    else
        m_insert->bindBlob(5, e.prev.data(), e.prev.size());
    m_insert->bind(6, e.clock);
    m_insert->bind(7, e.save);
    m_insert->bind(8, qint64(e.op));
    m_insert->bind(9, qint64(e.kind));
    if (e.record.isNull())
        m_insert->bindNull(10);
    else
        m_insert->bindBlob(10, record.data(), record.size());
    m_insert->bindBlob(11, e.body.data(), e.body.size());
    m_insert->bind(12, qint64(denial));
    m_insert->bind(13, m_via);
    m_insert->bind(14, m_rid + 1);
    TRY(m_insert->run());
    run.last = e.seq;
    run.hash = hash;
    if (m_db.changes() == 0) return qint64(0);
    run.from = run.from == 0 ? e.seq : std::min(run.from, e.seq);
    run.to = std::max(run.to, e.seq);
    return ++m_rid;
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
        m_begun.insert(e.line);
        return ok();
    }
    TRY_ASSIGN(put, m_db.cached("INSERT INTO enrolment (key, person, role, entry) "
                                "VALUES (?, ?, ?, ?)"));
    put->bind(1, e.key);
    put->bind(2, e.person);
    put->bind(3, e.op == Op::Revoke ? qint64(0) : qint64(e.role));
    put->bind(4, rid);
    return put->run();
}

Result<> Joiner::rejudge(LineId line)
{
    static const QByteArray sql =
        QByteArray("SELECT ") + Log::entryColumns + " FROM entry WHERE line = ? AND op NOT IN (1)";
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
    }
    return ok();
}

Result<> Joiner::judgeAnew()
{
    m_log.forgetRoles();
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
Result<bool> Joiner::named(const PackedEntry &e)
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

Result<bool> Joiner::follow(const RecordInfo &record, std::span<const Put> puts, Heads &heads)
{
    // The newest value of each field that this version knows.
    std::array<QByteArrayView, 64> values{};
    quint64 written = 0;
    for (const Put &put : puts) {
        const PackedEntry &e = *put.entry;
        TRY_ASSIGN(isNamed, named(e));
        if (isNamed || e.anyErased) return false;
        PutReader fields(e.body);
        for (FieldView f; fields.next(f);) {
            const FieldKey key{f.number, {}};
            if (f.number == deletedField || !f.element.isEmpty() || RefReader(f.sees).left() > 0 ||
                !heads.followedBy(key, f.replaces))
                return false;
            heads.replace(key, e.id());
            if (!record.field(f.number)) continue;
            values[f.number] = f.value;
            written |= quint64(1) << f.number;
        }
        if (!fields.finish() || RefReader(fields.saw()).left() > 0) return false;
    }
    m_cells.clear();
    for (const FieldInfo &f : record.fields)
        if (written >> f.number & 1)
            m_cells.append(
                {&f, QByteArray::fromRawData(values[f.number].data(), values[f.number].size())});
    return true;
}

Result<> Joiner::mergeRecord(std::span<const Put> puts)
{
    const PackedEntry &first = *puts.front().entry;
    const RecordInfo *record = recordOf(Kind(first.kind));
    if (!record) return ok(); // of a newer version: kept in the log, comes alive after the upgrade
    // What replaces nothing nearly always begins a record.
    Heads heads;
    TRY_ASSIGN(fresh, follow(*record, puts, heads));
    if (fresh) {
        TRY_ASSIGN(written, m_rows.writeNew(*record, first.record, heads, m_cells));
        if (written) {
            count({}, qint64(RecordStatus::Live), record->kind);
            return ok();
        }
    }
    TRY_ASSIGN(before, m_rows.before(*record, first.record));
    const bool undisturbed =
        before.rid == 0 || (before.flags & (StatusMask | InConflict | Waiting | Intricate)) ==
                               qint64(RecordStatus::Live);
    TRY_ASSIGN(quick, undisturbed ? follow(*record, puts, before.heads) : Result<bool>(false));
    if (!quick) {
        m_refold.insert({first.kind, first.record});
        return ok();
    }
    count(before, qint64(RecordStatus::Live), record->kind);
    return m_rows.write(*record, first.record, before, qint64(RecordStatus::Live), before.heads,
                        m_cells);
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
    const QByteArray before =
        Kind(e.kind) == Kind::Attachment ? contents::digestIn(encodeBody(e)) : QByteArray();
    if (!eraseValues(e, keys)) return ok();
    const QByteArray body = encodeBody(e);
    if (!before.isEmpty() && contents::digestIn(body).isEmpty()) m_erasedDigests.insert(before);
    m_erased[e.record].append(values);
    TRY_ASSIGN(put, m_db.cached("UPDATE entry SET body = ? WHERE line = ? AND seq = ? "
                                "AND tag = ?"));
    put->bind(1, body);
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
    for (auto it = m_runs.cbegin(); it != m_runs.cend(); ++it) {
        if (it.value().from == 0) continue;
        TRY_ASSIGN(find, m_db.cached("SELECT 1 FROM entry WHERE line = ? AND seq BETWEEN ? AND ? "
                                     "GROUP BY seq HAVING COUNT(*) > 1 LIMIT 1"));
        find->bind(1, it.key());
        find->bind(2, it.value().from);
        find->bind(3, it.value().to);
        TRY_ASSIGN(any, find->step());
        if (any) m_joined.forks.insert(it.key());
        find->reset();
    }
    return ok();
}
