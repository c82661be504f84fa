// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/fold.h"

#include <QMap>
#include <atomic>
#include <functional>
#include <mutex>
#include <span>
#include <thread>

/// The records that a check of the whole workbook looks at: several threads take some at a time
/// until none is left, and say what they find wrong.
class RecordShare
{
public:
    /// `progress` is told on the thread that makes it, and on no other.
    explicit RecordShare(QList<RecordKey> records, std::function<void(int percent)> progress = {});
    /// The next ones; empty where there are no more.
    std::span<const RecordKey> take();
    void found(const RecordKey &key, const QString &problem);
    /// In order of kind and id, whoever found them; once all have ended.
    QStringList problems() const;

private:
    static constexpr qsizetype piece = 512;
    const QList<RecordKey> m_records;
    std::function<void(int percent)> m_progress;
    std::thread::id m_owner;
    std::atomic<qsizetype> m_next = 0;
    std::mutex m_mutex{};
    QMap<std::pair<quint16, Id>, QString> m_problems{};
};
