// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

class Segments;

/// What a screen reader sees of Segments: a group of radio buttons.
class SegmentsAccess : public QAccessibleWidget
{
public:
    explicit SegmentsAccess(Segments *segments);
    ~SegmentsAccess() override;

    /// Makes Qt use this class for Segments.
    static void install();
    /// Tells a screen reader that the cell became the chosen one.
    static void announce(Segments *segments, int index);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text kind) const override;

private:
    Segments *segments() const;
    mutable QHash<int, QAccessible::Id> m_cells;
};
