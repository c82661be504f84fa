// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QDialog>

class FieldBox;
class LineField;

/// Asks for the reason before a contact is erased for good: one of the few questions that stand in
/// the way, since there is no way back.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    EraseDialog(Store &store, const Id &firm, QWidget *parent);

signals:
    /// What was done, in words.
    void erased(const QString &words);

private:
    void erase();

    Store &m_store;
    Id m_firm;
    LineField *m_reason;
    FieldBox *m_box;
};
