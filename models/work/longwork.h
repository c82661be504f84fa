// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QPointer>
#include <atomic>
#include <optional>

class QThread;

/// What long work and whoever waits for it share: how far it is, and whether it should stop.
class WorkControl
{
public:
    /// `of` 0: nobody knows how much there is.
    void report(qint64 done, qint64 of)
    {
        m_done = done;
        m_of = of;
    }
    qint64 done() const { return m_done; }
    qint64 of() const { return m_of; }
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }
    const std::atomic<bool> *flag() const { return &m_stopped; }

private:
    std::atomic<qint64> m_done = 0, m_of = 0;
    std::atomic<bool> m_stopped = false;
};

/// The one way to do long work: on a thread of its own with its own connection to the workbook,
/// while the window goes on. What comes of it arrives on the caller's thread, and only while this
/// object lives; when it goes, the work is stopped and waited for. One work at a time.
class LongWork : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Read,
        Write, ///< until it is done, saves through the window's own connection are refused
    };

    explicit LongWork(Store &store, QObject *parent = nullptr);
    ~LongWork() override;

    bool isRunning() const { return m_thread != nullptr; }
    const WorkControl &control() const { return *m_control; }
    /// What runs ends soon, with nothing committed after this.
    void stop();
    /// Waits for it and hands over what came of it: for pictures, where nobody is at the window.
    void wait();

    /// `then` is called once, later, with the result. Refused while something runs, and while
    /// somebody else writes: then it gets the refusal.
    template <class T>
    void start(Access access, std::function<Result<T>(Store &, WorkControl &)> work,
               std::function<void(Result<T>)> then)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        run(
            access,
            [result, work = std::move(work)](Store &store, WorkControl &control) -> Result<> {
                Result<T> done = work(store, control);
                const Result<> outcome = done ? ok() : Result<>(done.error());
                *result = std::move(done);
                return outcome;
            },
            [result, then = std::move(then)](const Result<> &outcome) {
                if (outcome)
                    then(std::move(**result));
                else
                    then(outcome.error());
            });
    }

signals:
    void finished();

private:
    using Work = std::function<Result<>(Store &, WorkControl &)>;
    using Then = std::function<void(const Result<> &)>;
    void run(Access access, Work work, Then then);
    void settle();
    void finish();

    Store &m_store;
    Access m_access = Access::Read;
    std::unique_ptr<WorkControl> m_control;
    std::unique_ptr<Store> m_other;
    QThread *m_thread = nullptr;
    QSet<Kind> m_kinds{};
    Result<> m_outcome = ok();
    Then m_then{};
};
