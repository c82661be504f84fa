// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/keeprecoverypage.h"

#include "opening/recoverysheet.h"
#include "style/widgets.h"
#include "work/recoverykey.h"

#include <QFileDialog>
#include <QVBoxLayout>

KeepRecoveryPage::KeepRecoveryPage(const QByteArray &secret, const QString &office,
                                   const QString &recoveryFile, QDate day, QWidget *parent)
    : OpeningPage(QStringLiteral("key"), tr("Put the recovery key away"),
                  tr("Should a passphrase be forgotten, this key opens the office's workbook and "
                     "the laptop files it prepares. Whoever has it needs no passphrase."),
                  parent)
    , m_said(new Banner(Tone::Ok))
{
    setColumnWidth(columnWidth + 80);
    column()->addWidget(new RecoverySheet(secret));
    column()->addWidget(
        noteLabel(tr("It also lies beside the workbook as %1. Move that file to a stick, and lock "
                     "the stick and the paper away.")
                      .arg(QFileInfo(recoveryFile).fileName())));
    m_said->hide();
    column()->addWidget(m_said);
    Button *save = plainButton(tr("Save as PDF to print"), QStringLiteral("print"));
    Button *done = primaryButton(tr("It is put away"), {}, QKeySequence(Qt::CTRL | Qt::Key_Return));
    addRow(save, done);
    const QString page = recoverykey::page(secret, office, day);
    connect(save, &QPushButton::clicked, this, [this, page] { print(page); });
    connect(done, &QPushButton::clicked, this, &KeepRecoveryPage::kept);
    setFocusProxy(done);
}

void KeepRecoveryPage::print(const QString &page)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the page to print"),
                                                      tr("Recovery key") + QStringLiteral(".pdf"),
                                                      tr("PDF files (*.pdf)"));
    if (path.isEmpty()) return;
    const Result<> done = writeRecoveryPdf(path, page);
    m_said->setTone(done ? Tone::Ok : Tone::Err);
    m_said->setFact(done ? tr("Written. Print it, then delete the file.") : done.error().what);
    m_said->show();
}
