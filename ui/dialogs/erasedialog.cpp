// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/erasedialog.h"

#include "dialogs/askframe.h"
#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/widgets.h"
#include "work/attachments.h"
#include "work/erasure.h"

#include <QCheckBox>
#include <QVBoxLayout>

EraseDialog::EraseDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_reason(new LineField)
    , m_box(new FieldBox(tr("Reason"), m_reason))
    , m_files(new QCheckBox)
{
    QVBoxLayout *column = askFrame::begin(this, words.title, words.question, words.note);
    column->addWidget(m_files);
    m_files->hide();
    column->addWidget(m_box);
    Button *leave = plainButton(tr("Keep it"));
    Button *go = primaryButton(tr("Erase"));
    go->setTone(Tone::Err);
    askFrame::end(this, column, leave, go);
    leave->setDefault(true);
    connect(go, &QPushButton::clicked, this, &EraseDialog::erase);
    m_reason->setFocus();
}

static QString nameOf(const Store &store, const Id &firm)
{
    const Result<Firm> record = store.get<Firm>(firm);
    return record ? record->name : QString();
}

EraseDialog::EraseDialog(Store &store, const Id &firm, QWidget *parent)
    : EraseDialog(
          {tr("Erase the contact"),
           tr("Erase the contact of %1 for good? It cannot be restored.").arg(nameOf(store, firm)),
           tr("Name, phone and legal representative go from the log, the search, drafts "
              "and copies, and from every laptop with its next package; so do notes that "
              "name the contact.")},
          parent)
{
    int files = 0;
    if (const auto all = attachments::ofFirm(store, firm))
        for (const FirmFile &file : *all) files += !file.isErased();
    m_files->setText(tr("Erase the firm's %n file(s), too", nullptr, files));
    m_files->setVisible(files > 0);
    m_deed = [this, &store, firm](const QString &reason) -> Result<QString> {
        TRY_ASSIGN(done, eraseContact(store, firm, reason, m_files->isChecked()));
        return done.tidied ? tr("The contact is erased for good.")
                           : tr("The contact is erased. The file is rewritten when it is opened "
                                "next.");
    };
}

EraseDialog *EraseDialog::ofFile(Store &store, const Id &attachment, const QString &name,
                                 QWidget *parent)
{
    auto *dialog = new EraseDialog(
        {tr("Erase a file"), tr("Erase %1 for good? It cannot be restored.").arg(name),
         tr("Its name and content go from the log, drafts and copies, and from every laptop with "
            "its next package.")},
        parent);
    dialog->m_deed = [&store, attachment](const QString &reason) -> Result<QString> {
        TRY_ASSIGN(tidied, eraseFile(store, attachment, reason));
        return tidied ? tr("The file is erased for good.")
                      : tr("The file is erased. The workbook is rewritten when it is opened next.");
    };
    return dialog;
}

void EraseDialog::erase()
{
    const Result<QString> done = m_deed(m_reason->text().trimmed());
    if (!done) {
        m_box->setMessage(FieldState::Error, done.error().what);
        m_reason->setFocus();
        return;
    }
    emit erased(*done);
    accept();
}
