// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/relay.h"

#include "store/log.h"
#include "store/query.h"
#include "sync/scope.h"

#include <algorithm>

static QByteArray haveKey(const Id &worker) { return "have " + worker.text().toLatin1(); }

Result<qint64> haveOf(const Store &office, const Id &worker)
{
    TRY_ASSIGN(have, office.meta(haveKey(worker).constData()));
    return have.toLongLong();
}

Result<> setHave(Store &office, const Id &worker, qint64 number)
{
    return office.setMeta(haveKey(worker).constData(), QByteArray::number(number));
}

Result<qint64> watermarkOf(const Store &office, const Id &worker, qint64 number)
{
    TRY_ASSIGN(find, office.db().cached("SELECT watermark FROM package_out WHERE number = ? AND "
                                        "recipient = ?"));
    find->bind(1, number);
    find->bind(2, worker);
    TRY_ASSIGN(any, find->step());
    const qint64 watermark = any ? find->integer(0) : 0;
    find->reset();
    return watermark;
}

Result<Relay> Relay::whole(Store &office, const Id &worker)
{
    Relay relay(office, worker);
    TRY_ASSIGN(scope, scopeOf(office, worker));
    TRY(relay.collect(scope));
    return relay;
}

Result<Relay> Relay::make(Store &office, const Id &worker)
{
    Relay relay(office, worker);
    TRY_ASSIGN(scope, scopeOf(office, worker));
    TRY_ASSIGN(have, haveOf(office, worker));
    TRY_ASSIGN(watermark, watermarkOf(office, worker, have));
    QSet<Id> known;
    TRY_ASSIGN(given, office.db().prepare("SELECT record FROM laptop_scope WHERE person = ? AND "
                                          "number <= ?"));
    given.bind(1, worker);
    given.bind(2, have);
    for (;;) {
        TRY_ASSIGN(more, given.step());
        if (!more) break;
        known.insert(given.id(0));
    }
    QSet<Id> wanted = scope - known; // new to it: with their whole history
    TRY_ASSIGN(touched, prepareQuery(office.db(), "touched"));
    bindNamed(touched, ":watermark", Value(watermark));
    for (;;) {
        TRY_ASSIGN(more, touched.step());
        if (!more) break;
        if (scope.contains(touched.id(0))) wanted.insert(touched.id(0));
    }
    TRY(relay.collect(wanted));
    return relay;
}

/// Rids of the closures of these records, and of all entries that say whose line is whose.
Result<> Relay::collect(const QSet<Id> &records)
{
    m_records = records;
    QSet<qint64> rids;
    TRY_ASSIGN(founding, m_office->db().prepare("SELECT rid FROM entry WHERE op IN (1, 2, 8)"));
    for (;;) {
        TRY_ASSIGN(more, founding.step());
        if (!more) break;
        rids.insert(founding.integer(0));
    }
    TRY_ASSIGN(find, prepareQuery(m_office->db(), "closure_rids"));
    for (const Id &record : records) {
        find.reset();
        bindNamed(find, ":record", Value(record.bytes()));
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) break;
            rids.insert(find.integer(0));
        }
    }
    m_rids = QList<qint64>(rids.begin(), rids.end());
    std::sort(m_rids.begin(), m_rids.end());
    return ok();
}

Result<Entry> Relay::entry(qsizetype at)
{
    TRY_ASSIGN(held, m_office->log().entryAt(m_rids[at]));
    return std::move(held.entry);
}

Result<> Relay::noteGiven(qint64 number)
{
    TRY_ASSIGN(put, m_office->db().cached("INSERT INTO laptop_scope (person, record, number) "
                                          "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"));
    for (const Id &record : m_records) {
        put->bind(1, m_worker);
        put->bind(2, record);
        put->bind(3, number);
        TRY(put->run());
    }
    return ok();
}

Result<QList<LineId>> linesOf(const Store &store, const Id &person)
{
    QList<LineId> lines;
    TRY_ASSIGN(keys, store.log().keysOf(person));
    for (const QByteArray &key : keys) {
        TRY_ASSIGN(begun, store.log().linesOf(key));
        lines.append(begun);
    }
    TRY_ASSIGN(find, store.db().prepare(
                         "SELECT DISTINCT line FROM entry WHERE via IN (SELECT rid FROM package_in "
                         "WHERE person = ?) AND line NOT IN (SELECT line FROM line_begin)"));
    find.bind(1, person);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return lines;
        lines.append(find.integer(0));
    }
}

Result<QList<ReceiptRange>> receiptFor(const Store &office, const Id &person)
{
    QList<ReceiptRange> receipt;
    TRY_ASSIGN(lines, linesOf(office, person));
    for (const LineId line : lines) {
        TRY_ASSIGN(ranges, office.log().held(line));
        for (const SeqRange &r : ranges) {
            TRY_ASSIGN(last, office.log().hashAt(line, r.to));
            receipt.append({line, r.from, r.to, last});
        }
    }
    return receipt;
}
