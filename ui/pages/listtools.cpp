// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of a ListPage: chips, orders, columns, ticks, copying.
#include "forms/fields.h"
#include "pages/listpage.h"
#include "style/delegates.h"
#include "style/flowlayout.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QShortcut>

// ---- chips ----

void ListPage::addFilter(const QString &text, const QString &word, bool alone, bool on)
{
    auto *chip = new Chip(text);
    chip->setCheckable(true);
    chip->setRemovable(true);
    chip->setChecked(on);
    if (on) m_query.filters.append(word);
    m_chips->addWidget(chip);
    m_filters.append({chip, word});
    connect(chip, &Chip::toggled, this, [this, chip, word, alone](bool pressed) {
        m_query.filters.removeAll(word);
        if (pressed) m_query.filters.append(word);
        if (pressed && alone)
            for (const auto &[other, otherWord] : std::as_const(m_filters))
                if (other != chip) {
                    const QSignalBlocker quiet(other);
                    other->setChecked(false);
                    m_query.filters.removeAll(otherWord);
                }
        reload();
    });
}

void ListPage::addVillages()
{
    m_grouped = new Chip(tr("By village"));
    m_grouped->setCheckable(true);
    m_grouped->setRemovable(true);
    connect(m_grouped, &Chip::toggled, this, [this](bool on) {
        m_query.grouped = on;
        reload();
    });
    if (m_model->spec().kind == Kind::Firm) addVillageChoice();
    m_chips->addWidget(m_grouped);
}

void ListPage::addVillageChoice()
{
    m_village = new Chip(tr("Village"));
    auto *menu = new QMenu(m_village);
    const auto choose = [this](const QString &village) {
        m_query.village = village;
        m_village->setText(village.isEmpty() ? tr("Village") : village);
        reload();
    };
    const auto fill = [this, menu, choose](const Result<QStringList> &villages) {
        menu->clear();
        connect(menu->addAction(tr("All villages")), &QAction::triggered, this,
                [choose] { choose({}); });
        if (!villages) return;
        for (const QString &v : *villages)
            connect(menu->addAction(v), &QAction::triggered, this, [choose, v] { choose(v); });
    };
    // Read when it is opened: villages come with lists and packages.
    auto *reading = new LatestRead(store(), menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, reading, fill] {
        if (!isLarge(store())) return fill(villagesOf(store(), 40));
        if (menu->isEmpty()) menu->addAction(tr("Looking for villages"))->setEnabled(false);
        reading->start<QStringList>([](Store &store) { return villagesOf(store, 40); }, fill);
    });
    m_village->setChoices(menu);
    m_chips->addWidget(m_village);
}

void ListPage::clearFilters()
{
    if (m_search) m_search->clear();
    for (const auto &[chip, word] : std::as_const(m_filters)) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(false);
    }
    m_query.filters.clear();
    m_query.village.clear();
    if (m_village) m_village->setText(tr("Village"));
    reload();
    m_table->setFocus();
}

void ListPage::setEmpty(EmptyState *state) { m_stack->addWidget(state); }

// ---- orders ----

void ListPage::sortBy(int listColumn)
{
    const QByteArray order = m_model->spec().columns[std::size_t(listColumn)].order;
    if (order.isEmpty()) return;
    m_query.descending = order == m_query.order && !m_query.descending;
    m_query.order = order;
    showOrder();
    reload();
}

void ListPage::showOrder()
{
    const auto &columns = m_model->spec().columns;
    for (int c = 0; c < int(columns.size()); ++c) {
        if (m_query.order != columns[std::size_t(c)].order) continue;
        m_table->horizontalHeader()->setSortIndicatorShown(true);
        m_table->horizontalHeader()->setSortIndicator(
            m_model->modelColumn(c), m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        if (m_order)
            m_order->setText(QStringLiteral("%1 %2").arg(
                QCoreApplication::translate("List", columns[std::size_t(c)].header),
                m_query.descending ? QStringLiteral("↓") : QStringLiteral("↑")));
    }
}

// ---- tools in the header ----

void ListPage::addTools()
{
    m_order = new Chip(tr("Sort"));
    auto *orders = new QMenu(m_order);
    m_order->setChoices(orders);
    m_chips->addWidget(m_order);
    Button *choose = plainButton(tr("Columns"), QStringLiteral("columns"));
    auto *menu = new QMenu(choose);
    const auto &columns = m_model->spec().columns;
    readColumns();
    for (int c = 0; c < int(columns.size()); ++c) {
        const QString words = QCoreApplication::translate("List", columns[std::size_t(c)].header);
        if (*columns[std::size_t(c)].order)
            connect(orders->addAction(words), &QAction::triggered, this, [this, c] { sortBy(c); });
        if (columns[std::size_t(c)].cell == ListCell::FirmName) continue;
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(c));
        connect(action, &QAction::toggled, this, [this, c](bool on) { chooseColumn(c, on); });
    }
    connect(choose, &QPushButton::clicked, menu,
            [choose, menu] { menu->popup(choose->mapToGlobal(QPoint(0, choose->height()))); });
    Button *copied = plainButton(tr("Copy to a spreadsheet"), QStringLiteral("sheet"));
    copied->setToolTip(tr("Ctrl+C in the list; contacts stay masked"));
    connect(copied, &QPushButton::clicked, this, &ListPage::copy);
    auto *key = new QShortcut(QKeySequence(QKeySequence::Copy), m_table);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &ListPage::copy);
    header()->addAction(choose);
    header()->addAction(copied);
}

void ListPage::copy()
{
    // As many rows as a person pastes by hand; all of them stand in a report.
    constexpr int most = 20'000;
    QList<int> columns;
    for (int c = 0; c < int(m_model->spec().columns.size()); ++c)
        if (!m_hidden.contains(c)) columns.append(m_model->modelColumn(c));
    const QString text = m_model->tabbed(columns, most);
    QGuiApplication::clipboard()->setText(text);
    const int rows = int(text.count('\n')) - 1;
    context().say(rows < most ? tr("Copied: %n row(s), contacts masked.", nullptr, rows)
                              : tr("Copied the first %L1 rows, contacts masked.").arg(rows));
}

// ---- columns ----

/// The workbook keeps for itself which columns were chosen; it does not travel.
static QByteArray columnsKey(const ListSpec &spec) { return QByteArray("columns.") + spec.name; }

void ListPage::readColumns()
{
    const auto kept = store().meta(columnsKey(m_model->spec()).constData());
    if (!kept || kept->isEmpty()) return;
    const QByteArrayList shown = kept->split(' ');
    const auto &columns = m_model->spec().columns;
    for (int c = 0; c < int(columns.size()); ++c) {
        const ShownColumn &column = columns[std::size_t(c)];
        if (shown.contains(column.key) || column.cell == ListCell::FirmName)
            m_hidden.remove(c);
        else
            m_hidden.insert(c);
    }
}

void ListPage::chooseColumn(int listColumn, bool on)
{
    if (on)
        m_hidden.remove(listColumn);
    else
        m_hidden.insert(listColumn);
    fitColumns();
    QByteArrayList shown;
    const auto &columns = m_model->spec().columns;
    for (int c = 0; c < int(columns.size()); ++c)
        if (!m_hidden.contains(c)) shown.append(columns[std::size_t(c)].key);
    if (!store().isLent())
        fine(store().setMeta(columnsKey(m_model->spec()).constData(), shown.join(' ')));
}

void ListPage::hideColumn(int listColumn)
{
    m_hidden.insert(listColumn);
    fitColumns();
}

/// The firm's name takes what is left, as it can be shortened best; else the last column does.
void ListPage::fitColumns()
{
    constexpr int leastName = 160, tickWidth = 52;
    const auto &columns = m_model->spec().columns;
    int name = -1, last = -1, taken = m_model->isTickable() ? tickWidth : 0;
    for (int c = 0; c < int(columns.size()); ++c) {
        const bool hidden = m_hidden.contains(c);
        m_table->setColumnHidden(m_model->modelColumn(c), hidden);
        if (hidden) continue;
        last = c;
        if (columns[std::size_t(c)].cell == ListCell::FirmName)
            name = c;
        else
            taken += columns[std::size_t(c)].width;
        m_table->setColumnWidth(m_model->modelColumn(c), columns[std::size_t(c)].width);
    }
    if (m_model->isTickable()) m_table->setColumnWidth(0, tickWidth);
    const int room = m_table->viewport()->width() - taken;
    if (name >= 0)
        m_table->setColumnWidth(m_model->modelColumn(name), std::max(leastName, room));
    else if (last >= 0 && room > 0)
        m_table->setColumnWidth(m_model->modelColumn(last),
                                columns[std::size_t(last)].width + room);
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) fitColumns();
    return Page::eventFilter(watched, event);
}

// ---- ticks ----

void ListPage::addTicks(const QList<QWidget *> &deeds)
{
    m_model->setTickable(true);
    // The model has one column more from here on.
    m_table->setModel(nullptr);
    m_table->setModel(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListPage::chosen);
    auto *row = new QHBoxLayout(m_tickBar);
    row->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, Metrics::gap);
    row->setSpacing(Metrics::gapWide);
    m_tickWords = textLabel({}, TextPx::body, true);
    row->addWidget(m_tickWords);
    row->addStretch();
    for (QWidget *deed : deeds) row->addWidget(deed);
    Button *clear = linkButton(tr("Clear ticks"));
    connect(clear, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    row->addWidget(clear);
}

void ListPage::showTicks()
{
    const qsizetype ticked = m_model->tickedCount();
    m_tickBar->setVisible(ticked > 0);
    if (m_tickWords) m_tickWords->setText(tr("%n row(s) ticked", nullptr, int(ticked)));
    m_table->viewport()->update();
}
