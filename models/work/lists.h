// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>
#include <span>

/// How a list's column is shown.
enum class ListCell : quint8 {
    FirmName,
    Text,
    Town,
    Day,
    Wan,
    Number,
    Channel,
    Operation,
    Outcome,
    State,
    Dict,
    Clock,
    Criteria
};

struct ShownColumn {
    const char *header; ///< untranslated, context "List"
    ListCell cell;
    int width; ///< pixels at 100 %
};

/// A list: ":/queries/list_NAME.sql" gives rid and id in order; ":/queries/rows_NAME.sql" the
/// columns of some rids.
struct ListSpec {
    const char *name;
    Kind kind;
    std::span<const ShownColumn> columns;
};

const ListSpec &listSpec(const char *name);

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
    /// Reads the order anew. `typed`: what firms must be found by; `filter`: a word the list's
    /// query knows.
    Result<> reload(const QString &typed = {}, const QString &filter = {});
    qsizetype size() const { return m_rids.size(); }
    /// Values of a row, column by column, then the id; empty where it is gone meanwhile.
    const QList<Value> &row(qsizetype at) const;
    Id id(qsizetype at) const;
    qsizetype indexOf(const Id &id) const;

private:
    Result<> putCardsForward();
    Result<> fetch(qsizetype from) const;

    const Store &m_store;
    const ListSpec &m_spec;
    QList<qint64> m_rids;
    mutable QHash<qint64, QList<Value>> m_window;
};
