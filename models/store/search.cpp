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

/// Before words that are read forward, and those that are read backward.
static constexpr QChar forward = u'^', backward = u'$';

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

/// Each letter with the one after it: hyx is "hy yx".
static QString paired(const QString &letters)
{
    QString out;
    out.reserve(letters.size() * 3);
    for (qsizetype i = 0; i + 1 < letters.size(); ++i) {
        if (i > 0) out += ' ';
        out += letters[i];
        out += letters[i + 1];
    }
    return out;
}

static QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

/// How a number begins and ends, and each longer group in it: 0595-85601234-801 begins also with
/// 8560, for whoever leaves the area out, and ends also with 1234.
static QString ends(const QString &text)
{
    constexpr qsizetype longer = 5;
    QString plain;
    QList<qsizetype> bounds{0};
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (bounds.last() != plain.size())
            bounds.append(plain.size());
    }
    if (plain.isEmpty()) return {};
    if (bounds.last() != plain.size()) bounds.append(plain.size());
    QString out;
    for (qsizetype i = 0; i + 1 < bounds.size(); ++i) {
        const bool isLonger = bounds[i + 1] - bounds[i] >= longer;
        if (i == 0 || isLonger) out += forward + plain.mid(bounds[i]) + ' ';
        if (i + 2 == bounds.size() || isLonger)
            out += backward + reversed(plain.left(bounds[i + 1])) + ' ';
    }
    return out;
}

/// A code also begins where the number of the organization stands in it (GB 32100-2015), by which
/// older papers name a firm.
static QString codeEnds(const QString &code)
{
    constexpr qsizetype whole = 18, organization = 8;
    const QString out = ends(code);
    return code.size() == whole ? out + forward + code.mid(organization) : out;
}

static QString initialWords(const QString &initials)
{
    return initials.isEmpty() ? QString() : paired(forward + initials);
}

Result<> indexFirm(Database &db, qint64 rid, const SearchedFirm &firm)
{
    const QString key = firmname::searchKey(firm.name);
    TRY_ASSIGN(put, db.cached("INSERT INTO firm_search (rowid, name, initials, code, phone) "
                              "VALUES (?, ?, ?, ?, ?)"));
    put->bind(1, rid);
    put->bind(2, spaced(key));
    put->bind(3, initialWords(pinyin::initials(key)));
    put->bind(4, codeEnds(firm.code));
    put->bind(5, ends(firm.phone));
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

namespace
{
/// One search. Each query reads a few rows, however many firms fit.
class Search
{
public:
    Search(Database &db, int limit)
        : m_db(db)
        , m_limit(limit)
    {
    }

    /// By name, and by initials where these were typed: names that begin with it come first, then
    /// the shorter, among the first few that fit.
    Result<> byName(const QString &key, bool isLatin)
    {
        constexpr int few = 16;
        if (isFull()) return ok();
        // Letters, digits and the marks only: nothing that FTS5 would read as syntax.
        QString match = QStringLiteral("name : \"%1\"").arg(spaced(key));
        if (isLatin)
            match += QStringLiteral(" OR initials : \"%1\"")
                         .arg(key.size() > 1 ? paired(key) : forward + key);
        TRY_ASSIGN(find, m_db.cached("SELECT f.rid, f.id, f.name FROM firm_search s "
                                     "JOIN firm f ON f.rid = s.rowid "
                                     "WHERE firm_search MATCH ? AND f.flags & 1 LIMIT ?"));
        find->bind(1, match);
        find->bind(2, std::max(m_limit, few));
        TRY_ASSIGN(fitting, hitsOf(*find));
        const auto begins = [&key](const FirmHit &hit) {
            return firmname::searchKey(hit.name).startsWith(key);
        };
        const auto rest = std::stable_partition(fitting.begin(), fitting.end(), begins);
        const auto shorter = [](const FirmHit &a, const FirmHit &b) {
            return a.name.size() < b.name.size();
        };
        std::stable_sort(fitting.begin(), rest, shorter);
        std::stable_sort(rest, fitting.end(), shorter);
        add(fitting);
        return ok();
    }

    /// Codes and phones that end with it, then those that begin with it.
    Result<> byNumber(const QString &key)
    {
        TRY(byWord(backward + reversed(key)));
        return byWord(forward + key);
    }

    QList<FirmHit> takeHits() { return std::move(m_hits); }

private:
    bool isFull() const { return m_hits.size() >= m_limit; }

    Result<> byWord(const QString &begin)
    {
        if (isFull()) return ok();
        TRY_ASSIGN(find, m_db.cached("SELECT DISTINCT f.rid, f.id, f.name FROM firm_word w "
                                     "CROSS JOIN firm f ON f.rid = w.doc "
                                     "WHERE w.term >= ? AND w.term < ? AND f.flags & 1 LIMIT ?"));
        find->bind(1, begin);
        find->bind(2, QString(begin + QChar(0xffff)));
        find->bind(3, m_limit);
        TRY_ASSIGN(fitting, hitsOf(*find));
        add(fitting);
        return ok();
    }

    static Result<QList<FirmHit>> hitsOf(Statement &find)
    {
        QList<FirmHit> hits;
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) break;
            hits.append({find.integer(0), find.id(1), find.text(2)});
        }
        find.reset();
        return hits;
    }

    void add(const QList<FirmHit> &fitting)
    {
        for (const FirmHit &hit : fitting) {
            if (isFull()) return;
            if (m_known.contains(hit.rid)) continue;
            m_known.insert(hit.rid);
            m_hits.append(hit);
        }
    }

    Database &m_db;
    int m_limit;
    QList<FirmHit> m_hits;
    QSet<qint64> m_known;
};
} // namespace

Result<QList<FirmHit>> searchFirms(Database &db, const QString &typed, int limit)
{
    const QString key = firmname::queryKey(typed);
    if (key.isEmpty()) return QList<FirmHit>();
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isPlain = [&](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'z'); };
    const bool isLatin = std::all_of(key.begin(), key.end(), isPlain);
    const bool isNumber = isLatin && std::any_of(key.begin(), key.end(), isDigit);
    Search search(db, limit);
    if (isNumber) TRY(search.byNumber(key));
    TRY(search.byName(key, isLatin));
    if (isLatin && !isNumber) TRY(search.byNumber(key));
    return search.takeHits();
}
