// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listpage.h"

#include "forms/fields.h"
#include "style/delegates.h"
#include "style/widgets.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>

ListPage::ListPage(const Context &context, const char *list, const QString &title, bool searched)
    : Page(context, title)
    , m_model(new ListModel(store(), list, context.chinese, this))
    , m_table(new Table)
    , m_chips(new QHBoxLayout)
    , m_stack(new QStackedWidget)
    , m_panel(new QScrollArea)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    m_chips->setContentsMargins(20, 10, 20, 10);
    m_chips->setSpacing(8);
    if (searched) {
        m_search = new LineField;
        m_search->setLeadIcon(QStringLiteral("search"));
        m_search->setPlaceholderText(tr("Name, last digits of the code, initials, phone"));
        m_search->setAccessibleName(tr("Find"));
        m_search->setMinimumWidth(340);
        m_chips->addWidget(m_search);
        connect(m_search, &QLineEdit::textEdited, this, &ListPage::reload);
    }
    m_chips->addStretch();
    left->addLayout(m_chips);
    m_table->setAccessibleName(title);
    setFocusProxy(m_table);
    m_table->setModel(m_model);
    const auto &columns = listSpec(list).columns;
    // The firm's name takes what is left, as it can be shortened best; else the last column does.
    bool stretched = false;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        m_table->setColumnWidth(int(c), columns[c].width);
        if (columns[c].cell != ListCell::FirmName) continue;
        m_table->horizontalHeader()->setSectionResizeMode(int(c), QHeaderView::Stretch);
        stretched = true;
    }
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    m_table->horizontalHeader()->setStretchLastSection(!stretched);
    m_stack->addWidget(m_table);
    auto *nothing = new EmptyState(QStringLiteral("filter"), tr("Nothing matches"),
                                   tr("No row fits what is searched or chosen above."));
    Button *clear = outlineButton(tr("Clear filters"), QStringLiteral("close"));
    connect(clear, &QPushButton::clicked, this, &ListPage::clearFilters);
    nothing->setButton(clear);
    m_stack->addWidget(nothing);
    left->addWidget(m_stack, 1);
    row->addLayout(left, 3);
    row->addWidget(ruleLine(Qt::Vertical));
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setFocusPolicy(Qt::NoFocus);
    setPanelWidth(440);
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid()) showPanel(m_model->idAt(now.row()));
            });
    connect(m_table, &Table::opened, this,
            [this](const QModelIndex &i) { opened(m_model->idAt(i.row())); });
}

void ListPage::setPanelWidth(int width) { m_panel->setFixedWidth(width); }

void ListPage::addFilter(const QString &text, const QString &word)
{
    auto *chip = new Chip(text);
    chip->setCheckable(true);
    chip->setRemovable(true);
    m_chips->insertWidget(m_chips->count() - 1, chip);
    m_filters.append({chip, word});
    connect(chip, &Chip::toggled, this, [this, chip = chip, word](bool on) {
        for (const auto &[other, otherWord] : m_filters)
            if (other != chip && on) other->setChecked(false);
        m_filter = on ? word : m_filter == word ? QString() : m_filter;
        reload();
    });
}

void ListPage::setEmpty(EmptyState *state) { m_stack->addWidget(state); }

Id ListPage::current() const
{
    const QModelIndex now = m_table->currentIndex();
    return now.isValid() ? m_model->idAt(now.row()) : Id();
}

void ListPage::reload()
{
    const Id kept = current();
    if (!fine(m_model->reload(m_search ? m_search->text() : QString(), m_filter))) return;
    const int rows = m_model->rowCount();
    header()->setFact(fact(rows));
    const bool narrowed = !m_filter.isEmpty() || (m_search && !m_search->text().isEmpty());
    const bool saysWhy = narrowed || m_stack->count() > 2;
    m_stack->setCurrentIndex(rows > 0 || !saysWhy ? 0 : narrowed ? 1 : 2);
    const int at = kept.isNull() ? -1 : m_model->rowOf(kept);
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(at < 0 ? 0 : at, 0));
    else
        showPanel({});
}

void ListPage::refresh()
{
    reload();
    if (!current().isNull()) showPanel(current());
}

void ListPage::focusFilter()
{
    if (!m_search) return;
    m_search->setFocus();
    m_search->selectAll();
}

void ListPage::clearFilters()
{
    if (m_search) m_search->clear();
    for (const auto &[chip, word] : m_filters) chip->setChecked(false);
    reload();
    m_table->setFocus();
}

void ListPage::select(const Id &id)
{
    clearFilters();
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->setFocus();
    }
}

void ListPage::showPanel(const Id &id)
{
    QWidget *panel = id.isNull() ? new QWidget : makePanel(id);
    setSurface(panel, QPalette::Base);
    m_panel->setWidget(panel);
}
