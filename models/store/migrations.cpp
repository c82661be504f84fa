// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static QStringList files()
{
    return QDir(QStringLiteral(":/migrations"))
        .entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int schemaVersion() { return int(files().size()); }

/// A whole number out of meta, or what holds where it says nothing.
static Result<int> number(Database &db, const char *key, int otherwise)
{
    TRY_ASSIGN(find,
               db.cached("SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM meta WHERE key = ?"));
    find->bind(1, QString::fromLatin1(key));
    TRY_ASSIGN(any, find->step());
    const int value = any ? int(find->integer(0)) : otherwise;
    find->reset();
    return value;
}

Result<SchemaState> schemaState(Database &db)
{
    TRY_ASSIGN(find, db.prepare("PRAGMA user_version"));
    TRY_ASSIGN(any, find.step());
    SchemaState state;
    state.version = any ? int(find.integer(0)) : 0;
    find.reset();
    state.isOlder = state.version < schemaVersion();
    if (state.version == 0) return state;
    // Silence means no: whoever wrote a migration says when an older program may go on.
    TRY_ASSIGN(least, number(db, "min_schema", state.version));
    if (least > schemaVersion())
        return Error{QCoreApplication::translate(
            "Store", "This workbook was made by a newer version of GridPoint. Nothing was changed. "
                     "Install the newer version to open it.")};
    TRY_ASSIGN(rows, number(db, "rows_schema", state.version));
    state.rowsAreOlder = rows < schemaVersion();
    state.rowsAreNewer = rows > schemaVersion();
    return state;
}

Result<> migrate(Database &db, const SchemaState &from)
{
    const QStringList names = files();
    for (int next = from.version; next < names.size(); ++next) {
        QFile file(QStringLiteral(":/migrations/") + names[next]);
        if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
        TRY(db.exec(file.readAll().constData()));
        TRY(db.exec(("PRAGMA user_version = " + QByteArray::number(next + 1)).constData()));
    }
    return ok();
}

Result<> noteRows(Database &db)
{
    TRY_ASSIGN(put, db.cached("INSERT INTO meta (key, value) VALUES ('rows_schema', ?1) "
                              "ON CONFLICT (key) DO UPDATE SET value = ?1"));
    put->bind(1, QByteArray::number(schemaVersion()));
    return put->run();
}
