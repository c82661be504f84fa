// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class FieldBox;
class LineField;
class PassphraseEdit;
class Button;

/// Opening a workbook: which file, which passphrase. Says beside the field what is wrong.
class UnlockPage : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(const QString &path, QWidget *parent = nullptr);
    QString path() const;
    void setProblem(const QString &words);
    void setBusy(bool busy);

signals:
    void unlockRequested(const QString &path, const QString &passphrase);

private:
    void unlock();
    void choose();

    LineField *m_path;
    PassphraseEdit *m_passphrase;
    FieldBox *m_box;
    Button *m_unlock;
};
