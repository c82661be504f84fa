// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class FieldBox;
class LineField;

/// Asks before something that has no way back: one types what is meant, and says why.
class TypedDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words {
        QString title{};
        QString question{};
        QString consequence{};
        QString typed{};     ///< what has to be typed, such as a name
        QString deed{};      ///< on the button
        bool reason = false; ///< whether a reason is asked for
    };
    TypedDialog(const Words &words, QWidget *parent);

signals:
    /// It was typed; the reason is empty where none is asked for.
    void confirmed(const QString &reason);

private:
    void take();

    QString m_expected;
    LineField *m_typed;
    FieldBox *m_typedBox;
    LineField *m_reason = nullptr;
    FieldBox *m_reasonBox = nullptr;
};
