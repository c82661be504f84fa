// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldbox.h"
#include "style/segments.h"
#include "work/visitdeed.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>

/// A part of the form of a visit: its fields by name, what was typed into them, and what is said
/// beside them.
class VisitPart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// In the order of the form.
    const QList<FieldBox *> &boxes() const { return m_boxes; }
    /// By its name ("wanted_by"); null where there is none.
    FieldBox *box(const QString &name) const;
    /// As typed, for a draft.
    virtual QCborMap state() const;
    virtual void setState(const QCborMap &state);
    /// Shows each problem whose field begins with prefix, at its field; takes the others away.
    void showProblems(const QString &prefix, const QList<Problem> &problems);

signals:
    /// The user changed something.
    void edited();
    /// The user went on from a field: time to check.
    void left();
    /// The user wants what the problem of this field proposes.
    void mendRequested(const QString &name);

protected:
    /// Makes the box around an editor and listens to it.
    FieldBox *add(const QString &name, const QString &label, QWidget *editor);

private:
    QList<FieldBox *> m_boxes;
};

/// The choices of an enum, without its "not filled in", as cells.
template <class E>
QList<Segments::Cell> cellsOf()
{
    QList<Segments::Cell> cells;
    for (const auto &choice : choicesOf<E>)
        if (*choice.code)
            cells.append({QCoreApplication::translate(choiceContext<E>, choice.label)});
    return cells;
}
/// The enum's first value, "not filled in", stands for no cell.
template <class E>
E chosenIn(const Segments *segments)
{
    return choicesOf<E>[std::size_t(segments->current() + 1)].value;
}
template <class E>
void chooseIn(Segments *segments, E value)
{
    int index = -1;
    for (int i = 1; i < int(choicesOf<E>.size()); ++i)
        if (choicesOf<E>[std::size_t(i)].value == value) index = i - 1;
    segments->setCurrent(index);
}
template <class E>
void addChoices(ChoiceCombo *combo)
{
    for (const auto &choice : choicesOf<E>)
        combo->addChoice(QLatin1String(choice.code),
                         *choice.code ? QCoreApplication::translate(choiceContext<E>, choice.label)
                                      : QString());
}
template <class E>
E chosenIn(const ChoiceCombo *combo)
{
    E value{};
    CodecOf<E>::decode(CodecOf<QString>::encode(combo->code()), value);
    return value;
}
template <class E>
void chooseIn(ChoiceCombo *combo, E value)
{
    combo->setCode(CodecOf<E>::encode(value).text());
}

/// Keeps segments as narrow as their words allow (and a little more), at every text size.
void keepTight(Segments *segments, int more);
/// Those of its children that Tab goes to, in their order.
QList<QWidget *> tabStops(const QWidget *part);
