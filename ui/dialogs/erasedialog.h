// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QDialog>
#include <functional>

class FieldBox;
class LineField;
class QCheckBox;

/// Asks for the reason before something is erased for good: one of the few questions that stand in
/// the way, since there is no way back.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    /// A firm's contact, and its files where somebody ticks that.
    EraseDialog(Store &store, const Id &firm, QWidget *parent);
    /// One file of a firm.
    static EraseDialog *ofFile(Store &store, const Id &attachment, const QString &name,
                               QWidget *parent);

signals:
    /// What was done, in words.
    void erased(const QString &words);

private:
    struct Words {
        QString title{}, question{}, note{};
    };
    EraseDialog(const Words &words, QWidget *parent);
    void erase();

    std::function<Result<QString>(const QString &reason)> m_deed{};
    LineField *m_reason;
    FieldBox *m_box;
    QCheckBox *m_files;
};
