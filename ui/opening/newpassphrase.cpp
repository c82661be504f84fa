// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/newpassphrase.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/draw.h"
#include "style/metrics.h"

#include <QVBoxLayout>

namespace
{
constexpr int barCount = 4;
constexpr int barWidth = 44;
constexpr int barHeight = 6;
constexpr int barGap = 4;

Token inkOf(strength::Level level)
{
    return level == strength::Level::Weak   ? Token::Err
           : level == strength::Level::Fair ? Token::Warn
                                            : Token::Ok;
}
} // namespace

StrengthBar::StrengthBar(QWidget *parent)
    : QWidget(parent)
{
    setLevel(strength::Level::None);
}

void StrengthBar::setLevel(strength::Level level)
{
    m_level = level;
    setAccessibleName(level == strength::Level::None
                          ? tr("Strength of the passphrase")
                          : tr("Strength of the passphrase: %1, %2")
                                .arg(strength::word(level), strength::meaning(level)));
    updateGeometry();
    update();
}

QSize StrengthBar::sizeHint() const
{
    return {barCount * (barWidth + barGap),
            QFontMetrics(Theme::of(this).font(TextPx::caption, true)).height() + 4};
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QColor ink = theme.color(inkOf(m_level));
    for (int i = 0; i < barCount; ++i) {
        const QRect bar(i * (barWidth + barGap), (height() - barHeight) / 2, barWidth, barHeight);
        const bool filled = i < int(m_level);
        drawBox(painter, bar, filled ? ink : QColor(), filled ? ink : theme.color(Token::Border), 1,
                2);
    }
    QRect words = rect().adjusted(barCount * (barWidth + barGap) + Metrics::gap, 0, 0, 0);
    const int taken =
        drawText(painter, words, strength::word(m_level), theme.font(TextPx::caption, true), ink);
    words.setLeft(words.left() + taken + Metrics::gap);
    drawText(painter, words, strength::meaning(m_level), theme.font(TextPx::caption),
             theme.color(Token::Text2));
}

NewPassphrase::NewPassphrase(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_first(new PassphraseEdit)
    , m_again(new PassphraseEdit)
    , m_firstBox(new FieldBox(label, m_first))
    , m_againBox(new FieldBox(tr("Once more"), m_again))
    , m_bar(new StrengthBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gap);
    column->addWidget(m_firstBox);
    column->addWidget(m_bar);
    column->addWidget(m_againBox);
    m_again->setPlaceholderText(tr("The same as above"));
    m_again->setEnterMoves(false);
    setFocusProxy(m_first);
    connect(m_first, &LineField::edited, this, &NewPassphrase::judge);
    connect(m_again, &LineField::edited, this,
            [this] { m_againBox->setMessage(FieldState::Normal); });
    connect(m_again, &QLineEdit::returnPressed, this, &NewPassphrase::finished);
    // Who sees it need not type it twice.
    connect(m_first, &PassphraseEdit::revealedChanged, this, [this](bool on) {
        m_againBox->setVisible(!on);
        m_first->setEnterMoves(!on);
    });
    connect(m_first, &QLineEdit::returnPressed, this, [this] {
        if (m_first->isRevealed()) emit finished();
    });
}

void NewPassphrase::setKnown(const QStringList &words)
{
    m_known = words;
    judge();
}

QString NewPassphrase::text() const { return m_first->text(); }

void NewPassphrase::clear()
{
    m_first->clear();
    m_again->clear();
    m_first->setRevealed(false);
    for (FieldBox *box : {m_firstBox, m_againBox}) box->setMessage(FieldState::Normal);
    judge();
}

void NewPassphrase::judge()
{
    m_firstBox->setMessage(FieldState::Normal);
    m_bar->setLevel(strength::level(m_first->text(), m_known));
}

void NewPassphrase::refuse(FieldBox *box, const QString &words)
{
    box->setMessage(FieldState::Error, words);
    box->editor()->setFocus();
}

QString NewPassphrase::accepted()
{
    if (m_first->text().isEmpty()) {
        refuse(m_firstBox, tr("Type the new passphrase here."));
        return {};
    }
    if (m_first->text() == m_oneTime) {
        refuse(m_firstBox, tr("This is the one-time passphrase, which others know. Choose one that "
                              "only you know."));
        return {};
    }
    if (!m_first->isRevealed() && m_first->text() != m_again->text()) {
        refuse(
            m_againBox,
            m_again->text().isEmpty()
                ? tr("Type it once more, or let the eye above show what you typed.")
                : tr("The two differ. Type it again, or let the eye above show what you typed."));
        m_again->selectAll();
        return {};
    }
    return m_first->text();
}
