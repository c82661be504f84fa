// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cbor.h"
#include "sync/branches.h"
#include "sync/receipts.h"
#include "township.h"

#include <deque>

/// What a run met; each of these must happen, or the run proves nothing.
struct Met {
    int entries = 0, conflicts = 0, contested = 0, gone = 0, waiting = 0, erased = 0, forked = 0,
        quarantined = 0, withdrawn = 0, restored = 0, left = 0;
};

/// Plays one random history of an office and its laptops, through real workbooks and package files:
/// edits from forms opened now or earlier, deletions, undo, writes that are not allowed and their
/// release, erasures, clock corrections, copied and restored workbooks, firms that change their
/// grid point; packages lost, late, twice.
class HistoryWorld
{
public:
    HistoryWorld(quint64 seed, int laptops)
        : town(seed)
        , m_random(seed)
        , m_laptops(laptops)
    {
    }

    Result<> begin()
    {
        TRY(town.found());
        m_grids.append(town.gridPoint.id);
        GridPoint other;
        other.id = Id::make(town.ambient);
        other.name = QStringLiteral("西滨村网格");
        TRY(town.office->transact([&](Writer &w) { return w.create(other); }));
        m_grids.append(other.id);
        for (int i = 0; i < 3; ++i) {
            Id firm;
            TRY(town.addFirm(firm, QStringLiteral("厂%1").arg(i),
                             QStringLiteral("1390000000%1").arg(i)));
            m_firms.append(firm);
        }
        for (int i = 0; i < 2; ++i) {
            Need need;
            need.id = Id::make(town.ambient);
            need.firm = m_firms[i];
            need.amount = Money::wan(10);
            TRY(town.office->transact([&](Writer &w) { return w.create(need); }));
            m_needs.append(need.id);
        }
        for (int i = 0; i < m_laptops; ++i) {
            people.emplace_back();
            TRY(town.prepare(people.back(), QStringLiteral("worker %1").arg(i)));
        }
        return ok();
    }

    Result<> play(int steps)
    {
        for (int i = 0; i < steps; ++i) TRY(step());
        return ok();
    }

    /// No more faults: what is under way arrives, then each laptop and the office talk twice.
    Result<> settle()
    {
        std::shuffle(m_ups.begin(), m_ups.end(), m_random);
        for (const QString &path : std::as_const(m_ups)) TRY(take(*town.office, path));
        for (int round = 0; round < 3; ++round)
            for (Township::Person &p : people) {
                TRY_ASSIGN(path, town.up(p));
                TRY(take(*town.office, path));
                TRY_ASSIGN(down, exportDown(*town.office, p.id, town.dir.path()));
                TRY(take(*p.store, down.path));
            }
        return ok();
    }

    /// Imports, then compares every row with what the log gives: incremental = refold.
    Result<> take(Store &store, const QString &path)
    {
        const Result<Imported> done = importPackage(store, path);
        if (!done) return Error{QStringLiteral("import: ") + done.error().what};
        met.quarantined += int(done->joined.quarantined);
        TRY_ASSIGN(problems, store.log().verify());
        if (!problems.isEmpty()) return Error{QStringLiteral("verify: ") + problems.first()};
        TRY_ASSIGN(waiting, waitingIn(store));
        met.waiting += waiting;
        return ok();
    }
    static Result<int> waitingIn(const Store &store)
    {
        TRY_ASSIGN(rows, store.db().scalar("SELECT (SELECT COUNT(*) FROM firm WHERE flags & 8) + "
                                           "(SELECT COUNT(*) FROM need WHERE flags & 8)"));
        return int(rows.toInt());
    }

    Result<> count(const Store &store)
    {
        TRY_ASSIGN(entries, store.db().scalar("SELECT COUNT(*) FROM entry"));
        met.entries += int(entries.toInt());
        TRY_ASSIGN(forked, forkedLines(store.db()));
        met.forked += int(forked.size());
        for (const Id &id : m_firms + m_needs) {
            TRY_ASSIGN(closure, store.log().closure(id));
            const Kind kind = m_firms.contains(id) ? Kind::Firm : Kind::Need;
            const Folded folded = fold({quint16(kind), id}, closure);
            met.contested += folded.status == RecordStatus::Contested;
            met.gone += folded.status == RecordStatus::Gone;
            for (const FoldedField &f : folded.fields) {
                met.conflicts += f.conflict;
                met.erased += f.erased;
            }
            met.withdrawn += std::any_of(closure.begin(), closure.end(), [](const Held &h) {
                return h.entry.op == Op::Withdraw && !h.denied;
            });
        }
        return ok();
    }

    Township town;
    std::deque<Township::Person> people;
    Met met;
    const QStringList &ups() const { return m_ups; }

private:
    struct Form {
        Store *store;
        Id id;
        Loaded<Firm> firm;
    };

    int roll(int n) { return int(m_random() % quint64(n)); }
    bool chance(int percent) { return roll(100) < percent; }
    template <class List>
    auto &any(List &list)
    {
        return list[typename List::size_type(roll(int(list.size())))];
    }
    Store &somebody()
    {
        const int i = roll(int(people.size()) + 2);
        return i < int(people.size()) ? *people[std::size_t(i)].store : *town.office;
    }

    /// Errors of the kind "not in the workbook" or "may not" are part of life here.
    static void tolerate(const Result<> &result){Q_UNUSED(result)}

    Result<> step()
    {
        town.ambient.pass(1000 + roll(5) * 60'000);
        const int k = roll(100);
        if (k < 30)
            editFirm();
        else if (k < 38)
            editNeed();
        else if (k < 44)
            openForm();
        else if (k < 50)
            deleteOne();
        else if (k < 57)
            undo();
        else if (k < 60)
            return writeDenied();
        else if (k < 64)
            release();
        else if (k < 67)
            erase();
        else if (k < 69)
            fixClock();
        else if (k < 71)
            town.ambient.pass(chance(50) ? 86'400'000LL * 365 : -86'400'000LL * 300);
        else if (k < 73)
            return clone();
        else if (k < 77)
            return restore();
        else if (k < 78)
            moveFirm();
        else if (k < 89)
            return sendUp();
        else
            return sendDown();
        return ok();
    }

    void change(Firm &f)
    {
        const int which = roll(5);
        if (which == 0) f.employees = roll(4);
        if (which == 1) f.phone.value = QStringLiteral("1390000001%1").arg(roll(4));
        if (which == 2) f.address = QStringLiteral("%1号").arg(roll(4));
        if (which == 3) f.contact = QStringLiteral("张%1").arg(roll(4));
        if (which == 4) f.tags.codes = {QStringLiteral("t%1").arg(roll(3))};
        if (chance(30)) f.employees = roll(4);
    }

    void editFirm()
    {
        if (!m_forms.isEmpty() && chance(50)) { // a form that was left open over imports
            const Form form = m_forms.takeAt(roll(int(m_forms.size())));
            Firm firm = form.firm.record;
            change(firm);
            tolerate(form.store->transact([&](Writer &w) { return w.update(firm, form.firm); }));
            return;
        }
        tolerate(Township::edit<Firm>(somebody(), any(m_firms), [&](Firm &f) { change(f); }));
    }

    void editNeed()
    {
        tolerate(Township::edit<Need>(somebody(), any(m_needs), [&](Need &n) {
            n.amount = Money::wan(roll(5));
            if (chance(40)) n.collateral = QStringLiteral("厂房%1").arg(roll(3));
        }));
    }

    void openForm()
    {
        Store &store = somebody();
        const Id id = any(m_firms);
        if (const auto loaded = store.load<Firm>(id)) m_forms.append({&store, id, *loaded});
    }

    void deleteOne()
    {
        Store &store = somebody();
        const Id id = any(m_needs);
        const auto basis = store.basis(recordInfo<Need>(), id);
        if (!basis) return;
        tolerate(store.transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Need>(), id, *basis, chance(70)); }));
    }

    QList<Held> logOf(const Store &store, const char *where)
    {
        QList<Held> all;
        auto find = store.db().prepare(QByteArray("SELECT ") + Log::entryColumns +
                                       " FROM entry WHERE " + where);
        while (find && *find->step()) all.append(*Log::entryFrom(*find));
        return all;
    }

    void undo()
    {
        const bool atOffice = chance(60);
        Store &store = atOffice ? *town.office : *any(people).store;
        const LineId own = store.log().own().line;
        QList<Held> all = logOf(store, "op IN (3, 4)");
        if (!atOffice) all.removeIf([&](const Held &h) { return h.entry.line != own; });
        if (all.isEmpty()) return;
        const Entry e = chance(50) ? all.last().entry : any(all).entry;
        const bool range = atOffice && chance(40);
        tolerate(store.transact([&](Writer &w) {
            return range ? w.withdraw({}, {{e.line, std::max<qint64>(1, e.seq - 2), e.seq}})
                         : w.withdraw({e.ref()});
        }));
    }

    /// By an altered program: the office's verdict on a need, in a worker's hand.
    Result<> writeDenied()
    {
        Store &store = *any(people).store;
        Entry forged;
        forged.kind = quint16(Kind::Need);
        forged.record = any(m_needs);
        FieldWrite f;
        f.key.number = recordInfo<Need>().field("outcome")->number;
        CborWriter(f.value).text(chance(50) ? "recommend" : "coach");
        forged.writes = {f};
        return store.transactBare([&](QSet<Kind> &) {
            return store.log().append(forged, store.log().own().save + 1, town.ambient);
        });
    }

    void release()
    {
        QList<Held> denied = logOf(*town.office, "denied <> 0 AND op = 3");
        if (denied.isEmpty()) return;
        const Ref ref = any(denied).entry.ref();
        tolerate(town.office->transact([&](Writer &w) { return w.release({ref}); }));
    }

    void erase()
    {
        const RecordInfo &info = recordInfo<Firm>();
        tolerate(town.office->transact([&](Writer &w) {
            return w.erase(info, any(m_firms), {info.field("phone"), info.field("contact")});
        }));
    }

    void fixClock()
    {
        const QList<Held> all = logOf(*town.office, "op = 3");
        const Entry e = all[roll(int(all.size()))].entry;
        tolerate(town.office->transact([&](Writer &w) {
            return w.clockFix({e.line, 1, e.seq}, chance(50) ? -86'400'000LL * 365 : 7000);
        }));
    }

    Result<> clone()
    {
        if (people.size() > 5) return ok();
        TRY_ASSIGN(twin, town.cloned(any(people)));
        people.push_back(std::move(twin));
        return ok();
    }

    Result<> restore()
    {
        const int i = roll(int(people.size()));
        Township::Person &p = people[std::size_t(i)];
        if (!m_backups.contains(i) || chance(40)) {
            TRY_ASSIGN(path, town.backUp(*p.store));
            m_backups[i] = path;
            return ok();
        }
        m_forms.removeIf([&](const Form &f) { return f.store == p.store.get(); });
        ++met.restored;
        if (chance(40)) p.marks->forget();
        return town.restore(p, m_backups[i]);
    }

    void moveFirm()
    {
        tolerate(Township::edit<Firm>(*town.office, any(m_firms),
                                      [&](Firm &f) { f.gridPoint = any(m_grids); }));
    }

    Result<> sendUp()
    {
        TRY_ASSIGN(path, town.up(any(people)));
        m_ups.append(path);
        if (chance(60)) TRY(take(*town.office, path));
        if (chance(20)) TRY(take(*town.office, any(m_ups))); // late, or once more
        return ok();
    }

    Result<> sendDown()
    {
        Township::Person &p = any(people);
        TRY_ASSIGN(done, exportDown(*town.office, p.id, town.dir.path()));
        met.left += int(done.leaves);
        m_downs[p.id.bytes()].append(done.path);
        if (chance(60)) TRY(take(*p.store, done.path));
        if (chance(20)) TRY(take(*p.store, any(m_downs[p.id.bytes()])));
        return ok();
    }

    std::mt19937_64 m_random;
    int m_laptops;
    QList<Id> m_grids, m_firms, m_needs;
    QList<Form> m_forms;
    QStringList m_ups;
    QHash<QByteArray, QStringList> m_downs;
    QHash<int, QString> m_backups;
};
