// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banksworkerspages.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "forms/recordform.h"
#include "pages/panel.h"
#include "style/delegates.h"
#include "style/widgets.h"
#include "work/answersheet.h"
#include "work/assign.h"

#include <QFileDialog>

BanksPage::BanksPage(const Context &context)
    : ListPage(context, "banks", tr("Banks"))
{
    Button *add = plainButton(tr("Add a bank"), QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, [this] {
        table()->clearSelection();
        table()->setCurrentIndex({});
        showPanel(Id::make(store().ambient()));
    });
    Button *back = primaryButton(tr("Read an answer sheet"), QStringLiteral("import"),
                                 QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(back, &QPushButton::clicked, this, &BanksPage::readSheet);
    header()->addAction(add);
    header()->addAction(back);
}

QString BanksPage::fact(int rows) const { return tr("%n branch(es)", nullptr, rows); }

void BanksPage::writeSheet(const Id &bank)
{
    const Result<Bank> record = store().get<Bank>(bank);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the answer sheet"), (record ? record->name : QString()) + QStringLiteral(".xlsx"), tr("Sheets (*.xlsx)"));
    if (path.isEmpty()) return;
    const Result<AnswerSheetWritten> done = writeAnswerSheet(store(), bank, path);
    if (fine(done)) context().say(tr("Written: %n open referral(s). Send it to the bank.", nullptr, done->rows));
}

void BanksPage::readSheet()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the sheet that the bank sent back"), {}, tr("Sheets (*.xlsx *.csv)"));
    if (path.isEmpty()) return;
    const Result<AnswersRead> read = readAnswers(store(), path);
    if (!fine(read)) return;
    const Result<AnswersApplied> done = applyAnswers(store(), *read);
    if (!fine(done)) return;
    fail(done->problems.join('\n'));
    context().say(tr("Read: %1 answers, %2 granted, %3 refused, %4 rows not taken over.")
                      .arg(done->updated)
                      .arg(done->granted)
                      .arg(done->refused)
                      .arg(done->rejected));
}

QWidget *BanksPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Bank> bank = store().get<Bank>(id);
    panel->addHeading(bank ? bank->name : tr("New bank"));
    auto *form = new RecordForm(recordInfo<Bank>(), {"name", "branch", "account_manager", "phone"});
    Bank record = bank ? *bank : Bank{};
    form->show(&record);
    panel->column()->addWidget(form);
    Button *save =
        outlineButton(tr("Save"), QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(save, &QPushButton::clicked, this, [this, id, form] { this->save(id, form); });
    panel->addButtons({save});
    if (bank) {
        panel->addRule();
        Button *sheet = plainButton(tr("Write answer sheet"), QStringLiteral("sheet"));
        connect(sheet, &QPushButton::clicked, this, [this, id] { writeSheet(id); });
        panel->addButtons({sheet});
    }
    panel->finish();
    if (!bank) form->focusFirst();
    return panel;
}

void BanksPage::save(const Id &id, RecordForm *form)
{
    Loaded<Bank> loaded;
    const bool known = store().exists(Kind::Bank, id);
    if (known) {
        Result<Loaded<Bank>> found = store().load<Bank>(id);
        if (!fine(found)) return;
        loaded = *std::move(found);
    }
    Bank bank = loaded.record;
    bank.id = id;
    form->read(&bank);
    if (bank.name.isEmpty()) {
        fail(tr("The bank's name is missing."));
        return;
    }
    const Result<> done = store().transact(
        [&](Writer &w) { return known ? w.update(bank, loaded) : w.create(bank); });
    if (fine(done)) context().say(tr("Saved."));
}

WorkersPage::WorkersPage(const Context &context)
    : ListPage(context, "workers", tr("Grid points and workers"))
{
    Button *add = plainButton(tr("Prepare a laptop"), QStringLiteral("laptop"));
    connect(add, &QPushButton::clicked, this, [this] {
        table()->setCurrentIndex({});
        showPanel(Id::make(store().ambient()));
    });
    header()->addAction(add);
}

QString WorkersPage::fact(int rows) const { return tr("%n person(s)", nullptr, rows); }

QWidget *WorkersPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Worker> worker = store().get<Worker>(id);
    const Result<GridPoint> grid = store().get<GridPoint>(worker ? worker->gridPoint : Id());
    panel->addHeading(worker ? worker->name : tr("New worker"));
    panel->column()->addWidget(noteLabel(tr(
        "A laptop's file holds the firms of its grid point. It opens with a one-time passphrase, "
        "which the worker then changes.")));
    auto *name = new LineField, *code = new LineField, *title = new LineField,
         *villages = new LineField;
    auto *passphrase = new PassphraseEdit;
    name->setText(worker ? worker->name : QString());
    code->setText(grid ? grid->code : QString());
    title->setText(grid ? grid->name : QString());
    panel->column()->addWidget(new FieldBox(tr("Worker's name"), name));
    panel->column()->addWidget(new FieldBox(tr("Code of the grid point"), code));
    panel->column()->addWidget(new FieldBox(tr("Name of the grid point"), title));
    auto *box = new FieldBox(tr("Villages"), villages);
    box->setNote(tr("With commas between; empty takes every firm that has no grid point."));
    panel->column()->addWidget(box);
    panel->column()->addWidget(new FieldBox(tr("One-time passphrase"), passphrase));
    Button *prepare = outlineButton(tr("Prepare the file"), QStringLiteral("laptop"));
    connect(prepare, &QPushButton::clicked, this, [=, this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Save the laptop's file"), name->text() + QStringLiteral(".gridpoint"),
            tr("Workbooks (*.gridpoint)"));
        if (path.isEmpty()) return;
        LaptopOrder order;
        order.worker = name->text();
        order.gridCode = code->text().trimmed();
        order.gridName = title->text().trimmed();
        for (const QString &v : villages->text().split(
                 QRegularExpression(QStringLiteral("[,，、]")), Qt::SkipEmptyParts))
            order.villages.append(v.trimmed());
        order.passphrase = passphrase->text();
        order.path = path;
        if (fine(prepareLaptopFor(store(), order)))
            context().say(tr("Prepared %1. Give it to %2 with the passphrase.")
                              .arg(QFileInfo(path).fileName(), order.worker));
    });
    panel->addButtons({prepare});
    panel->finish();
    return panel;
}
