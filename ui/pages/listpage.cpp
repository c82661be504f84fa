// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listpage.h"

#include "forms/fields.h"
#include "forms/recordform.h"
#include "style/delegates.h"
#include "style/flowlayout.h"
#include "style/widgets.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>

ListPage::ListPage(const Context &context, const char *list, const QString &title, bool searched)
    : Page(context, title)
    , m_model(new ListModel(store(), list, context.chinese, this))
    , m_table(new Table)
    , m_chips(new FlowLayout)
    , m_stack(new QStackedWidget)
    , m_panel(new QScrollArea)
    , m_ordering(new LatestRead(store(), this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    if (searched) {
        m_search = new LineField;
        m_search->setLeadIcon(QStringLiteral("search"));
        m_search->setPlaceholderText(tr("Name, last digits of the code, initials, phone"));
        m_search->setAccessibleName(tr("Find"));
        connect(m_search, &QLineEdit::textEdited, this, &ListPage::reload);
        auto *line = new QHBoxLayout;
        line->setContentsMargins(20, 10, 20, 0);
        line->addWidget(m_search);
        left->addLayout(line);
    }
    m_chips->setContentsMargins(20, 10, 20, 10);
    m_chips->setSpacing(8);
    left->addLayout(m_chips);
    buildList(title, searched);
    left->addWidget(m_stack, 1);
    m_tickBar = new QWidget;
    setSurface(m_tickBar, QPalette::AlternateBase);
    m_tickBar->hide();
    left->addWidget(m_tickBar);
    row->addLayout(left, 3);
    row->addWidget(ruleLine(Qt::Vertical));
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setFocusPolicy(Qt::NoFocus);
    setPanelWidth(440);
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
}

void ListPage::buildList(const QString &title, bool searched)
{
    m_table->setAccessibleName(title);
    setFocusProxy(m_table);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setMinimumSectionSize(36);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->viewport()->installEventFilter(this);
    for (int c = 0; c < int(m_model->spec().columns.size()); ++c)
        if (!m_model->spec().columns[std::size_t(c)].shown) m_hidden.insert(c);
    m_stack->addWidget(m_table);
    auto *nothing = new EmptyState(QStringLiteral("filter"), tr("Nothing matches"),
                                   searched ? tr("No row fits what is searched or chosen above.")
                                            : tr("No row fits what is chosen above."));
    Button *clear = outlineButton(tr("Clear filters"), QStringLiteral("close"));
    connect(clear, &QPushButton::clicked, this, &ListPage::clearFilters);
    nothing->setButton(clear);
    m_stack->addWidget(nothing);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListPage::chosen);
    connect(m_table, &Table::opened, this, [this](const QModelIndex &i) {
        if (!m_model->isGroup(i.row())) opened(m_model->idAt(i.row()));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (m_model->listColumn(section) >= 0)
            sortBy(m_model->listColumn(section));
        else
            m_model->tickAll(m_model->tickedCount() < m_model->records());
    });
    connect(m_model, &ListModel::ticksChanged, this, &ListPage::showTicks);
}

/// The list before the card beside it, whichever was made first.
QList<QWidget *> ListPage::tabParts()
{
    QList<QWidget *> parts{header()};
    if (m_search) parts.append(m_search);
    for (int i = 0; i < m_chips->count(); ++i) parts.append(m_chips->itemAt(i)->widget());
    return parts + QList<QWidget *>{m_stack, m_tickBar, m_panel};
}

void ListPage::setPanelWidth(int width)
{
    m_panelWidth = width;
    fitPanel();
}

/// In a narrow window the list keeps the larger half.
void ListPage::fitPanel()
{
    m_panel->setFixedWidth(std::min(m_panelWidth, std::max(width() * 45 / 100, 280)));
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    fitPanel();
    Page::resizeEvent(event);
}

// ---- the chosen record ----

Id ListPage::current() const
{
    const QModelIndex now = m_table->currentIndex();
    return now.isValid() ? m_model->idAt(now.row()) : Id();
}

void ListPage::chosen(const QModelIndex &now)
{
    if (!now.isValid() || m_model->isGroup(now.row())) return;
    const Id id = m_model->idAt(now.row());
    if (m_refreshing && isFormKept()) return;
    if (m_form && m_form->isDirty()) {
        if (id != m_kept)
            context().say(tr("Save what you typed with Ctrl+S, or drop it with Esc."));
        return;
    }
    m_new = false;
    m_kept = id;
    showPanel(id);
}

void ListPage::showPanel(const Id &id) { putPanel(id.isNull() ? new QWidget : makePanel(id)); }

void ListPage::putPanel(QWidget *panel)
{
    // It may hold the focus, or the button that asked for this: it goes later, and whole.
    if (QWidget *old = m_panel->takeWidget()) {
        // Who acts on the card by keyboard goes on from the list, not from nowhere.
        const QWidget *focus = window()->focusWidget();
        if (focus && (focus == old || old->isAncestorOf(focus))) m_table->setFocus();
        old->hide();
        old->deleteLater();
    }
    setSurface(panel, QPalette::Base);
    m_panel->setWidget(panel);
}

void ListPage::select(const Id &id)
{
    clearFilters();
    if (m_ordering->isRunning()) {
        m_kept = id; // gone to when the list is there
        m_table->setFocus();
        return;
    }
    const int row = m_model->rowOf(id);
    if (row < 0) return;
    m_table->setCurrentIndex(m_model->index(row, m_model->modelColumn(0)));
    m_table->setFocus();
}

// ---- forms in the panel ----

void ListPage::beginRecord()
{
    m_new = true;
    putPanel(makePanel(Id::make(store().ambient())));
    if (m_form) m_form->focusFirst();
}

void ListPage::keepForm(RecordForm *form) { m_form = form; }

bool ListPage::isFormKept() const { return m_form && (m_new || m_form->isDirty()); }

std::function<void(Result<Id>)> ListPage::formThen(const QString &words)
{
    return [this, words](const Result<Id> &saved) {
        if (!fine(saved)) return;
        // Later: the form itself asked for it.
        m_new = false;
        m_form = nullptr;
        m_kept = *saved;
        context().sayUndoable(words);
        // Filters stay, unless they hide what was saved.
        const auto goOn = [this, id = *saved] {
            if (m_model->rowOf(id) < 0) return select(id);
            refresh();
            m_table->setFocus();
        };
        QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    };
}

void ListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form)
        dropForm();
    else
        Page::keyPressEvent(event);
}

void ListPage::dropForm()
{
    m_new = false;
    m_form = nullptr;
    fail({});
    const auto goBack = [this] {
        showPanel(current());
        m_table->setFocus();
    };
    QMetaObject::invokeMethod(this, goBack, Qt::QueuedConnection);
}

// ---- what the list shows ----

void ListPage::reload()
{
    m_query.typed = m_search ? m_search->text() : QString();
    m_model->setTyped(m_query.typed);
    if (!m_query.typed.isEmpty() || mostRows(store(), m_model->spec()) <= shortList) {
        m_ordering->drop();
        return shown(m_model->reload(m_query));
    }
    m_ordering->start<ListOrder>([&spec = m_model->spec(), query = m_query](
                                     Store &store) { return readOrder(store, spec, query); },
                                 [this](Result<ListOrder> order) {
                                     if (order) m_model->take(*std::move(order));
                                     shown(order ? ok() : Result<>(order.error()));
                                 });
}

void ListPage::finishWork()
{
    m_ordering->wait();
    Page::finishWork();
}

void ListPage::shown(const Result<> &done)
{
    if (!fine(done)) return;
    fitColumns();
    const int rows = m_model->records();
    header()->setFact(fact(rows));
    const bool narrowed =
        !m_query.filters.isEmpty() || !m_query.village.isEmpty() || !m_query.typed.isEmpty();
    const bool saysWhy = narrowed || m_stack->count() > 2;
    m_stack->setCurrentIndex(rows > 0 || !saysWhy ? 0 : narrowed ? 1 : 2);
    const int kept = m_kept.isNull() ? -1 : m_model->rowOf(m_kept);
    const int first = m_model->rowCount() > 0 && m_model->isGroup(0) ? 1 : 0;
    const QScopedValueRollback refreshing(m_refreshing, true);
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(kept < 0 ? first : kept, m_model->modelColumn(0)));
    else if (!isFormKept())
        showPanel({});
}

void ListPage::refresh() { reload(); }

void ListPage::focusFilter()
{
    if (!m_search) return;
    m_search->setFocus();
    m_search->selectAll();
}
