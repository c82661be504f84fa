// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/referralclock.h"
#include "work/lists.h"
#include "work/wording.h"

#include <QAbstractTableModel>
#include <optional>

/// A list of the program as Qt's views see it; rows are read as they come into view. Where it is
/// grouped, headers stand between the rows; where it is ticked, column 0 holds the ticks.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(QList<int> groupRows READ groupRows) // for Table, which must not walk a long list

public:
    ListModel(const Store &store, const char *list, bool chinese, QObject *parent = nullptr);

    Result<> reload(const ListQuery &query = {});
    /// Shows an order that was read elsewhere.
    void take(ListOrder order);
    const ListSpec &spec() const { return m_source.spec(); }
    /// How many records, group headers apart.
    int records() const { return int(m_source.size()); }
    Id idAt(int row) const { return m_source.id(recordAt(row)); }
    int rowOf(const Id &id) const;
    bool isGroup(int row) const { return recordAt(row) < 0; }
    QList<int> groupRows() const;

    /// What the list was searched for: underlined in the firms' names.
    void setTyped(const QString &typed) { m_typed = typed; }
    /// Before it is shown in a view.
    void setTickable(bool on) { m_tickable = on; }
    bool isTickable() const { return m_tickable; }
    /// The column of the list that a column of the model shows; -1 for the ticks.
    int listColumn(int column) const { return column - (m_tickable ? 1 : 0); }
    int modelColumn(int listColumn) const { return listColumn + (m_tickable ? 1 : 0); }
    qsizetype tickedCount() const { return m_ticked.size(); }
    Result<QList<Id>> ticked() const;
    void tickAll(bool on);
    /// Shown texts of these columns, one line a record, for a spreadsheet: what is ticked, else all
    /// (at most `limit`). Cells that a spreadsheet would take for a formula or round are guarded.
    QString tabbed(const QList<int> &columns, int limit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation way, int role) const override;

signals:
    void ticksChanged();

private:
    int recordAt(int row) const;
    int groupOf(int row) const;
    QVariant groupData(int row, int role) const;
    QVariant tickData(int row, int role) const;
    QString textOf(const ShownColumn &column, const Value &value) const;
    QVariant cell(const ShownColumn &column, const Value &value, int role) const;
    ShownClock clockOf(const QString &referrals) const;

    const Store &m_store;
    ListSource m_source;
    bool m_chinese;
    QString m_typed{};
    bool m_tickable = false;
    QSet<qint64> m_ticked{};
    std::optional<Wording> m_wording;
    mutable QHash<QString, ShownClock> m_clocks;
};
