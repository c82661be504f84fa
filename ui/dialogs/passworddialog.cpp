// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/passworddialog.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QVBoxLayout>

PasswordDialog::PasswordDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_mayBeNone(words.mayBeNone)
    , m_password(new LineField)
    , m_box(new FieldBox(tr("Password"), m_password))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setMinimumWidth(440);
    setSurface(this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::pageMargin, Metrics::gapSection, Metrics::pageMargin,
                               Metrics::gapSection);
    column->setSpacing(Metrics::gapWide);
    QLabel *question = textLabel(words.question, TextPx::section, true);
    question->setWordWrap(true);
    column->addWidget(question);
    column->addWidget(noteLabel(words.note));
    column->addWidget(m_box);
    auto *row = new QHBoxLayout;
    Button *leave = plainButton(tr("Cancel"));
    Button *go = primaryButton(words.deed);
    row->addStretch();
    row->addWidget(leave);
    row->addWidget(go);
    column->addLayout(row);
    go->setDefault(true);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
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
