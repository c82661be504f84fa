// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/openingpage.h"

class FieldBox;
class PassphraseEdit;
class Button;
class QTimer;

/// The passphrase of one workbook: of a file that is being opened, or of the window that is locked.
/// Says beside the field what is wrong, and counts down a wait.
class UnlockPage : public OpeningPage
{
    Q_OBJECT

public:
    enum class For : quint8 { Opening, Locked };

    /// fact: the file's name, or who has it locked.
    UnlockPage(For purpose, const QString &fact, QWidget *parent = nullptr);
    /// How many forms wait behind the lock.
    void setDrafts(int count);
    void setProblem(const QString &words);
    void setBusy(bool busy);
    /// No try for so long; the field says how much of it is left.
    void setWait(qint64 ms);

signals:
    void unlockRequested(const QString &passphrase);
    void otherRequested();
    void recoveryRequested();

private:
    void unlock();
    void countDown();

    PassphraseEdit *m_passphrase;
    FieldBox *m_box;
    Button *m_unlock;
    QWidget *m_drafts;
    QTimer *m_seconds;
    qint64 m_left = 0;
    bool m_busy = false;
};
