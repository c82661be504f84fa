// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/workerspage.h"

#include "dialogs/typeddialog.h"
#include "forms/fieldbox.h"
#include "pages/recordedit.h"
#include "store/log.h"
#include "style/widgets.h"
#include "sync/laptop.h"
#include "work/assign.h"
#include "work/laptopheld.h"

#include <QFileDialog>

WorkersPage::WorkersPage(const Context &context)
    : ListPage(context, "workers", tr("Workers"))
{
    Button *all = plainButton(tr("Prepare all laptops"), QStringLiteral("laptop"));
    connect(all, &QPushButton::clicked, this, [this] { putPanel(makeAllPanel()); });
    Button *add = plainButton(tr("Add a worker"), QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, &WorkersPage::beginRecord);
    header()->addAction(all);
    header()->addAction(add);
}

QString WorkersPage::fact(int rows) const { return tr("%n person(s)", nullptr, rows); }

QWidget *WorkersPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const auto worker = loadedOrNew<Worker>(id);
    panel->addHeading(worker ? worker->record.name : tr("New worker"));
    keepForm(addRecordForm<Worker>(*panel, store(), worker, {},
                                   {{"name"}, {"grid_point"}, {"phone"}, {"left_work"}},
                                   formThen(tr("Saved: 1 worker."))));
    if (worker && id != store().person()) {
        addLaptop(*panel, worker->record);
        addLost(*panel, worker->record);
    }
    panel->finish();
    return panel;
}

void WorkersPage::addLaptop(Panel &panel, const Worker &worker)
{
    panel.addRule();
    panel.addHeading(tr("Laptop"));
    if (worker.gridPoint.isNull()) {
        panel.column()->addWidget(
            noteLabel(tr("Choose the worker's grid point first: the laptop holds its firms.")));
        return;
    }
    panel.column()->addWidget(noteLabel(tr(
        "A laptop's file holds the firms of its grid point. It opens with a one-time passphrase, "
        "which the worker then changes.")));
    auto *passphrase = new PassphraseEdit;
    panel.column()->addWidget(new FieldBox(tr("One-time passphrase"), passphrase));
    Button *prepare = outlineButton(tr("Prepare the file"), QStringLiteral("laptop"));
    connect(prepare, &QPushButton::clicked, this, [this, passphrase, worker] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Save the laptop's file"), worker.name + QStringLiteral(".gridpoint"),
            tr("Workbooks (*.gridpoint)"));
        if (!path.isEmpty()) prepareFor(worker.id, path, passphrase->text());
    });
    panel.addButtons({prepare});
}

void WorkersPage::addLost(Panel &panel, const Worker &worker)
{
    const auto keys = store().log().keysOf(worker.id);
    if (!keys || keys->isEmpty()) return; // no laptop that could be lost
    panel.addRule();
    panel.addHeading(tr("Lost laptop"));
    panel.column()->addWidget(noteLabel(
        tr("Closed, it stays out: what it writes from then on is held. The list of what it held is "
           "what the office has to report.")));
    Button *held = plainButton(tr("What it held"), QStringLiteral("sheet"));
    connect(held, &QPushButton::clicked, this, [this, worker] { saveHeld(worker); });
    QList<QWidget *> buttons{held};
    if (store().role() == Role::Lead) {
        Button *close = outlineButton(tr("Close the laptop"), QStringLiteral("lock"));
        close->setTone(Tone::Err);
        connect(close, &QPushButton::clicked, this, [this, worker] { askClose(worker); });
        buttons.append(close);
    }
    panel.addButtons(buttons);
}

void WorkersPage::saveHeld(const Worker &worker)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("What it held"), tr("Held by the laptop of %1").arg(worker.name) + ".xlsx",
        tr("Sheets (*.xlsx *.csv)"));
    if (!path.isEmpty() && fine(writeHeldByLaptop(store(), worker.id, path)))
        context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void WorkersPage::askClose(const Worker &worker)
{
    auto *dialog = new TypedDialog(
        {tr("Close a lost laptop"), tr("Close every laptop of %1 for good?").arg(worker.name),
         tr("What is written on it from now on is held and counts nowhere. A new laptop is "
            "prepared on the same card."),
         worker.name, tr("Close the laptop")},
        this);
    connect(dialog, &TypedDialog::confirmed, this, [this, worker] {
        const Result<int> closed = closeLaptops(store(), worker.id);
        if (!fine(closed)) return;
        context().say(tr("Closed: the laptop of %1.").arg(worker.name));
        showPanel(worker.id);
    });
    dialog->open();
}

void WorkersPage::prepareFor(const Id &worker, const QString &path, const QString &passphrase)
{
    longWork<std::monostate>(
        tr("Preparing the laptop's file"), LongWork::Access::Write,
        [=](Store &store, WorkControl &) {
            return prepareLaptop(store, worker, path, passphrase, KdfCost::standard());
        },
        [this, path](const Result<> &done) {
            if (fine(done))
                context().say(tr("Prepared %1. Give it to the worker with the passphrase.")
                                  .arg(QFileInfo(path).fileName()));
        });
}

QWidget *WorkersPage::makeAllPanel()
{
    auto *panel = new Panel;
    panel->addHeading(tr("Prepare all laptops"));
    panel->column()->addWidget(
        noteLabel(tr("One file for each worker who has a grid point and no laptop yet. All of them "
                     "open with this one-time passphrase; each worker then sets another one.")));
    auto *passphrase = new PassphraseEdit;
    panel->column()->addWidget(new FieldBox(tr("One-time passphrase"), passphrase));
    Button *prepare = outlineButton(tr("Choose a folder"), QStringLiteral("folder"));
    connect(prepare, &QPushButton::clicked, this, [this, passphrase] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Where to?"));
        if (!folder.isEmpty()) prepareAll(folder, passphrase->text());
    });
    panel->addButtons({prepare});
    panel->finish();
    return panel;
}

void WorkersPage::prepareAll(const QString &folder, const QString &passphrase)
{
    longWork<PreparedLaptops>(
        tr("Preparing laptops"), LongWork::Access::Write,
        [=](Store &store, WorkControl &control) {
            return prepareLaptops(store, folder, passphrase, KdfCost::standard(),
                                  [&](qint64 n, qint64 of) { control.report(n, of); });
        },
        [this](const Result<PreparedLaptops> &done) {
            if (!fine(done)) return;
            fail(done->problems.join('\n'));
            context().say(tr("Prepared %n laptop file(s).", nullptr, int(done->files.size())));
        });
}
