// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

/// Two columns that scroll by themselves, with a line between.
class TwoColumns : public QWidget
{
    Q_OBJECT

public:
    TwoColumns(int leftStretch, int rightStretch, QWidget *parent = nullptr);
    QVBoxLayout *left() const { return m_left; }
    QVBoxLayout *right() const { return m_right; }
    /// After the last part was added: pushes all of them up.
    void finish();

private:
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
};
