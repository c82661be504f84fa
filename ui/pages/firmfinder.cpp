// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/firmfinder.h"

#include "rules/firmname.h"
#include "style/delegates.h"
#include "style/firmname.h"
#include "style/metrics.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

namespace
{
constexpr int atMost = 7;
enum { FirmId = Qt::UserRole };

class RowDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, Metrics::rowTwoLines};
    }
};

QStandardItem *rowOf(const visitlists::FoundFirm &firm, const QString &typed)
{
    auto *item = new QStandardItem(firm.name);
    item->setData(firm.id.bytes(), FirmId);
    item->setData(int(CellKind::TwoLines), Roles::Kind);
    item->setData(QVariant::fromValue(firmname::split(firm.name)), Roles::Name);
    item->setData(QVariant::fromValue(hitsIn(firm.name, typed)), Roles::Hits);
    QStringList more{firm.code, firm.village};
    more.removeAll(QString());
    item->setData(more.join(QStringLiteral("   ")), Roles::Second);
    return item;
}
} // namespace

FirmFinder::FirmFinder(Store &store, QWidget *parent)
    : LineField(parent)
    , m_store(store)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
{
    setLeadIcon(QStringLiteral("search"));
    setEnterMoves(false);
    setPlaceholderText(tr("Part of the name, initials, last digits of the code, or phone"));
    setAccessibleName(tr("Find the firm"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    // It hides what it lies upon: nothing of that is painted with each key.
    m_list->setAttribute(Qt::WA_OpaquePaintEvent);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setStyleSheet(QStringLiteral("QListView { border: 1px solid palette(mid); }"));
    m_list->setAccessibleName(tr("Firms found"));
    m_list->hide();
    connect(this, &LineField::edited, this, &FirmFinder::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &at) { take(at.row()); });
}

FirmFinder::~FirmFinder() { delete m_list; }

void FirmFinder::search()
{
    const QString typed = text().trimmed();
    m_model->clear();
    if (typed.isEmpty()) return m_list->hide();
    for (const auto &firm : visitlists::findFirms(m_store, typed, atMost))
        m_model->appendRow(rowOf(firm, typed));
    const bool none = m_model->rowCount() == 0;
    auto *fresh = new QStandardItem(tr("Add a new firm"));
    fresh->setData(int(CellKind::TwoLines), Roles::Kind);
    fresh->setData(none ? tr("No firm matches. It will be registered with this visit.")
                        : tr("It is none of these"),
                   Roles::Second);
    m_model->appendRow(fresh);
    m_list->setCurrentIndex(m_model->index(0, 0));
    showList();
}

void FirmFinder::showList()
{
    if (m_list->parentWidget() != window()) m_list->setParent(window());
    m_list->move(mapTo(window(), QPoint(0, height() + 2)));
    m_list->setFixedSize(qMax(width(), 420), m_model->rowCount() * Metrics::rowTwoLines + 2);
    m_list->show();
    m_list->raise();
}

void FirmFinder::take(int row)
{
    const QByteArray id = m_model->index(row, 0).data(FirmId).toByteArray();
    const QString typed = text().trimmed();
    m_list->hide();
    if (row < 0) return;
    if (id.isEmpty())
        emit newRequested(typed);
    else
        emit chosen(Id::fromBytes(id));
}

bool FirmFinder::event(QEvent *event)
{
    // Esc closes the list before it closes the page.
    if (event->type() == QEvent::ShortcutOverride && m_list && !m_list->isHidden() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return LineField::event(event);
}

void FirmFinder::keyPressEvent(QKeyEvent *event)
{
    const bool open = !m_list->isHidden() && !isComposing();
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!open) break;
        m_list->setCurrentIndex(m_model->index(
            qBound(0, row + (event->key() == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1), 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open) take(row);
        return;
    case Qt::Key_Escape:
        if (!open) break;
        m_list->hide();
        return;
    default: break;
    }
    LineField::keyPressEvent(event);
}

void FirmFinder::focusOutEvent(QFocusEvent *event)
{
    LineField::focusOutEvent(event);
    // A press into the list leaves the focus here.
    if (m_list) m_list->hide();
}

void FirmFinder::hideEvent(QHideEvent *event)
{
    if (m_list) m_list->hide();
    LineField::hideEvent(event);
}
