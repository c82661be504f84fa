// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>
#include <span>

/// How a list's column is shown.
enum class ListCell : quint8 {
    FirmName,
    Text,
    Phone, ///< masked
    Town,
    Day,
    Wan,
    Number,
    FirmType,
    Size,
    Channel,
    Operation,
    Outcome,
    State,
    Dict,
    Clock, ///< ids of referrals in hex, with commas
    Criteria
};

struct ShownColumn {
    const char *header; ///< untranslated, context "List"
    ListCell cell;
    int width;               ///< pixels at 100 %
    const char *order = "";  ///< the list's query names this order; empty: cannot be sorted by
    bool shown = true;       ///< from the start; people choose otherwise
    const char *key = order; ///< by which a choice of columns is kept
};

/// A list: ":/queries/list_NAME.sql" gives rids in order, with lines "-- order KEY: first | rest"
/// for orders that may be chosen and, where it can be grouped, a second column with the group;
/// ":/queries/rows_NAME.sql" gives the columns of some rids.
struct ListSpec {
    const char *name;
    Kind kind;
    std::span<const ShownColumn> columns;
};

const ListSpec &listSpec(const char *name);

/// What of a list is wanted, and in which order.
struct ListQuery {
    QString typed{};       ///< what firms must be found by; best match first, orders aside
    QStringList filters{}; ///< words that the list's query knows; all must hold
    QString village{};     ///< only firms of this village; empty: all
    QByteArray order{};    ///< empty: the list's own
    bool descending = false;
    bool grouped = false; ///< by the query's second column
    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

/// A list's order: rids, and where groups begin.
struct ListOrder {
    struct Group {
        qsizetype first = 0; ///< index of its first rid
        QString name{};
    };
    QList<qint64> rids{};
    QList<Group> groups{};
};
/// A list of at most so many rows keeps nobody waiting.
inline constexpr qint64 shortList = 20'000;
/// A bound of how many rows the whole list has, without counting them.
qint64 mostRows(const Store &store, const ListSpec &spec);
/// Whether reading all firms, or all visits, is long work.
bool isLarge(const Store &store);
/// Reads the order of a list; long work may do it on its own connection.
Result<ListOrder> readOrder(const Store &store, const ListSpec &spec, const ListQuery &query);

/// A list's rows without the rows: their rids in order, and a window of what is shown.
class ListSource
{
public:
    ListSource(const Store &store, const ListSpec &spec)
        : m_store(store)
        , m_spec(spec)
    {
    }

    const ListSpec &spec() const { return m_spec; }
    Result<> reload(const ListQuery &query = {});
    void take(ListOrder order);
    const ListOrder &order() const { return m_order; }
    qsizetype size() const { return m_order.rids.size(); }
    qint64 rid(qsizetype at) const { return m_order.rids.value(at); }
    /// Values of a row, column by column, then the id; empty where it is gone meanwhile.
    const QList<Value> &row(qsizetype at) const;
    Id id(qsizetype at) const;
    qsizetype indexOf(const Id &id) const;
    /// Ids of these rids, those that are gone left out.
    Result<QList<Id>> ids(const QList<qint64> &rids) const;

private:
    Result<> fetch(qsizetype from) const;

    const Store &m_store;
    const ListSpec &m_spec;
    ListOrder m_order;
    mutable QHash<qint64, QList<Value>> m_window;
};

/// Villages that firms are in, the one with the most firms first; at most `limit`.
Result<QStringList> villagesOf(const Store &store, int limit);
