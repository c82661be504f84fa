// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/package.h"

/// What the office relays to one laptop: whole histories of records, never copies of state.
class Relay
{
public:
    /// What the laptop does not have yet, by the last package it said it took in.
    static Result<Relay> make(Store &office, const Id &worker);
    /// All of the worker's scope: for a laptop that is being prepared.
    static Result<Relay> whole(Store &office, const Id &worker);

    qsizetype size() const { return m_rids.size(); }
    Result<Entry> entry(qsizetype at);
    /// Remembers that package `number` gave these records; within the caller's transaction.
    Result<> noteGiven(qint64 number);

private:
    Relay(Store &office, Id worker)
        : m_office(&office)
        , m_worker(worker)
    {
    }
    Result<> collect(const QSet<Id> &records);
    Store *m_office;
    Id m_worker;
    QList<qint64> m_rids;
    QSet<Id> m_records;
};

/// Lines that a person's keys began, and lines of which that person's packages brought entries
/// before their first one.
Result<QList<LineId>> linesOf(const Store &store, const Id &person);
/// What the office holds of a person's lines.
Result<QList<ReceiptRange>> receiptFor(const Store &office, const Id &person);
/// The number that a laptop last said it had; 0 where it never did.
Result<qint64> haveOf(const Store &office, const Id &worker);
Result<> setHave(Store &office, const Id &worker, qint64 number);
/// What had been joined when package `number` was written for this worker; 0 where it was not.
Result<qint64> watermarkOf(const Store &office, const Id &worker, qint64 number);
