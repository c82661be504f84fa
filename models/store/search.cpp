// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "rules/firmname.h"
#include "rules/pinyin.h"

static constexpr quint16 codeField = 1, nameField = 2, phoneField = 11;

bool isSearched(const FieldInfo &field)
{
    return field.number == codeField || field.number == nameField || field.number == phoneField;
}

void SearchedFirm::take(const FieldInfo &field, const QString &text)
{
    (field.number == codeField ? code : field.number == nameField ? name : phone) = text;
}

/// Every character a token of its own.
static QString spaced(const QString &text)
{
    QString out;
    out.reserve(text.size() * 2);
    for (const QChar c : text) {
        if (!c.isLetterOrNumber() && !c.isSurrogate()) continue;
        // A rare character beyond the BMP is two units that stay together.
        if (!out.isEmpty() && !c.isLowSurrogate()) out += ' ';
        out += c;
    }
    return out;
}

Result<> indexFirm(Database &db, qint64 rid, const SearchedFirm &firm)
{
    const QString key = firmname::searchKey(firm.name);
    TRY_ASSIGN(put, db.cached("INSERT INTO firm_search (rowid, name, initials, code, phone) "
                              "VALUES (?, ?, ?, ?, ?)"));
    put->bind(1, rid);
    put->bind(2, spaced(key));
    put->bind(3, spaced(pinyin::initials(key)));
    put->bind(4, spaced(firm.code));
    put->bind(5, spaced(firm.phone));
    return put->run();
}

Result<> indexFirm(Database &db, qint64 rid)
{
    TRY_ASSIGN(drop, db.cached("DELETE FROM firm_search WHERE rowid = ?"));
    drop->bind(1, rid);
    TRY(drop->run());
    TRY_ASSIGN(find, db.cached("SELECT name, code, phone FROM firm WHERE rid = ?"));
    find->bind(1, rid);
    TRY_ASSIGN(any, find->step());
    if (!any) return ok();
    const SearchedFirm firm{find->text(0), find->text(1), find->text(2)};
    find->reset();
    return indexFirm(db, rid, firm);
}

static QString matchFor(const QString &typed)
{
    const QString phrase = spaced(firmname::queryKey(typed));
    if (phrase.isEmpty()) return {};
    // spaced() leaves letters, digits and spaces only: nothing that FTS5 would read as syntax.
    return '"' + phrase + '"';
}

Result<QList<qint64>> searchFirmRids(Database &db, const QString &typed, int limit)
{
    QList<qint64> rids;
    const QString match = matchFor(typed);
    if (match.isEmpty()) return rids;
    TRY_ASSIGN(find, db.cached("SELECT s.rowid FROM firm_search s JOIN firm f ON f.rid = s.rowid "
                               "WHERE firm_search MATCH ? AND f.flags & 1 LIMIT ?"));
    find->bind(1, match);
    find->bind(2, limit);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        rids.append(find->integer(0));
    }
    find->reset();
    return rids;
}

Result<QList<FirmHit>> searchFirms(Database &db, const QString &typed, int limit)
{
    QList<FirmHit> hits;
    const QString match = matchFor(typed);
    if (match.isEmpty()) return hits;
    TRY_ASSIGN(find, db.cached("SELECT f.rid, f.id, f.name FROM firm_search s "
                               "JOIN firm f ON f.rid = s.rowid "
                               "WHERE firm_search MATCH ? AND f.flags & 1 LIMIT ?"));
    find->bind(1, match);
    find->bind(2, limit);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        hits.append({find->integer(0), find->id(1), find->text(2)});
    }
    find->reset();
    // Names that begin with what was typed come first, then the shorter.
    const QString key = firmname::queryKey(typed);
    std::stable_sort(hits.begin(), hits.end(), [&](const FirmHit &a, const FirmHit &b) {
        const bool first = firmname::searchKey(a.name).startsWith(key),
                   second = firmname::searchKey(b.name).startsWith(key);
        return first != second ? first : a.name.size() < b.name.size();
    });
    return hits;
}
