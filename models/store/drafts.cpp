// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

namespace
{
const char *const columns = "id, form, title, subject, saved_at";

Draft draftFrom(const Statement &row)
{
    return {row.id(0), row.text(1), row.text(2), row.id(3), {}, row.integer(4)};
}
} // namespace

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
        return insert->run();
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
    return draft;
}

Result<> drafts::remove(Store &store, const Id &id)
{
    return store.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY_ASSIGN(gone, store.db().cached("DELETE FROM draft WHERE id = ?"));
        gone->bind(1, id);
        return gone->run();
    });
}
