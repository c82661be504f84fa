// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/duplicates.h"

#include "store/firmclasses.h"
#include "store/query.h"
#include "work/words.h"

#include <algorithm>

namespace
{
/// A key that more records share than so many tells nothing (a village's only telephone).
constexpr qsizetype commonFrom = 60;
constexpr size_t keySeed = 20161116;

using firmmatch::Facts;
using RidPair = std::pair<qint64, qint64>;

Facts factsAt(const Statement &row)
{
    return firmmatch::factsOf(row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                              row.text(7), {row.text(8), row.text(9)});
}

/// Finds pairs of records that share a key, of which one has no code.
class Blocking
{
public:
    Result<> read(const Store &store)
    {
        // Those without a code first: only their keys are of interest in the others.
        for (const bool coded : {false, true}) {
            TRY_ASSIGN(find, prepareQuery(store.db(), "match_facts"));
            bindNamed(find, ":coded", Value(coded));
            for (;;) {
                TRY_ASSIGN(more, find.step());
                if (!more) break;
                add(find.integer(0), factsAt(find), coded);
            }
            if (m_keys.empty()) return ok();
        }
        return ok();
    }

    std::vector<RidPair> pairs()
    {
        std::sort(m_keys.begin(), m_keys.end());
        std::vector<RidPair> pairs;
        for (auto from = m_keys.begin(); from != m_keys.end();) {
            const auto to = std::find_if(from, m_keys.end(),
                                         [&](const Key &k) { return k.hash != from->hash; });
            if (to - from < commonFrom) addPairs(from, to, pairs);
            from = to;
        }
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return pairs;
    }

private:
    struct Key {
        size_t hash;
        qint64 rid;
        bool coded;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    using At = std::vector<Key>::iterator;

    void add(qint64 rid, const Facts &facts, bool coded)
    {
        for (const QString &key : firmmatch::keysOf(facts)) {
            const size_t hash = qHash(key, keySeed);
            if (coded && !m_wanted.contains(hash)) continue;
            if (!coded) m_wanted.insert(hash);
            m_keys.push_back({hash, rid, coded});
        }
    }
    static void addPairs(At from, At to, std::vector<RidPair> &pairs)
    {
        for (auto a = from; a != to; ++a)
            for (auto b = std::next(a); b != to; ++b)
                if (a->rid != b->rid && !(a->coded && b->coded))
                    pairs.push_back(std::minmax(a->rid, b->rid));
    }

    std::vector<Key> m_keys;
    QSet<size_t> m_wanted;
};

/// Compares pairs, and leaves out those that somebody decided on.
class Comparing
{
public:
    explicit Comparing(const Store &store)
        : m_store(store)
    {
    }

    Result<QList<FirmPair>> compare(const std::vector<RidPair> &pairs)
    {
        TRY(readDecided());
        QHash<std::pair<Id, Id>, firmmatch::Match> best;
        for (const auto &[a, b] : pairs) {
            TRY_ASSIGN(first, side(a));
            TRY_ASSIGN(second, side(b));
            if (first.card == second.card) continue;
            const auto cards = ordered(first.card, second.card);
            if (m_decided.contains(cards)) continue;
            const firmmatch::Match match = firmmatch::compare(first.facts, second.facts);
            if (match.score < firmmatch::proposed) continue;
            firmmatch::Match &known = best[cards];
            if (match.score > known.score) known = match;
        }
        QList<FirmPair> found;
        for (auto it = best.cbegin(); it != best.cend(); ++it)
            found.append({it.key().first, it.key().second, it.value()});
        std::sort(found.begin(), found.end(), [](const FirmPair &x, const FirmPair &y) {
            return std::tuple(-x.match.score, x.first, x.second) <
                   std::tuple(-y.match.score, y.first, y.second);
        });
        return found;
    }

private:
    struct Side {
        Facts facts;
        Id card;
    };

    static std::pair<Id, Id> ordered(const Id &a, const Id &b)
    {
        return a < b ? std::pair(a, b) : std::pair(b, a);
    }
    /// Said of two records, it holds for the firms that they are records of.
    Result<> readDecided()
    {
        TRY_ASSIGN(links, m_store.find<Link>("same IS NOT NULL"));
        for (const Link &link : links) {
            TRY_ASSIGN(first, cardOfFirm(m_store.db(), link.first));
            TRY_ASSIGN(second, cardOfFirm(m_store.db(), link.second));
            m_decided.insert(ordered(first, second));
        }
        return ok();
    }
    Result<Side> side(qint64 rid)
    {
        const auto known = m_sides.constFind(rid);
        if (known != m_sides.constEnd()) return *known;
        TRY_ASSIGN(find, m_store.db().cached(
                             "SELECT rid, id, name, code, town, village, address, phone, contact, "
                             "legal_person FROM firm WHERE rid = ?"));
        find->bind(1, rid);
        TRY_ASSIGN(any, find->step());
        Side read;
        const Id id = any ? find->id(1) : Id();
        if (any) read.facts = factsAt(*find);
        find->reset();
        TRY_ASSIGN(card, cardOfFirm(m_store.db(), id));
        read.card = card;
        m_sides.insert(rid, read);
        return read;
    }

    const Store &m_store;
    QHash<qint64, Side> m_sides;
    QSet<std::pair<Id, Id>> m_decided;
};

} // namespace

Result<QList<FirmPair>> duplicateCandidates(const Store &store, int limit)
{
    Blocking blocking;
    TRY(blocking.read(store));
    TRY_ASSIGN(found, Comparing(store).compare(blocking.pairs()));
    if (found.size() > limit) found.resize(limit);
    return found;
}

Result<> decideSame(Store &office, const Id &a, const Id &b, std::optional<bool> same)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office says which firms are one.")};
    if (a == b) return Error{Work::tr("These are one record already.")};
    for (const Id &id : {a, b})
        if (!office.exists(Kind::Firm, id))
            return Error{Work::tr("There is no firm %1 in this workbook.").arg(id.text())};
    Link link;
    link.first = std::min(a, b);
    link.second = std::max(a, b);
    link.id = Id::named(QStringLiteral("link:%1:%2").arg(link.first.text(), link.second.text()));
    link.same = same;
    if (!office.exists(Kind::Link, link.id))
        return same ? office.transact([&](Writer &w) { return w.create(link); }) : ok();
    TRY_ASSIGN(loaded, office.load<Link>(link.id));
    return office.transact([&](Writer &w) { return w.update(link, loaded); });
}

Result<QList<DecidedPair>> decidedPairs(const Store &store)
{
    TRY_ASSIGN(links, store.find<Link>("same IS NOT NULL ORDER BY rid DESC"));
    QList<DecidedPair> decided;
    for (const Link &link : links)
        decided.append({link.first, link.second, link.same.value_or(false)});
    return decided;
}

QString signWords(firmmatch::Sign sign)
{
    using enum firmmatch::Sign;
    switch (sign) {
    case SameName: return Work::tr("same name");
    case LikeName: return Work::tr("similar name");
    case SameSound: return Work::tr("sounds the same");
    case OtherName: return Work::tr("other name");
    case SamePhone: return Work::tr("same phone");
    case OtherPhone: return Work::tr("other phone");
    case SameAddress: return Work::tr("same address");
    case LikeAddress: return Work::tr("similar address");
    case OtherAddress: return Work::tr("other address");
    case OtherTown: return Work::tr("other town");
    case SamePerson: return Work::tr("same person");
    case OtherPerson: return Work::tr("other person");
    case OtherCode: return Work::tr("other code");
    }
    return {};
}
