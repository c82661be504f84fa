// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "store/log.h"
#include "work/audittrail.h"
#include "work/conflicts.h"
#include "work/words.h"

namespace
{

/// Who wrote the first entry of a record.
Result<Id> beginnerOf(const Store &store, const Id &record)
{
    TRY_ASSIGN(find, store.db().cached("SELECT line FROM entry WHERE record = ? AND op = 3 "
                                       "ORDER BY clock, line, seq LIMIT 1"));
    find->bind(1, record);
    TRY_ASSIGN(any, find->step());
    const LineId line = any ? find->integer(0) : 0;
    find->reset();
    TRY_ASSIGN(author, authorOf(store, line));
    return author.person;
}

/// The firm as one person wrote it, without its code, which one of the two has by mistake.
Result<QList<Change>> sideOf(const Store &store, const Id &firm, const Id &person)
{
    const RecordInfo &info = recordInfo<Firm>();
    TRY_ASSIGN(closure, store.log().closure(firm));
    QMap<quint16, const Entry *> newest;
    for (const Held &h : closure) {
        const Entry &e = h.entry;
        if (e.op != Op::Put || e.kind != quint16(Kind::Firm) || h.denied) continue;
        TRY_ASSIGN(author, authorOf(store, e.line));
        if (author.person != person) continue;
        for (const FieldWrite &w : e.writes) {
            const Entry *&best = newest[w.key.number];
            if (!best || e.clock > best->clock) best = &e;
        }
    }
    QList<Change> changes;
    for (auto it = newest.cbegin(); it != newest.cend(); ++it) {
        const FieldInfo *f = info.field(it.key());
        if (!f || f->kind == ValueKind::Uscc || f->kind == ValueKind::CodeSet) continue;
        const FieldWrite *w = it.value()->written({it.key(), {}});
        const Value value = w ? CborReader::valueOf(w->value) : Value();
        if (!value.isNull()) changes.append({f, value});
    }
    return changes;
}

/// What that person recorded about the firm goes with it.
Result<> moveRecords(Writer &w, const Id &from, const Id &to, const Id &person)
{
    const Store &store = w.store();
    for (const RecordInfo *record : allRecords()) {
        const FieldInfo *firm = record->field("firm");
        if (!firm || firm->refersTo != Kind::Firm) continue;
        QList<Id> ids;
        TRY_ASSIGN(find, store.db().prepare(QByteArray("SELECT id FROM ") + record->table +
                                            " WHERE firm = ? AND flags & 1"));
        find.bind(1, from);
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) break;
            ids.append(find.id(0));
        }
        for (const Id &id : std::as_const(ids)) {
            TRY_ASSIGN(beginner, beginnerOf(store, id));
            if (beginner != person) continue;
            TRY_ASSIGN(basis, store.basis(*record, id));
            TRY(w.put(*record, id, {{firm, Value(to.bytes())}}, basis));
        }
    }
    return ok();
}

} // namespace

Result<Id> splitFirm(Store &store, const Conflict &conflict, qsizetype head)
{
    if (!store.isOffice())
        return Error{Work::tr("Only the office tells two firms under one code apart.")};
    const Id person = conflict.heads.value(head).author.person;
    if (conflict.what != Conflict::What::TwoFirms || person.isNull())
        return Error{Work::tr("There is nothing to decide here. Somebody may have decided it.")};
    TRY_ASSIGN(side, sideOf(store, conflict.id, person));
    TRY_ASSIGN(all, conflicts(store));
    const Id fresh = Id::make(store.ambient());
    TRY(store.transact([&](Writer &w) -> Result<> {
        TRY(w.put(recordInfo<Firm>(), fresh, side, {}));
        // What is left is the other's alone: every field in conflict is decided for it.
        for (const Conflict &c : all.open) {
            if (c.id != conflict.id || !c.field) continue;
            const auto other =
                std::find_if(c.heads.begin(), c.heads.end(),
                             [&](const ConflictHead &h) { return h.author.person != person; });
            if (other == c.heads.end()) continue;
            Basis basis;
            for (const ConflictHead &h : c.heads)
                basis.heads.add({c.field->number, c.element}, h.entry);
            const Value value = c.element.isEmpty()         ? other->value
                                : other->value.toInt() != 0 ? Value(QString::fromUtf8(c.element))
                                                            : Value();
            TRY(w.put(*c.record, c.id, {{c.field, value}}, basis));
        }
        TRY(moveRecords(w, conflict.id, fresh, person));
        return noteDeed(w, "split", conflict.id, 2, {});
    }));
    return fresh;
}
