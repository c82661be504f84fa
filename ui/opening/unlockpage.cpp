// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/unlockpage.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QTimer>
#include <QVBoxLayout>

UnlockPage::UnlockPage(For purpose, const QString &fact, QWidget *parent)
    : OpeningPage(QStringLiteral("lock"),
                  purpose == For::Locked ? tr("Locked") : tr("Open a workbook"), fact, parent)
    , m_passphrase(new PassphraseEdit)
    , m_box(new FieldBox(tr("Passphrase"), m_passphrase))
    , m_unlock(primaryButton(purpose == For::Locked ? tr("Unlock") : tr("Open")))
    , m_drafts(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_seconds(new QTimer(this))
{
    column()->addWidget(m_box);
    m_unlock->setHint(tr("Enter"));
    addWide(m_unlock);
    static_cast<QLabel *>(m_drafts)->setAlignment(Qt::AlignCenter);
    m_drafts->hide();
    column()->addWidget(m_drafts);
    Button *other = linkButton(tr("Another workbook"));
    Button *forgotten = linkButton(tr("Passphrase forgotten"));
    connect(other, &QPushButton::clicked, this, &UnlockPage::otherRequested);
    connect(forgotten, &QPushButton::clicked, this, &UnlockPage::recoveryRequested);
    addRow(other, forgotten);
    m_passphrase->setEnterMoves(false);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_passphrase, &LineField::edited, this, [this] {
        if (m_left == 0) m_box->setMessage(FieldState::Normal);
    });
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    m_seconds->setInterval(1000);
    connect(m_seconds, &QTimer::timeout, this, [this] {
        m_left = std::max<qint64>(0, m_left - 1000);
        countDown();
    });
    setFocusProxy(m_passphrase);
}

void UnlockPage::setDrafts(int count)
{
    static_cast<QLabel *>(m_drafts)->setText(
        tr("%n form(s) you began are kept. Unlocking brings you back to where you were.", nullptr,
           count));
    m_drafts->setVisible(count > 0);
}

void UnlockPage::setProblem(const QString &words)
{
    m_box->setMessage(words.isEmpty() ? FieldState::Normal : FieldState::Error, words);
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_unlock->setEnabled(!busy && m_left == 0);
    m_passphrase->setReadOnly(busy);
}

void UnlockPage::setWait(qint64 ms)
{
    m_left = ms;
    countDown();
}

void UnlockPage::countDown()
{
    m_unlock->setEnabled(!m_busy && m_left == 0);
    if (m_left == 0) {
        m_seconds->stop();
        setProblem({});
        return;
    }
    const int seconds = int((m_left + 999) / 1000);
    m_box->setMessage(FieldState::Error,
                      tr("Wrong passphrase. You can try again in %n second(s).", nullptr, seconds));
    if (!m_seconds->isActive()) m_seconds->start();
}

void UnlockPage::unlock()
{
    if (m_left > 0 || m_busy) return;
    if (m_passphrase->text().isEmpty()) {
        setProblem(tr("Type the passphrase of this workbook."));
        return;
    }
    emit unlockRequested(m_passphrase->text());
}
