// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fold.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace
{

/// Everything computed from a set of entries, after merge-model/model.py.
class View
{
public:
    explicit View(const QList<Held> &closure)
    {
        m_all.reserve(closure.size());
        QSet<EntryId> seen;
        for (const Held &h : closure) {
            const EntryId id = h.entry.id();
            if (seen.contains(id)) continue;
            seen.insert(id);
            m_all.append(&h);
            m_byRef[id.ref()].append(&h);
            indexControl(h);
        }
    }

    const QList<const Held *> &all() const { return m_all; }
    bool held(const Ref &ref) const { return m_byRef.contains(ref); }
    bool anyControl() const { return m_anyControl; }

    /// Without recursion: chains of undo and its undo are as long as a forger likes. A ref holds a
    /// part of a hash, so that they end; should one be forced into a ring, it counts as of no
    /// effect.
    bool effective(const Held &h) const
    {
        QList<const Held *> todo{&h};
        QSet<const Held *> begun;
        while (!todo.isEmpty()) {
            const Held *now = todo.last();
            const bool again = begun.contains(now);
            if (!again) {
                begun.insert(now);
                for (const Held *n : namers(*now))
                    if (!m_effective.contains(n->entry.id()) && !begun.contains(n)) todo.append(n);
                if (todo.last() != now) continue;
            }
            todo.removeLast();
            m_effective.insert(now->entry.id(), judged(*now));
        }
        return m_effective.value(h.entry.id());
    }

    bool erased(const Entry &e, const FieldKey &key, const FieldWrite &f) const
    {
        if (f.form == FieldWrite::Form::Erased) return true;
        for (const Held *x : m_erases.value(key))
            if (x->entry.about() == e.about() && !f.sees.contains(x->entry.ref())) return true;
        return false;
    }
    bool anyErase(const RecordKey &record, const FieldKey &key) const
    {
        const auto erases = m_erases.value(key);
        return std::any_of(erases.begin(), erases.end(),
                           [&](const Held *x) { return x->entry.about() == record; });
    }

    /// What a set of references covers: through entries without effect, transparently (§3.4).
    void cover(const QList<Ref> &refs, const FieldKey &key, QSet<EntryId> &out) const
    {
        QList<Ref> todo = refs;
        while (!todo.isEmpty()) {
            for (const Held *x : m_byRef.value(todo.takeLast())) {
                const EntryId id = x->entry.id();
                if (out.contains(id)) continue;
                out.insert(id);
                if (effective(*x)) continue;
                if (const FieldWrite *f = x->entry.written(key)) todo.append(f->replaces);
            }
        }
    }

    /// What orders heads for display (§3.6): clock with its correction, then the id.
    std::pair<qint64, EntryId> order(const Entry &e) const
    {
        const Held *best = nullptr;
        for (const Held *c : m_fixes) {
            const SeqRange &r = c->entry.ranges.first();
            if (r.line != e.line || e.seq < r.from || e.seq > r.to || !effective(*c)) continue;
            if (!best || std::pair(c->entry.clock, c->entry.id()) >
                             std::pair(best->entry.clock, best->entry.id()))
                best = c;
        }
        return {e.clock + (best ? best->entry.shiftMs * 65536 : 0), e.id()};
    }

private:
    /// What an entry's effect depends on.
    QList<const Held *> namers(const Held &h) const
    {
        if (m_effective.contains(h.entry.id()) || h.entry.op == Op::Erase) return {};
        const Ref ref = h.entry.ref();
        QList<const Held *> all = m_releases.value(ref) + m_withdraws.value(ref);
        if (!isControl(h.entry.op)) all += m_rangeWithdraws;
        return all;
    }
    /// The effect itself, once that of its namers is known.
    bool judged(const Held &h) const
    {
        const auto known = [this](const Held *n) { return m_effective.value(n->entry.id()); };
        const Ref ref = h.entry.ref();
        bool v = !h.denied;
        if (h.entry.op == Op::Erase) return v;
        for (const Held *r : m_releases.value(ref)) v = v || known(r);
        for (const Held *w : m_withdraws.value(ref)) v = v && !known(w);
        return v && (isControl(h.entry.op) || !withdrawnByRange(h.entry));
    }

    void indexControl(const Held &h)
    {
        const Entry &e = h.entry;
        if (isControl(e.op)) m_anyControl = true;
        switch (e.op) {
        case Op::Withdraw:
            for (const Ref &t : e.targets) m_withdraws[t].append(&h);
            if (!e.ranges.isEmpty()) m_rangeWithdraws.append(&h);
            break;
        case Op::Release:
            for (const Ref &t : e.targets) m_releases[t].append(&h);
            break;
        case Op::Erase:
            // Physical, so it can be neither withdrawn nor released (§3.2).
            if (!h.denied)
                for (const FieldKey &k : e.fields) m_erases[k].append(&h);
            break;
        case Op::ClockFix:
            if (!e.ranges.isEmpty()) m_fixes.append(&h);
            break;
        default: break;
        }
    }

    bool withdrawnByRange(const Entry &e) const
    {
        for (const Held *w : m_rangeWithdraws)
            for (const SeqRange &r : w->entry.ranges)
                if (r.line == e.line && r.from <= e.seq && e.seq <= r.to &&
                    m_effective.value(w->entry.id()))
                    return true;
        return false;
    }

    QList<const Held *> m_all;
    QHash<Ref, QList<const Held *>> m_byRef, m_withdraws, m_releases;
    QList<const Held *> m_rangeWithdraws, m_fixes;
    QHash<FieldKey, QList<const Held *>> m_erases;
    mutable QHash<EntryId, bool> m_effective;
    bool m_anyControl = false;
};

/// The puts on one record, and the folding of it.
class RecordView
{
public:
    RecordView(const RecordKey &record, const View &view)
        : m_record(record)
        , m_view(view)
    {
        for (const Held *h : view.all())
            if (h->entry.op == Op::Put && h->entry.about() == record) m_puts.append(h);
    }

    Folded folded() const
    {
        Folded out;
        out.intricate = m_view.anyControl();
        QMap<FieldKey, QList<const Held *>> writers;
        for (const Held *h : m_puts) {
            out.intricate |= h->denied;
            for (const FieldWrite &f : h->entry.writes) {
                writers[f.key].append(h);
                for (const Ref &r : f.replaces) out.waiting |= !m_view.held(r);
            }
        }
        bool anyHead = false, anyErased = false;
        for (auto it = writers.cbegin(); it != writers.cend(); ++it) {
            out.fields.append(foldField(it.key(), it.value()));
            anyHead |= !out.fields.last().heads.isEmpty();
            anyErased |= out.fields.last().erased;
        }
        if (!anyHead && !anyErased) {
            // As if nothing were here; the fields stay listed so that the caller clears them.
            out.status = RecordStatus::Absent;
            out.intricate = true;
            return out;
        }
        out.status = statusOf(out);
        if (out.field({deletedField, {}})) out.intricate = true;
        return out;
    }

private:
    FoldedField foldField(const FieldKey &key, const QList<const Held *> &writers) const
    {
        FoldedField out{.key = key};
        QSet<EntryId> covered;
        QList<const Held *> live;
        for (const Held *h : writers) {
            if (!m_view.effective(*h)) continue;
            live.append(h);
            m_view.cover(h->entry.written(key)->replaces, key, covered);
        }
        const Held *shown = nullptr;
        QByteArray first;
        for (const Held *h : live) {
            const Entry &e = h->entry;
            const FieldWrite &f = *e.written(key);
            if (covered.contains(e.id()) || m_view.erased(e, key, f)) continue;
            if (out.heads.isEmpty())
                first = f.value;
            else
                out.conflict |= f.value != first;
            out.heads.append(e.id());
            for (const Ref &r : f.replaces) out.waiting |= !m_view.held(r);
            if (!shown || m_view.order(e) > m_view.order(shown->entry)) shown = h;
        }
        if (shown) out.shown = shown->entry.written(key)->value;
        out.erased = out.heads.isEmpty() && m_view.anyErase(m_record, key);
        std::sort(out.heads.begin(), out.heads.end());
        return out;
    }

    RecordStatus statusOf(const Folded &folded) const
    {
        const FoldedField *deleted = folded.field({deletedField, {}});
        if (!deleted || deleted->heads.isEmpty()) return RecordStatus::Live;
        QList<const Held *> deletions;
        for (const Held *h : m_puts) {
            if (!deleted->heads.contains(h->entry.id())) continue;
            const FieldWrite *f = h->entry.written(deleted->key);
            if (f->value == QByteArray(1, char(1))) deletions.append(h); // CBOR of 1: true
        }
        if (deletions.isEmpty()) return RecordStatus::Live;
        if (deletions.size() < deleted->heads.size()) return RecordStatus::Contested;
        for (const FoldedField &f : folded.fields) {
            if (f.key.number == deletedField) continue;
            QSet<EntryId> saw;
            for (const Held *d : deletions) m_view.cover(d->entry.saw, f.key, saw);
            for (const EntryId &head : f.heads)
                if (!saw.contains(head)) return RecordStatus::Contested;
        }
        return RecordStatus::Gone;
    }

    RecordKey m_record;
    const View &m_view;
    QList<const Held *> m_puts;
};

} // namespace

Heads Folded::heads() const
{
    Heads heads;
    for (const FoldedField &f : fields)
        for (const EntryId &h : f.heads) heads.add(f.key, h);
    return heads;
}

const FoldedField *Folded::field(const FieldKey &key) const
{
    for (const FoldedField &f : fields)
        if (f.key == key) return &f;
    return nullptr;
}

bool Folded::conflict() const
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const FoldedField &f) { return f.conflict && !f.waiting; });
}

/// One plain entry that nothing names heads every field it writes: most records are just that.
static std::optional<Folded> foldAlone(const RecordKey &record, const QList<Held> &closure)
{
    if (closure.size() != 1 || closure.first().denied) return {};
    const Entry &e = closure.first().entry;
    if (e.op != Op::Put || e.about() != record || e.writes.isEmpty() || !e.saw.isEmpty()) return {};
    Folded out;
    out.fields.reserve(e.writes.size());
    for (const FieldWrite &f : e.writes) {
        if (f.key.number == deletedField || f.form == FieldWrite::Form::Erased) return {};
        FoldedField field{.key = f.key, .heads = {e.id()}, .shown = f.value};
        // What it replaces is not here.
        field.waiting = !f.replaces.isEmpty();
        out.waiting |= field.waiting;
        out.fields.append(std::move(field));
    }
    out.status = RecordStatus::Live;
    return out;
}

Folded fold(const RecordKey &record, const QList<Held> &closure)
{
    if (auto alone = foldAlone(record, closure)) return *std::move(alone);
    const View view(closure);
    return RecordView(record, view).folded();
}

QSet<EntryId> effectiveEntries(const QList<Held> &closure)
{
    const View view(closure);
    QSet<EntryId> effective;
    for (const Held *h : view.all())
        if (view.effective(*h)) effective.insert(h->entry.id());
    return effective;
}

QList<FieldKey> erasedFields(const Entry &entry, const QList<Held> &closure)
{
    const View view(closure);
    QList<FieldKey> keys;
    for (const FieldWrite &f : entry.writes)
        if (view.erased(entry, f.key, f)) keys.append(f.key);
    return keys;
}
