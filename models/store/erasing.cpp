// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasing.h"

#include "store/drafts.h"

#include <QDir>
#include <QFileInfo>

static const char *const dueKey = "scrub_due";

Result<> erasing::note(Database &db, const Id &record, const QList<QByteArray> &values)
{
    TRY(drafts::forget(db, record, values));
    TRY_ASSIGN(put, db.cached("INSERT INTO meta (key, value) VALUES (?, x'01') "
                              "ON CONFLICT (key) DO NOTHING"));
    put->bind(1, QString::fromLatin1(dueKey));
    return put->run();
}

Result<bool> erasing::isDue(Database &db)
{
    TRY_ASSIGN(find, db.cached("SELECT 1 FROM meta WHERE key = ?"));
    find->bind(1, QString::fromLatin1(dueKey));
    TRY_ASSIGN(any, find->step());
    find->reset();
    return any;
}

/// Copies that updates made (Store::backUp): as old as they are, they still hold the values.
static Result<> deleteCopies(const Store &store)
{
    const QFileInfo info(store.file().path());
    QDir folder = info.absoluteDir();
    const QString pattern =
        info.completeBaseName() + QStringLiteral(".before-update-*.") + info.suffix();
    for (const QString &name : folder.entryList({pattern}, QDir::Files)) {
        {
            const Result<WorkbookFile> copy = WorkbookFile::open(folder.filePath(name));
            if (!copy || copy->workbookId() != store.file().workbookId()) continue;
        }
        if (!folder.remove(name))
            return Error{Store::tr("The copy %1 still holds what was erased and cannot be "
                                   "deleted. Delete it by hand.")
                             .arg(name)};
    }
    return ok();
}

static Result<> finishNow(Store &store)
{
    TRY(deleteCopies(store));
    // Deleted rows of the index are only marked until their segments are merged.
    TRY(store.db().exec("INSERT INTO firm_search (firm_search) VALUES ('optimize')"));
    TRY(store.db().scrub());
    TRY_ASSIGN(done, store.db().prepare("DELETE FROM meta WHERE key = ?"));
    done.bind(1, QString::fromLatin1(dueKey));
    return done.run();
}

bool erasing::finish(Store &store)
{
    const Result<bool> due = isDue(store.db());
    if (!due || store.db().inTransaction()) return false;
    return !*due || finishNow(store);
}
