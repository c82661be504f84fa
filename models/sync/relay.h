// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/package.h"

/// What the office relays to one laptop: whole histories of records, never copies of state.
class Relay
{
public:
    /// What the worker's laptops do not have yet, by what they last said: entries that came in
    /// since, whole histories of records new to them, own entries that they lost.
    static Result<Relay> make(Store &office, const Id &worker);
    /// All of the worker's scope: for a laptop that is being prepared.
    static Result<Relay> whole(Store &office, const Id &worker);

    qsizetype size() const { return m_rids.size(); }
    /// Its bytes stay until the next is asked for.
    Result<PackedEntry> entry(qsizetype at);
    /// The package that a laptop must have for this one to leave no gap.
    const PackageId &base() const { return m_base; }
    /// Records that the laptops were given and that left the scope.
    const QList<Id> &leaves() const { return m_leaves; }
    /// Remembers that package `number` gave these records and named those as left; within the
    /// caller's transaction.
    Result<> noteGiven(qint64 number);

private:
    Relay(Store &office, Id worker)
        : m_office(&office)
        , m_worker(worker)
    {
    }
    Result<QSet<Id>> findGiven(const QSet<Id> &scope);
    Result<> addFounding();
    Result<> addClosures(const QSet<Id> &records, qint64 since);
    Result<QSet<Id>> touched() const;
    Result<> addLost(const QSet<Id> &scope);
    Result<> finish();

    Store *m_office;
    Id m_worker;
    PackageId m_base;
    qint64 m_watermark = 0; ///< what entries came in later is new to the laptops
    QSet<qint64> m_found;
    Statement m_find{};
    QList<qint64> m_rids;
    QSet<Id> m_fresh;
    QList<Id> m_leaves;
};
