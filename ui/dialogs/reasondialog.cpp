// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"

#include "forms/fieldbox.h"
#include "style/metrics.h"
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
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    setSurface(this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::pageMargin, Metrics::gapSection, Metrics::pageMargin,
                               Metrics::gapSection);
    column->setSpacing(Metrics::gapWide);
    QLabel *what = textLabel(words.what, TextPx::record, true);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(noteLabel(words.note));
    column->addWidget(m_box);
    auto *row = new QHBoxLayout;
    Button *drop = plainButton(words.keep);
    drop->setHint(QStringLiteral("Esc"));
    Button *take = primaryButton(words.take, words.icon);
    take->setHint(QStringLiteral("Enter"));
    row->addStretch();
    row->addWidget(drop);
    row->addWidget(take);
    column->addLayout(row);
    m_reason->setEnterMoves(false);
    connect(drop, &QPushButton::clicked, this, &QDialog::reject);
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
