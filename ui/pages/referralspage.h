// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

class Panel;

/// Referrals with their clocks; the office enters here what happened, a worker that the firm was
/// told.
class ReferralsPage : public ListPage
{
    Q_OBJECT

public:
    explicit ReferralsPage(const Context &context);
    /// Asks whether the sheets are to have a password, then goes on with writeSheetsTo().
    void askAndWriteTo(const QString &folder);
    /// An answer sheet for each bank and batch that waits for answers.
    void writeSheetsTo(const QString &folder, const QString &password = {});
    /// A letter and a sheet for each bank that let something go past its day.
    void writeLettersTo(const QString &folder);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;

private:
    void addOfficeActions();
    void writeSheets();
    void writeLetters();
    void addCourse(Panel &panel, const Referral &referral, const Wording &wording);
    void addAnswer(Panel &panel, const Referral &referral, const Wording &wording);
    void addNext(Panel &panel, const Id &id);
};
