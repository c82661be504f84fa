// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

class FindPanel;
class HelpPanel;
class LongWork;
class Page;
class QStackedWidget;
class SideList;
class StatusLine;
class VisitPage;

/// The window over one open workbook: a list of pages, the visit form, the status line.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Store &store, Theme &theme, bool chinese);
    ~MainWindow() override;

    QStringList pageKeys() const;
    void showPage(const QString &key);
    void recordVisit(const Id &firm);
    /// Builds all pages anew, after the program's translator was changed.
    void setChinese(bool chinese);
    Page *page(const QString &key);
    /// Writes what stands in unsaved forms down, before the window is locked or closed.
    void keepDrafts();

signals:
    void languageRequested(const QString &language);
    void lockRequested();
    void lockMinutesChanged();

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildSide();
    void addKeys();
    Context context();
    void say(const QString &words, bool undo = false);
    void undo();
    void updateFacts();
    void countDuplicates();
    void countWaiting();
    void recordsChanged();
    void resumeDraft(const Id &draft);
    void openFirm(const Id &firm);
    void showHelp();
    void findAnything();
    void take(const QStringList &paths);
    void readPackages();

    Store &m_store;
    class DuplicateFinder *m_duplicates = nullptr;
    Theme &m_theme;
    bool m_chinese;
    SideList *m_side = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusLine *m_status = nullptr;
    VisitPage *m_visit = nullptr;
    HelpPanel *m_help = nullptr;
    FindPanel *m_find = nullptr;
    QHash<QString, Page *> m_pages;
    QString m_current;
    LongWork *m_counting;
    QTimer m_countSoon;
};
