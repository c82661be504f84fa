// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/referral.h"
#include "records/result.h"

#include <QList>
#include <span>

/// What can happen to a referral; DOMAIN.md, "The flow", 6.
enum class ReferralEvent : quint8 {
    None,
    Dispatch,
    Accept,
    Decline,
    Contact,
    CompleteDocuments,
    Grant,
    GrantPartly,
    Refuse,
    Withdraw,
    MissFirm,
    Disburse,
    FollowUp,
    Close,
    Pause,
    Resume,
};
template <>
inline constexpr auto choicesOf<ReferralEvent> = std::array{
    Choice{ReferralEvent::None, "", ""},
    Choice{ReferralEvent::Dispatch, "dispatch", QT_TRANSLATE_NOOP("ReferralEvent", "Dispatch")},
    Choice{ReferralEvent::Accept, "accept", QT_TRANSLATE_NOOP("ReferralEvent", "Accepted")},
    Choice{ReferralEvent::Decline, "decline", QT_TRANSLATE_NOOP("ReferralEvent", "Declined")},
    Choice{ReferralEvent::Contact, "contact", QT_TRANSLATE_NOOP("ReferralEvent", "First contact")},
    Choice{ReferralEvent::CompleteDocuments, "complete_documents",
           QT_TRANSLATE_NOOP("ReferralEvent", "Documents complete")},
    Choice{ReferralEvent::Grant, "grant", QT_TRANSLATE_NOOP("ReferralEvent", "Granted")},
    Choice{ReferralEvent::GrantPartly, "grant_partly",
           QT_TRANSLATE_NOOP("ReferralEvent", "Partly granted")},
    Choice{ReferralEvent::Refuse, "refuse", QT_TRANSLATE_NOOP("ReferralEvent", "Refused")},
    Choice{ReferralEvent::Withdraw, "withdraw",
           QT_TRANSLATE_NOOP("ReferralEvent", "The firm withdrew")},
    Choice{ReferralEvent::MissFirm, "miss_firm",
           QT_TRANSLATE_NOOP("ReferralEvent", "The firm could not be reached")},
    Choice{ReferralEvent::Disburse, "disburse", QT_TRANSLATE_NOOP("ReferralEvent", "Disbursed")},
    Choice{ReferralEvent::FollowUp, "follow_up", QT_TRANSLATE_NOOP("ReferralEvent", "Followed up")},
    Choice{ReferralEvent::Close, "close", QT_TRANSLATE_NOOP("ReferralEvent", "Close")},
    Choice{ReferralEvent::Pause, "pause", QT_TRANSLATE_NOOP("ReferralEvent", "Pause the clock")},
    Choice{ReferralEvent::Resume, "resume", QT_TRANSLATE_NOOP("ReferralEvent", "Go on")},
};
template <>
inline constexpr const char *choiceContext<ReferralEvent> = "ReferralEvent";

/// The one table of a referral's life. Everything that changes a referral asks it: referring,
/// answer sheets, the window, scripts.
namespace steps
{
/// Whose word it takes. What a bank may say, the office may enter for it; not the other way round.
enum class By : quint8 { Bank, Office };

/// Whether the clock must stand still, must run, or does not matter.
enum class Clock : quint8 { Either, Running, Paused };

/// States as bits.
using States = quint32;
constexpr States only(ReferralState state)
{
    // A state that a newer version wrote is none of ours.
    return int(state) < 32 ? States(1) << int(state) : States(0);
}
template <class... S>
constexpr States either(S... states)
{
    return (only(states) | ...);
}
constexpr bool holds(States states, ReferralState state) { return states & only(state); }

/// Waiting for the bank's decision.
inline constexpr States open = either(ReferralState::Dispatched, ReferralState::Accepted,
                                      ReferralState::Contacted, ReferralState::DocumentsComplete);
/// The bank granted, wholly or partly; closed ones are granted if they have an amount.
inline constexpr States granted = either(ReferralState::Granted, ReferralState::PartlyGranted,
                                         ReferralState::Disbursed, ReferralState::FollowedUp);
/// Nothing a bank says opens these again.
inline constexpr States ended =
    either(ReferralState::Declined, ReferralState::Refused, ReferralState::Withdrew,
           ReferralState::Unreachable, ReferralState::Closed);

/// One row: this event, from any of these states, leads there.
struct Step {
    ReferralEvent event;
    States from;
    ReferralState to; ///< None: stays where it is
    By by;            ///< the least that may say so
    /// Fields that must be filled in; the first one is its date.
    std::array<const char *, 2> needs{};
    bool needsPayment = false;  ///< at least one payment, and no more than was granted
    bool leavesNoGrant = false; ///< an amount granted before must be gone
    Clock clock = Clock::Either;
};
std::span<const Step> table();

/// The row for an event in a state; none: not allowed.
const Step *find(ReferralState from, ReferralEvent event, By by, bool paused = false);
/// The clock stands still: paused, and not gone on since.
inline bool isPaused(const Referral &referral)
{
    return referral.pausedOn && (!referral.resumedOn || *referral.resumedOn < *referral.pausedOn);
}
/// The row for what is about to happen to a referral, or why it may not, in words.
Result<Step> allowed(const Referral &referral, ReferralEvent event, By by);
/// What may happen next, in the order of the table.
QList<ReferralEvent> next(const Referral &referral, By by);

/// What an event asks of a referral as it will be. `paid`: everything disbursed so far.
Result<> check(const Step &step, const Referral &referral, Money paid = {});
/// Lets it happen: the referral has its dates already, and gets its state. Refused in words.
Result<> take(Referral &referral, ReferralEvent event, By by, Money paid = {});
/// Whether a referral may become another one, over one or more steps whose dates it has.
Result<> follows(const Referral &before, const Referral &after, By by, Money paid = {});

QString word(ReferralEvent event);
} // namespace steps

/// Whether a referral still waits for the bank's decision.
constexpr bool isOpen(ReferralState state) { return steps::holds(steps::open, state); }
