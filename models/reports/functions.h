// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/values.h"

/// Rules that the queries of reports need and SQL cannot say, as functions of the connection while
/// this lives: due_on(referral), the ISO day by which the bank must decide, due_on(referral, day)
/// as it was on that day, and consent_given(firm, bank).
class ReportFunctions
{
public:
    static Result<std::unique_ptr<ReportFunctions>> add(const Store &store,
                                                        const ReportValues &values);
    ~ReportFunctions();
    ReportFunctions(const ReportFunctions &) = delete;
    ReportFunctions &operator=(const ReportFunctions &) = delete;

private:
    ReportFunctions(const Store &store, const ReportValues &values)
        : m_store(store)
        , m_values(values)
    {
    }
    static void dueOn(sqlite3_context *context, int count, sqlite3_value **values);
    static void consentGiven(sqlite3_context *context, int count, sqlite3_value **values);

    const Store &m_store;
    const ReportValues &m_values;
};
