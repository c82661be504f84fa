// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

/// Language, look, passphrase; for the office also what its rules are.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Context &context);
    void refresh() override;

private:
    void addLook(QVBoxLayout *column);
    void addPassphrase(QVBoxLayout *column);
    void addRules(QVBoxLayout *column);

    QWidget *m_content = nullptr;
};
