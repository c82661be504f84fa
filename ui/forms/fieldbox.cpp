// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"

#include "style/draw.h"
#include "style/icons.h"
#include "style/widgets.h"

#include <QBoxLayout>

namespace
{
constexpr int messageIcon = 14;

Token inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Accent: return Token::Accent;
    case Tone::Ok: return Token::Ok;
    case Tone::Warn: return Token::Warn;
    case Tone::Err: return Token::Err;
    case Tone::Neutral: break;
    }
    return Token::Text2;
}
} // namespace

/// Wraps where it must, but asks for the width of its whole sentence (QLabel asks for a block).
class MessageLine::Sentence : public QLabel
{
public:
    Sentence()
    {
        setTextStyle(this, TextPx::caption);
        setWordWrap(true);
    }
    QString plain;

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(plain) + 4, metrics.height()};
    }
    QSize minimumSizeHint() const override { return {40, QFontMetrics(font()).height()}; }
};

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new Sentence)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label, 1);
    connect(m_label, &QLabel::linkActivated, this, &MessageLine::mendRequested);
    setMessage(Tone::Neutral, {});
}

void MessageLine::setMessage(Tone tone, const QString &text, const QString &mend)
{
    m_tone = tone;
    m_text = text;
    // One label, so that the link flows and wraps with the sentence.
    const bool linked = !mend.isEmpty();
    m_label->setTextFormat(linked ? Qt::RichText : Qt::PlainText);
    m_label->setText(linked ? QStringLiteral("%1 <a href=\"mend\">%2</a>")
                                  .arg(text.toHtmlEscaped(), mend.toHtmlEscaped())
                            : text);
    m_label->setTextInteractionFlags(linked ? Qt::LinksAccessibleByMouse |
                                                  Qt::LinksAccessibleByKeyboard
                                            : Qt::NoTextInteraction);
    m_label->plain = linked ? text + QLatin1Char(' ') + mend : text;
    m_label->setAccessibleName(text);
    setTextColor(m_label, inkOf(tone));
    const bool marked = tone == Tone::Warn || tone == Tone::Err;
    layout()->setContentsMargins(marked ? messageIcon + 5 : 0, 1, 0, 0);
    setVisible(!text.isEmpty());
    update();
}

void MessageLine::paintEvent(QPaintEvent *)
{
    if (m_tone != Tone::Warn && m_tone != Tone::Err) return;
    QPainter painter(this);
    const int line = QFontMetrics(m_label->font()).height();
    const bool single = height() < 2 * line;
    const int top = single ? (height() - messageIcon) / 2 + 1 : (line - messageIcon) / 2 + 1;
    paintIcon(painter, {0, top, messageIcon, messageIcon},
              m_tone == Tone::Err ? QStringLiteral("error") : QStringLiteral("warn"),
              Theme::of(this).color(inkOf(m_tone)));
}

FieldBox::FieldBox(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(fieldLabel({}, editor))
    , m_mark(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_message(new MessageLine)
    , m_column(new QVBoxLayout(this))
{
    auto *top = new QHBoxLayout;
    top->setSpacing(Metrics::gap);
    top->addWidget(m_label);
    top->addStretch();
    top->addWidget(m_mark);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    m_column->addLayout(top);
    m_column->addWidget(editor);
    m_column->addWidget(m_message);
    // A long sentence must not make its field wider than the others.
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(editor);
    setLabel(label);
    m_mark->hide();
    connect(m_message, &MessageLine::mendRequested, this, &FieldBox::mendRequested);
    if (auto *line = qobject_cast<LineField *>(editor)) {
        connect(line, &LineField::left, this, &FieldBox::checkText);
        connect(line, &LineField::edited, this, [this] {
            // Mended while typing; a new problem waits until the field is left.
            if (!m_textProblem.isEmpty()) checkText();
        });
    }
    if (auto *secret = qobject_cast<PassphraseEdit *>(editor))
        connect(secret, &PassphraseEdit::capsLockChanged, this,
                [this](bool on) { setMark(on ? tr("Caps Lock is on") : QString(), Tone::Warn); });
}

// An editor that loses the focus as it goes would still speak to what is half gone.
FieldBox::~FieldBox() { m_editor->disconnect(this); }

QString FieldBox::label() const { return m_label->text(); }

void FieldBox::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    if (!label.isEmpty()) m_editor->setAccessibleName(label);
}

void FieldBox::setTracksChange(bool on) { m_column->setContentsMargins(on ? barRoom : 0, 0, 0, 0); }

void FieldBox::setPrevious(const QString &previous, bool changed)
{
    m_previous = previous;
    m_changed = changed && !previous.isEmpty();
    if (previous.isEmpty())
        setMark({});
    else if (changed)
        setMark(tr("Last: %1").arg(previous), Tone::Accent, true);
    else
        setMark(tr("As last time"));
    update();
}

void FieldBox::setMark(const QString &text, Tone tone, bool bold)
{
    m_mark->setText(text);
    // Where there is no label either, nothing shall stand above the field.
    m_mark->setVisible(!text.isEmpty());
    setTextStyle(m_mark, TextPx::caption, bold);
    setTextColor(m_mark, inkOf(tone));
}

void FieldBox::setMessage(FieldState state, const QString &text, const QString &mend)
{
    m_state = state;
    m_sentence = text;
    m_mend = mend;
    apply();
}

void FieldBox::setNote(const QString &text)
{
    m_note = text;
    apply();
}

void FieldBox::checkText()
{
    const auto *line = static_cast<LineField *>(m_editor);
    m_textProblem = line->problem();
    apply();
}

void FieldBox::apply()
{
    const bool unreadable = !m_textProblem.isEmpty();
    const FieldState state = unreadable ? FieldState::Error : m_state;
    const QString sentence = unreadable ? m_textProblem : m_sentence;
    setFieldState(m_editor, state, sentence);
    if (state == FieldState::Normal)
        m_message->setMessage(Tone::Neutral, m_note);
    else
        m_message->setMessage(state == FieldState::Error ? Tone::Err : Tone::Warn, sentence,
                              unreadable ? QString() : m_mend);
}

MessageLine *FieldBox::detachMessage()
{
    m_column->removeWidget(m_message);
    m_message->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    return m_message;
}

void FieldBox::paintEvent(QPaintEvent *)
{
    if (!m_changed || m_column->contentsMargins().left() == 0) return;
    QPainter painter(this);
    const QRect beside = m_editor->geometry();
    painter.fillRect(QRect(0, beside.top() + 2, Metrics::accentBar, beside.height() - 2),
                     Theme::of(this).color(Token::Accent));
}
