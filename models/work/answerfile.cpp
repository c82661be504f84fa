// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/answerfile.h"

#include "rules/typedtext.h"
#include "work/answercolumns.h"
#include "work/words.h"

#include <QHash>

namespace
{
constexpr int rowsAboveHeader = 50;

/// A header however its brackets were typed and its line broken.
QString headerKey(const QString &text) { return fold::compact(text); }

/// Reads up to the header; false where this sheet has none.
Result<bool> findTable(AnswerFile &file)
{
    for (int n = 0; n < rowsAboveHeader; ++n) {
        TRY_ASSIGN(more, file.rows->next(file.header));
        if (!more) return false;
        if (file.columns.find(file.header)) return true;
        if (!file.header.text(0).isEmpty()) file.lines.append(file.header.text(0));
    }
    return false;
}

Result<QHash<QString, QString>> readFacts(RowSource &rows)
{
    QHash<QString, QString> facts;
    SheetRow row;
    for (int n = 0; n < rowsAboveHeader; ++n) {
        TRY_ASSIGN(more, rows.next(row));
        if (!more) break;
        facts.insert(row.text(0), row.text(1));
    }
    return facts;
}

} // namespace

bool AnswerColumns::find(const SheetRow &row)
{
    QHash<QString, qsizetype> at;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString key = headerKey(row.text(i));
        if (!key.isEmpty() && !at.contains(key)) at.insert(key, i);
    }
    if (!at.contains(QString::fromUtf8(answercolumns::idHeader)) ||
        !at.contains(QStringLiteral("企业名称")))
        return false;
    m_at = at;
    return true;
}

bool AnswerColumns::has(const char *header) const
{
    return m_at.contains(headerKey(QString::fromUtf8(header)));
}

Cell AnswerColumns::cell(const SheetRow &row, const char *header) const
{
    const qsizetype i = m_at.value(headerKey(QString::fromUtf8(header)), -1);
    return i < 0 ? Cell{} : row.at(i);
}

QString AnswerColumns::text(const SheetRow &row, const char *header) const
{
    return cell(row, header).asText().trimmed();
}

Result<AnswerFile> AnswerFile::open(const QString &path)
{
    AnswerFile found;
    TRY_ASSIGN(first, openSheet(path, 0));
    const QList<SheetInfo> sheets = first->sheets();
    for (int i = 0; i < sheets.size(); ++i) {
        TRY_ASSIGN(rows, openSheet(path, i));
        if (sheets[i].name == QLatin1String(answercolumns::factsName)) {
            TRY_ASSIGN(facts, readFacts(*rows));
            found.facts = facts;
        } else if (!found.rows) {
            AnswerFile file;
            file.rows = std::move(rows);
            TRY_ASSIGN(isTable, findTable(file));
            if (!isTable) continue;
            file.facts = std::exchange(found.facts, {});
            found = std::move(file);
        }
    }
    if (found.rows) return found;
    return Error{Work::tr("This is no answer sheet of GridPoint, so nothing was read. Choose the "
                          "sheet that the bank sent back, with its hidden columns.")};
}
