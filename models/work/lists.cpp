// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/lists.h"

#include "store/firmclasses.h"
#include "store/query.h"
#include "store/search.h"

namespace
{
constexpr qsizetype windowRows = 200;
constexpr int searchLimit = 500;

QByteArray jsonOf(const QList<qint64> &rids, qsizetype from, qsizetype count)
{
    QByteArray json = "[";
    for (qsizetype i = from; i < std::min(from + count, rids.size()); ++i)
        json += (i > from ? "," : "") + QByteArray::number(rids[i]);
    return json + ']';
}

/// The terms that a query's line "-- order KEY: first | rest" names; what is missing comes last.
QByteArray termsOf(const QByteArray &sql, const QByteArray &key, bool descending)
{
    const QByteArray mark = "-- order " + key + ": ";
    const qsizetype at = sql.indexOf(mark);
    if (key.isEmpty() || at < 0) return {};
    const qsizetype from = at + mark.size();
    const QByteArray line = sql.mid(from, sql.indexOf('\n', from) - from);
    const qsizetype bar = line.indexOf('|');
    const QByteArray first = line.left(bar < 0 ? line.size() : bar).trimmed();
    const QByteArray rest = bar < 0 ? QByteArray() : line.mid(bar + 1).trimmed() + ", ";
    return first + (descending ? " DESC" : "") + " NULLS LAST, " + rest;
}

Result<Statement> prepareOrder(const Store &store, const ListSpec &spec, const ListQuery &query)
{
    TRY_ASSIGN(sql, queryText((QByteArray("list_") + spec.name).constData()));
    QByteArray terms = termsOf(sql, query.order, query.descending);
    if (query.grouped) terms.prepend("2 NULLS LAST, ");
    sql.replace("/*order*/", terms);
    return store.db().prepare(sql);
}

/// Several records of one firm are one row: its card's.
Result<ListOrder> cardsForward(const Store &store, const ListSpec &spec, ListOrder order)
{
    if (spec.kind != Kind::Firm) return order;
    TRY_ASSIGN(behind, firmsBehindCards(store.db()));
    if (behind.isEmpty()) return order;
    const QSet<qint64> shown(order.rids.begin(), order.rids.end());
    QSet<qint64> added;
    ListOrder cards;
    qsizetype group = 0;
    for (qsizetype i = 0; i < order.rids.size(); ++i) {
        if (group < order.groups.size() && order.groups[group].first == i)
            cards.groups.append({cards.rids.size(), order.groups[group++].name});
        const qint64 rid = order.rids[i], card = behind.value(rid, rid);
        // Found by a record that stands behind its card: the card stands in its place.
        if (card != rid && (shown.contains(card) || added.contains(card))) continue;
        added.insert(card);
        cards.rids.append(card);
    }
    return cards;
}

/// What was typed comes by how well it fits; other conditions only leave out.
Result<ListOrder> bestFirst(QList<qint64> found, const QList<qint64> &fitting)
{
    const QSet<qint64> fit(fitting.begin(), fitting.end());
    erase_if(found, [&](qint64 rid) { return !fit.contains(rid); });
    return ListOrder{found, {}};
}
} // namespace

static qint64 mostRecords(const Store &store, Kind kind)
{
    const QByteArray sql = QByteArray("SELECT MAX(rid) FROM ") + recordOf(kind)->table;
    const auto most = store.db().scalar(sql.constData());
    return most ? most->toInt() : 0;
}

qint64 mostRows(const Store &store, const ListSpec &spec) { return mostRecords(store, spec.kind); }

bool isLarge(const Store &store)
{
    return mostRecords(store, Kind::Firm) > shortList ||
           mostRecords(store, Kind::Visit) > shortList;
}

Result<ListOrder> readOrder(const Store &store, const ListSpec &spec, const ListQuery &query)
{
    ListOrder order;
    QList<qint64> found;
    const bool typed = spec.kind == Kind::Firm && !query.typed.trimmed().isEmpty();
    if (typed) {
        TRY_ASSIGN(hits, searchFirms(store.db(), query.typed, searchLimit));
        for (const FirmHit &hit : hits) found.append(hit.rid);
        if (found.isEmpty() || (query.filters.isEmpty() && query.village.isEmpty()))
            return cardsForward(store, spec, {found, {}});
    }
    TRY_ASSIGN(find, prepareOrder(store, spec, query));
    bindNamed(find, ":filter", Value(' ' + query.filters.join(' ') + ' '));
    bindNamed(find, ":village", query.village.isEmpty() ? Value() : Value(query.village));
    bindNamed(find, ":today", Value(store.ambient().today().toString(Qt::ISODate)));
    bindNamed(find, ":found",
              typed ? Value(QString::fromLatin1(jsonOf(found, 0, found.size()))) : Value());
    QByteArray group;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        if (query.grouped && !typed) {
            const QByteArrayView now = find.textView(1);
            if (order.groups.isEmpty() || now != group) {
                group = now.toByteArray();
                order.groups.append({order.rids.size(), QString::fromUtf8(group)});
            }
        }
        order.rids.append(find.integer(0));
    }
    if (typed) {
        TRY_ASSIGN(best, bestFirst(found, order.rids));
        order = std::move(best);
    }
    return cardsForward(store, spec, std::move(order));
}

Result<> ListSource::reload(const ListQuery &query)
{
    take({});
    TRY_ASSIGN(order, readOrder(m_store, m_spec, query));
    take(std::move(order));
    return ok();
}

void ListSource::take(ListOrder order)
{
    m_window.clear();
    m_order = std::move(order);
}

Result<> ListSource::fetch(qsizetype from) const
{
    TRY_ASSIGN(find, prepareQuery(m_store.db(), (QByteArray("rows_") + m_spec.name).constData()));
    bindNamed(find, ":rids", Value(QString::fromLatin1(jsonOf(m_order.rids, from, windowRows))));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        QList<Value> values;
        for (int c = 1; c < find.columnCount(); ++c) values.append(find.value(c));
        m_window.insert(find.integer(0), std::move(values));
    }
}

const QList<Value> &ListSource::row(qsizetype at) const
{
    static const QList<Value> none;
    if (at < 0 || at >= size()) return none;
    auto found = m_window.constFind(rid(at));
    if (found == m_window.constEnd()) {
        if (m_window.size() > 10 * windowRows) m_window.clear();
        if (!fetch(at / windowRows * windowRows)) return none;
        found = m_window.constFind(rid(at));
        if (found == m_window.constEnd()) return none;
    }
    return *found;
}

Id ListSource::id(qsizetype at) const
{
    const QList<Value> &values = row(at);
    return values.isEmpty() ? Id() : Id::fromBytes(values.last().bytes());
}

qsizetype ListSource::indexOf(const Id &id) const
{
    const QByteArray sql =
        QByteArray("SELECT rid FROM ") + recordOf(m_spec.kind)->table + " WHERE id = ?";
    Result<Statement *> find = m_store.db().cached(sql.constData());
    if (!find) return -1;
    (*find)->bind(1, id);
    const Result<bool> any = (*find)->step();
    const qint64 rid = any && *any ? (*find)->integer(0) : 0;
    (*find)->reset();
    return m_order.rids.indexOf(rid);
}

Result<QList<Id>> ListSource::ids(const QList<qint64> &rids) const
{
    QList<Id> ids;
    TRY_ASSIGN(find,
               m_store.db().prepare(QByteArray("SELECT id FROM ") + recordOf(m_spec.kind)->table +
                                    " WHERE rid IN (SELECT value FROM json_each(?))"));
    find.bind(1, QString::fromLatin1(jsonOf(rids, 0, rids.size())));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ids;
        ids.append(find.id(0));
    }
}

Result<QStringList> villagesOf(const Store &store, int limit)
{
    QStringList villages;
    TRY_ASSIGN(find, store.db().prepare(
                         "SELECT village FROM firm NOT INDEXED WHERE flags & 1 AND village IS "
                         "NOT NULL GROUP BY village ORDER BY COUNT(*) DESC LIMIT ?"));
    find.bind(1, limit);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return villages;
        villages.append(find.text(0));
    }
}
