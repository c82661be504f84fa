// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/openingpage.h"

class Button;
class NewPassphrase;
class Banner;

/// The last step of a worker's first opening: a passphrase of one's own in place of the one-time
/// one. The same page after a forgotten one was got round with the recovery key.
class OwnPassphrasePage : public OpeningPage
{
    Q_OBJECT

public:
    /// oneTime: what was typed to get here, which must not be kept; empty after a recovery.
    OwnPassphrasePage(const QString &person, const QString &oneTime, QWidget *parent = nullptr);
    void setBusy(bool busy);
    void setProblem(const QString &words);

signals:
    void chosen(const QString &passphrase);
    void backRequested();

private:
    NewPassphrase *m_passphrase;
    Button *m_done;
    Banner *m_problem;
};
