// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/segmentsaccess.h"

#include "style/segments.h"

#include <QPointer>

namespace
{
class CellAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CellAccess(Segments *segments, int index)
        : m_segments(segments)
        , m_index(index)
    {
    }

    int index() const { return m_index; }
    bool isValid() const override { return m_segments && m_index < m_segments->count(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_segments);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_segments->cell(m_index).text : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid()) return {};
        const QRect cell = m_segments->cellRect(m_index);
        return {m_segments->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QAccessible::Role role() const override { return QAccessible::RadioButton; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.checkable = true;
        state.checked = m_segments->current() == m_index;
        state.disabled = !m_segments->isEnabled();
        state.invisible = !m_segments->isVisible();
        state.focusable = true;
        state.focused = m_segments->hasFocus() && m_segments->current() == m_index;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name != pressAction() || !isValid() || !m_segments->isEnabled()) return;
        if (m_segments->current() == m_index) return;
        m_segments->setCurrent(m_index);
        emit m_segments->chosen(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override
    {
        return {QString::number(m_index + 1)};
    }

private:
    QPointer<Segments> m_segments;
    int m_index;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *segments = qobject_cast<Segments *>(object);
    return segments ? new SegmentsAccess(segments) : nullptr;
}
} // namespace

SegmentsAccess::SegmentsAccess(Segments *segments)
    : QAccessibleWidget(segments, QAccessible::Grouping)
{
}

SegmentsAccess::~SegmentsAccess()
{
    for (const QAccessible::Id id : qAsConst(m_cells)) QAccessible::deleteAccessibleInterface(id);
}

void SegmentsAccess::install() { QAccessible::installFactory(make); }

void SegmentsAccess::announce(Segments *segments, int index)
{
    if (!QAccessible::isActive() || index < 0) return;
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent state(segments, changed);
    state.setChild(index);
    QAccessible::updateAccessibility(&state);
    if (!segments->hasFocus()) return;
    QAccessibleEvent focus(segments, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
}

Segments *SegmentsAccess::segments() const { return static_cast<Segments *>(widget()); }

int SegmentsAccess::childCount() const { return segments()->count(); }

QAccessibleInterface *SegmentsAccess::child(int index) const
{
    if (index < 0 || index >= childCount()) return nullptr;
    if (const auto known = m_cells.constFind(index); known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *cell = new CellAccess(segments(), index);
    m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

int SegmentsAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const CellAccess *>(child);
    return cell ? cell->index() : -1;
}

QAccessibleInterface *SegmentsAccess::childAt(int x, int y) const
{
    const QPoint point = segments()->mapFromGlobal(QPoint(x, y));
    for (int i = 0; i < childCount(); ++i)
        if (segments()->cellRect(i).contains(point)) return child(i);
    return nullptr;
}

QAccessibleInterface *SegmentsAccess::focusChild() const
{
    return segments()->hasFocus() ? child(segments()->current()) : nullptr;
}

QString SegmentsAccess::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value) {
        const int current = segments()->current();
        return current < 0 ? QString() : segments()->cell(current).text;
    }
    return QAccessibleWidget::text(kind);
}
