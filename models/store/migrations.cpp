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

static Result<> apply(Database &db, const QString &name, int version)
{
    QFile file(QStringLiteral(":/migrations/") + name);
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    TRY(db.exec("BEGIN IMMEDIATE"));
    Result<> done = db.exec(file.readAll().constData());
    if (done) done = db.exec(("PRAGMA user_version = " + QByteArray::number(version)).constData());
    if (done) done = db.exec("COMMIT");
    if (!done && db.inTransaction()) {
        if (const Result<> back = db.exec("ROLLBACK"); !back) return back;
    }
    return done;
}

Result<bool> migrate(Database &db, const std::function<Result<>()> &backUp)
{
    TRY_ASSIGN(found, db.scalar("PRAGMA user_version"));
    const QStringList names = files();
    const auto version = int(found.toInt());
    if (version > names.size())
        return Error{QCoreApplication::translate(
            "Store", "This workbook was made by a newer version of GridPoint. Nothing was changed. "
                     "Install the newer version to open it.")};
    if (version == names.size()) return false;
    if (version > 0) TRY(backUp());
    for (int next = version; next < names.size(); ++next) TRY(apply(db, names[next], next + 1));
    return true;
}
