// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/latestread.h"
#include "work/today.h"

/// What today asks for: planned visits by village, answers to bring back, drafts, what is not
/// handed over. In a large workbook it is read beside the window; until then it says so, and later
/// what was shown stays until the news are there.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(const Context &context);
    void refresh() override;
    void finishWork() override;

private:
    void show(const Result<TodayFacts> &facts);
    void newColumns();
    void addPlanned(const QList<PlannedVisit> &planned);
    void addAnswers(const QList<AnswerToTell> &answers);
    void addRepeats(const QList<RepeatVisit> &repeats);
    void addIncomplete(const QList<IncompleteNeed> &needs);
    void addDrafts();
    void addHandover(qint64 waiting);

    LatestRead m_reading;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
    class TwoColumns *m_columns = nullptr;
};
