// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/ledgerimport.h"

#include "rules/firmname.h"
#include "store/log.h"
#include "store/query.h"
#include "store/towns.h"
#include "work/firmidentity.h"
#include "work/imports.h"
#include "work/settings.h"
#include "work/words.h"

namespace
{
/// What rows are matched with, read once.
class Known
{
public:
    static Result<Known> read(const Store &store, const VisitLedgerPreview &preview)
    {
        Known known;
        TRY_ASSIGN(workers, store.find<Worker>("1"));
        for (const Worker &w : workers) known.m_workers[firmname::wholeKey(w.name)].append(w.id);
        TRY_ASSIGN(grids, store.find<GridPoint>("1"));
        for (const GridPoint &g : grids) known.m_grids[firmname::wholeKey(g.name)].append(g.id);
        TRY(known.readNames(store, preview));
        return known;
    }

    Id worker(const QStringList &people) const
    {
        for (const QString &name : people)
            if (const auto ids = m_workers.value(firmname::wholeKey(name)); ids.size() == 1)
                return ids.first();
        return {};
    }
    Id grid(const QString &name) const
    {
        const auto ids = m_grids.value(firmname::wholeKey(name));
        return ids.size() == 1 ? ids.first() : Id();
    }
    /// Firms of this name in this town; those of no town fit every one.
    QList<Id> firms(const QString &name, const QString &town) const
    {
        QList<Id> fitting;
        for (const auto &[id, where] : m_names.value(firmname::wholeKey(name)))
            if (where.isEmpty() || town.isEmpty() || where == town) fitting.append(id);
        return fitting;
    }

private:
    Result<> readNames(const Store &store, const VisitLedgerPreview &preview)
    {
        QSet<QString> wanted;
        for (const ListedVisit &v : preview.visits)
            if (v.firm.code.value.isEmpty()) wanted.insert(firmname::wholeKey(v.firm.name));
        if (wanted.isEmpty()) return ok();
        TRY_ASSIGN(all, store.db().prepare("SELECT id, name, town FROM firm WHERE flags & 1"));
        for (;;) {
            TRY_ASSIGN(more, all.step());
            if (!more) return ok();
            const QString name = firmname::wholeKey(all.text(1));
            if (wanted.contains(name)) m_names[name].append({all.id(0), all.text(2)});
        }
    }

    QHash<QString, QList<Id>> m_workers, m_grids;
    QHash<QString, QList<std::pair<Id, QString>>> m_names;
};

/// Builds the plan, row by row.
class Planning
{
public:
    Planning(const Store &store, LedgerImportPlan &plan, const Known &known)
        : m_store(store)
        , m_plan(plan)
        , m_known(known)
    {
    }

    Result<> take(const ListedVisit &listed)
    {
        QString reason;
        TRY_ASSIGN(firm, firmOf(listed, reason));
        if (!reason.isEmpty()) {
            m_refused.insert(listed.row, reason);
            return ok();
        }
        LedgerImportPlan::Row row{listed, firm, m_known.worker(listed.people), false};
        TRY_ASSIGN(here, isHere(row));
        row.known = here;
        m_plan.known += here;
        m_plan.fresh += !here;
        m_plan.needs += !here && listed.need.has_value();
        m_plan.unnamed += !here && row.worker.isNull() && !listed.people.isEmpty();
        m_plan.rows.append(std::move(row));
        return ok();
    }

    /// Compares the firms with the workbook, once all rows have said what they know.
    Result<> settleFirms()
    {
        const QStringList columns = columnsOf(m_plan.preview.header);
        for (LedgerImportPlan::LedgerFirm &firm : m_plan.firms) {
            if (firm.known.isNull()) {
                ++m_plan.newFirms;
                continue;
            }
            TRY_ASSIGN(loaded, m_store.load<Firm>(firm.known));
            for (const QString &column : columns) {
                const FieldInfo *f = recordInfo<Firm>().field(column.toLatin1().constData());
                // What was erased is not brought back by an old list.
                const bool erased = loaded.basis.erasures.contains({f->number, {}});
                if (!erased && f->read(&loaded.record).isNull() && !f->read(&firm.facts).isNull())
                    firm.filled.append(column);
            }
            m_plan.filledFirms += !firm.filled.isEmpty();
        }
        return ok();
    }
    const QHash<int, QString> &refused() const { return m_refused; }

private:
    static QStringList columnsOf(const ListHeader &header)
    {
        QStringList columns;
        for (const ListColumn &column : header.columns)
            if (isOfAFirm(column.field) && !columns.contains(column.field))
                columns.append(column.field);
        return columns;
    }

    /// The firm's place in the plan.
    Result<qsizetype> firmOf(const ListedVisit &listed, QString &reason)
    {
        const Firm &firm = listed.firm;
        const QString &code = firm.code.value;
        Id id;
        if (!code.isEmpty()) {
            TRY_ASSIGN(coded, firmWithCode(m_store, code));
            id = coded;
            TRY_ASSIGN(deleted, id.isNull() ? isDeleted(code) : Result<bool>(false));
            if (deleted) reason = Work::tr("This firm was deleted here. Restore it first.");
        } else {
            const QList<Id> named = m_known.firms(firm.name, firm.town);
            if (named.size() > 1)
                reason = Work::tr("Several firms have this name. Enter the code of the one meant.");
            else if (!named.isEmpty())
                id = named.first();
        }
        if (!reason.isEmpty()) return 0;
        const QString key = !id.isNull()      ? id.text()
                            : !code.isEmpty() ? code
                                              : firmname::wholeKey(firm.name) + u'\n' + firm.town;
        const auto found = m_index.constFind(key);
        if (found != m_index.constEnd()) {
            learn(m_plan.firms[*found], listed);
            return *found;
        }
        LedgerImportPlan::LedgerFirm fresh{firm, id, {}, listed.visit.visitedOn};
        fresh.facts.gridPoint = m_known.grid(listed.grid);
        m_plan.firms.append(fresh);
        m_index.insert(key, m_plan.firms.size() - 1);
        return m_plan.firms.size() - 1;
    }

    Result<bool> isDeleted(const QString &code)
    {
        TRY_ASSIGN(find, m_store.db().cached("SELECT flags & 3 FROM firm WHERE id = ?"));
        find->bind(1, Id::named(QStringLiteral("firm:") + code));
        TRY_ASSIGN(any, find->step());
        const bool gone = any && find->integer(0) == 2;
        find->reset();
        return gone;
    }

    /// The newest row counts; older ones fill what it leaves empty.
    static void learn(LedgerImportPlan::LedgerFirm &firm, const ListedVisit &listed)
    {
        const bool newer = listed.visit.visitedOn > firm.newest;
        if (newer) firm.newest = listed.visit.visitedOn;
        for (const FieldInfo &f : recordInfo<Firm>().fields) {
            const Value said = f.read(&listed.firm);
            if (!said.isNull() && (newer || f.read(&firm.facts).isNull()))
                f.write(&firm.facts, said);
        }
    }

    /// By its id from an earlier import, or recorded here: the same firm and day, and one of the
    /// people; anybody's where the row names nobody.
    Result<bool> isHere(const LedgerImportPlan::Row &row)
    {
        const Id firm = m_plan.firms[row.firm].known;
        if (firm.isNull()) return false;
        TRY_ASSIGN(imported, m_store.db().cached("SELECT 1 FROM visit WHERE id = ? AND flags & 3"));
        imported->bind(1, ledgerVisitId(firm, row.listed));
        TRY_ASSIGN(any, imported->step());
        imported->reset();
        if (any) return true;
        TRY_ASSIGN(find, prepareQuery(m_store.db(), "visits_of_day"));
        bindNamed(find, ":firm", firm.bytes());
        bindNamed(find, ":day", row.listed.visit.visitedOn.toString(Qt::ISODate));
        const QStringList &people = row.listed.people;
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) return false;
            const QString by = find.text(0);
            if (people.isEmpty() || (!by.isEmpty() && people.contains(by))) return true;
        }
    }

public:
    /// The same for the same row, wherever it is imported.
    static Id ledgerVisitId(const Id &firm, const ListedVisit &v)
    {
        return Id::named(QStringLiteral("visit:%1:%2:%3:%4")
                             .arg(firm.text(), v.visit.visitedOn.toString(Qt::ISODate))
                             .arg(int(v.visit.channel))
                             .arg(v.people.value(0)));
    }

private:
    const Store &m_store;
    LedgerImportPlan &m_plan;
    const Known &m_known;
    QHash<QString, qsizetype> m_index;
    QHash<int, QString> m_refused;
};

/// Moves rows that the workbook refuses to the rejected ones; their cells are read once more.
Result<> reject(const QString &path, const QHash<int, QString> &refused, ListReading &list)
{
    if (refused.isEmpty()) return ok();
    TRY_ASSIGN(source, openSheet(path));
    SheetRow row;
    for (;;) {
        TRY_ASSIGN(more, source->next(row));
        if (!more) break;
        const auto reason = refused.constFind(row.number);
        if (reason != refused.constEnd()) list.rejected.append({row.number, {*reason}, row.cells});
    }
    std::sort(list.rejected.begin(), list.rejected.end(),
              [](const RejectedRow &a, const RejectedRow &b) { return a.row < b.row; });
    return ok();
}

/// The code of a purpose, by its words in either language; empty where the office has none such.
QString purposeCode(const Settings &settings, const QString &written)
{
    const QString plain = firmname::wholeKey(written);
    for (const DictionaryEntry &entry : settings.dictionary(QStringLiteral("purpose")))
        if (plain == firmname::wholeKey(entry.zh) || plain == firmname::wholeKey(entry.en))
            return entry.code;
    return {};
}

void addLine(Text &text, const QString &line)
{
    if (line.isEmpty()) return;
    if (!text.value.isEmpty()) text.value += u'\n';
    text.value += line;
}

/// Writes firms, then visits with their needs.
class Writing
{
public:
    Writing(Store &store, Writer &writer, const Settings &settings)
        : m_store(store)
        , m_writer(writer)
        , m_settings(settings)
    {
    }

    Result<> firm(const LedgerImportPlan::LedgerFirm &firm)
    {
        Id id = firm.known;
        if (id.isNull()) {
            Firm fresh = firm.facts;
            TRY_ASSIGN(minted, mintFirmId(m_store, fresh.code.value));
            fresh.id = id = minted;
            TRY(m_writer.create(fresh));
        } else if (!firm.filled.isEmpty()) {
            TRY_ASSIGN(loaded, m_store.load<Firm>(id));
            Firm filled = loaded.record;
            for (const QString &column : firm.filled) {
                const FieldInfo *f = recordInfo<Firm>().field(column.toLatin1().constData());
                f->write(&filled, f->read(&firm.facts));
            }
            TRY(m_writer.update(filled, loaded));
        }
        m_firms.append(id);
        return ok();
    }

    Result<> visit(const LedgerImportPlan::Row &row)
    {
        Visit visit = row.listed.visit;
        visit.firm = m_firms[row.firm];
        visit.id = Planning::ledgerVisitId(visit.firm, row.listed);
        visit.worker = row.worker;
        const QString purpose = purposeCode(m_settings, row.listed.purpose);
        if (row.listed.need && purpose.isEmpty()) addLine(visit.remarks, row.listed.purposeLine);
        // Whom the office does not know, or who came along, stays in the remarks.
        if (row.listed.people.size() > 1 || row.worker.isNull())
            addLine(visit.remarks, row.listed.peopleLine);
        TRY(m_writer.create(visit));
        return row.listed.need ? need(visit, row, purpose) : ok();
    }

private:
    Result<> need(const Visit &visit, const LedgerImportPlan::Row &row, const QString &purpose)
    {
        Need need;
        need.id = Id::named(QStringLiteral("need:") + visit.id.text());
        need.firm = visit.firm;
        need.visit = visit.id;
        need.amount = row.listed.need;
        need.purpose.value = purpose;
        need.registeredBy = row.worker;
        need.closedOn = visit.visitedOn;
        return m_writer.create(need);
    }

    Store &m_store;
    Writer &m_writer;
    const Settings &m_settings;
    QList<Id> m_firms;
};
} // namespace

Result<LedgerImportPlan> planLedgerImport(const Store &office, const QString &path)
{
    if (!office.isOffice()) return Error{Work::tr("Visit ledgers are imported by the office.")};
    LedgerImportPlan plan;
    TRY_ASSIGN(source, openSheet(path));
    TRY_ASSIGN(options, FirmListOptions::forLedgers(office.ambient().today()));
    TRY_ASSIGN(towns, townsAsWritten(office, office.ambient().today()));
    options.divisions = towns;
    options.town = office.founding().town;
    TRY_ASSIGN(preview, readVisitLedger(*source, options));
    plan.preview = std::move(preview);
    TRY_ASSIGN(known, Known::read(office, plan.preview));
    Planning planning(office, plan, known);
    for (const ListedVisit &listed : plan.preview.visits) TRY(planning.take(listed));
    TRY(planning.settleFirms());
    TRY(reject(path, planning.refused(), plan.preview));
    plan.preview.visits.removeIf(
        [&](const ListedVisit &v) { return planning.refused().contains(v.row); });
    return plan;
}

Result<> applyLedgerImport(Store &office, const LedgerImportPlan &plan, const QString &fileName,
                           const std::function<void(qint64 done, qint64 of)> &progress)
{
    TRY_ASSIGN(settings, Settings::read(office));
    return office.transact([&](Writer &w) -> Result<> {
        const qint64 from = nextEntry(office);
        Writing writing(office, w, settings);
        for (const LedgerImportPlan::LedgerFirm &firm : plan.firms) TRY(writing.firm(firm));
        qint64 done = 0;
        for (const LedgerImportPlan::Row &row : plan.rows) {
            if (progress) progress(done++, plan.rows.size());
            if (!row.known) TRY(writing.visit(row));
        }
        return noteList(office, "visits", fileName, from,
                        {plan.fresh, plan.known, plan.filledFirms, plan.preview.rejected.size()});
    });
}
