// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/openingpage.h"

#include <QByteArray>

class Button;
class FieldBox;
class TextEdit;

/// A forgotten passphrase: the office's recovery key, from its file or typed from the paper.
class RecoverPage : public OpeningPage
{
    Q_OBJECT

public:
    explicit RecoverPage(const QString &fact, QWidget *parent = nullptr);
    void setProblem(const QString &words);

signals:
    void keyGiven(const QByteArray &recoveryKey);
    void backRequested();

private:
    void chooseFile();
    void submit();

    TextEdit *m_key;
    FieldBox *m_box;
};
