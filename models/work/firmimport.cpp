// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/firmimport.h"

#include "store/cbor.h"
#include "store/towns.h"
#include "work/firmidentity.h"
#include "work/imports.h"
#include "work/words.h"

static const FieldInfo *fieldNamed(const QString &column)
{
    return recordInfo<Firm>().field(column.toLatin1().constData());
}

/// Columns where the list says something else than the record; what it leaves empty says nothing.
static QStringList differences(const Firm &known, const Firm &listed, const QStringList &columns)
{
    QStringList changed;
    for (const QString &column : columns) {
        const FieldInfo *f = fieldNamed(column);
        if (!f) continue;
        const Value now = f->read(&listed);
        if (!now.isNull() && now != f->read(&known)) changed.append(column);
    }
    return changed;
}

Result<FirmImportPlan> planFirmImport(const Store &store, const QString &path)
{
    FirmImportPlan plan;
    TRY_ASSIGN(source, openSheet(path));
    TRY_ASSIGN(options, FirmListOptions::builtIn(store.ambient().today()));
    TRY_ASSIGN(towns, townsAsWritten(store, store.ambient().today()));
    options.divisions = towns;
    options.town = store.founding().town;
    TRY_ASSIGN(preview, readFirmList(*source, options));
    const QStringList columns = preview.fields();
    for (const ListedFirm &listed : preview.firms) {
        FirmImportPlan::Row row;
        row.listed = listed;
        TRY_ASSIGN(known, listed.hasNoCode()
                              ? firmWithoutCode(store, listed.firm.name, listed.firm.town)
                              : firmWithCode(store, listed.firm.code.value));
        row.known = known;
        if (known.isNull()) {
            ++plan.fresh;
        } else {
            TRY_ASSIGN(firm, store.get<Firm>(known));
            row.changed = differences(firm, listed.firm, columns);
            ++(row.changed.isEmpty() ? plan.known : plan.changed);
        }
        plan.rows.append(std::move(row));
    }
    plan.preview = std::move(preview);
    return plan;
}

Result<> applyFirmImport(Store &store, const FirmImportPlan &plan, const QString &fileName,
                         const std::function<void(qint64 done, qint64 of)> &progress)
{
    return store.transact([&](Writer &w) -> Result<> {
        const qint64 from = nextEntry(store);
        qint64 done = 0;
        for (const FirmImportPlan::Row &row : plan.rows) {
            if (progress) progress(done++, plan.rows.size());
            if (row.known.isNull()) {
                Firm firm = row.listed.firm;
                TRY_ASSIGN(id, mintFirmId(store, firm.code.value));
                firm.id = id;
                TRY(w.create(firm));
            } else if (!row.changed.isEmpty()) {
                TRY_ASSIGN(loaded, store.load<Firm>(row.known));
                QList<Change> changes;
                for (const QString &column : row.changed) {
                    const FieldInfo *f = fieldNamed(column);
                    changes.append({f, f->read(&row.listed.firm)});
                }
                TRY(w.put(recordInfo<Firm>(), row.known, changes, loaded.basis));
            }
        }
        return noteList(store, "firms", fileName, from,
                        {plan.fresh, plan.known, plan.changed, plan.preview.rejected.size()});
    });
}

Result<QList<PastImport>> pastImports(const Store &store)
{
    QList<PastImport> imports;
    TRY_ASSIGN(find, store.db().prepare("SELECT rid, name, at, summary, undo IS NOT NULL FROM "
                                        "import WHERE what = 'firms' ORDER BY rid DESC"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return imports;
        PastImport past{find.integer(0), find.text(1), find.integer(2)};
        const QByteArray summary = find.blob(3);
        CborReader r(summary);
        if (r.array() == 4) {
            past.fresh = r.integer();
            past.known = r.integer();
            past.changed = r.integer();
            past.rejected = r.integer();
        }
        past.canUndo = find.integer(4) != 0;
        imports.append(past);
    }
}
