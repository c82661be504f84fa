// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/latestread.h"

LatestRead::LatestRead(Store &store, QObject *parent)
    : QObject(parent)
    , m_work(store, this)
{
}

void LatestRead::wait()
{
    while (m_work.isRunning()) m_work.wait();
}

void LatestRead::drop()
{
    ++m_question;
    m_next = nullptr;
}
