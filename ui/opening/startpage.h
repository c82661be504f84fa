// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/openingpage.h"

class Banner;

/// The first page of all: open a workbook, or found an office. Workbooks opened before are listed.
class StartPage : public OpeningPage
{
    Q_OBJECT

public:
    explicit StartPage(bool chinese, QWidget *parent = nullptr);

    /// Workbooks opened on this machine, newest first; those that are gone are left out.
    static QStringList recent();
    static void remember(const QString &path);
    void setBusy(bool busy);
    void setProblem(const QString &words);

signals:
    void openRequested(const QString &path);
    void foundRequested();
    void tourRequested();
    void languageRequested(const QString &language);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    QWidget *recentList(const QStringList &paths);
    Banner *m_problem;
};
