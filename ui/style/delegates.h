// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/roles.h"

#include <QStyledItemDelegate>
#include <QTableView>

class Theme;

/// Paints every cell of the program's lists, as the model says through Roles::Kind: so a list
/// needs one delegate, not one for each column.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Ground, line below and accent bar of a row, for those who paint their own rows.
    static void paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index);
    static CellKind kindOf(const QModelIndex &index);
    /// Where a cell's content stands.
    static QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index);
};

/// A list of the program: whole rows, fixed heights, no grid; Enter or a double click opens, Space
/// ticks, letters find.
class Table : public QTableView
{
    Q_OBJECT

public:
    explicit Table(QWidget *parent = nullptr);
    /// Metrics::row, rowTwoLines or rowTall.
    void setRowHeight(int height);
    /// Also makes group rows span the whole width, and follows the model's changes.
    void setModel(QAbstractItemModel *model) override;
    int hoveredRow() const { return m_hovered; }

signals:
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void spanGroups();
    void tick(const QModelIndex &index);
    void setHovered(int row);

    int m_hovered = -1;
};

/// Five (or n) little bars, done ones filled; returns the width it took.
int paintSteps(QPainter &painter, const QRect &rect, int done, int of);
