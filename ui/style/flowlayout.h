// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

/// Places widgets in lines from left to right, as many as fit: chips over a list.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    using QLayout::QLayout;
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height it takes; `move` also puts the widgets there.
    int place(const QRect &rect, bool move) const;

    QList<QLayoutItem *> m_items;
};
