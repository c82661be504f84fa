// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/recordform.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"

#include <QVBoxLayout>

RecordForm::RecordForm(const RecordInfo &info, const QList<const char *> &columns, QWidget *parent)
    : QWidget(parent)
    , m_info(info)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const char *name : columns) {
        const FieldInfo *f = m_info.field(name);
        if (!f) continue;
        auto *field = new LineField;
        column->addWidget(new FieldBox(labelOf(m_info, *f), field));
        m_fields.append({f, field});
    }
}

void RecordForm::show(const void *record)
{
    for (const auto &[f, field] : m_fields) field->setText(f->read(record).text());
}

void RecordForm::read(void *record) const
{
    for (const auto &[f, field] : m_fields) {
        const QString text = field->text().trimmed();
        f->write(record, text.isEmpty() ? Value() : Value(text));
    }
}

void RecordForm::focusFirst()
{
    if (!m_fields.isEmpty()) m_fields.first().second->setFocus();
}
