// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duplicatespage.h"

#include "duplicatefinder.h"
#include "store/firmrecords.h"
#include "style/delegates.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/wording.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace
{
enum Column { FirstColumn, SecondColumn, ScoreColumn };

QStandardItem *nameItem(const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(int(CellKind::FirmName), Roles::Kind);
    item->setData(QVariant::fromValue(firmname::split(name)), Roles::Name);
    return item;
}

QStandardItem *wordItem(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}
} // namespace

DuplicatesPage::DuplicatesPage(const Context &context)
    : Page(context, tr("Duplicates"))
    , m_table(new Table)
    , m_model(new QStandardItemModel(this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("merge"), tr("No duplicates to decide"), {}))
    , m_panel(new QScrollArea)
    , m_open(new Chip(tr("To decide")))
    , m_done(new Chip(tr("Decided")))
    , m_same(primaryButton(tr("One firm"), QStringLiteral("merge")))
    , m_other(plainButton(tr("Two firms"), QStringLiteral("close")))
    , m_undo(plainButton(tr("Take the decision back"), QStringLiteral("undo")))
{
    for (Button *button : {m_undo, m_other, m_same}) header()->addAction(button);
    connect(m_same, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_other, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_undo, &QPushButton::clicked, this, [this] { decide({}); });
    const std::array keys{std::pair{Qt::Key_1, m_same}, std::pair{Qt::Key_2, m_other},
                          std::pair{Qt::Key_Delete, m_undo}};
    for (const auto &[key, button] : keys) {
        auto *shortcut = new QShortcut(key, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, [button = button] {
            if (button->isVisibleTo(button->window())) button->click();
        });
    }

    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(20, 10, 20, 10);
    chips->setSpacing(8);
    for (Chip *chip : {m_open, m_done}) {
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        chips->addWidget(chip);
    }
    m_open->setChecked(true);
    chips->addStretch();
    connect(m_done, &Chip::toggled, this, &DuplicatesPage::showDecided);

    m_table->setAccessibleName(tr("Duplicates"));
    m_table->setModel(m_model);
    setFocusProxy(m_table);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setFocusPolicy(Qt::NoFocus);
    m_panel->setFixedWidth(560);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(chips);
    left->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(ruleLine(Qt::Vertical));
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DuplicatesPage::showPair);
    if (context.duplicates)
        connect(context.duplicates, &DuplicateFinder::found, this, &DuplicatesPage::refresh);
}

QStringList DuplicatesPage::keys() const
{
    return {tr("1 one firm"), tr("2 two firms"), tr("Del take back")};
}

void DuplicatesPage::showDecided(bool decided)
{
    m_decided = decided;
    refresh();
}

const DuplicatesPage::Row *DuplicatesPage::current() const
{
    const int at = m_table->currentIndex().row();
    return at >= 0 && at < m_rows.size() ? &m_rows[at] : nullptr;
}

void DuplicatesPage::refresh()
{
    const int kept = std::max(0, m_table->currentIndex().row());
    fillRows();
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("Firm"), tr("Other firm"), m_decided ? tr("Decision") : tr("Likeness")});
    m_model->horizontalHeaderItem(ScoreColumn)
        ->setTextAlignment((m_decided ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    for (const Row &row : std::as_const(m_rows)) {
        const Result<Firm> first = store().get<Firm>(row.first),
                           second = store().get<Firm>(row.second);
        const QString score = !row.same   ? QString::number(row.match.score)
                              : *row.same ? tr("one firm")
                                          : tr("two firms");
        m_model->appendRow({nameItem(first ? first->name : QString()),
                            nameItem(second ? second->name : QString()),
                            wordItem(score, row.same ? Qt::AlignLeft : Qt::AlignRight)});
    }
    m_table->horizontalHeader()->setSectionResizeMode(FirstColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SecondColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ScoreColumn, 96);
    header()->setFact(tr("%n pair(s)", nullptr, int(m_rows.size())));
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 1 : 0);
    if (!m_rows.isEmpty())
        m_table->setCurrentIndex(m_model->index(std::min(kept, int(m_rows.size()) - 1), 0));
    showPair();
}

void DuplicatesPage::fillRows()
{
    m_rows.clear();
    if (m_decided) {
        const Result<QList<DecidedPair>> decided = decidedPairs(store());
        if (!fine(decided)) return;
        for (const DecidedPair &pair : *decided)
            m_rows.append({pair.first, pair.second, {}, pair.same});
        m_empty->setTexts(tr("Nothing decided yet"),
                          tr("Decisions stand here, so that they can be taken back."));
        return;
    }
    const DuplicateFinder *finder = context().duplicates;
    if (!finder) return;
    for (const FirmPair &pair : finder->pairs())
        m_rows.append({pair.first, pair.second, pair.match});
    m_open->setCount(int(m_rows.size()));
    m_empty->setTexts(finder->isLooking() ? tr("Looking for duplicates")
                                          : tr("No duplicates to decide"),
                      tr("Firms without a code that are perhaps in the workbook twice come here."));
}

void DuplicatesPage::showPair()
{
    const Row *row = current();
    m_same->setVisible(row && row->same != true);
    m_other->setVisible(row && row->same != false);
    m_undo->setVisible(row && row->same);
    QWidget *panel = row ? sideBySide(*row) : new QWidget;
    setSurface(panel, QPalette::Base);
    m_panel->setWidget(panel);
}

/// Field by field: what differs is bold.
QWidget *DuplicatesPage::sideBySide(const Row &row)
{
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 14, 20, 14);
    const Result<Firm> first = store().get<Firm>(row.first), second = store().get<Firm>(row.second);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!first || !second || !wording) return panel;
    QStringList signs;
    for (const firmmatch::Sign sign : row.match.signs) signs.append(signWords(sign));
    column->addWidget(new SectionTitle(tr("Side by side"), signs.join(tr(", "))));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int at = 0;
    const auto line = [&](const QString &label, const QString &one, const QString &two) {
        if (one.isEmpty() && two.isEmpty()) return;
        const bool differs = one != two && !one.isEmpty() && !two.isEmpty();
        grid->addWidget(textLabel(label, TextPx::caption, false, Token::Text2), at, 0,
                        Qt::AlignTop);
        for (const auto &[text, c] : {std::pair{one, 1}, std::pair{two, 2}}) {
            QLabel *words =
                textLabel(text.isEmpty() ? QStringLiteral("—") : text, TextPx::body, differs);
            words->setWordWrap(true);
            grid->addWidget(words, at, c, Qt::AlignTop);
        }
        ++at;
    };
    const RecordInfo &info = recordInfo<Firm>();
    for (const char *name : {"name", "code", "type", "town", "village", "address", "legal_person",
                             "contact", "phone", "founded_on", "employees", "grid_point"}) {
        const FieldInfo &field = *info.field(name);
        line(labelOf(info, field), wording->of(field, field.read(&*first)),
             wording->of(field, field.read(&*second)));
    }
    const auto visits = [&](const Id &firm) {
        const auto made =
            store().find<Visit>("firm = ? ORDER BY visited_on DESC", {Value(firm.bytes())});
        if (!made || made->isEmpty()) return QString();
        return tr("%n visit(s), last %1", nullptr, int(made->size()))
            .arg(wording->day(made->first().visitedOn));
    };
    line(tr("Visits"), visits(row.first), visits(row.second));
    column->addLayout(grid);
    column->addSpacing(8);
    column->addWidget(noteLabel(tr("As one firm they are one row in lists and count once; visits "
                                   "of both stay. It can be taken back.")));
    column->addStretch(1);
    return panel;
}

void DuplicatesPage::decide(std::optional<bool> same)
{
    const Row *row = current();
    if (!row) return;
    const Id first = row->first, second = row->second;
    if (!fine(decideSame(store(), first, second, same))) return;
    if (!m_decided && current()) {
        // It leaves the list at once, though the finder looks again only a moment later.
        const int at = m_table->currentIndex().row();
        m_rows.removeAt(at);
        m_model->removeRow(at);
        m_stack->setCurrentIndex(m_rows.isEmpty() ? 1 : 0);
        showPair();
    }
    context().say(!same   ? tr("The decision is taken back.")
                  : *same ? tr("Noted: one firm.")
                          : tr("Noted: two firms."));
}
