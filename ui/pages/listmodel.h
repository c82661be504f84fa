// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/lists.h"
#include "work/wording.h"

#include <QAbstractTableModel>
#include <optional>

/// A list of the program as Qt's views see it; rows are read as they come into view.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ListModel(const Store &store, const char *list, bool chinese, QObject *parent = nullptr);

    Result<> reload(const QString &typed = {}, const QString &filter = {});
    Id idAt(int row) const { return m_source.id(row); }
    int rowOf(const Id &id) const { return int(m_source.indexOf(id)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation way, int role) const override;

private:
    QString textOf(const ShownColumn &column, const Value &value) const;
    QVariant clock(const Value &value, int role) const;

    const Store &m_store;
    ListSource m_source;
    bool m_chinese;
    std::optional<Wording> m_wording;
};
