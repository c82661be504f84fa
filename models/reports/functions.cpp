// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/functions.h"

#include "records/isodate.h"
#include "rules/consent.h"
#include "store/query.h"

static QByteArrayView bytesOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return {bytes, sqlite3_value_bytes(value)};
}

static void fail(sqlite3_context *context, const Error &error)
{
    sqlite3_result_error(context, error.what.toUtf8().constData(), -1);
}

Result<std::unique_ptr<ReportFunctions>> ReportFunctions::add(const Store &store,
                                                              const ReportValues &values)
{
    TRY_ASSIGN(dates, prepareQuery(store.db(), "referral_dates"));
    TRY_ASSIGN(consents, prepareQuery(store.db(), "consents_of_firm"));
    std::unique_ptr<ReportFunctions> functions(
        new ReportFunctions(store, values, std::move(dates), std::move(consents)));
    sqlite3 *db = store.db().handle();
    const auto add = [&](const char *name, int count, auto function) {
        return sqlite3_create_function_v2(db, name, count, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                          functions.get(), function, nullptr, nullptr, nullptr);
    };
    for (const int rc :
         {add("due_on", 1, &dueOn), add("due_on", 2, &dueOn),
          add("consent_given", 1, &consentGiven), add("consent_given", 2, &consentGiven)})
        if (rc != SQLITE_OK) return sqliteError(db, rc);
    return functions;
}

ReportFunctions::~ReportFunctions()
{
    for (const char *name : {"due_on", "consent_given"})
        for (const int count : {1, 2})
            sqlite3_create_function_v2(m_store.db().handle(), name, count, SQLITE_UTF8, nullptr,
                                       nullptr, nullptr, nullptr, nullptr);
}

Result<Referral> ReportFunctions::readDates(QByteArrayView referral)
{
    m_dates.bindBlob(1, referral.data(), referral.size());
    TRY_ASSIGN(found, m_dates.step());
    Referral r;
    if (found) {
        CodecOf<ReferralState>::decode(m_dates.value(0), r.state);
        const auto day = [this](int column) -> std::optional<QDate> {
            if (m_dates.isNull(column)) return {};
            return isoDate(m_dates.textView(column));
        };
        int column = 0;
        for (auto date : {&Referral::referredOn, &Referral::acceptedOn, &Referral::firstContactOn,
                          &Referral::documentsCompleteOn, &Referral::answeredOn,
                          &Referral::decidedOn, &Referral::pausedOn, &Referral::resumedOn})
            r.*date = day(++column);
        if (!m_dates.isNull(9)) r.pausedDays = int(m_dates.integer(9));
        r.closedOn = day(10);
    }
    m_dates.reset();
    return r;
}

void ReportFunctions::dueOn(sqlite3_context *context, int count, sqlite3_value **values)
{
    auto &self = *static_cast<ReportFunctions *>(sqlite3_user_data(context));
    const Result<Referral> referral = self.readDates(bytesOf(values[0]));
    if (!referral) return fail(context, referral.error());
    QDate on = self.m_store.ambient().today();
    if (count > 1)
        on = isoDate(QByteArrayView(reinterpret_cast<const char *>(sqlite3_value_text(values[1])),
                                    sqlite3_value_bytes(values[1])));
    std::array<char, 10> iso;
    if (const auto due = self.m_values.dueOn(*referral, on); due && isoText(*due, iso))
        sqlite3_result_text(context, iso.data(), int(iso.size()), SQLITE_TRANSIENT);
}

/// Which banks a firm consents to, in whichever of its records it said so.
Result<> ReportFunctions::readConsents(QByteArrayView firm)
{
    if (m_firm == firm) return ok();
    m_firm = firm.toByteArray();
    m_consented.clear();
    QList<Consent> said;
    m_consents.bind(1, m_firm);
    for (;;) {
        TRY_ASSIGN(more, m_consents.step());
        if (!more) break;
        Consent c;
        c.bank = m_consents.id(0);
        if (!m_consents.isNull(1)) c.agreed = m_consents.integer(1) != 0;
        if (!m_consents.isNull(2)) c.givenOn = isoDate(m_consents.textView(2));
        if (!m_consents.isNull(3)) c.withdrawnOn = isoDate(m_consents.textView(3));
        said.append(c);
    }
    m_consents.reset();
    for (const Consent &c : said)
        if (!m_consented.contains(c.bank) && consent::given(said, c.firm, c.bank))
            m_consented.append(c.bank);
    return ok();
}

void ReportFunctions::consentGiven(sqlite3_context *context, int count, sqlite3_value **values)
{
    auto &self = *static_cast<ReportFunctions *>(sqlite3_user_data(context));
    if (const auto read = self.readConsents(bytesOf(values[0])); !read)
        return fail(context, read.error());
    const bool given =
        count == 1 ? !self.m_consented.isEmpty()
                   : self.m_consented.contains(Id::fromBytes(bytesOf(values[1]).toByteArray()));
    sqlite3_result_int(context, given);
}
