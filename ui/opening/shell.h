// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/idlewatch.h"
#include "opening/sleepwatch.h"
#include "opening/unlockpage.h"
#include "work/founding.h"
#include "work/tries.h"

#include <QFuture>
#include <QPointer>
#include <functional>
#include <memory>

class MainWindow;
class OpeningPage;
class QStackedLayout;
class Theme;
class TourBar;

/// The program's one window: first the opening pages, then the work over one workbook, and the lock
/// page in front of it. Who unlocks again as the same person finds every page and form as it was.
class Shell : public QWidget
{
    Q_OBJECT

public:
    /// What outlives the window: this machine's clock, marks and count of wrong passphrases.
    struct Machine {
        Ambient &ambient;
        Marks &marks;
        Tries &tries;
        Theme &theme;
        int minuteMs = 60'000; ///< how long a minute of idleness is; shorter in tests
        QString tourFolder{};  ///< where the invented workbooks of the tour lie; empty: usual
    };

    Shell(const Machine &machine, bool chinese, QWidget *parent = nullptr);
    ~Shell() override;

    /// The workbook's unlock page; without a path, or where it is gone, the start page.
    void begin(const QString &path);
    /// Shows everything anew, after the program's translator was changed.
    void setChinese(bool chinese);
    /// Hides the work behind the lock page. Nothing happens where no workbook is open.
    void lock();
    bool isLocked() const { return m_store && m_locked; }
    MainWindow *work() const { return m_work.get(); }

signals:
    void languageRequested(const QString &language);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showStart();
    void showUnlock(const QString &path);
    void showFounding();
    void showRecovery();
    void showOwnPassphrase(const QString &oneTime);
    void showLock();
    void showWork();
    void turnTo(OpeningPage *page);
    void closeWorkbook();

    bool take(const QString &path);
    void unlock(UnlockPage *page, const QString &passphrase);
    void unlocked(UnlockPage *page, const QString &passphrase, const Secrets &secrets);
    void refused(UnlockPage *page, const QString &why);
    bool openStore(const Secrets &secrets, QString &problem);
    void found(const OfficeFounding &founding);
    void prepareTour();
    void showTour(const QString &workbook);
    void setPassphrase(const QString &passphrase);
    void clearClipboard();
    QString personName() const;
    QString lockedFact() const;
    /// Runs work off the window's thread; done gets its result here, if the page still stands.
    template <class T>
    void apart(std::function<T()> work, std::function<void(const T &)> done);

    Machine m_machine;
    bool m_chinese;
    bool m_locked = false;
    bool m_copiedHere = false; ///< what the clipboard holds comes from this window
    QStackedLayout *m_stack;
    TourBar *m_tour; ///< over the work while the tour lasts
    IdleWatch m_idle;
    SleepWatch m_sleep;
    QPointer<OpeningPage> m_page;
    QPointer<QWidget> m_focus;            ///< where the lock interrupted
    std::shared_ptr<WorkbookFile> m_file; ///< being opened; moves into the store
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MainWindow> m_work;
    QString m_path;
    QFuture<void> m_apart; ///< work that still holds the file or the store
};
