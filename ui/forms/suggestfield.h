// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fields.h"

/// A line that may hold anything, with a list of what it mostly holds (button or Alt+Down).
class SuggestField : public LineField
{
    Q_OBJECT

public:
    explicit SuggestField(QWidget *parent = nullptr);
    void setSuggestions(const QStringList &suggestions);
    void openList();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList m_suggestions;
};
