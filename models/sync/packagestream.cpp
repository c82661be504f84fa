// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packagestream.h"

#include "sync/runchain.h"

PackageStream::PackageStream(PackageFile &file, Role role, Check check)
    : m_file(file)
    , m_role(role)
    , m_check(std::move(check))
    , m_thread([this](const std::stop_token &stop) { read(stop); })
{
}

PackageStream::~PackageStream() = default;

Result<EntryBatch> PackageStream::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty(); });
    const Step step = m_ready.front();
    if (!step || !*step) return step ? Result<EntryBatch>(EntryBatch{}) : step.error();
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    const QList<PackedEntry> &entries = (*step)->entries;
    return EntryBatch{
        {entries.constData(), std::size_t(entries.size())}, *step, (*step)->judged, m_role};
}

void PackageStream::read(const std::stop_token &stop)
{
    RunChain chain(m_file.meta().runs);
    for (bool more = true; more;) {
        Step step = readFrame(chain, more);
        if (!step) more = false;
        const bool any = !step || !(*step)->entries.isEmpty(); // a frame of a file has none
        if (any && !give(std::move(step), stop)) return;
    }
    give(std::shared_ptr<const Frame>(), stop);
}

PackageStream::Step PackageStream::readFrame(RunChain &chain, bool &more)
{
    const auto frame = std::make_shared<Frame>();
    TRY_ASSIGN(another, m_file.next(frame->entries, frame->bodies));
    more = another;
    frame->before = chain.link(frame->entries);
    if (m_check) TRY(m_check(frame->entries));
    for (const PackedEntry &e : std::as_const(frame->entries))
        frame->judged.push_back(e.op == Op::Put ? denialOf(e, m_role) : Denial::None);
    return std::shared_ptr<const Frame>(frame);
}

/// False where nobody waits for it any longer.
bool PackageStream::give(Step step, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto room = [this] { return m_ready.size() < framesAhead; };
    if (!m_changed.wait(lock, stop, room)) return false;
    m_ready.push_back(std::move(step));
    lock.unlock();
    m_changed.notify_all();
    return true;
}
