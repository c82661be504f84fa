// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatefinder.h"

static constexpr int pauseMs = 500;

DuplicateFinder::DuplicateFinder(Store &store, QObject *parent)
    : QObject(parent)
    , m_work(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &DuplicateFinder::look);
    connect(&store, &Store::changed, this, [this](const QSet<Kind> &kinds) {
        if (kinds.contains(Kind::Firm) || kinds.contains(Kind::Link)) m_timer.start();
    });
    m_timer.start();
}

void DuplicateFinder::look()
{
    m_again = m_work.isRunning();
    if (m_again) return;
    m_work.start<QList<FirmPair>>(
        LongWork::Access::Read,
        [](Store &store, WorkControl &) { return duplicateCandidates(store); },
        [this](const Result<QList<FirmPair>> &pairs) { take(pairs); });
}

void DuplicateFinder::take(const Result<QList<FirmPair>> &pairs)
{
    m_pairs = pairs ? *pairs : QList<FirmPair>();
    emit found();
    if (m_again) look();
}
