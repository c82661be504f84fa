// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QStackedWidget;
class SettingsPart;
class TabStrip;

/// Settings, a tab a subject: oneself and this computer, the rules, the dictionaries, the calendar;
/// for the office also its keys. A worker sees the office's rules and changes their own things.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Context &context);
    void refresh() override;

private:
    void addPart(const QString &title, SettingsPart *part);

    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    QList<SettingsPart *> m_parts;
};
