// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitpart.h"

#include "forms/editorstate.h"
#include "forms/multicombo.h"

FieldBox *VisitPart::box(const QString &name) const
{
    for (FieldBox *box : m_boxes)
        if (box->objectName() == name) return box;
    return nullptr;
}

FieldBox *VisitPart::add(const QString &name, const QString &label, QWidget *editor)
{
    auto *box = new FieldBox(label, editor);
    box->setObjectName(name);
    m_boxes.append(box);
    if (auto *line = qobject_cast<LineField *>(editor)) {
        connect(line, &LineField::edited, this, &VisitPart::edited);
        connect(line, &LineField::left, this, &VisitPart::left);
    } else if (auto *text = qobject_cast<TextEdit *>(editor)) {
        connect(text, &TextEdit::edited, this, &VisitPart::edited);
        connect(text, &TextEdit::left, this, &VisitPart::left);
    } else if (auto *combo = qobject_cast<ChoiceCombo *>(editor)) {
        connect(combo, &ChoiceCombo::edited, this, &VisitPart::edited);
    } else if (auto *multi = qobject_cast<MultiCombo *>(editor)) {
        connect(multi, &MultiCombo::edited, this, &VisitPart::edited);
    } else if (auto *segments = qobject_cast<Segments *>(editor)) {
        connect(segments, &Segments::chosen, this, &VisitPart::edited);
    }
    connect(box, &FieldBox::mendRequested, this, [this, name] { emit mendRequested(name); });
    return box;
}

QCborMap VisitPart::state() const
{
    QCborMap state;
    for (const FieldBox *box : m_boxes) state[box->objectName()] = editorState(box->editor());
    return state;
}

void VisitPart::setState(const QCborMap &state)
{
    for (const FieldBox *box : std::as_const(m_boxes))
        setEditorState(box->editor(), state[box->objectName()]);
}

void VisitPart::showProblems(const QString &prefix, const QList<Problem> &problems)
{
    for (FieldBox *box : std::as_const(m_boxes)) {
        // An error is shown before a warning of the same field.
        const Problem *shown = nullptr;
        for (const Problem &problem : problems)
            if (problem.field == prefix + box->objectName() &&
                (!shown || (problem.error && !shown->error)))
                shown = &problem;
        if (shown)
            box->setMessage(shown->error ? FieldState::Error : FieldState::Warning, shown->words,
                            shown->mend);
        else
            box->setMessage(FieldState::Normal);
    }
}

void keepTight(Segments *segments, int more)
{
    const auto fit = [segments, more] {
        segments->setFixedWidth(segments->minimumSizeHint().width() + more);
    };
    fit();
    QObject::connect(&Theme::of(segments), &Theme::changed, segments, fit);
}

QList<QWidget *> tabStops(const QWidget *part)
{
    QList<QWidget *> stops;
    for (QWidget *child : part->findChildren<QWidget *>())
        if ((child->focusPolicy() & Qt::TabFocus) && !child->focusProxy() && !child->isWindow() &&
            !child->inherits("QComboBoxPrivateContainer") && !child->inherits("QComboBoxListView"))
            stops << child;
    return stops;
}
