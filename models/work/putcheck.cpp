// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/putcheck.h"

#include "rules/phone.h"
#include "rules/uscc.h"
#include "work/firmidentity.h"
#include "work/referralcourse.h"
#include "work/words.h"

Value changedTo(const QList<Change> &changes, const char *column)
{
    for (const Change &c : changes)
        if (qstrcmp(c.field->column, column) == 0) return c.value;
    return {};
}

namespace
{

Result<> checkFirm(const Store &store, const Id &id, const QList<Change> &changes)
{
    const QString code = changedTo(changes, "code").text();
    if (code.isEmpty()) return ok();
    const UsccCheck check = uscc::check(code);
    if (uscc::isError(check)) return Error{uscc::words(check, code)};
    TRY_ASSIGN(other, firmWithCode(store, code));
    if (!other.isNull() && other != id)
        return Error{Work::tr("Another firm has this code already.")};
    return ok();
}

Result<> checkNeed(const Store &store, const Id &id, bool known, const QList<Change> &changes)
{
    if (!changedTo(changes, "outcome").isNull())
        return Error{Work::tr("The outcome of a need comes from screening it. Screen the need.")};
    const Value firm = changedTo(changes, "firm"), purpose = changedTo(changes, "purpose");
    if (known || firm.isNull() || purpose.isNull()) return ok();
    TRY_ASSIGN(open, store.find<Need>("firm = ? AND purpose = ? AND closed_on IS NULL AND id <> ?",
                                      {firm, purpose, Value(id.bytes())}));
    if (open.isEmpty()) return ok();
    return Error{Work::tr("A need of this firm for this purpose is open already. Change that one, "
                          "or close it first.")};
}

Result<> checkReferral(const Store &store, const Id &id, const QList<Change> &changes)
{
    TRY_ASSIGN(referral, store.get<Referral>(id));
    const std::pair<const char *, Id> fixed[] = {
        {"need", referral.need}, {"firm", referral.firm}, {"bank", referral.bank}};
    for (const auto &[column, now] : fixed) {
        const Value then = changedTo(changes, column);
        if (!then.isNull() && then != Value(now.bytes()))
            return Error{Work::tr("A referral stays with its need and bank. Refer the need "
                                  "again instead.")};
    }
    Referral after = referral;
    for (const Change &c : changes) c.field->write(&after, c.value);
    TRY_ASSIGN(paid, paidOn(store, id));
    return steps::follows(referral, after, steps::By::Office, paid);
}

/// A payment needs a grant that it does not exceed.
Result<> checkDisbursement(const Store &store, const QList<Change> &changes)
{
    Disbursement payment;
    for (const Change &c : changes) c.field->write(&payment, c.value);
    TRY_ASSIGN(referral, store.get<Referral>(payment.referral));
    TRY_ASSIGN(paid, paidOn(store, payment.referral));
    paid.fen += payment.amount.value_or(Money{}).fen;
    return steps::take(referral, ReferralEvent::Disburse, steps::By::Office, paid);
}

/// The bytes of a file do not come with its record.
Result<> checkFile(bool known, const QList<Change> &changes)
{
    for (const char *column : {"firm", "digest", "size", "media_type"})
        if (!known || !changedTo(changes, column).isNull())
            return Error{Work::tr("A file is attached with its bytes: use the command attach.")};
    return ok();
}

Result<> checkReferences(const Store &store, const QList<Change> &changes)
{
    for (const Change &c : changes) {
        if (c.field->kind != ValueKind::Ref || c.field->refersTo == Kind::None) continue;
        if (c.value.isNull() || store.exists(c.field->refersTo, Id::fromBytes(c.value.bytes())))
            continue;
        return Error{Work::tr("%1 names a record that is not in this workbook. Check the id.")
                         .arg(QLatin1String(c.field->column))};
    }
    return ok();
}

Result<> checkPhones(const QList<Change> &changes)
{
    for (const Change &c : changes) {
        if (c.field->kind != ValueKind::Phone) continue;
        const PhoneCheck check = phone::check(c.value.text());
        if (phone::isError(check)) return Error{phone::words(check)};
    }
    return ok();
}

} // namespace

Result<> checkPut(const Store &store, const RecordInfo &record, const Id &id, bool known,
                  const QList<Change> &changes)
{
    TRY(checkReferences(store, changes));
    TRY(checkPhones(changes));
    switch (record.kind) {
    case Kind::Firm: return checkFirm(store, id, changes);
    case Kind::Need: return checkNeed(store, id, known, changes);
    case Kind::Disbursement: return known ? ok() : checkDisbursement(store, changes);
    case Kind::Referral: return known ? checkReferral(store, id, changes) : ok();
    case Kind::Attachment: return checkFile(known, changes);
    default: return ok();
    }
}
