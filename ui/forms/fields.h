// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/reading.h"
#include "records/ambient.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <functional>

class QToolButton;

/// How a field stands: a warning never blocks, an error is in the way of saving.
enum class FieldState { Normal, Warning, Error };

/// Shows the state on an editor (line, combo, text, Segments) and gives its reason to screen
/// readers.
void setFieldState(QWidget *editor, FieldState state, const QString &reason = {});

/// A line of text. Signals are safe with input methods: nothing is said while letters are still
/// being composed. Enter goes to the next field.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    /// Dim words inside the field at the right: 万元, %, 人.
    void setUnit(const QString &unit);
    const QString &unit() const { return m_unit; }
    /// An icon inside at the left (search).
    void setLeadIcon(const QString &name);
    /// False where Enter means more than the next field (search, unlock): see returnPressed().
    void setEnterMoves(bool on) { m_enterMoves = on; }
    bool isComposing() const { return m_composing; }
    /// What is wrong with the text as it stands; empty if nothing.
    virtual QString problem() const { return {}; }

signals:
    /// The user changed the text, and no letters are being composed.
    void edited();
    /// The user went on to something else; the text is in its final form.
    void left();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Brings the text into its usual form when the field is left.
    virtual void tidy() {}
    /// A small button inside at the right; one at most.
    QToolButton *addButton(const QString &iconName, const QString &name);
    void setButtonIcon(const QString &iconName, const QString &name);

private:
    void say();
    void placeInside();

    QString m_unit;
    QString m_leadIcon;
    QToolButton *m_button = nullptr;
    bool m_composing = false;
    bool m_pending = false;
    bool m_enterMoves = true;
};

/// An editor whose text stands for a value of type T, or nothing.
template <class T>
class ValueField : public LineField
{
public:
    using Reader = std::function<Reading<T>(const QString &)>;
    using Writer = std::function<QString(const T &)>;

    ValueField(Reader reader, Writer writer, QWidget *parent)
        : LineField(parent)
        , m_reader(std::move(reader))
        , m_writer(std::move(writer))
    {
    }

    /// Nothing for an empty text, and while the text cannot be read (see problem()).
    std::optional<T> value() const { return m_reader(text()).value; }
    void setValue(const std::optional<T> &value) { setText(value ? m_writer(*value) : QString()); }
    QString problem() const override { return m_reader(text()).problem; }
    /// Another way to read the text, such as one that knows bounds.
    void setReader(Reader reader) { m_reader = std::move(reader); }

protected:
    void tidy() override
    {
        const auto now = value();
        if (now && text() != m_writer(*now)) setText(m_writer(*now));
    }
    QString written(const T &value) const { return m_writer(value); }

private:
    Reader m_reader;
    Writer m_writer;
};

/// An amount in 万元.
class MoneyEdit : public ValueField<Money>
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);
};

/// A whole number with a unit.
class NumberEdit : public ValueField<qint64>
{
    Q_OBJECT

public:
    explicit NumberEdit(const QString &unit = {}, QWidget *parent = nullptr);
};

/// Percent a year.
class RateEdit : public ValueField<Rate>
{
    Q_OBJECT

public:
    explicit RateEdit(QWidget *parent = nullptr);
};

/// A day, typed the way people write one, or picked from a small calendar (button or Alt+Down);
/// Up and Down go a day on or back. Away from the focus it says 今天 or the weekday, if that fits.
class DateEdit : public ValueField<QDate>
{
    Q_OBJECT

public:
    /// ambient tells today and must outlive the field.
    explicit DateEdit(const Ambient &ambient, reading::Lean lean = reading::Lean::Nearest,
                      QWidget *parent = nullptr);
    void openCalendar();
    void setValue(const std::optional<QDate> &value);
    std::optional<QDate> value() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void tidy() override;

private:
    void take(QDate date);

    const Ambient &m_ambient;
};

/// A secret: hidden until the eye is pressed, with a word when Caps Lock is on.
class PassphraseEdit : public LineField
{
    Q_OBJECT

public:
    explicit PassphraseEdit(QWidget *parent = nullptr);
    bool isCapsLockOn() const { return m_capsLock; }
    bool isRevealed() const { return echoMode() == QLineEdit::Normal; }
    void setRevealed(bool on);

signals:
    void capsLockChanged(bool on);
    void revealedChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setCapsLock(bool on);
    bool m_capsLock = false;
};

/// Several lines of text; Tab goes on, Enter begins a line.
class TextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextEdit(int lines = 3, QWidget *parent = nullptr);
    QString text() const { return toPlainText(); }
    /// Does not emit edited().
    void setText(const QString &text);
    bool isComposing() const { return m_composing; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void edited();
    void left();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();

    QString m_said;
    int m_lines;
    bool m_composing = false;
};

/// One of many, by its code. Alt+Down or F4 opens; letters find; the wheel scrolls the page and
/// leaves the choice alone.
class ChoiceCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceCombo(QWidget *parent = nullptr);
    void addChoice(const QString &code, const QString &text, const QString &iconName = {});
    /// Empty if nothing is chosen.
    QString code() const;
    /// An unknown code chooses nothing; does not emit edited().
    void setCode(const QString &code);
    /// The lower height, for panels.
    void setCompact(bool on);

signals:
    void edited();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};
