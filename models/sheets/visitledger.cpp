// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/visitledger.h"

#include "records/records.h"
#include "rules/typedtext.h"
#include "sheets/visitrow.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(VisitLedger)
};

bool isOfALedger(const QString &field)
{
    static const QStringList more{QStringLiteral("amount"),     QStringLiteral("purpose"),
                                  QStringLiteral("people"),     QStringLiteral("consented"),
                                  QStringLiteral("bank_staff"), QStringLiteral("grid")};
    return isOfAFirm(field) || more.contains(field) ||
           (!field.isEmpty() && recordOf(Kind::Visit)->field(field.toUtf8().constData()));
}

QStringList amounts() { return firmAmounts() + QStringList{QStringLiteral("amount")}; }

/// The one year that the rows above the header name, for days without a year; else 0.
int yearOfTitle(const QList<SheetRow> &first, const ListHeader &header)
{
    static const QRegularExpression year(QStringLiteral("(20\\d\\d)\\s*年"));
    int found = 0;
    for (const SheetRow &row : first) {
        if (row.number > header.row - header.rows) break;
        for (const Cell &cell : row.cells) {
            const auto match = year.match(fold::halfWidth(cell.asText()));
            if (!match.hasMatch()) continue;
            const int named = match.captured(1).toInt();
            if (found != 0 && found != named) return 0;
            found = named;
        }
    }
    return found;
}

/// Gathers the visits of a ledger, and finds what it says twice.
class Gathering
{
public:
    Gathering(VisitLedgerPreview &preview, const FirmListOptions &options, int year)
        : m_preview(preview)
        , m_reader(preview.header, options, year)
    {
    }

    void take(const SheetRow &row)
    {
        auto outcome = m_reader.read(row);
        if (outcome.reasons.isEmpty() && isRepeated(row.number, outcome)) return;
        if (outcome.reasons.isEmpty())
            m_preview.visits.append(std::move(outcome.listed));
        else
            m_preview.rejected.append({row.number, outcome.reasons, row.cells});
    }

    const QStringList &masked() const { return m_reader.masked(); }

private:
    static QString keyOf(const ListedVisit &v)
    {
        const QString &code = v.firm.code.value;
        const QString firm = code.isEmpty() ? v.firm.name + u'\n' + v.firm.town : code;
        return firm + u'\n' + v.visit.visitedOn.toString(Qt::ISODate) + u'\n' +
               QString::number(int(v.visit.channel)) + u'\n' + v.people.value(0);
    }

    /// Word for word what an earlier row said; a row that says it differently is refused.
    bool isRepeated(int row, VisitRowReader::Outcome &outcome)
    {
        const QString key = keyOf(outcome.listed);
        const auto known = m_index.constFind(key);
        if (known == m_index.constEnd()) {
            m_index.insert(key, m_preview.visits.size());
            return false;
        }
        const ListedVisit &first = m_preview.visits[*known];
        if (first.visit == outcome.listed.visit && first.need == outcome.listed.need) {
            m_preview.repeated.append({row, first.row});
            return true;
        }
        outcome.reasons +=
            Words::tr("Row %1 tells the same visit differently. Keep one of them.").arg(first.row);
        return false;
    }

    VisitLedgerPreview &m_preview;
    VisitRowReader m_reader;
    QHash<QString, qsizetype> m_index;
};
} // namespace

Result<bool> isVisitLedger(const QString &path)
{
    TRY_ASSIGN(synonyms, HeaderSynonyms::ofLedgers());
    TRY_ASSIGN(source, openSheet(path));
    ListReading list;
    const auto first = listRows::begin(*source, list, synonyms);
    return first && list.header.has(QStringLiteral("visited_on"));
}

Result<VisitLedgerPreview> readVisitLedger(RowSource &source, const FirmListOptions &options)
{
    VisitLedgerPreview preview;
    TRY_ASSIGN(first, listRows::begin(source, preview, options.synonyms));
    if (!preview.header.has(QStringLiteral("visited_on")))
        return Error{Words::tr("No column with the day of the visit was found, so nothing was "
                               "read. Call it 走访日期.")};
    listRows::settleColumns(preview, isOfALedger, amounts(), options.unit);
    if (!preview.header.has(QStringLiteral("channel")))
        preview.warnings += Words::tr("No column names the way of the visits; they are taken as on "
                                      "site.");
    Gathering gathering(preview, options, yearOfTitle(first, preview.header));
    TRY(listRows::readOn(source, first, preview,
                         [&](const SheetRow &row) { gathering.take(row); }));
    for (const QString &header : gathering.masked())
        preview.warnings += Words::tr("%1 is masked in some rows and left out there.").arg(header);
    return preview;
}
