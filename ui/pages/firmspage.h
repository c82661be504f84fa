// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

struct GivenFile;
class DateEdit;
class Panel;

/// Firms: find one, see its card, mend it, register one, plan and record visits.
class FirmsPage : public ListPage
{
    Q_OBJECT

public:
    explicit FirmsPage(const Context &context);
    QStringList keys() const override;

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;
    void opened(const Id &id) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm(const Id &id);
    void edit(const Id &id);
    void addTop(Panel &panel, const Firm &firm, const Wording &wording);
    void addContact(Panel &panel, const Firm &firm);
    void addGiven(Panel &panel, const Firm &firm, const Wording &wording);
    void addReferrals(Panel &panel, const Firm &firm, const Wording &wording);
    void addFiles(Panel &panel, const Firm &firm, const Wording &wording);
    void takeFiles(const Id &firm, const QList<GivenFile> &files);
    void addTimeline(Panel &panel, const Firm &firm, const Wording &wording);
    void planTicked();

    DateEdit *m_planDay;
    Id m_edited; ///< the firm whose card is a form
    Id m_bared;  ///< the firm whose contact is shown
};
