// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "sync/package.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

class RunChain;

/// The entries of an up package, read and checked on a thread of their own, a few frames ahead of
/// whoever takes them in. What comes is known to be whole only at the end: until then nothing of it
/// may be kept.
class PackageStream
{
public:
    /// What else is looked at on that thread; an error ends the stream with it.
    using Check = std::function<Result<>(std::span<const PackedEntry>)>;

    /// `file`: begun, and left alone until the stream has ended. `role`: the sender's.
    PackageStream(PackageFile &file, Role role, Check check);
    PackageStream(const PackageStream &) = delete;
    PackageStream &operator=(const PackageStream &) = delete;
    /// Waits for the thread, which stops after its frame.
    ~PackageStream();

    /// The next entries; empty at the end.
    Result<EntryBatch> next();

private:
    struct Frame {
        QList<PackedEntry> entries{};
        QByteArray bodies{}, before{};
        std::vector<Denial> judged{};
    };
    using Step = Result<std::shared_ptr<const Frame>>; ///< null: the end
    static constexpr std::size_t framesAhead = 4;

    void read(const std::stop_token &stop);
    Step readFrame(RunChain &chain, bool &more);
    bool give(Step step, const std::stop_token &stop);

    PackageFile &m_file;
    Role m_role;
    Check m_check;
    std::mutex m_mutex{};
    std::condition_variable_any m_changed{};
    std::deque<Step> m_ready{};
    std::jthread m_thread{};
};
