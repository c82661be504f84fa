// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/shell.h"

#include "mainwindow.h"
#include "opening/foundpage.h"
#include "opening/keeprecoverypage.h"
#include "opening/ownpassphrasepage.h"
#include "opening/recoverpage.h"
#include "opening/startpage.h"
#include "opening/tourbar.h"
#include "store/drafts.h"
#include "work/officename.h"
#include "work/opening.h"
#include "work/recovery.h"
#include "work/windowtour.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFutureWatcher>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QtConcurrent>

Shell::Shell(const Machine &machine, bool chinese, QWidget *parent)
    : QWidget(parent)
    , m_machine(machine)
    , m_chinese(chinese)
    , m_stack(new QStackedLayout)
    , m_tour(new TourBar)
    , m_idle(machine.minuteMs, this)
    , m_sleep(this)
{
    setWindowTitle(tr("GridPoint"));
    resize(1366, 696);
    setMinimumSize(960, 600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tour);
    column->addLayout(m_stack, 1);
    m_tour->hide();
    connect(m_tour, &TourBar::ended, this, &Shell::showStart);
    connect(m_tour, &TourBar::pageWanted, this, [this](const QString &key) {
        if (key == QLatin1String("record"))
            m_work->recordVisit({});
        else
            m_work->showPage(key);
    });
    connect(&m_idle, &IdleWatch::idle, this, &Shell::lock);
    connect(&m_sleep, &SleepWatch::aboutToSleep, this, &Shell::lock);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this,
            [this] { m_copiedHere = QApplication::applicationState() == Qt::ApplicationActive; });
}

Shell::~Shell() { m_apart.waitForFinished(); }

void Shell::begin(const QString &path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        showStart();
    else
        showUnlock(path);
}

void Shell::setChinese(bool chinese)
{
    m_chinese = chinese;
    if (m_work) m_work->setChinese(chinese);
    if (qobject_cast<StartPage *>(m_page)) showStart();
}

// ---- which page is in view ----

void Shell::turnTo(OpeningPage *page)
{
    if (m_page) {
        m_stack->removeWidget(m_page);
        m_page->hide();
        m_page->deleteLater(); // it may be what called
    }
    m_page = page;
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    setWindowTitle(tr("GridPoint"));
    page->setFocus();
}

void Shell::closeWorkbook()
{
    m_apart.waitForFinished();
    m_idle.watch(0);
    m_tour->hide();
    m_work.reset();
    m_store.reset();
    m_file.reset();
    m_locked = false;
}

void Shell::showStart()
{
    closeWorkbook();
    auto *page = new StartPage(m_chinese);
    connect(page, &StartPage::openRequested, this, &Shell::showUnlock);
    connect(page, &StartPage::foundRequested, this, &Shell::showFounding);
    connect(page, &StartPage::tourRequested, this, &Shell::prepareTour);
    // After the handler that asked for it: the asking page goes.
    connect(page, &StartPage::languageRequested, this, &Shell::languageRequested,
            Qt::QueuedConnection);
    turnTo(page);
}

void Shell::showUnlock(const QString &path)
{
    closeWorkbook();
    m_path = path;
    auto *page = new UnlockPage(UnlockPage::For::Opening, QFileInfo(path).completeBaseName());
    connect(page, &UnlockPage::unlockRequested, this,
            [this, page](const QString &passphrase) { unlock(page, passphrase); });
    connect(page, &UnlockPage::otherRequested, this, &Shell::showStart);
    connect(page, &UnlockPage::recoveryRequested, this, &Shell::showRecovery);
    turnTo(page);
    if (take(path) && m_file)
        if (const qint64 wait =
                m_machine.tries.waitMs(m_file->workbookId(), m_machine.ambient.nowMs()))
            page->setWait(wait);
}

void Shell::showFounding()
{
    auto *page = new FoundPage(m_chinese);
    connect(page, &FoundPage::backRequested, this, &Shell::showStart);
    connect(page, &FoundPage::foundRequested, this, &Shell::found);
    turnTo(page);
}

void Shell::showRecovery()
{
    auto *page = new RecoverPage(QFileInfo(m_path).completeBaseName());
    const QString path = m_path;
    connect(page, &RecoverPage::backRequested, this, [this, path] { showUnlock(path); });
    connect(page, &RecoverPage::keyGiven, this, [this, page](const QByteArray &key) {
        if (!take(m_path)) {
            page->setProblem(tr("The workbook cannot be opened now. Close it elsewhere, then try "
                                "again."));
            return;
        }
        const Result<Secrets> secrets = m_file->recover(key);
        QString problem = secrets ? QString() : secrets.error().what;
        if (secrets && openStore(*secrets, problem))
            showOwnPassphrase({});
        else
            page->setProblem(problem);
    });
    turnTo(page);
}

void Shell::showOwnPassphrase(const QString &oneTime)
{
    auto *page = new OwnPassphrasePage(personName(), oneTime);
    connect(page, &OwnPassphrasePage::chosen, this, &Shell::setPassphrase);
    const QString path = m_path;
    connect(page, &OwnPassphrasePage::backRequested, this, [this, path] { showUnlock(path); });
    turnTo(page);
}

void Shell::showLock()
{
    auto *page = new UnlockPage(UnlockPage::For::Locked, lockedFact());
    connect(page, &UnlockPage::unlockRequested, this,
            [this, page](const QString &passphrase) { unlock(page, passphrase); });
    connect(page, &UnlockPage::otherRequested, this, &Shell::showStart);
    connect(page, &UnlockPage::recoveryRequested, this, [this] {
        closeWorkbook();
        showRecovery();
    });
    if (const auto waiting = drafts::list(*m_store)) page->setDrafts(int(waiting->size()));
    turnTo(page);
    if (const qint64 wait =
            m_machine.tries.waitMs(m_store->file().workbookId(), m_machine.ambient.nowMs()))
        page->setWait(wait);
}

void Shell::showWork()
{
    const bool again = m_work != nullptr;
    if (!again) {
        m_work = std::make_unique<MainWindow>(*m_store, m_machine.theme, m_chinese);
        m_work->setWindowFlags(Qt::Widget);
        connect(m_work.get(), &MainWindow::languageRequested, this, &Shell::languageRequested);
        connect(m_work.get(), &MainWindow::lockRequested, this, &Shell::lock, Qt::QueuedConnection);
        connect(m_work.get(), &MainWindow::lockMinutesChanged, this,
                [this] { m_idle.watch(lockMinutes(*m_store)); });
        m_stack->addWidget(m_work.get());
    }
    m_locked = false;
    m_stack->setCurrentWidget(m_work.get());
    setWindowTitle(m_work->windowTitle());
    if (m_page) {
        m_stack->removeWidget(m_page);
        m_page->deleteLater();
        m_page.clear();
    }
    if (again && m_focus)
        m_focus->setFocus();
    else
        m_work->setFocus();
    m_idle.watch(lockMinutes(*m_store));
}

// ---- opening ----

template <class T>
void Shell::apart(std::function<T()> work, std::function<void(const T &)> done)
{
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, done, page = m_page] {
        watcher->deleteLater();
        if (page) done(watcher->result());
    });
    const QFuture<T> future = QtConcurrent::run(std::move(work));
    m_apart = QFuture<void>(future);
    watcher->setFuture(future);
}

/// Takes the file for this program; a problem is said on the unlock page.
bool Shell::take(const QString &path)
{
    if (m_file) return true;
    Result<WorkbookFile> file = WorkbookFile::open(path);
    if (!file) {
        if (auto *page = qobject_cast<UnlockPage *>(m_page)) page->setProblem(file.error().what);
        return false;
    }
    m_file = std::make_shared<WorkbookFile>(*std::move(file));
    return true;
}

void Shell::unlock(UnlockPage *page, const QString &passphrase)
{
    // A locked window's file is in its store; a file that is being opened is in hand.
    if (!m_store && !take(m_path)) return;
    const WorkbookFile *file = m_store ? &m_store->file() : m_file.get();
    page->setProblem({});
    page->setBusy(true);
    // The derivation takes half a second a person. The file outlives it: the page is busy.
    apart<Result<Secrets>>([file, keep = m_file, passphrase] { return file->unlock(passphrase); },
                           [this, page, passphrase](const Result<Secrets> &secrets) {
                               page->setBusy(false);
                               if (secrets)
                                   unlocked(page, passphrase, *secrets);
                               else
                                   refused(page, secrets.error().what);
                           });
}

void Shell::refused(UnlockPage *page, const QString &why)
{
    const Id workbook = m_store ? m_store->file().workbookId() : m_file->workbookId();
    const qint64 now = m_machine.ambient.nowMs();
    m_machine.tries.failed(workbook, now);
    page->setProblem(m_machine.tries.count(workbook) == Tries::freeTries - 1
                         ? tr("Wrong passphrase. After one more, wait %n second(s).", nullptr,
                              Tries::shortestWait)
                         : why);
    if (const qint64 wait = m_machine.tries.waitMs(workbook, now)) page->setWait(wait);
}

void Shell::unlocked(UnlockPage *page, const QString &passphrase, const Secrets &secrets)
{
    const WorkbookFile &file = m_store ? m_store->file() : *m_file;
    m_machine.tries.succeeded(file.workbookId());
    const bool oneTime = file.isOneTime(secrets.person);
    if (m_store && m_store->secrets().seed == secrets.seed) {
        showWork();
        return;
    }
    if (m_store) { // somebody else of this laptop, or a new key: another line, another window
        closeWorkbook();
        if (!take(m_path)) return;
    }
    QString problem;
    if (!openStore(secrets, problem)) {
        page->setProblem(problem);
        return;
    }
    if (oneTime)
        showOwnPassphrase(passphrase);
    else
        showWork();
}

bool Shell::openStore(const Secrets &secrets, QString &problem)
{
    WorkbookFile file = std::move(*m_file);
    m_file.reset();
    auto store = Store::open(std::move(file), secrets, m_machine.ambient, m_machine.marks);
    if (!store) {
        problem = store.error().what;
        return false;
    }
    m_store = *std::move(store);
    StartPage::remember(m_path);
    QSettings().setValue(QStringLiteral("lastWorkbook"), m_path);
    return true;
}

void Shell::setPassphrase(const QString &passphrase)
{
    auto *page = qobject_cast<OwnPassphrasePage *>(m_page);
    page->setBusy(true);
    apart<Result<>>(
        [this, passphrase] {
            return m_store->file().resetPassphrase(m_store->secrets(), passphrase, passphraseCost(),
                                                   m_machine.ambient);
        },
        [this, page](const Result<> &done) {
            page->setBusy(false);
            if (done) {
                m_machine.tries.succeeded(m_store->file().workbookId());
                showWork();
            } else {
                page->setProblem(done.error().what);
            }
        });
}

void Shell::found(const OfficeFounding &founding)
{
    auto *page = qobject_cast<FoundPage *>(m_page);
    page->setBusy(true);
    OfficeFounding order = founding;
    order.cost = passphraseCost();
    auto office = foundOffice(order, m_machine.ambient, m_machine.marks);
    page->setBusy(false);
    if (!office) {
        page->setProblem(office.error().what);
        return;
    }
    m_store = *std::move(office);
    m_path = order.path;
    StartPage::remember(m_path);
    QSettings().setValue(QStringLiteral("lastWorkbook"), m_path);
    const Result<QByteArray> secret = recoveryKeyOf(*m_store);
    if (!secret) {
        showWork();
        return;
    }
    auto *keep = new KeepRecoveryPage(*secret, order.name, order.path + QStringLiteral(".recovery"),
                                      m_machine.ambient.today());
    connect(keep, &KeepRecoveryPage::kept, this, &Shell::showWork);
    turnTo(keep);
}

// ---- the tour ----

/// The invented workbooks are made once; that takes some seconds, off the window's thread.
void Shell::prepareTour()
{
    auto *page = qobject_cast<StartPage *>(m_page);
    page->setBusy(true);
    const QString folder =
        machineFolder(m_machine.tourFolder, QStringLiteral("tour-of-the-window"));
    apart<Result<QString>>(
        [folder, &marks = m_machine.marks] { return tourWorkbook(folder, marks); },
        [this, page](const Result<QString> &workbook) {
            page->setBusy(false);
            if (workbook)
                showTour(*workbook);
            else
                page->setProblem(workbook.error().what);
        });
}

void Shell::showTour(const QString &workbook)
{
    auto store = openWorkbook(workbook, tourPassphrase(), m_machine.ambient, m_machine.marks);
    if (!store) {
        if (auto *page = qobject_cast<StartPage *>(m_page)) page->setProblem(store.error().what);
        return;
    }
    m_store = *std::move(store);
    m_path = workbook;
    showWork();
    m_idle.watch(0); // nothing to protect
    m_tour->show();
    m_tour->begin();
}

// ---- locking ----

void Shell::lock()
{
    if (!m_work || m_locked || m_tour->isVisible()) return;
    m_locked = true;
    m_idle.watch(0);
    m_focus =
        m_work->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    m_work->keepDrafts();
    // What floats over the window shows data too.
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (QApplication::activePopupWidget() == popup) break;
    }
    if (QWidget *dialog = QApplication::activeModalWidget()) dialog->close();
    clearClipboard();
    showLock();
}

/// What another program copied is left alone.
void Shell::clearClipboard()
{
    QClipboard *clipboard = QApplication::clipboard();
    if (m_copiedHere || clipboard->ownsClipboard()) clipboard->clear();
    if (clipboard->ownsSelection()) clipboard->clear(QClipboard::Selection);
    m_copiedHere = false;
}

QString Shell::personName() const
{
    const Result<Worker> me = m_store->get<Worker>(m_store->person());
    return me ? me->name : QString();
}

QString Shell::lockedFact() const
{
    const Result<GridPoint> grid = m_store->get<GridPoint>(m_store->founding().gridPoint);
    const QString place = m_store->isOffice() ? officeName(*m_store)
                          : grid              ? grid->name
                                              : QString();
    const QString name = personName();
    if (name.isEmpty() || name == place) return place;
    return name + QStringLiteral("   ") + place;
}

void Shell::closeEvent(QCloseEvent *event)
{
    if (m_work) m_work->keepDrafts();
    event->accept();
}
