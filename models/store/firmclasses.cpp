// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/firmclasses.h"

#include "store/log.h"
#include "store/query.h"

static Result<> addIds(Statement &find, QSet<Id> &ids)
{
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        for (int c = 0; c < find.columnCount(); ++c)
            if (const Id id = find.id(c); !id.isNull()) ids.insert(id);
    }
    find.reset();
    return ok();
}

Result<bool> FirmClasses::isOfInterest(const Id &firm)
{
    if (!m_interest) {
        TRY_ASSIGN(prepared, prepareQuery(m_db, "class_interest"));
        m_interest.emplace(std::move(prepared));
    }
    bindNamed(*m_interest, ":firm", firm.bytes());
    TRY_ASSIGN(any, m_interest->step());
    const bool is = any && m_interest->integer(0) != 0;
    m_interest->reset();
    return is;
}

Result<QList<Id>> FirmClasses::neighbours(const Id &firm)
{
    if (!m_neighbours) {
        TRY_ASSIGN(prepared, prepareQuery(m_db, "class_neighbours"));
        m_neighbours.emplace(std::move(prepared));
    }
    bindNamed(*m_neighbours, ":firm", firm.bytes());
    bindNamed(*m_neighbours, ":conflict", qint64(InConflict));
    QSet<Id> found;
    TRY(addIds(*m_neighbours, found));
    return found.values();
}

Result<Id> FirmClasses::cardOf(const QList<Id> &members)
{
    TRY_ASSIGN(find, m_db.cached("SELECT flags & 1 FROM firm WHERE id = ?"));
    Id least, leastLive;
    for (const Id &member : members) {
        find->bind(1, member);
        TRY_ASSIGN(any, find->step());
        const bool live = any && find->integer(0) != 0;
        find->reset();
        if (least.isNull() || member < least) least = member;
        if (live && (leastLive.isNull() || member < leastLive)) leastLive = member;
    }
    return leastLive.isNull() ? least : leastLive;
}

Result<> FirmClasses::addClass(const Id &seed, QSet<Id> &seen, Cards &cards)
{
    if (seen.contains(seed)) return ok();
    QList<Id> members{seed};
    seen.insert(seed);
    for (qsizetype i = 0; i < members.size(); ++i) {
        TRY_ASSIGN(next, neighbours(members[i]));
        for (const Id &other : next) {
            if (seen.contains(other)) continue;
            seen.insert(other);
            members.append(other);
        }
    }
    if (members.size() < 2) return ok();
    TRY_ASSIGN(card, cardOf(members));
    for (const Id &member : members) cards.insert(member, card);
    return ok();
}

Result<> FirmClasses::addEnds(const Id &link, QSet<Id> &seeds)
{
    TRY_ASSIGN(find, m_db.cached("SELECT first, second FROM link WHERE id = ?"));
    find->bind(1, link);
    return addIds(*find, seeds);
}

/// Those that were one firm with a seed until now.
Result<> FirmClasses::addClassmates(QSet<Id> &seeds)
{
    TRY_ASSIGN(find, m_db.cached("SELECT m.firm FROM firm_class c JOIN firm_class m "
                                 "ON m.card = c.card WHERE c.firm = ?"));
    for (const Id &seed : seeds.values()) {
        find->bind(1, seed);
        TRY(addIds(*find, seeds));
    }
    return ok();
}

Result<> FirmClasses::write(const QSet<Id> &stale, const Cards &cards)
{
    TRY_ASSIGN(drop, m_db.cached("DELETE FROM firm_class WHERE firm = ?"));
    for (const Id &firm : stale) {
        drop->bind(1, firm);
        TRY(drop->run());
    }
    TRY_ASSIGN(put, m_db.cached("INSERT INTO firm_class (firm, card) VALUES (?, ?) "
                                "ON CONFLICT (firm) DO UPDATE SET card = excluded.card"));
    for (auto it = cards.cbegin(); it != cards.cend(); ++it) {
        put->bind(1, it.key());
        put->bind(2, it.value());
        TRY(put->run());
    }
    return ok();
}

Result<> FirmClasses::settle()
{
    QSet<Id> seeds;
    for (const Id &firm : std::exchange(m_firms, {})) {
        TRY_ASSIGN(is, isOfInterest(firm));
        if (is) seeds.insert(firm);
    }
    for (const Id &link : std::exchange(m_links, {})) TRY(addEnds(link, seeds));
    if (seeds.isEmpty()) return ok();
    TRY(addClassmates(seeds));
    QSet<Id> seen;
    Cards cards;
    for (const Id &seed : seeds) TRY(addClass(seed, seen, cards));
    return write(seeds | seen, cards);
}

Result<FirmClasses::Cards> FirmClasses::all(Database &db)
{
    FirmClasses classes(db);
    QSet<Id> seeds, seen;
    for (const char *sql : {"SELECT first, second FROM link",
                            "SELECT f.id FROM firm f WHERE f.code <> '' AND EXISTS "
                            "(SELECT 1 FROM firm o WHERE o.code = f.code AND o.rid <> f.rid)"}) {
        TRY_ASSIGN(find, db.prepare(sql));
        TRY(addIds(find, seeds));
    }
    Cards cards;
    for (const Id &seed : seeds) TRY(classes.addClass(seed, seen, cards));
    return cards;
}

Result<> FirmClasses::rebuild(Database &db)
{
    TRY_ASSIGN(cards, all(db));
    TRY(db.exec("DELETE FROM firm_class"));
    return FirmClasses(db).write({}, cards);
}

Result<bool> FirmClasses::fits(Database &db)
{
    TRY_ASSIGN(cards, all(db));
    TRY_ASSIGN(find, db.prepare("SELECT firm, card FROM firm_class"));
    Cards held;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return held == cards;
        held.insert(find.id(0), find.id(1));
    }
}

Result<Id> cardOfFirm(Database &db, const Id &firm)
{
    TRY_ASSIGN(find, db.cached("SELECT card FROM firm_class WHERE firm = ?"));
    find->bind(1, firm);
    TRY_ASSIGN(any, find->step());
    const Id card = any ? find->id(0) : firm;
    find->reset();
    return card;
}

Result<QList<Id>> sameFirm(Database &db, const Id &firm)
{
    TRY_ASSIGN(find, db.cached("SELECT m.firm FROM firm_class c JOIN firm_class m "
                               "ON m.card = c.card WHERE c.firm = ? ORDER BY m.firm"));
    find->bind(1, firm);
    QList<Id> members;
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        members.append(find->id(0));
    }
    find->reset();
    if (members.isEmpty()) members.append(firm);
    return members;
}

Result<QHash<qint64, qint64>> firmsBehindCards(Database &db)
{
    TRY_ASSIGN(find, db.prepare("SELECT f.rid, k.rid FROM firm_class c "
                                "JOIN firm f ON f.id = c.firm JOIN firm k ON k.id = c.card "
                                "WHERE c.firm <> c.card"));
    QHash<qint64, qint64> behind;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return behind;
        behind.insert(find.integer(0), find.integer(1));
    }
}
