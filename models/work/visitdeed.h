// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "work/readyfile.h"

#include <QCoreApplication>

/// A file that was added in the form: of the visit, or of what the firm said about this bank.
struct VisitFile {
    ReadyFile file{}; ///< `about` follows on saving
    Id bank{};
    friend bool operator==(const VisitFile &, const VisitFile &) = default;
};

/// What one form holds: the visit and all that is recorded with it. Null ids are new records.
struct VisitEntry {
    Visit visit{};
    /// A firm that is registered in the same form; visit.firm is then null.
    std::optional<Firm> newFirm{};
    QList<Need> needs{};
    QList<Consent> consents{}; ///< what was said this time, one a bank
    QList<VisitFile> files{};  ///< added this time; those of before are the firm's

    // What the form was filled from, where records are edited or corrected.
    std::optional<Loaded<Visit>> loadedVisit{};
    std::optional<Loaded<Firm>> loadedFirm{};
    QList<Loaded<Need>> loadedNeeds{}; ///< one that is no longer among needs is deleted
    QList<Loaded<Consent>> loadedConsents{};
};

struct SavedVisit {
    Id visit{};
    Id firm{};
    int needs = 0;
    int files = 0;
    QString words{}; ///< "Saved: 1 visit, 2 needs."
};

/// Something about an entry, in words. A warning never stands in the way of saving.
struct Problem {
    /// "firm", "firm.code", "visit.visited_on", "need.0.wanted_by", "consent.ID": place and column.
    QString field{};
    bool error = false;
    bool missing = false; ///< a required field is empty: said only when somebody tries to save
    QString words{};
    QString mend{}; ///< words of the way to mend it, if one
    Value mended{}; ///< the value that mending sets
    QString more{}; ///< a second line
    Id about{};     ///< the record meant (an earlier visit, a firm with that code)
};

/// What differs from place to place; DOMAIN.md, settings.
struct VisitRules {
    int repeatDays = 30;                     ///< a visit within so many days is pointed out
    Money inclusiveLimit = Money::wan(1000); ///< 普惠, of one household
    Money yuanSuspect = Money::wan(100000);  ///< above it, an amount was perhaps typed in yuan
    Rate usualFrom = Rate::percent(1), usualTo = Rate::percent(24);
    static VisitRules read(Store &store);
};

/// Saving and checking of a visit; texts for the user.
class VisitDeed
{
    Q_DECLARE_TR_FUNCTIONS(VisitDeed)

public:
    /// Writes all of it in one transaction, or nothing: visit, firm (new, or its headcount and
    /// revenue), needs, consents, files. Refused in words where errors() finds one.
    static Result<SavedVisit> save(Store &store, const VisitEntry &entry);
    /// All that is to be said about an entry, in the order of the form.
    static QList<Problem> check(Store &store, const VisitEntry &entry,
                                const VisitRules &rules = {});
    /// What check() says against saving.
    static QList<Problem> errors(Store &store, const VisitEntry &entry);
    /// Whether a need holds what the declaration list asks for, so counts as declared.
    static bool isComplete(const Need &need);
};

inline Result<SavedVisit> saveVisit(Store &store, const VisitEntry &entry)
{
    return VisitDeed::save(store, entry);
}
