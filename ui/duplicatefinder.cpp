// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatefinder.h"

#include <QtConcurrent>

static constexpr int pauseMs = 500;

DuplicateFinder::DuplicateFinder(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &DuplicateFinder::look);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DuplicateFinder::take);
    connect(&m_store, &Store::changed, this, [this](const QSet<Kind> &kinds) {
        if (kinds.contains(Kind::Firm) || kinds.contains(Kind::Link)) m_timer.start();
    });
    m_timer.start();
}

void DuplicateFinder::look()
{
    m_again = m_watcher.isRunning();
    if (m_again) return;
    Result<std::unique_ptr<Store>> own = m_store.again();
    if (!own) return;
    std::shared_ptr<Store> store = *std::move(own);
    m_watcher.setFuture(QtConcurrent::run([store]() -> QList<FirmPair> {
        const auto candidates = duplicateCandidates(*store);
        return candidates ? *candidates : QList<FirmPair>();
    }));
}

void DuplicateFinder::take()
{
    m_pairs = m_watcher.result();
    emit found();
    if (m_again) look();
}
