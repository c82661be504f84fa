// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/gridspage.h"

#include "forms/fieldbox.h"
#include "forms/multicombo.h"
#include "pages/recordedit.h"
#include "style/widgets.h"

GridsPage::GridsPage(const Context &context)
    : ListPage(context, "grids", tr("Grid points"))
    , m_counting(context.store)
{
    Button *add = plainButton(tr("Add a grid point"), QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, &GridsPage::beginRecord);
    header()->addAction(add);
    setEmpty(new EmptyState(QStringLiteral("grid"), tr("No grid points yet"),
                            tr("Add one, give it villages and a worker.")));
}

QString GridsPage::fact(int rows) const { return tr("%n grid point(s)", nullptr, rows); }

QWidget *GridsPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const auto grid = loadedOrNew<GridPoint>(id);
    panel->addHeading(grid ? grid->record.name : tr("New grid point"));
    GridPoint fresh;
    fresh.town = store().founding().town;
    keepForm(addRecordForm<GridPoint>(
        *panel, store(), grid, fresh,
        {{"name"}, {"code"}, {"town"}, {"bank"}, {"account_manager"}, {"leader"}, {"leader_phone"}},
        formThen(tr("Saved: 1 grid point."))));
    if (grid) {
        addWorkers(*panel, id);
        addFirms(*panel, id);
    }
    panel->finish();
    return panel;
}

void GridsPage::addWorkers(Panel &panel, const Id &grid)
{
    const auto workers = store().find<Worker>(
        "grid_point = ? AND COALESCE(left_work, 0) = 0 ORDER BY name", {Value(grid.bytes())});
    if (!workers) return;
    panel.addRule();
    panel.addHeading(tr("Workers"), QString::number(workers->size()));
    if (workers->isEmpty())
        panel.column()->addWidget(
            noteLabel(tr("None yet. A worker's card says which grid point is his or hers.")));
    for (const Worker &w : *workers) {
        Button *open = linkButton(w.name, QStringLiteral("user"));
        connect(open, &QPushButton::clicked, this,
                [this, id = w.id] { context().open(QStringLiteral("workers"), id); });
        panel.addButtons({open});
    }
}

void GridsPage::addFirms(Panel &panel, const Id &grid)
{
    panel.addRule();
    if (!isLarge(store())) {
        if (const auto villages = villagesFor(store(), grid)) fillFirms(panel, grid, *villages);
        return;
    }
    Panel *waiting = panel.addPart();
    waiting->addHeading(tr("Firms"));
    waiting->column()->addWidget(noteLabel(tr("They are being counted.")));
    m_counting.start<QList<VillageFirms>>(
        [grid](Store &store) { return villagesFor(store, grid); },
        [this, grid, whole = &panel, waiting = QPointer(waiting)](const auto &villages) {
            if (!waiting) return; // and the panel around it
            delete waiting;
            if (fine(villages)) fillFirms(*whole->addPart(), grid, *villages);
        });
}

void GridsPage::finishWork()
{
    ListPage::finishWork();
    m_counting.wait();
}

void GridsPage::fillFirms(Panel &panel, const Id &grid, const QList<VillageFirms> &villages)
{
    qint64 here = 0, free = 0;
    for (const VillageFirms &v : villages) {
        here += v.here;
        free += v.free;
    }
    panel.addHeading(tr("Firms"), QString::number(here));
    for (const VillageFirms &v : villages)
        if (v.here > 0)
            panel.addFact(v.village.isEmpty() ? tr("No village") : v.village,
                          tr("%n firm(s)", nullptr, int(v.here)));
    auto *choice = new MultiCombo;
    for (const VillageFirms &v : villages)
        if (!v.village.isEmpty() && v.free + v.elsewhere > 0)
            choice->addChoice(
                v.village,
                tr("%1: %n not here", nullptr, int(v.free + v.elsewhere)).arg(v.village));
    panel.column()->addWidget(new FieldBox(tr("Villages to take over"), choice));
    Button *take = plainButton(tr("Assign their firms"), QStringLiteral("merge"));
    connect(take, &QPushButton::clicked, this, [this, grid, choice] {
        if (choice->codes().isEmpty())
            fail(tr("Choose the villages whose firms come here."));
        else
            assign(grid, choice->codes());
    });
    Button *rest = plainButton(tr("Take %n firm(s) of no grid point", nullptr, int(free)));
    rest->setVisible(free > 0);
    connect(rest, &QPushButton::clicked, this, [this, grid] { assign(grid, {}); });
    panel.addButtons({take});
    panel.addButtons({rest});
}

void GridsPage::assign(const Id &grid, const QStringList &villages)
{
    longWork<qsizetype>(
        tr("Assigning firms"), LongWork::Access::Write,
        [=](Store &store, WorkControl &) { return assignFirms(store, grid, villages); },
        [this](const Result<qsizetype> &done) {
            if (fine(done)) context().sayUndoable(tr("Assigned: %n firm(s).", nullptr, int(*done)));
        });
}
