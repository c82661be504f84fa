// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class FieldBox;
class LineField;

/// Asks why personal data is to leave the workbook unmasked. One of the few dialogs there are.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words {
        QString title{}, what{}, note{}; ///< what leaves, and what is noted of it
        QString keep{}, take{};          ///< on the buttons
        QString icon{};
    };
    ReasonDialog(const Words &words, QWidget *parent);
    /// `what` is to be shown or written in full.
    explicit ReasonDialog(const QString &what, QWidget *parent);

signals:
    /// The reason was given; never empty.
    void given(const QString &reason);

private:
    void take();

    LineField *m_reason;
    FieldBox *m_box;
};
