// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/functions.h"

#include "store/firmrecords.h"

static Id idOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return Id::fromBytes(QByteArray(bytes, sqlite3_value_bytes(value)));
}

static void fail(sqlite3_context *context, const Error &error)
{
    sqlite3_result_error(context, error.what.toUtf8().constData(), -1);
}

Result<std::unique_ptr<ReportFunctions>> ReportFunctions::add(const Store &store,
                                                              const ReportValues &values)
{
    std::unique_ptr<ReportFunctions> functions(new ReportFunctions(store, values));
    sqlite3 *db = store.db().handle();
    const auto add = [&](const char *name, int count, auto function) {
        return sqlite3_create_function_v2(db, name, count, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                          functions.get(), function, nullptr, nullptr, nullptr);
    };
    for (const int rc : {add("due_on", 1, &dueOn), add("due_on", 2, &dueOn),
                         add("consent_given", 2, &consentGiven)})
        if (rc != SQLITE_OK) return sqliteError(db, rc);
    return functions;
}

ReportFunctions::~ReportFunctions()
{
    sqlite3 *db = m_store.db().handle();
    for (const int count : {1, 2})
        sqlite3_create_function_v2(db, "due_on", count, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                   nullptr, nullptr);
    sqlite3_create_function_v2(db, "consent_given", 2, SQLITE_UTF8, nullptr, nullptr, nullptr,
                               nullptr, nullptr);
}

void ReportFunctions::dueOn(sqlite3_context *context, int count, sqlite3_value **values)
{
    const auto &self = *static_cast<const ReportFunctions *>(sqlite3_user_data(context));
    const Result<Referral> referral = self.m_store.get<Referral>(idOf(values[0]));
    if (!referral) return fail(context, referral.error());
    QDate on = self.m_store.ambient().today();
    if (count > 1)
        on = QDate::fromString(
            QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(values[1]))),
            Qt::ISODate);
    if (const auto due = self.m_values.dueOn(*referral, on))
        sqlite3_result_text(context, due->toString(Qt::ISODate).toLatin1().constData(), -1,
                            SQLITE_TRANSIENT);
}

void ReportFunctions::consentGiven(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto &self = *static_cast<const ReportFunctions *>(sqlite3_user_data(context));
    const Id firm = idOf(values[0]), bank = idOf(values[1]);
    const auto given = hasConsent(self.m_store, firm, bank);
    if (!given) return fail(context, given.error());
    sqlite3_result_int(context, *given ? 1 : 0);
}
