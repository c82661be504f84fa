// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"
#include "style/icons.h"
#include "style/metrics.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QToolButton>

MoneyEdit::MoneyEdit(QWidget *parent)
    : ValueField(
          reading::money, [](Money m) { return reading::shown(m); }, parent)
{
    setAlignment(Qt::AlignRight);
    setUnit(tr("10k CNY"));
}

NumberEdit::NumberEdit(const QString &unit, QWidget *parent)
    : ValueField(
          reading::number, [](qint64 n) { return reading::shown(n); }, parent)
{
    setAlignment(Qt::AlignRight);
    setUnit(unit);
}

RateEdit::RateEdit(QWidget *parent)
    : ValueField(
          reading::rate, [](Rate r) { return reading::shown(r); }, parent)
{
    setAlignment(Qt::AlignRight);
    setUnit(QStringLiteral("%"));
}

namespace
{
constexpr auto secretHints = Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                             Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin;
} // namespace

PassphraseEdit::PassphraseEdit(QWidget *parent)
    : LineField(parent)
{
    QToolButton *eye = addButton(QStringLiteral("eyeoff"), tr("Show"));
    connect(eye, &QToolButton::clicked, this, [this] { setRevealed(!isRevealed()); });
    setRevealed(false);
}

void PassphraseEdit::setRevealed(bool on)
{
    setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    // Qt drops these hints when the text is shown; input methods shall stay out all the same.
    setInputMethodHints(secretHints);
    setButtonIcon(on ? QStringLiteral("eye") : QStringLiteral("eyeoff"),
                  on ? tr("Hide") : tr("Show"));
    emit revealedChanged(on);
}

void PassphraseEdit::keyPressEvent(QKeyEvent *event)
{
    // Qt does not tell the state of Caps Lock; a letter that came in the other case does.
    if (const QString typed = event->text(); typed.size() == 1 && typed[0].isLetter()) {
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        setCapsLock(typed[0].isUpper() != shift);
    } else if (event->key() == Qt::Key_CapsLock && m_capsLock) {
        setCapsLock(false);
    }
    LineField::keyPressEvent(event);
}

void PassphraseEdit::setCapsLock(bool on)
{
    if (on == m_capsLock) return;
    m_capsLock = on;
    emit capsLockChanged(on);
}

TextEdit::TextEdit(int lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &TextEdit::say);
}

void TextEdit::setText(const QString &text)
{
    m_said = text;
    setPlainText(text);
}

void TextEdit::say()
{
    if (m_composing || toPlainText() == m_said) return;
    m_said = toPlainText();
    emit edited();
}

QSize TextEdit::sizeHint() const
{
    // Border and padding of the style sheet, and the document's own margin.
    constexpr int around = 16;
    return {160, m_lines * fontMetrics().lineSpacing() + around};
}

void TextEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    say();
}

void TextEdit::focusOutEvent(QFocusEvent *event)
{
    m_composing = false;
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason) return;
    say();
    emit left();
}

void TextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
}

ChoiceCombo::ChoiceCombo(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumContentsLength(3);
    setCompact(false);
    // The default delegate of a combo ignores the item height of the style sheet.
    setItemDelegate(new QStyledItemDelegate(this));
    connect(this, &QComboBox::activated, this, &ChoiceCombo::edited);
}

void ChoiceCombo::addChoice(const QString &code, const QString &text, const QString &iconName)
{
    if (iconName.isEmpty())
        addItem(text, code);
    else
        addItem(icon(iconName), text, code);
}

QString ChoiceCombo::code() const { return currentData().toString(); }

void ChoiceCombo::setCode(const QString &code) { setCurrentIndex(findData(code)); }

void ChoiceCombo::setCompact(bool on)
{
    setStyleProperty(this, "compact", on);
    setFixedHeight(on ? Metrics::controlSmall : Metrics::control);
}

void ChoiceCombo::wheelEvent(QWheelEvent *event) { event->ignore(); }

void ChoiceCombo::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        focusNextPrevChild(true);
        return;
    }
    QComboBox::keyPressEvent(event);
}
