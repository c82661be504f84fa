// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enrolments.h"

namespace
{

struct Enrolment {
    QByteArray writer{};
    LineInfo info{};
};

/// In the order in which they count.
Result<QList<Enrolment>> enrolmentsIn(Database &db)
{
    QList<Enrolment> all;
    TRY_ASSIGN(find, db.cached("SELECT n.key, n.person, n.role, (SELECT b.key FROM line_begin b "
                               "JOIN entry f ON f.rid = b.entry WHERE b.line = e.line "
                               "ORDER BY f.tag LIMIT 1) FROM enrolment n JOIN entry e "
                               "ON e.rid = n.entry WHERE n.role > 0 "
                               "ORDER BY e.line, e.seq, e.tag"));
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        Enrolment one{find->blob(3), {.key = find->blob(0)}};
        // A role that only a newer version knows may write nothing here, so its entries wait.
        const qint64 role = find->integer(2);
        if (role == qint64(Role::Worker) || role == qint64(Role::Office) ||
            role == qint64(Role::Lead)) {
            one.info.person = find->id(1);
            one.info.role = Role(role);
        }
        all.append(std::move(one));
    }
    find->reset();
    return all;
}

} // namespace

Result<QHash<QByteArray, LineInfo>> rolesOfKeys(Database &db, const QByteArray &rootKey,
                                                const Id &rootPerson)
{
    TRY_ASSIGN(enrolments, enrolmentsIn(db));
    QHash<QByteArray, LineInfo> known{
        {rootKey, {.key = rootKey, .person = rootPerson, .role = Role::Lead}}};
    for (;;) {
        QHash<QByteArray, LineInfo> next;
        for (const Enrolment &e : std::as_const(enrolments))
            if (!known.contains(e.info.key) && !next.contains(e.info.key) &&
                known.value(e.writer).role == Role::Lead)
                next.insert(e.info.key, e.info);
        if (next.isEmpty()) return known;
        known.insert(next);
    }
}
