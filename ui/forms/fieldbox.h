// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fields.h"
#include "style/theme.h"

#include <QWidget>

class QLabel;
class QBoxLayout;

/// One sentence under a field, with an icon, and at most one way to mend it.
class MessageLine : public QWidget
{
    Q_OBJECT

public:
    explicit MessageLine(QWidget *parent = nullptr);
    /// Hidden when the text is empty.
    void setMessage(Tone tone, const QString &text, const QString &mend = {});
    QString text() const { return m_text; }

signals:
    void mendRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Sentence;
    Sentence *m_label;
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

/// A field with all that belongs to it: label above, a mark at the right ("上次 38"), the editor,
/// a sentence below. It shows by itself what is wrong with the editor's own text.
class FieldBox : public QWidget
{
    Q_OBJECT

public:
    static constexpr int barRoom = 10; ///< left of the editor, where change is tracked

    FieldBox(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    ~FieldBox() override;

    QWidget *editor() const { return m_editor; }
    QString label() const;
    void setLabel(const QString &label);

    /// Keeps room at the left for the bar that marks a changed value: see setPrevious().
    void setTracksChange(bool on);
    /// What it was last time, in words; changed says that it no longer is. An empty one takes
    /// mark and bar away.
    void setPrevious(const QString &previous, bool changed);
    bool isChanged() const { return m_changed; }
    /// Other words at the right of the label, such as Caps Lock.
    void setMark(const QString &text, Tone tone = Tone::Neutral, bool bold = false);

    /// A warning or an error with its sentence, and what a press on mend would do ("Change to
    /// 200"); Normal takes both away. A sentence about the text itself is kept over it.
    void setMessage(FieldState state, const QString &text = {}, const QString &mend = {});
    FieldState state() const { return m_state; }
    /// A dim sentence that explains.
    void setNote(const QString &text);
    MessageLine *message() const { return m_message; }
    /// Takes the sentence out, for a layout that gives it the width of several fields.
    MessageLine *detachMessage();

signals:
    void mendRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void checkText();
    void apply();

    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_mark;
    MessageLine *m_message;
    QBoxLayout *m_column;
    bool m_changed = false;
    QString m_previous;
    FieldState m_state = FieldState::Normal;
    QString m_sentence;
    QString m_mend;
    QString m_note;
    QString m_textProblem;
};
