// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/longwork.h"

#include "work/words.h"

#include <QThread>

LongWork::LongWork(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_control(std::make_unique<WorkControl>())
{
}

LongWork::~LongWork()
{
    if (!m_thread) return;
    stop();
    m_then = nullptr;
    settle();
}

void LongWork::stop() { m_control->stop(); }

void LongWork::wait()
{
    if (!m_thread) return;
    m_thread->wait();
    // The thread's own news: left in the queue, it would meet the next work.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void LongWork::run(Access access, Work work, Then then)
{
    const auto refuse = [&](const Error &error) {
        QMetaObject::invokeMethod(
            this, [then = std::move(then), error] { then(error); }, Qt::QueuedConnection);
    };
    if (m_thread || (access == Access::Write && m_store.isLent()))
        return refuse({::Work::tr("Other work is still under way. Wait until it is done.")});
    auto other = m_store.again();
    if (!other) return refuse(other.error());
    m_other = *std::move(other);
    m_control = std::make_unique<WorkControl>();
    m_other->db().stopWhen(m_control->flag());
    m_kinds.clear();
    // From the work's thread, which is waited for before anybody reads them.
    connect(
        m_other.get(), &Store::changed, this, [this](const QSet<Kind> &k) { m_kinds.unite(k); },
        Qt::DirectConnection);
    if (access == Access::Read) {
        if (const Result<> done = m_other->db().exec("PRAGMA query_only=ON"); !done)
            return refuse(done.error());
    }
    m_access = access;
    m_then = std::move(then);
    if (access == Access::Write) m_store.lend();
    m_thread =
        QThread::create([this, work = std::move(work)] { m_outcome = work(*m_other, *m_control); });
    connect(m_thread, &QThread::finished, this, &LongWork::finish);
    m_thread->start();
}

/// Waits for the thread, and joins what it wrote to the window's connection.
void LongWork::settle()
{
    m_thread->wait();
    delete std::exchange(m_thread, nullptr);
    if (m_access == Access::Write) m_store.takeBack(*m_other, m_kinds);
    m_other.reset();
}

void LongWork::finish()
{
    if (!m_thread) return;
    settle();
    if (!m_outcome && m_control->isStopped())
        m_outcome = Error{::Work::tr("Stopped. Nothing half done was left.")};
    const Then then = std::exchange(m_then, nullptr);
    emit finished();
    then(m_outcome);
}
