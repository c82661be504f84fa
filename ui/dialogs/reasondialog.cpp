// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"

#include "dialogs/askframe.h"
#include "forms/fieldbox.h"
#include "style/widgets.h"

#include <QVBoxLayout>

ReasonDialog::ReasonDialog(const QString &what, QWidget *parent)
    : ReasonDialog(
          {tr("Contacts in full"), what,
           tr("Who took it out, when and why is noted in the audit trail, and the sheet says so."),
           tr("Keep masked"), tr("Take out in full"), QStringLiteral("eye")},
          parent)
{
}

ReasonDialog::ReasonDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_reason(new LineField)
    , m_box(new FieldBox(tr("Reason"), m_reason))
{
    QVBoxLayout *column = askFrame::begin(this, words.title, words.what, words.note);
    column->addWidget(m_box);
    Button *drop = plainButton(words.keep);
    drop->setHint(QStringLiteral("Esc"));
    Button *take = primaryButton(words.take, words.icon);
    take->setHint(QStringLiteral("Enter"));
    askFrame::end(this, column, drop, take);
    m_reason->setEnterMoves(false);
    connect(take, &QPushButton::clicked, this, &ReasonDialog::take);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonDialog::take);
}

void ReasonDialog::take()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_box->setMessage(FieldState::Error, tr("Say why: it is noted with your name."));
        m_reason->setFocus();
        return;
    }
    emit given(reason);
    accept();
}
