// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "store/contents.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace
{
const char *const columns = "id, form, title, subject, saved_at";

Draft draftFrom(const Statement &row)
{
    return {row.id(0), row.text(1), row.text(2), row.id(3), {}, row.integer(4), {}};
}
} // namespace

/// Files that a draft holds now; what it held before and nothing else names goes.
static Result<> keepFiles(Store &store, const Draft &draft, qint64 nowMs)
{
    TRY_ASSIGN(out, store.db().cached("DELETE FROM draft_content WHERE draft = ?"));
    out->bind(1, draft.id);
    TRY(out->run());
    const bool hadSome = store.db().changes() > 0;
    TRY_ASSIGN(in, store.db().cached("INSERT INTO draft_content (draft, digest) VALUES (?, ?)"));
    for (auto it = draft.files.cbegin(); it != draft.files.cend(); ++it) {
        if (!it.value().isEmpty()) TRY(contents::put(store.db(), it.key(), it.value(), nowMs));
        in->bind(1, draft.id);
        in->bind(2, it.key());
        TRY(in->run());
    }
    if (hadSome) TRY(contents::sweep(store.db()));
    return ok();
}

Result<qint64> drafts::save(Store &store, const Draft &draft)
{
    const qint64 now = store.ambient().nowMs();
    TRY(store.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY_ASSIGN(insert, store.db().cached("INSERT INTO draft (id, form, title, subject, body, "
                                             "saved_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) "
                                             "DO UPDATE SET title = excluded.title, subject = "
                                             "excluded.subject, body = excluded.body, saved_at = "
                                             "excluded.saved_at"));
        insert->bind(1, draft.id);
        insert->bind(2, draft.form);
        insert->bind(3, draft.title);
        insert->bind(4, draft.subject);
        insert->bind(5, draft.body.isNull() ? QByteArray("") : draft.body);
        insert->bind(6, now);
        TRY(insert->run());
        return keepFiles(store, draft, now);
    }));
    return now;
}

Result<QList<Draft>> drafts::list(Store &store, const QString &form)
{
    const QByteArray sql = QByteArray("SELECT ") + columns +
                           " FROM draft WHERE ?1 = '' OR form = ?1 ORDER BY saved_at DESC, id";
    TRY_ASSIGN(select, store.db().prepare(sql));
    select.bind(1, form);
    QList<Draft> all;
    for (;;) {
        TRY_ASSIGN(more, select.step());
        if (!more) return all;
        all.append(draftFrom(select));
    }
}

Result<Draft> drafts::load(Store &store, const Id &id)
{
    const QByteArray sql = QByteArray("SELECT ") + columns + ", body FROM draft WHERE id = ?";
    TRY_ASSIGN(select, store.db().prepare(sql));
    select.bind(1, id);
    TRY_ASSIGN(found, select.step());
    if (!found)
        return Error{QCoreApplication::translate("Drafts", "This draft is no longer there.")};
    Draft draft = draftFrom(select);
    draft.body = select.blob(5);
    TRY_ASSIGN(files, store.db().prepare("SELECT digest FROM draft_content WHERE draft = ?"));
    files.bind(1, id);
    for (;;) {
        TRY_ASSIGN(more, files.step());
        if (!more) return draft;
        draft.files.insert(files.blob(0), {});
    }
}

Result<> drafts::remove(Store &store, const Id &id)
{
    return store.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY_ASSIGN(gone, store.db().cached("DELETE FROM draft WHERE id = ?"));
        gone->bind(1, id);
        TRY(gone->run());
        TRY(contents::sweep(store.db()));
        return ok();
    });
}

namespace
{
/// Digits as many as the shortest phone number has: no two people's by chance, as names may be.
bool isTelling(const QByteArray &value)
{
    return std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           7;
}

bool holdsAny(QByteArrayView text, const QList<QByteArray> &values)
{
    return std::any_of(values.begin(), values.end(),
                       [&](const QByteArray &v) { return text.indexOf(v) >= 0; });
}

/// The same value with every text emptied that holds one of these.
QCborValue without(const QCborValue &value, const QList<QByteArray> &values)
{
    if (value.isString())
        return holdsAny(value.toString().toUtf8(), values) ? QCborValue(QString()) : value;
    if (value.isArray()) {
        QCborArray kept;
        for (const QCborValue &v : value.toArray()) kept.append(without(v, values));
        return kept;
    }
    if (!value.isMap()) return value;
    QCborMap kept;
    for (const auto &[key, v] : value.toMap()) kept.insert(key, without(v, values));
    return kept;
}

/// Empty where nothing could be kept.
QByteArray bodyWithout(const QByteArray &body, const QList<QByteArray> &values)
{
    QCborParserError error;
    const QCborValue read = QCborValue::fromCbor(body, &error);
    if (error.error != QCborError::NoError || error.offset != body.size()) return {};
    const QByteArray kept = without(read, values).toCbor();
    return holdsAny(kept, values) ? QByteArray() : kept;
}
} // namespace

Result<> drafts::forget(Database &db, const Id &record, const QList<QByteArray> &values)
{
    QList<QByteArray> telling;
    for (const QByteArray &v : values)
        if (isTelling(v)) telling.append(v);
    QList<std::pair<QByteArray, QByteArray>> changed; // id and new body
    TRY_ASSIGN(find, db.prepare("SELECT id, subject, body FROM draft"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const QList<QByteArray> &sought = find.id(1) == record ? values : telling;
        const QByteArray body = find.blob(2);
        if (holdsAny(body, sought)) changed.append({find.blob(0), bodyWithout(body, sought)});
    }
    for (const auto &[id, body] : std::as_const(changed)) {
        TRY_ASSIGN(put, db.prepare(body.isEmpty() ? "DELETE FROM draft WHERE id = ?"
                                                  : "UPDATE draft SET body = ?2 WHERE id = ?1"));
        put.bind(1, id);
        if (!body.isEmpty()) put.bind(2, body);
        TRY(put.run());
    }
    return ok();
}
