// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What the dashboard counts: a period, and where asked only one bank, industry or town.
struct DashboardScope {
    QDate from{};
    QDate to{};
    Id bank{}; ///< its referrals, grants and payments, and visits and needs that led to one
    QString industry{}; ///< of GB/T 4754: a section, division, group or class (C, 18, C183, 1830)
    QString town{};     ///< division code
    friend bool operator==(const DashboardScope &, const DashboardScope &) = default;

    bool isNarrowed() const { return !bank.isNull() || !industry.isEmpty() || !town.isEmpty(); }
};

/// A query over the lines of dashboard_facts within a scope: SELECT … FROM (the lines) AS x, and
/// what follows. Refuses an industry that is no code of GB/T 4754.
Result<Statement> prepareFacts(const Store &store, const DashboardScope &scope,
                               const QByteArray &select, const QByteArray &rest);
/// Open referrals of the bank, industry and town.
Result<QList<Referral>> openReferralsIn(const Store &store, const DashboardScope &scope);
/// What it is narrowed to, a phrase each: bank, industry, town. Empty where it counts all.
Result<QStringList> scopePhrases(const Store &store, const DashboardScope &scope, bool chinese);
/// The same as sentences for the rule of a number, with what the bank means where it has no part.
Result<QString> scopeSentence(const Store &store, const DashboardScope &scope, bool chinese);
/// A section's letter and name, another code as it stands.
QString industryWords(const QString &industry);
