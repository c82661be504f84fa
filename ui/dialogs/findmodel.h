// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/finder.h"

#include <QAbstractTableModel>

/// What fits in the FindPanel, under a heading for each sort.
class FindModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row {
        QString title{};
        QString detail{};
        Found::What what = Found::What::Firm;
        Id record{};
        int command = -1; ///< number of a command; -1: a record
        bool group = false;
    };

    using QAbstractTableModel::QAbstractTableModel;
    /// Between clear() and done() the views wait. `typed` is underlined where it is found.
    void clear(const QString &typed = {});
    void add(const QString &group, const QList<Row> &rows);
    void add(const QString &group, const QList<Found> &found, Found::What what);
    void done();
    bool isGroup(int row) const { return m_rows[row].group; }
    const Row &rowAt(int row) const { return m_rows[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Row> m_rows;
    QString m_typed{};
};
