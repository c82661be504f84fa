// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/typeddialog.h"

#include "dialogs/askframe.h"
#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/widgets.h"

#include <QVBoxLayout>

TypedDialog::TypedDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_expected(words.typed)
    , m_typed(new LineField)
    , m_typedBox(new FieldBox(tr("Type %1 to go on").arg(words.typed), m_typed))
{
    QVBoxLayout *column = askFrame::begin(this, words.title, words.question, words.consequence);
    if (words.reason) {
        m_reason = new LineField;
        m_reasonBox = new FieldBox(tr("Reason"), m_reason);
        column->addWidget(m_reasonBox);
    }
    column->addWidget(m_typedBox);
    Button *leave = plainButton(tr("Leave it"));
    Button *go = primaryButton(words.deed);
    go->setTone(Tone::Err);
    askFrame::end(this, column, leave, go);
    leave->setDefault(true);
    connect(go, &QPushButton::clicked, this, &TypedDialog::take);
    (m_reason ? m_reason : m_typed)->setFocus();
}

void TypedDialog::take()
{
    if (m_reason && m_reason->text().trimmed().isEmpty()) {
        m_reasonBox->setMessage(FieldState::Error, tr("Say why: it stays on record."));
        return m_reason->setFocus();
    }
    if (m_typed->text().trimmed() != m_expected) {
        m_typedBox->setMessage(FieldState::Error, tr("This is not %1.").arg(m_expected));
        return m_typed->setFocus();
    }
    emit confirmed(m_reason ? m_reason->text().trimmed() : QString());
    accept();
}
