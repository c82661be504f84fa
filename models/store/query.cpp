// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"

#include <QFile>

Result<QByteArray> queryText(const char *name)
{
    QFile file(QStringLiteral(":/queries/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    return file.readAll();
}

Result<Statement> prepareQuery(Database &db, const char *name)
{
    TRY_ASSIGN(sql, queryText(name));
    return db.prepare(sql);
}

void bindNamed(Statement &statement, const char *name, const Value &value)
{
    if (const int at = sqlite3_bind_parameter_index(statement.handle(), name); at > 0)
        statement.bind(at, value);
}
