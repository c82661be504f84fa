// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clockcheck.h"

#include "store/log.h"
#include "sync/words.h"

namespace
{

int daysOf(qint64 ms)
{
    constexpr qint64 day = 24 * 3600'000;
    return int(std::max<qint64>(1, (ms + day / 2) / day));
}

QString behindWords(qint64 ms)
{
    return Sync::tr("This computer's clock is at least %n day(s) behind. Set it right; nothing is "
                    "lost, but what you save now may be shown in a wrong order.",
                    nullptr, daysOf(ms));
}

} // namespace

Result<qint64> enrolledAt(const Store &store, const QByteArray &key)
{
    TRY_ASSIGN(find, store.db().cached("SELECT MIN(e.clock) FROM enrolment n JOIN entry e ON "
                                       "e.rid = n.entry WHERE n.key = ? AND n.role > 0"));
    find->bind(1, key);
    TRY_ASSIGN(any, find->step());
    const qint64 at = any ? clockMs(find->integer(0)) : 0;
    find->reset();
    return at;
}

Result<QString> packageClockWords(const Store &store, const PackageHead &head,
                                  const ClockSpan &clocks, const QString &sender)
{
    const qint64 now = store.ambient().nowMs();
    if (head.direction == Direction::Down)
        return head.madeAt > now + clockTolerance ? behindWords(head.madeAt - now) : QString();
    if (clocks.newest == 0) return QString();
    const qint64 ahead = clockMs(clocks.newest) - now;
    if (ahead > clockTolerance)
        return Sync::tr(
                   "The clock of the laptop of %1 was %n day(s) ahead. All its work is in, but "
                   "where others changed the same it is shown as the newest. Have the clock "
                   "set right.",
                   nullptr, daysOf(ahead))
            .arg(sender);
    TRY_ASSIGN(enrolled, enrolledAt(store, head.senderKey));
    const qint64 behind = enrolled - clockMs(clocks.oldest);
    if (behind > clockTolerance)
        return Sync::tr("The clock of the laptop of %1 was at least %n day(s) behind. All its work "
                        "is in, but where others changed the same it is shown as the oldest. Have "
                        "the clock set right.",
                        nullptr, daysOf(behind))
            .arg(sender);
    return QString();
}

Result<QString> ownClockWords(const Store &store)
{
    TRY_ASSIGN(office, store.log().officeClock());
    const qint64 latest = std::max(store.log().own().clock, office);
    const qint64 behind = clockMs(latest) - store.ambient().nowMs();
    return behind > clockTolerance ? behindWords(behind) : QString();
}
