// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"
#include "records/need.h"

/// Where a referral stands (推荐/对接); the steps of DOMAIN.md, "The flow", 6.
enum class ReferralState : quint8 {
    None,
    Dispatched,
    Accepted,
    Declined,
    Contacted,
    DocumentsComplete,
    Granted,
    PartlyGranted,
    Refused,
    Withdrew,
    Unreachable,
    Disbursed,
    FollowedUp,
    Closed,
};
template <>
inline constexpr auto choicesOf<ReferralState> = std::array{
    Choice{ReferralState::None, "", ""},
    Choice{ReferralState::Dispatched, "dispatched",
           QT_TRANSLATE_NOOP("ReferralState", "Dispatched")},
    Choice{ReferralState::Accepted, "accepted", QT_TRANSLATE_NOOP("ReferralState", "Accepted")},
    Choice{ReferralState::Declined, "declined", QT_TRANSLATE_NOOP("ReferralState", "Declined")},
    Choice{ReferralState::Contacted, "contacted",
           QT_TRANSLATE_NOOP("ReferralState", "First contact")},
    Choice{ReferralState::DocumentsComplete, "documents_complete",
           QT_TRANSLATE_NOOP("ReferralState", "Documents complete")},
    Choice{ReferralState::Granted, "granted", QT_TRANSLATE_NOOP("ReferralState", "Granted")},
    Choice{ReferralState::PartlyGranted, "partly_granted",
           QT_TRANSLATE_NOOP("ReferralState", "Partly granted")},
    Choice{ReferralState::Refused, "refused", QT_TRANSLATE_NOOP("ReferralState", "Refused")},
    Choice{ReferralState::Withdrew, "withdrew",
           QT_TRANSLATE_NOOP("ReferralState", "Firm withdrew")},
    Choice{ReferralState::Unreachable, "unreachable",
           QT_TRANSLATE_NOOP("ReferralState", "Unreachable")},
    Choice{ReferralState::Disbursed, "disbursed", QT_TRANSLATE_NOOP("ReferralState", "Disbursed")},
    Choice{ReferralState::FollowedUp, "followed_up",
           QT_TRANSLATE_NOOP("ReferralState", "Followed up")},
    Choice{ReferralState::Closed, "closed", QT_TRANSLATE_NOOP("ReferralState", "Closed")},
};
template <>
inline constexpr const char *choiceContext<ReferralState> = "ReferralState";

/// One need put before one bank, with every date of its life and the bank's answer.
struct Referral {
    Id id{};
    Id need{};
    Id firm{};
    Id bank{};
    Id batch{};
    Id previous{}; ///< the referral that this one follows after coaching
    ReferralState state = ReferralState::None;
    std::optional<QDate> referredOn{};
    std::optional<QDate> acceptedOn{};
    std::optional<QDate> firstContactOn{};
    std::optional<QDate> documentsCompleteOn{};
    std::optional<QDate> decidedOn{};
    std::optional<Money> granted{};
    QString product{};
    Guarantee guarantee = Guarantee::None;
    std::optional<Rate> rate{};
    std::optional<int> termMonths{};
    std::optional<bool> firstTime{};
    std::optional<bool> unsecured{};
    std::optional<bool> renewalWithoutRepayment{};
    std::optional<bool> mediumLong{};
    DictCode refusalReason{};
    Text refusalNote{};
    Text nextStep{};
    QString accountManager{};
    Phone accountManagerPhone{};
    std::optional<QDate> answeredOn{}; ///< 反馈日期
    std::optional<int> answerRound{};
    std::optional<QDate> pausedOn{};
    QString pauseReason{};
    std::optional<QDate> toldOn{}; ///< the worker told the firm
    std::optional<QDate> closedOn{};
    std::optional<QDate> followedUpOn{};
    Text besideReason{}; ///< why it goes to this bank beside the need's lead bank (多头授信)
    std::optional<QDate> resumedOn{};  ///< the clock went on after the last pause
    std::optional<int> pausedDays{};   ///< of all pauses that are over
    std::optional<QDate> remindedOn{}; ///< last supervision letter (督办)
    friend bool operator==(const Referral &, const Referral &) = default;
};

template <>
struct Describe<Referral> {
    static constexpr Kind kind = Kind::Referral;
    static constexpr auto name = "Referral", table = "referral";
    static constexpr auto label = QT_TRANSLATE_NOOP("Referral", "Referral");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Referral::need, "need", QT_TRANSLATE_NOOP("Referral", "Financing need")}
            .required()
            .to(Kind::Need),
        Field{2, &Referral::firm, "firm", QT_TRANSLATE_NOOP("Referral", "Firm")}.required().to(
            Kind::Firm),
        Field{3, &Referral::bank, "bank", QT_TRANSLATE_NOOP("Referral", "Bank")}.required().to(
            Kind::Bank),
        Field{4, &Referral::batch, "batch", QT_TRANSLATE_NOOP("Referral", "Batch")}.to(Kind::Batch),
        Field{5, &Referral::previous, "previous", QT_TRANSLATE_NOOP("Referral", "Earlier referral")}
            .to(Kind::Referral),
        Field{6, &Referral::state, "state", QT_TRANSLATE_NOOP("Referral", "Progress")},
        Field{7, &Referral::referredOn, "referred_on",
              QT_TRANSLATE_NOOP("Referral", "Referred on")},
        Field{8, &Referral::acceptedOn, "accepted_on",
              QT_TRANSLATE_NOOP("Referral", "Accepted on")},
        Field{9, &Referral::firstContactOn, "first_contact_on",
              QT_TRANSLATE_NOOP("Referral", "First contact on")},
        Field{10, &Referral::documentsCompleteOn, "documents_complete_on",
              QT_TRANSLATE_NOOP("Referral", "Documents complete on")},
        Field{11, &Referral::decidedOn, "decided_on", QT_TRANSLATE_NOOP("Referral", "Decided on")},
        Field{12, &Referral::granted, "granted", QT_TRANSLATE_NOOP("Referral", "Amount granted")},
        Field{13, &Referral::product, "product", QT_TRANSLATE_NOOP("Referral", "Product")},
        Field{14, &Referral::guarantee, "guarantee", QT_TRANSLATE_NOOP("Referral", "Guarantee")},
        Field{15, &Referral::rate, "rate", QT_TRANSLATE_NOOP("Referral", "Rate")},
        Field{16, &Referral::termMonths, "term_months", QT_TRANSLATE_NOOP("Referral", "Term")}.unit(
            QT_TRANSLATE_NOOP("Unit", "months")),
        Field{17, &Referral::firstTime, "first_time",
              QT_TRANSLATE_NOOP("Referral", "First-time borrower")},
        Field{18, &Referral::unsecured, "unsecured",
              QT_TRANSLATE_NOOP("Referral", "Unsecured loan")},
        Field{19, &Referral::renewalWithoutRepayment, "renewal_without_repayment",
              QT_TRANSLATE_NOOP("Referral", "Renewal without repayment")},
        Field{20, &Referral::mediumLong, "medium_long",
              QT_TRANSLATE_NOOP("Referral", "Medium- and long-term")},
        Field{21, &Referral::refusalReason, "refusal_reason",
              QT_TRANSLATE_NOOP("Referral", "Refusal reason")}
            .from("refusal_reason"),
        Field{22, &Referral::refusalNote, "refusal_note",
              QT_TRANSLATE_NOOP("Referral", "Explanation")}
            .freeText(),
        Field{23, &Referral::nextStep, "next_step", QT_TRANSLATE_NOOP("Referral", "Next step")}
            .freeText(),
        Field{24, &Referral::accountManager, "account_manager",
              QT_TRANSLATE_NOOP("Referral", "Account manager")}
            .personal(),
        Field{25, &Referral::accountManagerPhone, "account_manager_phone",
              QT_TRANSLATE_NOOP("Referral", "Account manager's phone")}
            .personal(),
        Field{26, &Referral::answeredOn, "answered_on",
              QT_TRANSLATE_NOOP("Referral", "Answered on")},
        Field{27, &Referral::answerRound, "answer_round",
              QT_TRANSLATE_NOOP("Referral", "Round of answers")},
        Field{28, &Referral::pausedOn, "paused_on", QT_TRANSLATE_NOOP("Referral", "Paused on")},
        Field{29, &Referral::pauseReason, "pause_reason",
              QT_TRANSLATE_NOOP("Referral", "Reason of the pause")}
            .freeText(),
        Field{30, &Referral::toldOn, "told_on", QT_TRANSLATE_NOOP("Referral", "Firm told on")}
            .writtenBy(everyone),
        Field{31, &Referral::closedOn, "closed_on", QT_TRANSLATE_NOOP("Referral", "Closed on")},
        Field{32, &Referral::followedUpOn, "followed_up_on",
              QT_TRANSLATE_NOOP("Referral", "Followed up on")},
        Field{33, &Referral::besideReason, "beside_reason",
              QT_TRANSLATE_NOOP("Referral", "Why beside the lead bank")}
            .freeText(),
        Field{34, &Referral::resumedOn, "resumed_on",
              QT_TRANSLATE_NOOP("Referral", "Clock went on")},
        Field{35, &Referral::pausedDays, "paused_days", QT_TRANSLATE_NOOP("Referral", "Paused")}
            .unit(QT_TRANSLATE_NOOP("Unit", "days")),
        Field{36, &Referral::remindedOn, "reminded_on",
              QT_TRANSLATE_NOOP("Referral", "Reminded on")},
    };
};
