// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/askframe.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QDialog>
#include <QVBoxLayout>

QVBoxLayout *askFrame::begin(QDialog *dialog, const QString &title, const QString &question,
                             const QString &note)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(480);
    setSurface(dialog, QPalette::Base);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Metrics::pageMargin, Metrics::gapSection, Metrics::pageMargin,
                               Metrics::gapSection);
    column->setSpacing(Metrics::gapWide);
    QLabel *asked = textLabel(question, TextPx::section, true);
    asked->setWordWrap(true);
    column->addWidget(asked);
    column->addWidget(noteLabel(note));
    return column;
}

void askFrame::end(QDialog *dialog, QVBoxLayout *column, Button *leave, Button *go)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(leave);
    row->addWidget(go);
    column->addLayout(row);
    QObject::connect(leave, &QPushButton::clicked, dialog, &QDialog::reject);
}
