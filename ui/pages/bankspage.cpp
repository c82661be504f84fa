// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/bankspage.h"

#include "dialogs/passworddialog.h"
#include "pages/recordedit.h"
#include "style/widgets.h"
#include "work/answersheet.h"

#include <QFileDialog>

BanksPage::BanksPage(const Context &context)
    : ListPage(context, "banks", tr("Banks"))
{
    Button *add = plainButton(tr("Add a bank"), QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, &BanksPage::beginRecord);
    Button *back = primaryButton(tr("Read an answer sheet"), QStringLiteral("import"),
                                 QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(back, &QPushButton::clicked, this, &BanksPage::readSheet);
    header()->addAction(add);
    header()->addAction(back);
    setEmpty(new EmptyState(QStringLiteral("bank"), tr("No banks yet"),
                            tr("Add the branches that take part, and needs can be referred.")));
}

QString BanksPage::fact(int rows) const { return tr("%n branch(es)", nullptr, rows); }

void BanksPage::writeSheet(const Id &bank)
{
    const Result<Bank> record = store().get<Bank>(bank);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the answer sheet"),
        (record ? record->name : QString()) + QStringLiteral(".xlsx"),
        tr("Sheets (*.xlsx)") + QStringLiteral(";;") + tr("Zip files with a password (*.zip)"));
    if (path.isEmpty()) return;
    if (!path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) return writeSheetTo(bank, path);
    auto *ask = new PasswordDialog(
        {tr("Password of the zip file"), tr("Which password is the bank to open it with?"),
         tr("Tell it to the bank by telephone, not in the same message. It is not kept here."),
         tr("Write the sheet"), false},
        window());
    connect(ask, &PasswordDialog::given, this,
            [this, bank, path](const QString &password) { writeSheetTo(bank, path, password); });
    ask->open();
}

void BanksPage::writeSheetTo(const Id &bank, const QString &path, const QString &password)
{
    longWork<AnswerSheetWritten>(
        tr("Writing the answer sheet"), LongWork::Access::Write,
        [bank, path, password](Store &store, WorkControl &) {
            return writeAnswerSheet(store, bank, path, {}, password);
        },
        [this](const Result<AnswerSheetWritten> &done) {
            if (fine(done))
                context().say(
                    tr("Written: %n open referral(s). Send it to the bank.", nullptr, done->rows));
        });
}

void BanksPage::readSheet()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose the sheet that the bank sent back"), {},
                                     tr("Sheets (*.xlsx *.csv *.zip)"));
    if (!path.isEmpty()) readSheetFrom(path);
}

void BanksPage::readSheetFrom(const QString &path)
{
    if (!isLockedSheet(path)) return takeSheet(path, {});
    auto *ask = new PasswordDialog({tr("Password of the zip file"), tr("Which password opens it?"),
                                    tr("The bank has it from you, or tells you its own."),
                                    tr("Read the sheet"), false},
                                   window());
    connect(ask, &PasswordDialog::given, this,
            [this, path](const QString &password) { takeSheet(path, password); });
    ask->open();
}

void BanksPage::takeSheet(const QString &path, const QString &password)
{
    longWork<AnswersApplied>(
        tr("Reading the answer sheet"), LongWork::Access::Write,
        [path, password](Store &store, WorkControl &) -> Result<AnswersApplied> {
            TRY_ASSIGN(read, readAnswers(store, path, {}, password));
            return applyAnswers(store, read);
        },
        [this](const Result<AnswersApplied> &done) {
            if (!fine(done)) return;
            fail(done->problems.join('\n'));
            context().say(tr("Read: %1 answers, %2 granted, %3 refused, %4 rows not taken over.")
                              .arg(done->updated)
                              .arg(done->granted)
                              .arg(done->refused)
                              .arg(done->rejected));
        });
}

QWidget *BanksPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const auto bank = loadedOrNew<Bank>(id);
    panel->addHeading(bank ? bank->record.name : tr("New bank"));
    keepForm(addRecordForm<Bank>(*panel, store(), bank, {},
                                 {{"name"}, {"branch"}, {"account_manager"}, {"phone"}, {"closed"}},
                                 formThen(tr("Saved: 1 bank."))));
    if (bank) {
        panel->addRule();
        panel->addHeading(tr("Answer sheet"));
        panel->column()->addWidget(noteLabel(
            tr("An .xlsx with every open referral; the bank fills it in and sends it back.")));
        Button *sheet = plainButton(tr("Write answer sheet"), QStringLiteral("sheet"));
        connect(sheet, &QPushButton::clicked, this, [this, id] { writeSheet(id); });
        panel->addButtons({sheet});
    }
    panel->finish();
    return panel;
}
