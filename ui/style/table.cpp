// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/delegates.h"
#include "style/metrics.h"
#include "style/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace
{
/// A header whose words follow the large-text setting and stand over their cells' content.
class TableHeader : public QHeaderView
{
public:
    explicit TableHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setHighlightSections(false);
        setSectionsClickable(true);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setFixedHeight(Metrics::tableHeader);
        setTextElideMode(Qt::ElideRight);
        setTextStyle(this, TextPx::caption);
    }
};
} // namespace

Table::Table(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new TableHeader(this));
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight(Metrics::row);
    connect(this, &QTableView::doubleClicked, this, &Table::opened);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (CellDelegate::kindOf(index) == CellKind::Check) tick(index);
    });
}

void Table::setRowHeight(int height)
{
    verticalHeader()->setMinimumSectionSize(Metrics::group);
    verticalHeader()->setDefaultSectionSize(height);
}

void Table::setModel(QAbstractItemModel *newModel)
{
    if (model()) model()->disconnect(this);
    QTableView::setModel(newModel);
    if (!newModel) return;
    connect(newModel, &QAbstractItemModel::modelReset, this, &Table::spanGroups);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &Table::spanGroups);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &Table::spanGroups);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &Table::spanGroups);
    spanGroups();
}

void Table::spanGroups()
{
    // A windowed list of a million rows must not be walked.
    constexpr int longest = 5000;
    clearSpans();
    if (!model() || model()->columnCount() < 2) return;
    const auto span = [this](int row) {
        setSpan(row, 0, 1, model()->columnCount());
        verticalHeader()->resizeSection(row, Metrics::group);
    };
    // A long list says itself where they are.
    if (const QVariant known = model()->property("groupRows"); known.isValid()) {
        for (const int row : known.value<QList<int>>()) span(row);
        return;
    }
    if (model()->rowCount() > longest) return;
    for (int row = 0; row < model()->rowCount(); ++row)
        if (model()->index(row, 0).data(Roles::Group).toBool()) span(row);
}

void Table::tick(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    if (!(first.flags() & Qt::ItemIsUserCheckable)) return;
    const bool on = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(first, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    viewport()->update();
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (index.isValid() && plain && event->key() == Qt::Key_Space) {
        tick(index);
    } else if (index.isValid() && plain &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit opened(index);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void Table::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool Table::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) setHovered(-1);
    return QTableView::viewportEvent(event);
}

void Table::setHovered(int row)
{
    if (row == m_hovered) return;
    m_hovered = row;
    viewport()->update();
}
