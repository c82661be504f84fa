// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/erasedialog.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/erasure.h"

#include <QVBoxLayout>

EraseDialog::EraseDialog(Store &store, const Id &firm, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_firm(firm)
    , m_reason(new LineField)
    , m_box(new FieldBox(tr("Reason"), m_reason))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase the contact"));
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    const Result<Firm> record = store.get<Firm>(firm);
    const QString name = record ? record->name : QString();
    QLabel *question =
        textLabel(tr("Erase the contact of %1 for good? It cannot be restored.").arg(name),
                  TextPx::section, true);
    question->setWordWrap(true);
    column->addWidget(question);
    column->addWidget(noteLabel(
        tr("Name, phone and legal representative go from the log, the search, drafts and copies, "
           "and from every laptop with its next package; so do notes that name the contact.")));
    column->addWidget(m_box);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    Button *leave = plainButton(tr("Keep it"));
    Button *go = primaryButton(tr("Erase"));
    go->setTone(Tone::Err);
    buttons->addWidget(leave);
    buttons->addWidget(go);
    column->addLayout(buttons);
    leave->setDefault(true);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &EraseDialog::erase);
    m_reason->setFocus();
}

void EraseDialog::erase()
{
    const Result<ErasedContact> done = eraseContact(m_store, m_firm, m_reason->text().trimmed());
    if (!done) {
        m_box->setMessage(FieldState::Error, done.error().what);
        m_reason->setFocus();
        return;
    }
    emit erased(done->tidied ? tr("The contact is erased for good.")
                             : tr("The contact is erased. The file is rewritten when it is opened "
                                  "next."));
    accept();
}
