// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/recoverpage.h"

#include "forms/fieldbox.h"
#include "style/widgets.h"
#include "work/recoverykey.h"

#include <QFileDialog>
#include <QVBoxLayout>

RecoverPage::RecoverPage(const QString &fact, QWidget *parent)
    : OpeningPage(QStringLiteral("key"), tr("Passphrase forgotten"), fact, parent)
    , m_key(new TextEdit(4))
    , m_box(new FieldBox(tr("Recovery key of the office"), m_key))
{
    m_key->setInputMethodHints(Qt::ImhPreferNumbers);
    m_box->setNote(
        tr("Sixteen groups of seven digits, as on the paper; or choose the file that ends "
           "in .recovery. Workers bring the laptop to the office for this."));
    column()->addWidget(m_box);
    Button *file = plainButton(tr("Choose the recovery file"), QStringLiteral("folder"));
    column()->addWidget(file, 0, Qt::AlignLeft);
    Button *back = linkButton(tr("Back"));
    Button *next =
        primaryButton(tr("Set a new passphrase"), {}, QKeySequence(Qt::CTRL | Qt::Key_Return));
    addRow(back, next);
    connect(file, &QPushButton::clicked, this, &RecoverPage::chooseFile);
    connect(back, &QPushButton::clicked, this, &RecoverPage::backRequested);
    connect(next, &QPushButton::clicked, this, &RecoverPage::submit);
    setFocusProxy(m_key);
}

void RecoverPage::setProblem(const QString &words)
{
    m_box->setMessage(words.isEmpty() ? FieldState::Normal : FieldState::Error, words);
    m_key->setFocus();
}

void RecoverPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose the recovery file"), {}, tr("Recovery files (*.recovery);;All files (*)"));
    if (path.isEmpty()) return;
    const Result<QByteArray> key = recoverykey::read(path);
    if (!key)
        setProblem(key.error().what);
    else
        emit keyGiven(*key);
}

void RecoverPage::submit()
{
    const Result<QByteArray> key = recoverykey::fromText(m_key->text());
    if (!key)
        setProblem(key.error().what);
    else
        emit keyGiven(*key);
}
