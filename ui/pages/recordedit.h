// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/recordform.h"
#include "pages/panel.h"
#include "style/buttons.h"
#include "work/recordsave.h"

/// A form on a panel that saves one record: Ctrl+S, errors beside their fields. `then` is told the
/// saved record's id, or why it could not be saved.
template <class R>
RecordForm *addRecordForm(Panel &panel, Store &store, const std::optional<Loaded<R>> &loaded,
                          const R &fresh, const QList<FormField> &fields,
                          std::function<void(Result<Id>)> then, QList<QWidget *> beside = {})
{
    auto *form = new RecordForm(store, recordInfo<R>(), fields);
    const R start = loaded ? loaded->record : fresh;
    form->show(&start);
    panel.column()->addWidget(form);
    Button *save = saveButton();
    QObject::connect(
        save, &QPushButton::clicked, form, [form, &store, loaded, start, then = std::move(then)] {
            R record = start;
            form->read(&record);
            form->showProblems(checkRecord(store, recordInfo<R>(), record.id, &record));
            if (form->goToError()) return;
            then(saveRecord(store, record, loaded ? &*loaded : nullptr));
        });
    panel.addButtons(QList<QWidget *>{save} + beside);
    return form;
}
