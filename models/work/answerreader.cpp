// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/lockedzip.h"
#include "work/answerrow.h"
#include "work/coaching.h"
#include "work/referralcourse.h"
#include "work/visitlists.h"
#include "work/words.h"

namespace
{
/// That the sheet is this office's, and whose it is.
Result<> identify(const Store &store, const AnswerFile &file, const Id &expected, AnswersRead &read)
{
    const QString office = file.facts.value(QStringLiteral("office"));
    if (!office.isEmpty() && Id::fromText(office) != store.founding().office)
        return Error{Work::tr("This answer sheet was made by %1, not by this office. Nothing was "
                              "read.")
                         .arg(file.facts.value(QStringLiteral("office_name")))};
    read.bank = Id::fromText(file.facts.value(QStringLiteral("bank")));
    read.madeOn = QDate::fromString(file.facts.value(QStringLiteral("made_on")), Qt::ISODate);
    if (expected.isNull() || read.bank.isNull() || read.bank == expected) return ok();
    TRY_ASSIGN(bank, store.get<Bank>(expected));
    return Error{
        Work::tr("This is the sheet of %1, not of %2. Nothing was read.")
            .arg(file.facts.value(QStringLiteral("bank_name")), visitlists::bankName(bank))};
}

QStringList missingIn(const AnswerColumns &columns)
{
    QStringList missing;
    for (const auto &column : answercolumns::all)
        if (*column.field && !columns.has(column.header))
            missing.append(QString::fromUtf8(column.header));
    return missing;
}

/// Two rows of one referral, such as a copied one: neither is taken, or they would contradict each
/// other.
void rejectTwins(QList<AnswerRow> &rows)
{
    QHash<Id, int> times;
    for (const AnswerRow &row : rows) ++times[row.referral.id];
    for (AnswerRow &row : rows) {
        if (!row.problem.isEmpty() || times[row.referral.id] < 2) continue;
        row.kind = AnswerKind::Altered;
        row.problem = Work::tr("This referral stands in the sheet more than once, so none of its "
                               "rows was taken over. Delete the rows too many.");
    }
}

/// Writes rows one after the other and counts them.
class Applying
{
public:
    Applying(Writer &w, const CoachingDefaults &defaults, AnswersApplied &done)
        : m_w(w)
        , m_store(w.store())
        , m_defaults(defaults)
        , m_done(done)
    {
    }
    Result<> take(const AnswerRow &row)
    {
        if (!row.problem.isEmpty()) {
            reject(row);
            return ok();
        }
        if (!row.isTaken()) {
            ++m_done.unchanged;
            return ok();
        }
        return write(row);
    }

private:
    void reject(const AnswerRow &row)
    {
        ++m_done.rejected;
        m_done.stale += row.kind == AnswerKind::Stale;
        m_done.altered += row.kind == AnswerKind::Altered;
        m_done.foreign += row.kind == AnswerKind::Foreign;
        m_done.problems.append(Work::tr("Row %1: %2").arg(row.row).arg(row.problem));
    }
    Result<> write(const AnswerRow &row)
    {
        Referral r = row.referral;
        r.answerRound = row.loaded.record.answerRound.value_or(0) + 1;
        if (!r.answeredOn) r.answeredOn = m_store.ambient().today();
        TRY(m_w.update(r, row.loaded));
        ++m_done.updated;
        ++(row.kind == AnswerKind::Changed ? m_done.changed : m_done.fresh);
        const bool decided = r.state != row.loaded.record.state;
        if (decided && r.state == ReferralState::Refused) {
            ++m_done.refused;
            TRY(coachRefused(m_w, m_defaults, r));
        } else if (decided && !isOpen(r.state)) {
            ++m_done.granted;
        }
        if (!row.paid) return ok();
        ++m_done.disbursed;
        return m_w.create(*row.paid);
    }

    Writer &m_w;
    Store &m_store;
    const CoachingDefaults &m_defaults;
    AnswersApplied &m_done;
};

} // namespace

bool isLockedSheet(const QString &path) { return lockedzip::holdsSheet(path); }

Result<AnswersRead> readAnswers(Store &store, const QString &path, const Id &expected,
                                const QString &password)
{
    if (isLockedSheet(path)) {
        AnswersRead inside;
        TRY(lockedzip::open(path, password, [&](const QString &sheet) -> Result<> {
            TRY_ASSIGN(read, readAnswers(store, sheet, expected));
            inside = std::move(read);
            return ok();
        }));
        return inside;
    }
    TRY_ASSIGN(file, AnswerFile::open(path));
    TRY_ASSIGN(settings, Settings::read(store));
    AnswersRead read;
    TRY(identify(store, file, expected, read));
    read.missing = missingIn(file.columns);
    const AnswerRowReader reader(store, settings, file.columns, read.bank);
    for (SheetRow row;;) {
        TRY_ASSIGN(more, file.rows->next(row));
        if (!more) break;
        if (!row.isBlank()) read.rows.append(reader.read(row));
    }
    rejectTwins(read.rows);
    return read;
}

Result<AnswersApplied> applyAnswers(Store &store, const AnswersRead &read)
{
    AnswersApplied done;
    TRY_ASSIGN(defaults, CoachingDefaults::read(store));
    TRY(store.transact([&](Writer &w) -> Result<> {
        Applying applying(w, defaults, done);
        for (const AnswerRow &row : read.rows) TRY(applying.take(row));
        return ok();
    }));
    return done;
}
