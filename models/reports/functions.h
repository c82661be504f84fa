// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/values.h"

/// Rules that the queries of reports need and SQL cannot say, as functions of the connection while
/// this lives: due_on(referral), the ISO day by which the bank must decide, due_on(referral, day)
/// as it was on that day, consent_given(firm, bank), and consent_given(firm) to any bank.
class ReportFunctions
{
public:
    static Result<std::unique_ptr<ReportFunctions>> add(const Store &store,
                                                        const ReportValues &values);
    ~ReportFunctions();
    ReportFunctions(const ReportFunctions &) = delete;
    ReportFunctions &operator=(const ReportFunctions &) = delete;

private:
    ReportFunctions(const Store &store, const ReportValues &values, Statement dates,
                    Statement consents)
        : m_store(store)
        , m_values(values)
        , m_dates(std::move(dates))
        , m_consents(std::move(consents))
    {
    }
    static void dueOn(sqlite3_context *context, int count, sqlite3_value **values);
    static void consentGiven(sqlite3_context *context, int count, sqlite3_value **values);
    Result<Referral> readDates(QByteArrayView referral);
    Result<> readConsents(QByteArrayView firm);

    const Store &m_store;
    const ReportValues &m_values;
    Statement m_dates;
    Statement m_consents;
    QByteArray m_firm{};     ///< whose consents were read last
    QList<Id> m_consented{}; ///< the banks that it consents to
};
