// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/editorstate.h"

#include "forms/fields.h"
#include "forms/multicombo.h"
#include "style/segments.h"

#include <QCborArray>

QCborValue editorState(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const LineField *>(editor)) return line->text();
    if (const auto *text = qobject_cast<const TextEdit *>(editor)) return text->text();
    if (const auto *combo = qobject_cast<const ChoiceCombo *>(editor)) return combo->code();
    if (const auto *multi = qobject_cast<const MultiCombo *>(editor))
        return QCborArray::fromStringList(multi->codes());
    if (const auto *segments = qobject_cast<const Segments *>(editor)) return segments->current();
    return {};
}

void setEditorState(QWidget *editor, const QCborValue &state)
{
    if (state.isUndefined()) return;
    if (auto *line = qobject_cast<LineField *>(editor))
        line->setText(state.toString());
    else if (auto *text = qobject_cast<TextEdit *>(editor))
        text->setText(state.toString());
    else if (auto *combo = qobject_cast<ChoiceCombo *>(editor))
        combo->setCode(state.toString());
    else if (auto *segments = qobject_cast<Segments *>(editor))
        segments->setCurrent(int(state.toInteger(-1)));
    else if (auto *multi = qobject_cast<MultiCombo *>(editor)) {
        QStringList codes;
        for (const auto &code : state.toArray()) codes << code.toString();
        multi->setCodes(codes);
    }
}
