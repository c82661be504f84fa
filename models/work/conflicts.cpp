// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/conflicts.h"

#include "store/cbor.h"
#include "store/log.h"
#include "work/imports.h"
#include "work/words.h"

#include <algorithm>

namespace
{

constexpr const char *openWhere = " WHERE flags & 12 OR flags & 3 = 3";

/// Finds the conflicts of one record after the other.
class Finder
{
public:
    Finder(const Store &store, QList<ImportedRange> lists)
        : m_store(store)
        , m_lists(std::move(lists))
    {
    }

    Result<> record(const RecordInfo &record, const Id &id)
    {
        m_record = &record;
        m_id = id;
        m_entries.clear();
        TRY_ASSIGN(closure, m_store.log().closure(id));
        for (const Held &h : closure)
            if (h.entry.op == Op::Put && h.entry.kind == quint16(record.kind))
                m_entries.insert(h.entry.ref(), h.entry);
        const Folded folded = fold({quint16(record.kind), id}, closure);
        const qsizetype before = m_found.open.size();
        if (folded.status == RecordStatus::Contested) TRY(addDeletion(folded));
        for (const FoldedField &f : folded.fields)
            if (f.conflict && !f.waiting && f.key.number != deletedField) TRY(addField(f));
        if (folded.waiting && m_found.open.size() == before) ++m_found.waiting;
        return ok();
    }
    Conflicts found() { return std::move(m_found); }

private:
    Result<ConflictHead> headOf(const EntryId &id, const FieldKey &key) const
    {
        ConflictHead head;
        head.entry = id;
        const auto entry = m_entries.constFind(id.ref());
        if (entry != m_entries.constEnd()) {
            head.at = clockMs(entry->clock);
            if (const FieldWrite *w = entry->written(key))
                head.value = CborReader::valueOf(w->value);
        }
        TRY_ASSIGN(author, authorOf(m_store, id.line));
        head.author = author;
        head.mine = author.person == m_store.person();
        head.source = author.person.bytes();
        for (const ImportedRange &r : m_lists)
            if (r.range.line == id.line && r.range.from <= id.seq && id.seq <= r.range.to) {
                head.list = r.name;
                head.mine = false;
                head.source += QByteArray::number(r.import);
            }
        return head;
    }

    Result<Conflict> begin(const FoldedField &f) const
    {
        Conflict c;
        c.record = m_record;
        c.id = m_id;
        c.about = nameOfRecord(m_store, m_record->kind, m_id);
        for (const EntryId &id : f.heads) {
            TRY_ASSIGN(head, headOf(id, f.key));
            c.heads.append(head);
        }
        std::sort(c.heads.begin(), c.heads.end(), [](const auto &a, const auto &b) {
            return std::tuple(!a.mine, -a.at, a.entry) < std::tuple(!b.mine, -b.at, b.entry);
        });
        QByteArrayList sources;
        for (const ConflictHead &h : c.heads) sources.append(h.source);
        std::sort(sources.begin(), sources.end());
        c.alike = QByteArray::number(int(m_record->kind)) + ' ' + QByteArray::number(f.key.number) +
                  ' ' + sources.join('|');
        return c;
    }

    Result<> addDeletion(const Folded &folded)
    {
        const FoldedField *deleted = folded.field({deletedField, {}});
        if (!deleted) return ok();
        TRY_ASSIGN(c, begin(*deleted));
        c.what = Conflict::What::Deletion;
        QSet<Ref> seen;
        for (const EntryId &id : deleted->heads)
            if (const auto e = m_entries.constFind(id.ref()); e != m_entries.constEnd())
                seen.unite(QSet<Ref>(e->saw.begin(), e->saw.end()));
        for (const FoldedField &f : folded.fields)
            for (const EntryId &id : f.heads) {
                const FieldInfo *field = m_record->field(f.key.number);
                if (!field || seen.contains(id.ref())) continue;
                TRY_ASSIGN(head, headOf(id, f.key));
                c.edits.append({field, head});
            }
        m_found.open.append(c);
        return ok();
    }

    Result<> addField(const FoldedField &f)
    {
        TRY_ASSIGN(c, begin(f));
        c.field = m_record->field(f.key.number);
        if (!c.field) return ok(); // of a newer version: decided after the upgrade
        c.element = f.key.element;
        c.before = before(f);
        const bool begun = std::all_of(f.heads.begin(), f.heads.end(), [&](const EntryId &h) {
            return replaced(h.ref(), f.key).isEmpty();
        });
        if (m_record->kind == Kind::Firm && qstrcmp(c.field->column, "name") == 0 && begun)
            c.what = Conflict::What::TwoFirms;
        m_found.open.append(c);
        return ok();
    }

    QList<Ref> replaced(const Ref &ref, const FieldKey &key) const
    {
        const auto entry = m_entries.constFind(ref);
        if (entry == m_entries.constEnd()) return {};
        const FieldWrite *w = entry->written(key);
        return w ? w->replaces : QList<Ref>();
    }

    /// All that an entry replaced, at first hand or through others.
    QSet<Ref> ancestors(const Ref &ref, const FieldKey &key) const
    {
        QSet<Ref> all;
        QList<Ref> todo = replaced(ref, key);
        while (!todo.isEmpty()) {
            const Ref r = todo.takeLast();
            if (all.contains(r)) continue;
            all.insert(r);
            todo.append(replaced(r, key));
        }
        return all;
    }

    std::optional<Value> before(const FoldedField &f) const
    {
        QSet<Ref> common = ancestors(f.heads.first().ref(), f.key);
        for (const EntryId &h : f.heads) common.intersect(ancestors(h.ref(), f.key));
        const Entry *newest = nullptr;
        for (const Ref &r : std::as_const(common)) {
            const auto entry = m_entries.constFind(r);
            if (entry == m_entries.constEnd()) continue;
            if (!newest ||
                std::pair(entry->clock, entry->id()) > std::pair(newest->clock, newest->id()))
                newest = &*entry;
        }
        const FieldWrite *w = newest ? newest->written(f.key) : nullptr;
        if (!w || w->form == FieldWrite::Form::Erased) return {};
        return CborReader::valueOf(w->value);
    }

    const Store &m_store;
    QList<ImportedRange> m_lists;
    const RecordInfo *m_record = nullptr;
    Id m_id{};
    QHash<Ref, Entry> m_entries;
    Conflicts m_found;
};

Result<Finder> finder(const Store &store)
{
    TRY_ASSIGN(lists, importedRanges(store));
    return Finder(store, lists);
}

/// What the decision replaces: the heads that were shown, no others.
Result<Basis> basisOf(const Store &store, const Conflict &c)
{
    TRY_ASSIGN(now, store.basis(*c.record, c.id));
    Basis basis;
    basis.erasures = now.erasures;
    const quint16 number = c.field ? c.field->number : deletedField;
    for (const ConflictHead &h : c.heads) basis.heads.add({number, c.element}, h.entry);
    return basis;
}

/// A conflict about one element of a set is decided by whether it is in.
Value valueFor(const Conflict &c, const Value &value)
{
    if (c.element.isEmpty()) return value;
    return value.toInt() != 0 ? Value(QString::fromUtf8(c.element)) : Value();
}

Result<> put(Writer &w, const Conflict &c, const Value &value)
{
    if (c.what == Conflict::What::Deletion)
        return Error{Work::tr("Whether a record is deleted is kept or deleted, not filled in.")};
    TRY_ASSIGN(basis, basisOf(w.store(), c));
    return w.put(*c.record, c.id, {{c.field, valueFor(c, value)}}, basis);
}

} // namespace

Result<Conflicts> conflicts(const Store &store)
{
    TRY_ASSIGN(find, finder(store));
    for (const RecordInfo *record : allRecords()) {
        QList<Id> ids;
        // In no order, which would lead through the index of all ids.
        const QByteArray sql = QByteArray("SELECT id FROM ") + record->table + openWhere;
        TRY_ASSIGN(rows, store.db().prepare(sql));
        for (;;) {
            TRY_ASSIGN(more, rows.step());
            if (!more) break;
            ids.append(rows.id(0));
        }
        std::sort(ids.begin(), ids.end());
        for (const Id &id : std::as_const(ids)) TRY(find.record(*record, id));
    }
    return find.found();
}

Result<qint64> conflictCount(const Store &store)
{
    static const QByteArray sql = [] {
        QByteArrayList parts;
        for (const RecordInfo *record : allRecords())
            parts.append(QByteArray("SELECT COUNT(*) AS n FROM ") + record->table +
                         " WHERE (flags & 12 OR flags & 3 = 3) AND (flags & 4 OR flags & 3 = 3)");
        return "SELECT SUM(n) FROM (" + parts.join(" UNION ALL ") + ')';
    }();
    TRY_ASSIGN(records, store.db().scalar(sql.constData()));
    if (records.toInt() == 0 || records.toInt() > 100) return records.toInt();
    TRY_ASSIGN(all, conflicts(store));
    return all.open.size();
}

Result<Conflict> conflictOf(const Store &store, const RecordInfo &record, const Id &id,
                            const QString &field)
{
    TRY_ASSIGN(find, finder(store));
    TRY(find.record(record, id));
    const Conflicts found = find.found();
    for (const Conflict &c : found.open) {
        const QString name = c.field ? QLatin1String(c.field->column) : QStringLiteral("deleted");
        const QString element = name + ':' + QString::fromUtf8(c.element);
        if (field == name || (!c.element.isEmpty() && field == element)) return c;
    }
    return Error{Work::tr("There is nothing to decide here. Somebody may have decided it.")};
}

Result<> decide(Store &store, const Conflict &conflict, const Value &value)
{
    return store.transact([&](Writer &w) { return put(w, conflict, value); });
}

Result<qsizetype> decideAlike(Store &store, const Conflict &conflict, qsizetype head)
{
    const QByteArray source = conflict.heads.value(head).source;
    TRY_ASSIGN(all, conflicts(store));
    qsizetype decided = 0;
    TRY(store.transact([&](Writer &w) -> Result<> {
        for (const Conflict &c : all.open) {
            if (c.alike != conflict.alike || c.what == Conflict::What::Deletion) continue;
            const auto chosen =
                std::find_if(c.heads.begin(), c.heads.end(),
                             [&](const ConflictHead &h) { return h.source == source; });
            if (chosen == c.heads.end()) continue;
            TRY(put(w, c, chosen->value));
            ++decided;
        }
        return ok();
    }));
    return decided;
}

Result<> decideDeletion(Store &store, const Conflict &conflict, bool deleted)
{
    TRY_ASSIGN(basis, store.basis(*conflict.record, conflict.id));
    return store.transact(
        [&](Writer &w) { return w.setDeleted(*conflict.record, conflict.id, basis, deleted); });
}
