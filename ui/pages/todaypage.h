// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

/// What today asks for: planned visits by village, answers to bring back, drafts, what is not
/// handed over.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(const Context &context);
    void refresh() override;

private:
    void addPlanned();
    void addAnswers();
    void addRepeats();
    void addIncomplete();
    void addDrafts();
    void addHandover();

    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
    class TwoColumns *m_columns = nullptr;
};
