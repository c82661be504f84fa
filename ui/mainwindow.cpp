// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "dialogs/findpanel.h"
#include "dialogs/helppanel.h"
#include "duplicatefinder.h"
#include "pages/pages.h"
#include "pages/syncpage.h"
#include "pages/visitpage.h"
#include "style/metrics.h"
#include "style/sidelist.h"
#include "style/taborder.h"
#include "style/widgets.h"
#include "sync/exchange.h"
#include "work/longwork.h"
#include "work/settings.h"
#include "work/undo.h"
#include "work/waiting.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

MainWindow::MainWindow(Store &store, Theme &theme, bool chinese)
    : m_store(store)
    , m_theme(theme)
    , m_chinese(chinese)
    , m_counting(new LongWork(store, this))
{
    setAcceptDrops(true);
    resize(1366, 696);
    setMinimumSize(960, 600);
    addKeys();
    if (m_store.isOffice()) {
        m_duplicates = new DuplicateFinder(m_store, this);
        connect(m_duplicates, &DuplicateFinder::found, this, &MainWindow::countDuplicates);
    }
    // Several changes in a row are counted once.
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(150);
    connect(&m_countSoon, &QTimer::timeout, this, &MainWindow::countWaiting);
    build();
    connect(&m_store, &Store::changed, this, &MainWindow::recordsChanged);
    showPage(QStringLiteral("today"));
}

// Pages that go stop their work, which still tells the store: no page is refreshed any more.
MainWindow::~MainWindow() { m_store.disconnect(this); }

Context MainWindow::context()
{
    Context c{m_store, m_theme, m_chinese, m_duplicates};
    c.recordVisit = [this](const Id &firm) { recordVisit(firm); };
    c.openFirm = [this](const Id &firm) { openFirm(firm); };
    c.resumeDraft = [this](const Id &draft) { resumeDraft(draft); };
    c.say = [this](const QString &words) { say(words); };
    c.sayUndoable = [this](const QString &words) { say(words, true); };
    c.open = [this](const QString &key, const Id &record) {
        showPage(key);
        if (Page *p = page(key)) p->select(record);
    };
    c.goTo = [this](const QString &key) { showPage(key); };
    // After the handler that asked for it: the asking page goes.
    c.setLanguage = [this](const QString &l) {
        QMetaObject::invokeMethod(
            this, [this, l] { emit languageRequested(l); }, Qt::QueuedConnection);
    };
    c.lock = [this] { emit lockRequested(); };
    c.lockMinutesChanged = [this] { emit lockMinutesChanged(); };
    return c;
}

void MainWindow::buildSide()
{
    m_side = new SideList;
    const bool office = m_store.isOffice();
    m_side->setItemHeight(office ? Metrics::sideItemOffice : Metrics::sideItem);
    // The office begins its day by reading what the workers brought, a worker by recording.
    if (office)
        m_side->setMainAction(tr("Read packages"), QStringLiteral("import"),
                              QKeySequence(Qt::CTRL | Qt::Key_O));
    else
        m_side->setMainAction(tr("Record visit"), QStringLiteral("plus"),
                              QKeySequence(Qt::CTRL | Qt::Key_N));
    m_side->setSearchText(tr("Find"));
    for (const PageInfo &p : allPages())
        if (p.who == PageInfo::Everyone || office)
            m_side->addItem(QString::fromLatin1(p.key), QString::fromLatin1(p.icon),
                            QCoreApplication::translate("Pages", p.title));
    const Result<Worker> me = m_store.get<Worker>(m_store.person());
    const Result<GridPoint> grid = m_store.get<GridPoint>(m_store.founding().gridPoint);
    m_side->setPerson(me ? me->name : QString(), office ? m_store.founding().officeName
                                                 : grid ? grid->name
                                                        : QString());
    m_side->setLockText(tr("Lock"));
    connect(m_side, &SideList::chosen, this, &MainWindow::showPage);
    connect(m_side, &SideList::mainTriggered, this, [this, office] {
        if (office)
            readPackages();
        else
            recordVisit({});
    });
    connect(m_side, &SideList::searchTriggered, this, &MainWindow::findAnything);
    connect(m_side, &SideList::lockTriggered, this, &MainWindow::lockRequested);
    setWindowTitle(tr("%1 - GridPoint")
                       .arg(office ? m_store.founding().officeName
                            : grid ? grid->name
                                   : QString()));
}

void MainWindow::build()
{
    m_pages.clear();
    buildSide();
    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(ruleLine(Qt::Vertical));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_stack = new QStackedWidget;
    m_help = new HelpPanel;
    m_help->hide();
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_help);
    column->addLayout(middle, 1);
    m_status = new StatusLine;
    connect(m_status, &StatusLine::undoRequested, this, &MainWindow::undo);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    setCentralWidget(central);
    m_find = new FindPanel(m_store, m_chinese, central);
    connect(m_find, &FindPanel::chosen, this, [this](Found::What what, const Id &record) {
        const char *keys[] = {"firms", "needs", "referrals", "visits"};
        context().open(QLatin1String(keys[int(what)]), record);
    });

    m_visit = new VisitPage(m_store, m_theme);
    m_stack->addWidget(m_visit);
    connect(m_visit, &VisitPage::saved, this, [this](const QString &words, const Id &) {
        showPage(m_current);
        say(words, true);
    });
    connect(m_visit, &VisitPage::closed, this, [this] { showPage(m_current); });
    connect(m_visit, &VisitPage::visitRequested, this, [this](const Id &visit) {
        m_visit->keepDraft();
        showPage(QStringLiteral("visits"));
        page(QStringLiteral("visits"))->select(visit);
    });
    updateFacts();
}

void MainWindow::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto deed) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, deed);
    };
    for (int n = 1; n <= 9; ++n)
        key(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + n)), [this, n] {
            const QString k = m_side->keyAt(n);
            if (k.isEmpty()) return;
            showPage(k);
            page(k)->setFocus(Qt::ShortcutFocusReason);
        });
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (Page *p = m_pages.value(m_current)) p->focusFilter();
    });
    key(QKeySequence(Qt::Key_F1), [this] { showHelp(); });
    // The other one of the two has no button in the side list.
    if (m_store.isOffice())
        key(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { recordVisit({}); });
    else
        key(QKeySequence(Qt::CTRL | Qt::Key_O), [this] { readPackages(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
}

QStringList MainWindow::pageKeys() const { return m_side->keys(); }

Page *MainWindow::page(const QString &key)
{
    if (Page *known = m_pages.value(key)) return known;
    for (const PageInfo &info : allPages()) {
        if (key != QLatin1String(info.key)) continue;
        Page *made = info.make(context());
        m_stack->addWidget(made);
        m_pages.insert(key, made);
        return made;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &key)
{
    Page *p = page(key);
    if (!p) return;
    if (m_stack->currentWidget() == m_visit) m_visit->keepDraft();
    m_current = key;
    m_side->setCurrent(key);
    // One filled button a screen: where the page has its own, this one is outlined.
    m_side->setMainFilled(!p->hasPrimary());
    p->refresh();
    m_stack->setCurrentWidget(p);
    m_status->setMessage({});
    m_status->setKeys(p->keys());
    if (m_help->isVisible()) m_help->showFor(key, m_chinese);
    updateFacts();
}

/// Pages and cards are made when they are first wanted; the way of the Tab key is from left to
/// right and downwards all the same.
bool MainWindow::focusNextPrevChild(bool next)
{
    QList<QWidget *> parts = m_side->tabParts();
    auto *shown = qobject_cast<Page *>(m_stack->currentWidget());
    parts += shown ? shown->tabParts() : QList<QWidget *>{m_stack->currentWidget()};
    // What else the window holds, such as the bar of the tour, comes last.
    return focusNextIn(parts + QList<QWidget *>{m_help, m_status, window()}, next);
}

void MainWindow::recordVisit(const Id &firm)
{
    if (m_current.isEmpty()) m_current = QStringLiteral("today");
    m_visit->start(firm);
    m_stack->setCurrentWidget(m_visit);
    m_side->setCurrent(QStringLiteral("visits"));
    m_side->setMainFilled(false);
    m_status->setMessage({});
    m_status->setKeys(m_visit->keys());
}

void MainWindow::resumeDraft(const Id &draft)
{
    if (const Result<> done = m_visit->resume(draft); !done) {
        say(done.error().what);
        return;
    }
    m_stack->setCurrentWidget(m_visit);
    m_status->setKeys(m_visit->keys());
}

void MainWindow::openFirm(const Id &firm)
{
    showPage(QStringLiteral("firms"));
    page(QStringLiteral("firms"))->select(firm);
}

void MainWindow::say(const QString &words, bool undo)
{
    m_status->setMessage(words, undo ? tr("Undo Ctrl+Z") : QString());
}

void MainWindow::undo()
{
    const Result<> done = undoLastSave(m_store);
    say(done ? tr("The last save is taken back.") : done.error().what);
}

void MainWindow::recordsChanged()
{
    if (Page *p = m_pages.value(m_current); p && m_stack->currentWidget() == p)
        // After the handler that changed them: a page builds its parts anew.
        QMetaObject::invokeMethod(
            p, [p] { p->refresh(); }, Qt::QueuedConnection);
    updateFacts();
}

void MainWindow::countDuplicates()
{
    if (m_duplicates)
        m_side->setCount(QStringLiteral("duplicates"), int(m_duplicates->pairs().size()));
}

void MainWindow::updateFacts()
{
    countDuplicates();
    QList<StatusLine::Fact> facts;
    if (!m_store.isOffice()) {
        if (const Result<qint64> waiting = unexported(m_store)) {
            facts.append({tr("%n not exported", nullptr, int(*waiting)), QStringLiteral("sync")});
        }
    } else if (const Result<Settings> settings = Settings::read(m_store)) {
        const int next = m_store.ambient().today().year() + 1;
        facts.append({settings->calendar().known(next)
                          ? tr("%1 holidays are in").arg(next)
                          : tr("%1 holidays not published yet").arg(next),
                      QStringLiteral("calendar")});
    }
    m_status->setFacts(facts);
    m_countSoon.start();
}

void MainWindow::countWaiting()
{
    if (m_counting->isRunning()) return m_countSoon.start();
    m_counting->start<QHash<QString, int>>(
        LongWork::Access::Read, [](Store &store, WorkControl &) { return waitingWork(store); },
        [this](const Result<QHash<QString, int>> &waiting) {
            if (!waiting) return;
            for (auto it = waiting->cbegin(); it != waiting->cend(); ++it)
                m_side->setCount(it.key(), it.value());
        });
}

/// Pages, and what can be done from anywhere or on the page in view.
void MainWindow::findAnything()
{
    QList<FindPanel::Command> commands{
        {tr("Record visit"), QStringLiteral("Ctrl+N"), [this] { recordVisit({}); }},
        {tr("Read packages"), QStringLiteral("Ctrl+O"), [this] { readPackages(); }}};
    if (Page *p = m_pages.value(m_current); p && m_stack->currentWidget() == p)
        for (Button *b : p->actions())
            commands.append({b->text(), tr("on this page"), [b = QPointer<Button>(b)] {
                                 if (b) b->click();
                             }});
    const QStringList keys = pageKeys();
    for (const PageInfo &info : allPages()) {
        const QString key = QString::fromLatin1(info.key);
        const int at = int(keys.indexOf(key));
        if (at < 0) continue;
        commands.append({QCoreApplication::translate("Pages", info.title),
                         at < 9 ? tr("Page, Alt+%1").arg(at + 1) : tr("Page"),
                         [this, key] { showPage(key); }});
    }
    commands.append({tr("Help"), QStringLiteral("F1"), [this] { showHelp(); }});
    commands.append({tr("Lock"), {}, [this] { emit lockRequested(); }});
    m_find->open(commands);
}

void MainWindow::showHelp()
{
    if (m_help->isVisible()) {
        m_help->hide();
        return;
    }
    m_help->showFor(m_stack->currentWidget() == m_visit ? QStringLiteral("visit") : m_current,
                    m_chinese);
}

void MainWindow::setChinese(bool chinese)
{
    m_visit->keepDraft();
    m_chinese = chinese;
    const QString current = m_current;
    build();
    showPage(current);
}

void MainWindow::keepDrafts() { m_visit->keepDraft(); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepDrafts();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    take(paths);
}

void MainWindow::readPackages()
{
    showPage(QStringLiteral("sync"));
    if (auto *sync = qobject_cast<SyncPage *>(page(QStringLiteral("sync")))) sync->importPackages();
}

void MainWindow::take(const QStringList &paths)
{
    showPage(QStringLiteral("sync"));
    if (auto *sync = qobject_cast<SyncPage *>(page(QStringLiteral("sync")))) sync->take(paths);
}
