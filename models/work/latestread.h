// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/longwork.h"

/// Reads beside the window what was asked for last. A question that comes while an earlier one is
/// under way is asked when that is done, whose answer nobody gets any more.
class LatestRead : public QObject
{
    Q_OBJECT

public:
    explicit LatestRead(Store &store, QObject *parent = nullptr);

    /// `then` is called once, later, unless something else is asked for before.
    template <class T>
    void start(std::function<Result<T>(Store &)> read, std::function<void(Result<T>)> then)
    {
        const quint64 question = ++m_question;
        if (m_work.isRunning()) {
            m_next = [this, read, then] { start<T>(read, then); };
            return;
        }
        m_work.start<T>(
            LongWork::Access::Read,
            [read](Store &store, WorkControl &) -> Result<T> { return read(store); },
            [this, question, then](Result<T> answer) {
                if (const auto next = std::exchange(m_next, nullptr)) return next();
                if (question == m_question) then(std::move(answer));
            });
    }
    bool isRunning() const { return m_work.isRunning(); }
    /// Nobody wants the answer any more.
    void drop();
    /// Until the last answer is there: for pictures, and for what stands on it.
    void wait();

private:
    LongWork m_work;
    quint64 m_question = 0;
    std::function<void()> m_next{};
};
