// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/erasure.h"

#include "store/cbor.h"
#include "store/contents.h"
#include "store/erasing.h"
#include "store/log.h"
#include "store/query.h"
#include "sync/receipts.h"
#include "work/audittrail.h"
#include "work/words.h"

namespace
{

using FieldList = QList<const FieldInfo *>;

FieldList fieldsWith(const RecordInfo &record, quint16 use)
{
    FieldList fields;
    for (const FieldInfo &f : record.fields)
        if (f.use & use) fields.append(&f);
    return fields;
}

/// What tells the contact: each value any entry of the firm ever held in a personal field.
Result<QStringList> tellingValues(const Store &store, const Id &firm)
{
    QStringList values;
    const FieldList fields = fieldsWith(recordInfo<Firm>(), Personal);
    TRY_ASSIGN(closure, store.log().closure(firm));
    for (const Held &h : closure)
        for (const FieldInfo *f : fields)
            if (const FieldWrite *w = h.entry.written({f->number, {}})) {
                const QString text = CborReader::valueOf(w->value).text();
                // One character is in every other word.
                if (text.size() > 1 && !values.contains(text)) values.append(text);
            }
    return values;
}

/// A phone number is found however it is spaced.
bool names(QString text, const QStringList &values)
{
    const QString given = text;
    text.remove(' ').remove('-').remove(QChar(0x3000));
    return std::any_of(values.begin(), values.end(), [&](const QString &v) {
        return given.contains(v) || text.contains(QString(v).remove(' ').remove('-'));
    });
}

/// One record's notes that name the contact.
struct Mention {
    const RecordInfo *record;
    Id id;
    FieldList fields;
};

/// Whether some entry of this record ever held such a note; the present row is not all there is.
Result<FieldList> mentioning(const Store &store, const RecordInfo &record, const Id &id,
                             const QStringList &values)
{
    FieldList found;
    TRY_ASSIGN(closure, store.log().closure(id));
    for (const FieldInfo *f : fieldsWith(record, FreeText)) {
        const bool named = std::any_of(closure.begin(), closure.end(), [&](const Held &h) {
            const FieldWrite *w = h.entry.written({f->number, {}});
            return w && names(CborReader::valueOf(w->value).text(), values);
        });
        if (named) found.append(f);
    }
    return found;
}

Result<QList<Id>> idsWhere(const Store &store, const RecordInfo &record, const char *column,
                           const Id &value)
{
    QList<Id> ids;
    TRY_ASSIGN(find, store.db().prepare(QByteArray("SELECT id FROM ") + record.table + " WHERE " +
                                        column + " = ?"));
    find.bind(1, value);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ids;
        ids.append(find.id(0));
    }
}

/// Every file that was ever attached to the firm: one that was taken off or undone still has its
/// bytes here.
Result<QSet<Id>> filesEver(const Store &store, const Id &firm)
{
    static const QByteArray sql = QByteArray("SELECT ") + Log::entryColumns +
                                  " FROM entry WHERE kind = 12 AND op = 3 AND record IS NOT NULL";
    const FieldKey field{recordInfo<Attachment>().field("firm")->number, {}};
    QSet<Id> files;
    TRY_ASSIGN(find, store.db().prepare(sql));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return files;
        TRY_ASSIGN(held, Log::entryFrom(find));
        const FieldWrite *w = held.entry.written(field);
        if (w && CborReader::valueOf(w->value).bytes() == firm.bytes() &&
            !contents::digestIn(find.blobView(11)).isEmpty())
            files.insert(held.entry.record);
    }
}

Result<QList<Mention>> mentions(const Store &store, const Id &firm, const QStringList &values)
{
    QList<Mention> all;
    if (values.isEmpty()) return all;
    for (const RecordInfo *record : allRecords()) {
        const char *column = record->field("firm")      ? "firm"
                             : record->field("subject") ? "subject"
                                                        : nullptr;
        if (!column || fieldsWith(*record, FreeText).isEmpty()) continue;
        TRY_ASSIGN(ids, idsWhere(store, *record, column, firm));
        for (const Id &id : std::as_const(ids)) {
            TRY_ASSIGN(fields, mentioning(store, *record, id, values));
            if (!fields.isEmpty()) all.append({record, id, fields});
        }
    }
    return all;
}

/// Whether the packages that the worker's laptops said they had were made after that entry came.
Result<bool> confirmed(const Store &office, const Id &worker, qint64 rid)
{
    TRY_ASSIGN(reached, reachedBy(office, worker));
    return reached.watermark >= rid;
}

/// Workers whose laptops hold a record: they were given it, or wrote to it.
Result<QSet<Id>> holdersOf(const Store &office, const Id &record)
{
    QSet<Id> workers;
    TRY_ASSIGN(given, office.db().prepare("SELECT person FROM laptop_scope WHERE record = ?"));
    given.bind(1, record);
    for (;;) {
        TRY_ASSIGN(more, given.step());
        if (!more) break;
        workers.insert(given.id(0));
    }
    TRY_ASSIGN(wrote, office.db().prepare("SELECT DISTINCT line FROM entry WHERE record = ?"));
    wrote.bind(1, record);
    for (;;) {
        TRY_ASSIGN(more, wrote.step());
        if (!more) return workers;
        TRY_ASSIGN(author, authorOf(office, wrote.integer(0)));
        if (author.role == Role::Worker) workers.insert(author.person);
    }
}

Result<> addLaptops(const Store &office, qint64 rid, ErasureLine &line)
{
    TRY_ASSIGN(workers, holdersOf(office, line.record));
    for (const Id &worker : std::as_const(workers)) {
        TRY_ASSIGN(done, confirmed(office, worker, rid));
        (done ? line.confirmed : line.waiting).append(nameOfRecord(office, Kind::Worker, worker));
    }
    line.confirmed.sort();
    line.waiting.sort();
    return ok();
}

/// Whether this reason may stand for this firm: it stays, so it must not name the contact.
Result<> mayErase(const Store &store, const Id &firm, const QString &reason)
{
    if (store.role() != Role::Lead)
        return Error{Work::tr("Only the office lead erases a contact for good.")};
    if (reason.trimmed().isEmpty())
        return Error{Work::tr("Erasing needs a reason. Nothing was erased.")};
    if (!store.exists(Kind::Firm, firm))
        return Error{Work::tr("There is no such firm in this workbook.")};
    TRY_ASSIGN(values, tellingValues(store, firm));
    if (names(reason, values))
        return Error{Work::tr("The reason names the contact, and would stay. Word it without.")};
    return ok();
}

/// In one transaction; the file is not rewritten yet.
Result<ErasedContact> eraseOne(Store &store, const Id &firm, const QString &reason,
                               bool attachments)
{
    TRY_ASSIGN(values, tellingValues(store, firm));
    TRY_ASSIGN(notes, mentions(store, firm, values));
    TRY_ASSIGN(files, filesEver(store, firm));
    const RecordInfo &file = recordInfo<Attachment>();
    ErasedContact done;
    const FieldList personal = fieldsWith(recordInfo<Firm>(), Personal);
    done.values = personal.size();
    done.mentions = notes.size();
    done.attachments = attachments ? 0 : files.size();
    TRY(store.transact([&](Writer &w) -> Result<> {
        TRY(w.erase(recordInfo<Firm>(), firm, personal));
        for (const Mention &m : notes) TRY(w.erase(*m.record, m.id, m.fields));
        if (attachments)
            for (const Id &id : files)
                TRY(w.erase(file, id, fieldsWith(file, Personal | FreeText)));
        return noteDeed(w, "erased", firm, 1 + notes.size(), reason);
    }));
    return done;
}

} // namespace

Result<ErasedContact> eraseContact(Store &store, const Id &firm, const QString &reason,
                                   bool attachments)
{
    TRY(mayErase(store, firm, reason));
    TRY_ASSIGN(done, eraseOne(store, firm, reason, attachments));
    done.tidied = erasing::finish(store);
    return done;
}

Result<ErasedContacts> eraseContacts(Store &store, const QList<Id> &firms, const QString &reason,
                                     const std::function<bool(qsizetype done)> &goOn)
{
    for (const Id &firm : firms) TRY(mayErase(store, firm, reason));
    ErasedContacts all;
    for (const Id &firm : firms) {
        if (goOn && !goOn(all.firms)) break;
        TRY_ASSIGN(done, eraseOne(store, firm, reason, true));
        ++all.firms;
        all.mentions += done.mentions;
    }
    all.tidied = erasing::finish(store);
    return all;
}

Result<bool> eraseFile(Store &store, const Id &attachment, const QString &reason)
{
    if (store.role() != Role::Lead)
        return Error{Work::tr("Only the office lead erases a file for good.")};
    if (reason.trimmed().isEmpty())
        return Error{Work::tr("Erasing needs a reason. Nothing was erased.")};
    TRY_ASSIGN(file, store.get<Attachment>(attachment));
    const RecordInfo &info = recordInfo<Attachment>();
    TRY(store.transact([&](Writer &w) -> Result<> {
        TRY(w.erase(info, attachment, fieldsWith(info, Personal | FreeText)));
        return noteDeed(w, "file_erased", file.firm, 1, reason);
    }));
    return erasing::finish(store);
}

Result<QList<ErasureLine>> erasures(const Store &store)
{
    QList<ErasureLine> lines;
    QList<std::pair<LineId, qint64>> entries;
    TRY_ASSIGN(find, prepareQuery(store.db(), "erasures"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        ErasureLine line;
        line.kind = Kind(find.integer(1));
        line.record = find.id(2);
        line.at = clockMs(find.integer(3));
        lines.append(line);
        entries.append({find.integer(0), find.integer(4)});
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TRY_ASSIGN(author, authorOf(store, entries[i].first));
        lines[i].author = author;
        lines[i].about = nameOfRecord(store, lines[i].kind, lines[i].record);
        if (store.isOffice()) TRY(addLaptops(store, entries[i].second, lines[i]));
    }
    return lines;
}
