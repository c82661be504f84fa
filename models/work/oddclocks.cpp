// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/oddclocks.h"

#include "store/fold.h"
#include "sync/clockcheck.h"
#include "work/words.h"

#include <algorithm>

namespace
{

struct LineFacts {
    LineId line = 0;
    qint64 enrolledMs = 0; ///< 0: unknown
};

/// Lines of keys that are not this office's own, and when their keys were enrolled.
Result<QList<LineFacts>> linesOfOthers(const Store &store)
{
    TRY_ASSIGN(find, store.db().prepare("SELECT line, MIN(key) FROM line_begin WHERE key <> ? "
                                        "GROUP BY line"));
    find.bind(1, store.publicKey());
    QList<LineFacts> lines;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return lines;
        TRY_ASSIGN(enrolled, enrolledAt(store, find.blob(1)));
        lines.append({find.integer(0), enrolled});
    }
}

/// A clock never goes back on a line, so its two ends tell whether any of it is off.
Result<bool> isOff(const Store &store, const LineFacts &line)
{
    for (const char *sql :
         {"SELECT e.clock, p.read_at FROM entry e JOIN package_in p ON p.rid = e.via "
          "WHERE e.line = ? ORDER BY e.seq DESC LIMIT 1",
          "SELECT e.clock, p.read_at FROM entry e JOIN package_in p ON p.rid = e.via "
          "WHERE e.line = ? ORDER BY e.seq LIMIT 1"}) {
        TRY_ASSIGN(find, store.db().cached(sql));
        find->bind(1, line.line);
        TRY_ASSIGN(any, find->step());
        const qint64 at = any ? clockMs(find->integer(0)) : 0;
        const qint64 readAt = any ? find->integer(1) : 0;
        find->reset();
        if (any && (at > readAt + clockTolerance || at < line.enrolledMs - clockTolerance))
            return true;
    }
    return false;
}

/// The stretches of a line that are ahead or behind, each with its greatest difference.
Result<> stretchesOf(const Store &store, const LineFacts &line, QList<OddClock> &out)
{
    TRY_ASSIGN(find, store.db().cached("SELECT e.seq, e.clock, p.read_at FROM entry e "
                                       "JOIN package_in p ON p.rid = e.via WHERE e.line = ? "
                                       "ORDER BY e.seq"));
    find->bind(1, line.line);
    bool within = false;
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        const qint64 at = clockMs(find->integer(1));
        const qint64 ahead = at - find->integer(2);
        const qint64 behind = line.enrolledMs - at;
        const qint64 off = ahead > clockTolerance ? ahead : behind > clockTolerance ? -behind : 0;
        const bool goesOn = within && (off > 0) == (out.last().offMs > 0);
        if (off == 0) {
            within = false;
        } else if (goesOn) {
            OddClock &last = out.last();
            last.range.to = find->integer(0);
            last.offMs = off > 0 ? std::max(last.offMs, off) : std::min(last.offMs, off);
        } else {
            out.append({.range = {line.line, find->integer(0), find->integer(0)}, .offMs = off});
            within = true;
        }
    }
    find->reset();
    return ok();
}

/// The effective correction of the stretch with the greatest (clock, id), as §3.6 says. Of one of
/// its records, whose closure holds the correction and whatever took it back.
Result<> findCorrection(const Store &store, OddClock &odd)
{
    TRY_ASSIGN(find, store.db().cached("SELECT record, seq FROM entry WHERE line = ? AND seq "
                                       "BETWEEN ? AND ? AND record IS NOT NULL LIMIT 1"));
    find->bind(1, odd.range.line);
    find->bind(2, odd.range.from);
    find->bind(3, odd.range.to);
    TRY_ASSIGN(any, find->step());
    const Id record = any ? find->id(0) : Id();
    const qint64 seq = any ? find->integer(1) : 0;
    find->reset();
    if (!any) return ok();
    TRY_ASSIGN(closure, store.log().closure(record));
    const QSet<EntryId> effective = effectiveEntries(closure);
    const Entry *best = nullptr;
    for (const Held &h : std::as_const(closure)) {
        const Entry &e = h.entry;
        if (e.op != Op::ClockFix || e.ranges.isEmpty() || !effective.contains(e.id())) continue;
        const SeqRange &r = e.ranges.first();
        if (r.line != odd.range.line || seq < r.from || seq > r.to) continue;
        if (!best || std::pair(e.clock, e.id()) > std::pair(best->clock, best->id())) best = &e;
    }
    if (!best) return ok();
    odd.correction = best->ref();
    odd.shiftMs = best->shiftMs;
    return ok();
}

} // namespace

QString OddClock::name() const
{
    return QStringLiteral("%1:%2-%3").arg(quint64(range.line), 0, 16).arg(range.from).arg(range.to);
}

QString OddClock::words() const
{
    constexpr qint64 hour = 3600'000, day = 24 * hour;
    const qint64 off = std::abs(offMs);
    const QString much = off >= day ? Work::tr("%n day(s)", nullptr, int((off + day / 2) / day))
                                    : Work::tr("%n hour(s)", nullptr,
                                               int(std::max<qint64>(1, (off + hour / 2) / hour)));
    const QString who = author.name.isEmpty() ? Work::tr("somebody unknown here") : author.name;
    return offMs > 0
               ? Work::tr("The clock of the laptop of %1 was at least %2 ahead.").arg(who, much)
               : Work::tr("The clock of the laptop of %1 was at least %2 behind.").arg(who, much);
}

Result<QList<OddClock>> oddClocks(const Store &store)
{
    QList<OddClock> all;
    if (!store.isOffice()) return all;
    TRY_ASSIGN(lines, linesOfOthers(store));
    for (const LineFacts &line : lines) {
        TRY_ASSIGN(off, isOff(store, line));
        if (off) TRY(stretchesOf(store, line, all));
    }
    for (OddClock &odd : all) {
        TRY_ASSIGN(author, authorOf(store, odd.range.line));
        odd.author = author;
        TRY(findCorrection(store, odd));
    }
    std::stable_sort(all.begin(), all.end(), [](const OddClock &a, const OddClock &b) {
        return a.author.name < b.author.name;
    });
    return all;
}

Result<OddClock> oddClockNamed(const Store &store, const QString &name)
{
    TRY_ASSIGN(all, oddClocks(store));
    for (OddClock &odd : all)
        if (odd.name() == name) return std::move(odd);
    return Error{Work::tr("No clock of this name is off.")};
}

Result<> correctClock(Store &store, const OddClock &odd, qint64 shiftMs)
{
    if (shiftMs == 0) return Error{Work::tr("A correction by nothing changes nothing.")};
    return store.transact([&](Writer &w) { return w.clockFix(odd.range, shiftMs); });
}

Result<> takeCorrectionBack(Store &store, const OddClock &odd)
{
    if (!odd.correction) return Error{Work::tr("No correction was made for this clock.")};
    return store.transact([&](Writer &w) { return w.withdraw({*odd.correction}, {}); });
}
