// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/passworddialog.h"

#include "dialogs/askframe.h"
#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/widgets.h"

#include <QVBoxLayout>

PasswordDialog::PasswordDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_mayBeNone(words.mayBeNone)
    , m_password(new LineField)
    , m_box(new FieldBox(tr("Password"), m_password))
{
    QVBoxLayout *column = askFrame::begin(this, words.title, words.question, words.note);
    column->addWidget(m_box);
    Button *go = primaryButton(words.deed);
    askFrame::end(this, column, plainButton(tr("Cancel")), go);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &PasswordDialog::take);
    m_password->setEnterMoves(false);
    m_password->setFocus();
}

void PasswordDialog::take()
{
    if (m_password->text().isEmpty() && !m_mayBeNone) {
        m_box->setMessage(FieldState::Error, tr("Type the password."));
        return m_password->setFocus();
    }
    emit given(m_password->text());
    accept();
}
