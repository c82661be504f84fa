// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class FieldBox;
class LineField;

/// Asks for the password of sheets in zip files. It can be read while it is typed: somebody is told
/// it, or reads it out.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words {
        QString title{};
        QString question{};
        QString note{};
        QString deed{};         ///< on the button
        bool mayBeNone = false; ///< an empty one goes on without a password
    };
    PasswordDialog(const Words &words, QWidget *parent);

signals:
    void given(const QString &password);

private:
    void take();

    bool m_mayBeNone;
    LineField *m_password;
    FieldBox *m_box;
};
