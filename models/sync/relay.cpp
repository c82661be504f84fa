// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/relay.h"

#include "store/log.h"
#include "store/query.h"
#include "sync/receipts.h"
#include "sync/scope.h"

#include <algorithm>

Result<Relay> Relay::whole(Store &office, const Id &worker)
{
    Relay relay(office, worker);
    TRY_ASSIGN(scope, scopeOf(office, worker));
    relay.m_fresh = scope;
    TRY(relay.addFounding());
    TRY(relay.addClosures(scope, 0));
    TRY(relay.finish());
    return relay;
}

Result<Relay> Relay::make(Store &office, const Id &worker)
{
    Relay relay(office, worker);
    TRY_ASSIGN(reached, reachedBy(office, worker));
    relay.m_base = reached.package;
    relay.m_watermark = reached.watermark;
    TRY_ASSIGN(scope, scopeOf(office, worker));
    TRY_ASSIGN(given, relay.findGiven(scope));
    relay.m_fresh = scope - given;
    TRY(relay.addFounding());
    TRY(relay.addClosures(relay.m_fresh, 0));
    TRY_ASSIGN(touched, relay.touched());
    TRY(relay.addClosures(touched & given, relay.m_watermark));
    TRY(relay.addLost(scope));
    TRY(relay.finish());
    return relay;
}

/// Records of the scope that the base or an earlier package gave; finds those that left, too.
Result<QSet<Id>> Relay::findGiven(const QSet<Id> &scope)
{
    QSet<Id> given;
    TRY_ASSIGN(find, m_office->db().prepare(
                         "SELECT record, number, left_with FROM laptop_scope WHERE person = ?"));
    find.bind(1, m_worker);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return given;
        const Id record = find.id(0);
        const bool left = !find.isNull(2);
        if (scope.contains(record)) {
            if (!left && find.integer(1) <= m_base.number) given.insert(record);
        } else if (!left || find.integer(2) > m_base.number) {
            m_leaves.append(record);
        }
    }
}

/// Entries that say whose line is whose.
Result<> Relay::addFounding()
{
    TRY_ASSIGN(find,
               m_office->db().prepare("SELECT rid FROM entry WHERE op IN (1, 2, 8) AND rid > ?"));
    find.bind(1, m_watermark);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        m_found.insert(find.integer(0));
    }
}

/// Of the closures of these records what came in after `since`. Control entries go along always:
/// one that came before what it names was in no closure then.
Result<> Relay::addClosures(const QSet<Id> &records, qint64 since)
{
    TRY_ASSIGN(find, prepareQuery(m_office->db(), "closure_rids"));
    for (const Id &record : records) {
        find.reset();
        bindNamed(find, ":record", Value(record.bytes()));
        bindNamed(find, ":since", Value(since));
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) break;
            m_found.insert(find.integer(0));
        }
    }
    return ok();
}

Result<QSet<Id>> Relay::touched() const
{
    QSet<Id> records;
    TRY_ASSIGN(find, prepareQuery(m_office->db(), "touched"));
    bindNamed(find, ":watermark", Value(m_watermark));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return records;
        records.insert(find.id(0));
    }
}

/// Entries of the worker's own that a laptop said it no longer holds: it was restored.
Result<> Relay::addLost(const QSet<Id> &scope)
{
    TRY_ASSIGN(words, wordsOf(*m_office, m_worker));
    QSet<Id> records;
    for (const LaptopWord &word : words) {
        if (!word.holds) continue;
        TRY_ASSIGN(lines, m_office->log().linesOf(word.key));
        for (const LineId line : lines) {
            TRY_ASSIGN(find, m_office->db().prepare(
                                 "SELECT rid, seq, record FROM entry WHERE line = ? ORDER BY seq"));
            find.bind(1, line);
            for (;;) {
                TRY_ASSIGN(more, find.step());
                if (!more) break;
                const qint64 seq = find.integer(1);
                const bool held =
                    std::any_of(word.holds->begin(), word.holds->end(), [&](const SeqRange &r) {
                        return r.line == line && r.from <= seq && seq <= r.to;
                    });
                const Id record = find.id(2);
                if (held || (!record.isNull() && !scope.contains(record))) continue;
                m_found.insert(find.integer(0));
                if (!record.isNull()) records.insert(record);
            }
        }
    }
    // With what was erased of them meanwhile.
    return addClosures(records, std::numeric_limits<qint64>::max());
}

Result<> Relay::finish()
{
    m_rids = QList<qint64>(m_found.begin(), m_found.end());
    std::sort(m_rids.begin(), m_rids.end());
    m_found.clear();
    TRY_ASSIGN(entry, m_office->db().prepare(QByteArray("SELECT ") + Log::entryColumns +
                                             " FROM entry WHERE rid = ?"));
    m_find = std::move(entry);
    return ok();
}

Result<PackedEntry> Relay::entry(qsizetype at)
{
    m_find.reset();
    m_find.bind(1, m_rids[at]);
    TRY_ASSIGN(any, m_find.step());
    if (!any) return Error{Log::tr("The log lacks an entry it names. Restore the newest backup.")};
    return Log::packedEntryFrom(m_find);
}

Result<> Relay::noteGiven(qint64 number)
{
    TRY_ASSIGN(put, m_office->db().cached(
                        "INSERT INTO laptop_scope (person, record, number) VALUES (?1, ?2, ?3) "
                        "ON CONFLICT (person, record) DO UPDATE SET number = ?3, left_with = NULL "
                        "WHERE left_with IS NOT NULL"));
    for (const Id &record : m_fresh) {
        put->bind(1, m_worker);
        put->bind(2, record);
        put->bind(3, number);
        TRY(put->run());
    }
    TRY_ASSIGN(leave,
               m_office->db().cached("UPDATE laptop_scope SET left_with = ? WHERE person = ? "
                                     "AND record = ? AND left_with IS NULL"));
    for (const Id &record : m_leaves) {
        leave->bind(1, number);
        leave->bind(2, m_worker);
        leave->bind(3, record);
        TRY(leave->run());
    }
    return ok();
}
