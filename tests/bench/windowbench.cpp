// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowbench.h"

#include "bench.h"
#include "visitscripts.h"
#include "workload.h"

#include "pages/firmfinder.h"
#include "pages/listmodel.h"
#include "pages/listpage.h"
#include "rules/firmname.h"
#include "rules/pinyin.h"

#include <ctime>

/// Of this thread alone: what long work does on its own thread keeps nobody waiting.
static double threadMs()
{
    timespec now{};
    ::clock_gettime(Bench::byProcessor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    if (thread() != QThread::currentThread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Before: afterwards neither may live any more.
    const QByteArray what = QByteArray(receiver->metaObject()->className()) + " event " +
                            QByteArray::number(int(event->type()));
    ++m_depth;
    const double before = threadMs();
    const bool done = QApplication::notify(receiver, event);
    const double took = threadMs() - before;
    --m_depth;
    if (took > m_longest.ms) m_longest = {took, what};
    return done;
}

TimedApplication::Block TimedApplication::takeLongest() { return std::exchange(m_longest, {}); }

namespace
{
Result<> benchKeys(Bench &bench)
{
    struct Script {
        const char *key;
        const char *goal;
        const char *words;
        Result<VisitScripts::Figures> (VisitScripts::*play)();
    };
    const Script scripts[] = {
        {"keys_visit_plain", "<= 25", "a known firm, no need", &VisitScripts::plain},
        {"keys_visit_two_needs", "<= 60", "a known firm, two needs and consent",
         &VisitScripts::twoNeeds},
        {"keys_visit_new_firm", "<= 75", "a new firm, one need", &VisitScripts::newFirm}};
    for (const Script &script : scripts) {
        if (!bench.wants({script.key})) continue;
        VisitScripts hands;
        TRY_ASSIGN(done, (hands.*script.play)());
        bench.note(script.key, done.keys, script.goal,
                   QStringLiteral("%1, from Ctrl+N to Ctrl+S; as rows of the sheets by hand %2")
                       .arg(QLatin1String(script.words))
                       .arg(done.sheetKeys));
    }
    return ok();
}

/// The program's window over a workbook of many firms.
class Day
{
public:
    Day(Bench &bench, int firms)
        : m_bench(bench)
        , m_firms(firms)
    {
    }

    Result<> found()
    {
        m_bench.say(QStringLiteral("… an office of %1 firms").arg(m_firms));
        TRY(m_place.found(m_firms, 0));
        m_place.closeOffice();
        return ok();
    }

    /// From the unlocked file to a window that was drawn and waits for keys.
    Result<double> start()
    {
        close();
        TRY_ASSIGN(file, WorkbookFile::open(m_place.officePath()));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("passphrase")));
        return seconds([&]() -> Result<> {
            TRY_ASSIGN(store, Store::open(std::move(file), secrets, m_place.town.ambient,
                                          m_place.town.marks));
            m_store = std::move(store);
            m_window = std::make_unique<MainWindow>(*m_store, m_theme, true);
            m_window->show();
            m_window->activateWindow();
            if (!QTest::qWaitForWindowActive(m_window.get()))
                return Error{QStringLiteral("The window was not shown.")};
            QCoreApplication::sendPostedEvents();
            m_window->repaint();
            return ok();
        });
    }

    /// Milliseconds of each key press until the list of what fits is drawn, sorted.
    Result<QList<double>> search()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        auto *finder = m_window->findChild<FirmFinder *>();
        if (QApplication::focusWidget() != finder)
            return Error{QStringLiteral("The visit form does not wait for a firm.")};
        QList<double> times;
        const auto timed = [&](auto key) {
            const double before = threadMs();
            key();
            finder->repaint();
            if (finder->list()->isVisible()) finder->list()->repaint();
            times.append(threadMs() - before);
        };
        for (int i = 0; i < 40; ++i) {
            // Names, codes and initials of firms that are there.
            const Firm firm = inventedFirm(i * (m_firms / 40));
            const QString core = firmname::split(firm.name).core;
            for (const QString &typed : {core, firm.code.value.right(5), pinyin::initials(core)}) {
                for (const QChar letter : typed.left(5)) timed([&] { commit(letter); });
                finder->selectAll();
                QTest::keyClick(finder, Qt::Key_Backspace);
            }
        }
        press(Qt::Key_Escape);
        std::sort(times.begin(), times.end());
        return times;
    }

    /// A day at the desk: every page, the list of firms scrolled and searched, a visit, Ctrl+K.
    Result<> work()
    {
        for (const QString &key : m_window->pageKeys()) {
            show(key);
            settle();
        }
        show(QStringLiteral("firms"));
        settle();
        auto *firms = qobject_cast<ListPage *>(m_window->page(QStringLiteral("firms")));
        if (!QTest::qWaitFor([&] { return firms->model()->records() == m_firms; }, 60'000))
            return Error{QStringLiteral("The list of firms is not whole.")};
        auto *table = firms->findChild<QTableView *>();
        table->setFocus();
        for (int i = 0; i < 20; ++i) press(Qt::Key_PageDown);
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Home, Qt::ControlModifier);
        settle();
        press(Qt::Key_F, Qt::ControlModifier);
        for (const QChar letter : QStringLiteral("宏达")) commit(letter);
        settle();
        press(Qt::Key_N, Qt::ControlModifier);
        for (const QChar letter : firmname::split(inventedFirm(7).name).core) commit(letter);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("46"));
        press(Qt::Key_S, Qt::ControlModifier);
        settle();
        TRY_ASSIGN(visits, m_store->db().scalar("SELECT count(*) FROM visit WHERE flags & 1"));
        if (visits.toInt() != 1) return Error{QStringLiteral("The visit was not saved.")};
        press(Qt::Key_K, Qt::ControlModifier);
        for (const QChar letter : QStringLiteral("宏达")) commit(letter);
        settle();
        press(Qt::Key_Escape);
        return ok();
    }

    void close()
    {
        m_window.reset();
        m_store.reset();
    }

private:
    /// By an event, as everything else in the day, so that the watch sees it.
    void show(const QString &key)
    {
        QMetaObject::invokeMethod(
            m_window.get(), [this, key] { m_window->showPage(key); }, Qt::QueuedConnection);
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    void commit(QChar letter)
    {
        QInputMethodEvent event;
        event.setCommitString(QString(letter));
        QWidget *focus = QApplication::focusWidget();
        if (!focus) qFatal("Nothing has the focus.");
        QApplication::sendEvent(focus, &event);
    }
    /// Until what runs beside the window is done and drawn. A popup that closed may have taken the
    /// focus with it where no window manager gives it back.
    void settle()
    {
        const auto isIdle = [this] {
            const auto works = m_window->findChildren<LongWork *>();
            return std::none_of(works.begin(), works.end(),
                                [](const LongWork *w) { return w->isRunning(); });
        };
        QCoreApplication::processEvents();
        (void)QTest::qWaitFor(isIdle, 60'000);
        QCoreApplication::processEvents();
        if (m_window->isActiveWindow()) return;
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
    }

    Bench &m_bench;
    int m_firms;
    Workplace m_place;
    Theme m_theme{*qApp};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MainWindow> m_window;
};

Result<> benchStart(Bench &bench, const char *key, int firms, const char *goal)
{
    Day day(bench, firms);
    TRY(day.found());
    Least least;
    for (int round = 0; round < benchRounds; ++round) {
        TRY_ASSIGN(took, day.start());
        least.take(took);
    }
    if (bench.wants({key}))
        bench.note(key, least, goal,
                   QStringLiteral("%1 firms: from the unlocked file to a window that is drawn and "
                                  "takes keys")
                       .arg(firms));
    if (firms < 1'000'000) return ok();
    TRY_ASSIGN(times, day.search());
    bench.note("search_p95_ms_1m", times[times.size() * 95 / 100], "<= 5",
               QStringLiteral("a key press in the visit form's search until the list is drawn; "
                              "median %1, worst %2 of %3")
                   .arg(times[times.size() / 2], 0, 'f', 2)
                   .arg(times.last(), 0, 'f', 2)
                   .arg(times.size()));
    auto *timed = static_cast<TimedApplication *>(qApp);
    timed->takeLongest();
    TRY(day.work());
    const auto longest = timed->takeLongest();
    bench.note("longest_block_ms", longest.ms, "<= 50",
               QStringLiteral("every page, lists, a visit and Ctrl+K; %1")
                   .arg(QString::fromLatin1(longest.what)));
    return ok();
}
} // namespace

Result<> benchWindow(Bench &bench)
{
    TRY(benchKeys(bench));
    if (bench.wants({"start_100k_s"})) TRY(benchStart(bench, "start_100k_s", 100'000, "<= 0.5"));
    if (bench.slow() && bench.wants({"start_1m_s", "search_p95_ms_1m", "longest_block_ms"}))
        TRY(benchStart(bench, "start_1m_s", 1'000'000, "<= 1"));
    return ok();
}
