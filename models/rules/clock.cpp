// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/clock.h"

#include "rules/daterule.h"
#include "rules/referralsteps.h"

#include <QCoreApplication>
#include <algorithm>

ClockDates ClockDates::of(const Referral &referral)
{
    ClockDates dates;
    dates.referred = referral.referredOn;
    dates.accepted = referral.acceptedOn;
    dates.firstContact = referral.firstContactOn;
    dates.documentsComplete = referral.documentsCompleteOn;
    dates.answered = referral.answeredOn;
    dates.decided = referral.decidedOn;
    dates.closed = referral.closedOn || steps::holds(steps::ended, referral.state);
    dates.paused = steps::isPaused(referral);
    dates.resumed = referral.resumedOn;
    dates.pausedDays = referral.pausedDays.value_or(0);
    return dates;
}

namespace clocks
{
namespace
{
std::optional<QDate> startOf(StartEvent event, const ClockDates &dates)
{
    switch (event) {
    case StartEvent::Referred: return dates.referred;
    case StartEvent::Accepted: return dates.accepted;
    case StartEvent::FirstContact: return dates.firstContact;
    case StartEvent::DocumentsComplete: return dates.documentsComplete;
    }
    return {};
}

/// The earliest date at which the step, or one that can only come after it, is on record.
std::optional<QDate> stopOf(StopEvent event, const ClockDates &dates)
{
    std::optional<QDate> earliest;
    const auto take = [&](const std::optional<QDate> &date) {
        if (date && (!earliest || *date < *earliest)) earliest = date;
    };
    take(dates.decided);
    switch (event) {
    case StopEvent::Accepted: take(dates.accepted); [[fallthrough]];
    case StopEvent::FirstContact:
        take(dates.firstContact);
        take(dates.documentsComplete);
        break;
    case StopEvent::Answered: take(dates.answered); break;
    case StopEvent::Decided: break;
    }
    return earliest;
}

QDate dueOf(const ClockRule &rule, QDate start, const WorkCalendar &calendar)
{
    switch (rule.unit) {
    case Unit::CalendarDays: return start.addDays(rule.length);
    case Unit::WorkingDays: return calendar.addWorkdays(start, rule.length);
    case Unit::Months: return addMonths(start, rule.length);
    }
    return {};
}

bool isAmber(const ClockRule &rule, const ClockState &state, const WorkCalendar &calendar,
             QDate today)
{
    return (rule.unit == Unit::WorkingDays ? calendar.workdaysBetween(today, *state.due)
                                           : state.daysLeft) <= rule.amberDays;
}

/// Among the rules of one id the newest that was in force when its clock started; while none has
/// started, the newest in force today.
const ClockRule *inForce(const QList<ClockRule> &rules, const QString &id, const ClockDates &dates,
                         QDate today)
{
    const ClockRule *started = nullptr;
    const ClockRule *waiting = nullptr;
    const auto newer = [](const ClockRule *best, const ClockRule &rule) {
        return !best || !best->from.isValid() || (rule.from.isValid() && best->from <= rule.from);
    };
    for (const ClockRule &rule : rules) {
        if (rule.id != id) continue;
        const auto start = startOf(rule.start, dates);
        const auto holds = [&](QDate day) { return !rule.from.isValid() || rule.from <= day; };
        if (start && holds(*start) && newer(started, rule)) started = &rule;
        if (holds(today) && newer(waiting, rule)) waiting = &rule;
    }
    return started ? started : waiting;
}

int urgency(Light light)
{
    switch (light) {
    case Light::Red: return 5;
    case Light::Amber: return 4;
    case Light::Green: return 3;
    case Light::Paused: return 2;
    case Light::Grey: return 1;
    case Light::None: break;
    }
    return 0;
}

QString lengthWords(const ClockRule &rule)
{
    switch (rule.unit) {
    case Unit::CalendarDays:
        return rule.length == 1 ? QCoreApplication::translate("rules", "1 day")
                                : QCoreApplication::translate("rules", "%1 days").arg(rule.length);
    case Unit::WorkingDays:
        return rule.length == 1
                   ? QCoreApplication::translate("rules", "1 working day")
                   : QCoreApplication::translate("rules", "%1 working days").arg(rule.length);
    case Unit::Months:
        return rule.length == 1
                   ? QCoreApplication::translate("rules", "1 month")
                   : QCoreApplication::translate("rules", "%1 months").arg(rule.length);
    }
    return {};
}

/// %1 due day, %2 length, %3 day of the start. Whole sentences: their order differs by language.
QString sentence(StartEvent start)
{
    switch (start) {
    case StartEvent::Referred:
        return QCoreApplication::translate("rules", "Due %1: %2 after the referral of %3.");
    case StartEvent::Accepted:
        return QCoreApplication::translate("rules", "Due %1: %2 after the bank accepted on %3.");
    case StartEvent::FirstContact:
        return QCoreApplication::translate("rules", "Due %1: %2 after the first contact of %3.");
    case StartEvent::DocumentsComplete:
        return QCoreApplication::translate("rules",
                                           "Due %1: %2 after the documents were complete on %3.");
    }
    return {};
}
} // namespace

QList<ClockRule> defaultRules()
{
    using enum Unit;
    // Short promises turn amber on their last day: five days of notice would be their whole length.
    return {
        {"accept", StartEvent::Referred, StopEvent::Accepted, 1, WorkingDays, 0, {}},
        {"contact", StartEvent::Referred, StopEvent::FirstContact, 3, WorkingDays, 1, {}},
        {"feedback", StartEvent::Referred, StopEvent::Answered, 5, WorkingDays, 1, {}},
        {"decide", StartEvent::DocumentsComplete, StopEvent::Decided, 30, CalendarDays, 5, {}},
        {"alarm", StartEvent::Referred, StopEvent::Decided, 30, CalendarDays, 5, {}},
    };
}

QString label(const QString &id)
{
    if (id == u"accept") return QCoreApplication::translate("rules", "Accept");
    if (id == u"contact") return QCoreApplication::translate("rules", "First contact");
    if (id == u"feedback") return QCoreApplication::translate("rules", "Feedback");
    if (id == u"decide") return QCoreApplication::translate("rules", "Decision");
    if (id == u"alarm") return QCoreApplication::translate("rules", "Decision since referral");
    return id;
}

ClockState evaluate(const ClockRule &rule, const ClockDates &dates, const WorkCalendar &calendar,
                    QDate today)
{
    ClockState state;
    state.started = startOf(rule.start, dates);
    state.stopped = stopOf(rule.stop, dates);
    if (state.started) {
        const QDate due = dueOf(rule, *state.started, calendar);
        // A clock that began after the pause never stood still.
        if (dates.resumed && *state.started <= *dates.resumed) state.pausedDays = dates.pausedDays;
        if (due.isValid()) state.due = due.addDays(state.pausedDays);
    }
    if (state.due) {
        state.daysLeft = int(today.daysTo(*state.due));
        if (rule.unit == Unit::WorkingDays)
            for (int year = state.due->year(); year >= state.started->year(); --year)
                if (!calendar.known(year)) state.unknownYear = year;
        state.calendarUnknown = state.unknownYear != 0;
    }

    if (state.stopped || dates.closed) {
        state.light = Light::Grey;
        state.late = state.due && state.stopped && *state.due < *state.stopped;
    } else if (!state.due) {
        state.light = Light::None;
    } else if (dates.paused) {
        state.light = Light::Paused;
    } else {
        state.late = state.daysLeft < 0;
        state.light = state.late                              ? Light::Red
                      : isAmber(rule, state, calendar, today) ? Light::Amber
                                                              : Light::Green;
    }
    return state;
}

QList<RunningClock> evaluateAll(const QList<ClockRule> &rules, const ClockDates &dates,
                                const WorkCalendar &calendar, QDate today)
{
    QList<RunningClock> out;
    QStringList seen;
    for (const ClockRule &each : rules) {
        if (seen.contains(each.id)) continue;
        seen += each.id;
        if (const ClockRule *rule = inForce(rules, each.id, dates, today))
            out += {*rule, evaluate(*rule, dates, calendar, today)};
    }
    return out;
}

std::optional<RunningClock> headline(const QList<RunningClock> &clocks)
{
    const auto before = [](const RunningClock &a, const RunningClock &b) {
        const int urgencyA = urgency(a.state.light);
        const int urgencyB = urgency(b.state.light);
        if (urgencyA != urgencyB) return urgencyA > urgencyB;
        if (a.state.light == Light::Grey) return b.state.stopped < a.state.stopped;
        return a.state.due && (!b.state.due || *a.state.due < *b.state.due);
    };
    const auto best = std::min_element(clocks.begin(), clocks.end(), before);
    return best == clocks.end() ? std::nullopt : std::optional(*best);
}

QString why(const ClockRule &rule, const ClockState &state, QDate today)
{
    if (!state.started || !state.due) return {};
    QString out = sentence(rule.start)
                      .arg(daterule::shortDate(*state.due, today), lengthWords(rule),
                           daterule::shortDate(*state.started, today));
    if (state.pausedDays > 0)
        out += u' ' + (state.pausedDays == 1
                           ? QCoreApplication::translate("rules", "It stood still for 1 day.")
                           : QCoreApplication::translate("rules", "It stood still for %1 days.")
                                 .arg(state.pausedDays));
    if (state.calendarUnknown)
        out += u' ' + QCoreApplication::translate(
                          "rules", "%1 holidays are not published; Monday to Friday is used.")
                          .arg(state.unknownYear);
    return out;
}

QString word(Light light)
{
    switch (light) {
    case Light::None: return QCoreApplication::translate("rules", "Not started");
    case Light::Green: return QCoreApplication::translate("rules", "In time");
    case Light::Amber: return QCoreApplication::translate("rules", "Due soon");
    case Light::Red: return QCoreApplication::translate("rules", "Overdue");
    case Light::Grey: return QCoreApplication::translate("rules", "Closed");
    case Light::Paused: return QCoreApplication::translate("rules", "Paused");
    }
    return {};
}
} // namespace clocks
