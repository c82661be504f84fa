// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/csv.h"

#include <QCoreApplication>
#include <QFile>

namespace csv
{
QList<QStringList> rows(const QString &text)
{
    QList<QStringList> out;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endRow = [&] {
        row += cell.trimmed();
        cell.clear();
        if (row.size() > 1 || !row.first().isEmpty()) out += row;
        row.clear();
    };
    for (qsizetype i = text.startsWith(QChar(0xfeff)) ? 1 : 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            row += cell.trimmed();
            cell.clear();
        } else if (!quoted && c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    endRow();
    return out;
}

Result<QString> resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate(
            "rules", "A table of the program is missing. Install the program again.")};
    return QString::fromUtf8(file.readAll());
}
} // namespace csv
