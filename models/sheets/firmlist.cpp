// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/firmlist.h"

#include "records/records.h"
#include "sheets/firmrow.h"

#include <QCoreApplication>
#include <QHash>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirmList)
};

/// Gathers what a list gives, and finds what it says twice.
class Gathering
{
public:
    Gathering(FirmListPreview &preview, const FirmListOptions &options)
        : m_preview(preview)
        , m_reader(preview.header, options)
    {
    }

    void take(const SheetRow &row)
    {
        auto outcome = m_reader.read(row);
        if (outcome.reasons.isEmpty()) compare(row.number, outcome);
        if (m_isRepeated) {
            m_isRepeated = false;
            return;
        }
        if (!outcome.reasons.isEmpty())
            m_preview.rejected.append({row.number, outcome.reasons, row.cells});
        else
            m_preview.firms.append({row.number, std::move(outcome.firm), outcome.warnings});
    }

private:
    /// Against earlier rows: the same code once more, or the same name and town without one.
    void compare(int row, FirmRowReader::Outcome &outcome)
    {
        const Firm &firm = outcome.firm;
        const bool coded = !firm.code.value.isEmpty();
        const QString key = coded ? firm.code.value : firm.name + u'\n' + firm.town;
        const auto known = m_index.constFind(key);
        if (known == m_index.constEnd()) {
            m_index.insert(key, m_preview.firms.size());
            return;
        }
        const ListedFirm &first = m_preview.firms[*known];
        if (first.firm == firm) {
            m_preview.repeated.append({row, first.row});
            m_isRepeated = true;
        } else if (coded) {
            outcome.reasons +=
                Words::tr("Row %1 has the same code, but differs in: %2. Keep one of them.")
                    .arg(first.row)
                    .arg(differences(first.firm, firm).join(QStringLiteral(", ")));
        } else {
            outcome.warnings += Words::tr("Row %1 has the same name and town, also without a code. "
                                          "If they are one firm, keep one row.")
                                    .arg(first.row);
        }
    }

    static QStringList differences(const Firm &a, const Firm &b)
    {
        QStringList labels;
        for (const FieldInfo &field : recordOf(Kind::Firm)->fields)
            if (field.read(&a) != field.read(&b))
                labels += QCoreApplication::translate("Firm", field.label);
        return labels;
    }

    FirmListPreview &m_preview;
    FirmRowReader m_reader;
    QHash<QString, qsizetype> m_index;
    bool m_isRepeated = false;
};

} // namespace

bool isOfAFirm(const QString &field)
{
    return !field.isEmpty() && recordOf(Kind::Firm)->field(field.toUtf8().constData());
}

const QStringList &firmAmounts()
{
    static const QStringList all{QStringLiteral("revenue"), QStringLiteral("assets"),
                                 QStringLiteral("capital"), QStringLiteral("liabilities"),
                                 QStringLiteral("loans")};
    return all;
}

Result<FirmListOptions> FirmListOptions::builtIn(QDate today)
{
    FirmListOptions options;
    TRY_ASSIGN(divisions, Divisions::builtIn());
    TRY_ASSIGN(synonyms, HeaderSynonyms::builtIn());
    options.divisions = std::move(divisions);
    options.synonyms = std::move(synonyms);
    options.today = today;
    return options;
}

Result<FirmListOptions> FirmListOptions::forLedgers(QDate today)
{
    TRY_ASSIGN(options, builtIn(today));
    TRY_ASSIGN(synonyms, HeaderSynonyms::ofLedgers());
    options.synonyms = std::move(synonyms);
    return options;
}

QStringList FirmListPreview::fields() const
{
    QStringList all;
    for (const ListColumn &column : header.columns)
        if (isOfAFirm(column.field) && !all.contains(column.field)) all.append(column.field);
    return all;
}

Result<FirmListPreview> readFirmList(RowSource &source, const FirmListOptions &options)
{
    FirmListPreview preview;
    TRY_ASSIGN(first, listRows::begin(source, preview, options.synonyms));
    listRows::settleColumns(preview, isOfAFirm, firmAmounts(), options.unit);
    Gathering gathering(preview, options);
    TRY(listRows::readOn(source, first, preview,
                         [&](const SheetRow &row) { gathering.take(row); }));
    return preview;
}
