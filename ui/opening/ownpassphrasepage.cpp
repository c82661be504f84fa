// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/ownpassphrasepage.h"

#include "opening/newpassphrase.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QVBoxLayout>

static QWidget *stepsDone(const QStringList &done, const QString &now)
{
    auto *steps = new QWidget;
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::gapSection);
    for (const QString &step : done)
        row->addWidget(textLabel(QStringLiteral("✓ ") + step, TextPx::caption, false, Token::Ok));
    row->addWidget(textLabel(QStringLiteral("%1 %2").arg(done.size() + 1).arg(now), TextPx::caption,
                             true, Token::Accent));
    row->addStretch(1);
    return steps;
}

OwnPassphrasePage::OwnPassphrasePage(const QString &person, const QString &oneTime, QWidget *parent)
    : OpeningPage(QStringLiteral("key"),
                  person.isEmpty() ? tr("Choose a passphrase that only you know")
                                   : tr("%1, choose a passphrase that only you know").arg(person),
                  tr("A few unrelated words in a row are easy to keep and hard to guess. Use "
                     "letters and digits."),
                  parent)
    , m_passphrase(new NewPassphrase(tr("New passphrase")))
    , m_done(primaryButton(tr("Done")))
    , m_problem(new Banner(Tone::Err))
{
    if (!oneTime.isEmpty())
        column()->insertWidget(
            0, stepsDone({tr("Open the file"), tr("One-time passphrase")}, tr("Own passphrase")));
    m_problem->hide();
    column()->addWidget(m_problem);
    m_passphrase->setKnown({person});
    m_passphrase->setOneTime(oneTime);
    column()->addWidget(m_passphrase);
    column()->addWidget(noteLabel(
        tr("If you forget it, the office sets a new one with its recovery key. No data is lost.")));
    m_done->setHint(tr("Enter"));
    Button *back = linkButton(tr("Back"));
    addRow(back, m_done);
    connect(back, &QPushButton::clicked, this, &OwnPassphrasePage::backRequested);
    const auto finish = [this] {
        const QString passphrase = m_passphrase->accepted();
        if (!passphrase.isEmpty()) emit chosen(passphrase);
    };
    connect(m_done, &QPushButton::clicked, this, finish);
    connect(m_passphrase, &NewPassphrase::finished, this, finish);
    setFocusProxy(m_passphrase);
}

void OwnPassphrasePage::setBusy(bool busy)
{
    m_done->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
}

void OwnPassphrasePage::setProblem(const QString &words)
{
    m_problem->setFact(words);
    m_problem->setVisible(!words.isEmpty());
}
