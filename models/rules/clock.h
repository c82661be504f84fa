// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/referral.h"
#include "rules/calendar.h"

#include <QList>
#include <optional>

/// The deadlines of a referral. Localities disagree on them, so a clock is data: what starts it,
/// what stops it, how long it runs.
namespace clocks
{
enum class StartEvent : quint8 { Referred, Accepted, FirstContact, DocumentsComplete };
enum class StopEvent : quint8 { Accepted, FirstContact, Answered, Decided };
enum class Unit : quint8 { CalendarDays, WorkingDays, Months };
enum class Light : quint8 { None, Green, Amber, Red, Grey, Paused };
} // namespace clocks

/// One clock as a locality sets it. Several rules may share an id: the one with the latest `from`
/// that is not after the start counts.
struct ClockRule {
    QString id{};
    clocks::StartEvent start = clocks::StartEvent::Referred;
    clocks::StopEvent stop = clocks::StopEvent::Decided;
    int length = 30; ///< in units
    clocks::Unit unit = clocks::Unit::CalendarDays;
    int amberDays = 5; ///< amber when so many days are left; working days for a clock of such
    QDate from{};      ///< for clocks that start on this day or later; invalid: always
    friend bool operator==(const ClockRule &, const ClockRule &) = default;
};

/// What has happened to a referral.
struct ClockDates {
    std::optional<QDate> referred{};
    std::optional<QDate> accepted{};
    std::optional<QDate> firstContact{};
    std::optional<QDate> documentsComplete{};
    std::optional<QDate> answered{};
    std::optional<QDate> decided{};
    bool closed = false;
    bool paused = false;
    std::optional<QDate> resumed{}; ///< a clock that ran until then stood still before
    int pausedDays = 0;             ///< calendar days of all pauses that are over

    /// A referral that is declined, withdrawn or unreachable counts as closed: no clock runs.
    static ClockDates of(const Referral &referral);
};

/// How a clock stands today.
struct ClockState {
    clocks::Light light = clocks::Light::None;
    std::optional<QDate> started{};
    std::optional<QDate> stopped{};
    std::optional<QDate> due{};   ///< the last day in time
    int daysLeft = 0;             ///< calendar days to due, negative when overdue; 0 without due
    bool calendarUnknown = false; ///< counted over a year without a table: warn
    int unknownYear = 0;          ///< the first such year
    int pausedDays = 0;           ///< by which the due day moved on
    bool late = false;            ///< stopped after it was due, or overdue today
};

/// The clock of one referral together with the rule that made it.
struct RunningClock {
    ClockRule rule{};
    ClockState state{};
};

namespace clocks
{
/// The usual rules (DOMAIN.md, "Clocks"): accept within 1 working day, first contact within 3,
/// feedback within 5, decision within 30 calendar days of complete documents, and a second alarm
/// 30 calendar days after the referral. Ids: accept, contact, feedback, decide, alarm.
QList<ClockRule> defaultRules();
/// The words of a rule's id, translated; for an unknown id the id itself.
QString label(const QString &id);

/// The day of the starting event is not counted (Civil Code art. 201). A later step also stops
/// the clocks of the steps before it, as banks leave dates out.
ClockState evaluate(const ClockRule &rule, const ClockDates &dates, const WorkCalendar &calendar,
                    QDate today);

/// Every clock of a referral, one per rule id, in the order of the rules.
QList<RunningClock> evaluateAll(const QList<ClockRule> &rules, const ClockDates &dates,
                                const WorkCalendar &calendar, QDate today);
/// The one to show in a list: red before amber before green before paused, then the nearest due;
/// the last one stopped when all have. Nothing without rules.
std::optional<RunningClock> headline(const QList<RunningClock> &clocks);

/// One translated sentence why it is due then: "Due 20 Dec: 30 days after the documents were
/// complete on 20 Nov." Empty for a clock that has not started.
QString why(const ClockRule &rule, const ClockState &state, QDate today);
/// The light in one word, as it stands beside the shape.
QString word(Light light);

/// Rules as the text of a setting (JSON), and back.
QString toText(const QList<ClockRule> &rules);
Result<QList<ClockRule>> fromText(const QString &text);
} // namespace clocks
