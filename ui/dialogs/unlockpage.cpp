// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/unlockpage.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QFileDialog>
#include <QVBoxLayout>

UnlockPage::UnlockPage(const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_path(new LineField)
    , m_passphrase(new PassphraseEdit)
    , m_unlock(primaryButton(tr("Open"), QStringLiteral("lock")))
{
    setSurface(this, QPalette::Base);
    setWindowTitle(tr("GridPoint"));
    resize(1366, 696);
    auto *outer = new QVBoxLayout(this);
    auto *form = new QWidget;
    form->setFixedWidth(420);
    auto *column = new QVBoxLayout(form);
    column->setSpacing(12);
    QLabel *title = textLabel(tr("Open a workbook"), TextPx::title, true);
    column->addWidget(title, 0, Qt::AlignHCenter);
    m_path->setText(path);
    column->addWidget(new FieldBox(tr("Workbook"), m_path));
    Button *choose = linkButton(tr("Choose another file"), QStringLiteral("folder"));
    connect(choose, &QPushButton::clicked, this, &UnlockPage::choose);
    column->addWidget(choose, 0, Qt::AlignLeft);
    m_box = new FieldBox(tr("Passphrase"), m_passphrase);
    m_box->setNote(tr("If it is forgotten, the office can set a new one. No data is lost."));
    column->addWidget(m_box);
    column->addWidget(m_unlock);
    m_passphrase->setEnterMoves(false);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    outer->addStretch(1);
    outer->addWidget(form, 0, Qt::AlignHCenter);
    outer->addStretch(2);
    m_passphrase->setFocus();
}

QString UnlockPage::path() const { return m_path->text(); }

void UnlockPage::setProblem(const QString &words)
{
    m_box->setMessage(words.isEmpty() ? FieldState::Normal : FieldState::Error, words);
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void UnlockPage::setBusy(bool busy)
{
    m_unlock->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    if (!busy) m_passphrase->setFocus();
}

void UnlockPage::unlock() { emit unlockRequested(m_path->text(), m_passphrase->text()); }

void UnlockPage::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a workbook"), {},
                                                      tr("Workbooks (*.gridpoint)"));
    if (!path.isEmpty()) m_path->setText(path);
}
