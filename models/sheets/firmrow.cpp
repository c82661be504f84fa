// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/firmrow.h"

#include "rules/amount.h"
#include "rules/daterule.h"
#include "rules/phone.h"
#include "rules/typedtext.h"
#include "rules/uscc.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirmList)
};

QString label(const char *name) { return QCoreApplication::translate("Firm", name); }

/// A number as a spreadsheet shows it when it no longer knows all digits: 9.13506E+17.
bool isExponent(const QString &text)
{
    static const QRegularExpression shown(QStringLiteral("^\\d(\\.\\d+)?[eE]\\+\\d{1,3}$"));
    return shown.match(fold::compact(text)).hasMatch();
}

FirmType typeOf(const QString &written)
{
    if (written.contains(QStringLiteral("合作社")) ||
        written.compare(u"cooperative", Qt::CaseInsensitive) == 0)
        return FirmType::Cooperative;
    if (written.contains(QStringLiteral("个体")) ||
        written.compare(u"sole proprietor", Qt::CaseInsensitive) == 0)
        return FirmType::SoleProprietor;
    if (written.contains(QStringLiteral("企业")) || written.contains(QStringLiteral("公司")) ||
        written.contains(QStringLiteral("独资")) || written.contains(QStringLiteral("合伙")) ||
        written.compare(u"enterprise", Qt::CaseInsensitive) == 0)
        return FirmType::Enterprise;
    return FirmType::Other;
}

FirmType typeOf(UsccSubject subject)
{
    switch (subject) {
    case UsccSubject::Enterprise: return FirmType::Enterprise;
    case UsccSubject::SoleProprietor: return FirmType::SoleProprietor;
    case UsccSubject::Cooperative: return FirmType::Cooperative;
    case UsccSubject::Other: break;
    }
    return FirmType::None;
}

StatedSize sizeOf(const QString &written)
{
    if (written.contains(u'微')) return StatedSize::Micro;
    if (written.contains(u'小')) return StatedSize::Small;
    if (written.contains(u'中')) return StatedSize::Medium;
    if (written.contains(u'大')) return StatedSize::Large;
    return StatedSize::None;
}
} // namespace

FirmRowReader::FirmRowReader(const ListHeader &header, const FirmListOptions &options)
    : m_options(options)
    , m_cells(header, options.unit)
{
}

void FirmRowReader::readIdentity(const SheetRow &row, Outcome &out) const
{
    out.firm.name = m_cells.text(row, QStringLiteral("name"));
    if (out.firm.name.isEmpty())
        out.reasons += Words::tr("The name is missing. Enter it as on the license.");
    const Cell &code = m_cells.cell(row, QStringLiteral("code"));
    if (code.isMangledNumber() || (code.kind == Cell::Kind::Text && isExponent(code.text))) {
        out.reasons += Words::tr("The code was kept as a number, so its last digits are lost. "
                                 "Make the column text and enter the code from the license.");
        return;
    }
    out.firm.code.value = uscc::normalize(code.asText());
    const UsccCheck check = uscc::check(out.firm.code.value);
    if (check == UsccCheck::Empty) return;
    const QString words = uscc::words(check, out.firm.code.value);
    if (uscc::isError(check))
        out.reasons += words;
    else if (!words.isEmpty())
        out.warnings += words;
}

void FirmRowReader::readType(const SheetRow &row, Outcome &out) const
{
    const QString written = m_cells.text(row, QStringLiteral("type"));
    const FirmType byCode = typeOf(uscc::subject(out.firm.code.value));
    out.firm.type = written.isEmpty() ? byCode : typeOf(written);
    if (written.isEmpty() || byCode == FirmType::None || byCode == out.firm.type) return;
    out.warnings +=
        Words::tr("The type does not fit the code, which begins with %1. Compare with the license.")
            .arg(out.firm.code.value.left(2));
}

const Division *FirmRowReader::town(const QString &written)
{
    const auto known = m_towns.constFind(written);
    if (known != m_towns.constEnd()) return *known;
    const Division *found = m_options.divisions.byName(written);
    if (m_towns.size() < 10'000) m_towns.insert(written, found);
    return found;
}

void FirmRowReader::readPlace(const SheetRow &row, Outcome &out)
{
    Firm &firm = out.firm;
    firm.village = m_cells.text(row, QStringLiteral("village"));
    firm.address = m_cells.text(row, QStringLiteral("address"));
    const QString written = m_cells.text(row, QStringLiteral("town"));
    if (!written.isEmpty()) {
        if (const Division *found = town(written))
            firm.town = found->code;
        else
            out.reasons += Words::tr("The town %1 is not in the table of towns. Correct it, or add "
                                     "it in the settings.")
                               .arg(written);
    } else if (const Division *found = m_options.divisions.byName(firm.address)) {
        firm.town = found->code;
    } else {
        firm.town = m_options.town;
    }
    if (!written.isEmpty() || !firm.town.isEmpty()) return;
    if (firm.code.value.isEmpty())
        out.reasons += Words::tr("There is neither a code nor a town. Enter one of them.");
    else
        out.warnings += Words::tr("The town is missing.");
}

void FirmRowReader::readPhone(const SheetRow &row, Outcome &out) const
{
    const QString written = m_cells.text(row, QStringLiteral("phone"));
    if (written.isEmpty()) return;
    QString number = phone::normalize(written);
    if (phone::isError(phone::check(number))) {
        static const QRegularExpression between(QStringLiteral("[/、,，;；|\\s]+"));
        for (const QString &part : written.split(between, Qt::SkipEmptyParts)) {
            const QString one = phone::normalize(part);
            if (part == written || phone::isError(phone::check(one))) continue;
            out.warnings += Words::tr("There are several phone numbers; the first was taken.");
            number = one;
            break;
        }
    }
    const PhoneCheck check = phone::check(number);
    const QString words = phone::words(check);
    if (phone::isError(check))
        out.reasons += words;
    else if (!words.isEmpty())
        out.warnings += words;
    out.firm.phone.value = number;
}

std::optional<Money> FirmRowReader::money(const SheetRow &row, const char *field, const char *name,
                                          Outcome &out) const
{
    const auto money = m_cells.money(row, QLatin1String(field));
    if (!money) return {};
    if (!*money) {
        out.reasons += label(name) + QStringLiteral(": ") + money->error().what;
        return {};
    }
    const QString doubt = amount::warning(**money);
    if (!doubt.isEmpty()) out.warnings += label(name) + QStringLiteral(": ") + doubt;
    return **money;
}

void FirmRowReader::readFigures(const SheetRow &row, Outcome &out) const
{
    Firm &firm = out.firm;
    firm.revenue = money(row, "revenue", "Last year's revenue", out);
    firm.assets = money(row, "assets", "Total assets", out);
    firm.capital = money(row, "capital", "Registered capital", out);
    firm.liabilities = money(row, "liabilities", "Total liabilities", out);
    firm.loans = money(row, "loans", "Present loans", out);

    const Cell &employees = m_cells.cell(row, QStringLiteral("employees"));
    if (!employees.isEmpty()) {
        Cell bare = employees;
        if (bare.text.trimmed().endsWith(u'人')) bare.text = bare.text.trimmed().chopped(1);
        const auto n = bare.asNumber();
        if (n && *n >= 0 && *n < 10'000'000 && *n == double(qint64(*n)))
            firm.employees = int(*n);
        else
            out.reasons += Words::tr("Employees is not a whole number. Enter how many people work "
                                     "there.");
    }

    const Cell &founded = m_cells.cell(row, QStringLiteral("founded_on"));
    if (founded.isEmpty()) return;
    firm.foundedOn = founded.asDate();
    if (!firm.foundedOn && founded.asNumber())
        firm.foundedOn = daterule::fromSerial(*founded.asNumber());
    if (!firm.foundedOn)
        out.reasons += Words::tr("Founded on is not a date. Enter it as 2020-05-31.");
    else if (firm.foundedOn > m_options.today)
        out.warnings += Words::tr("Founded on is in the future. Compare with the license.");
}

void FirmRowReader::readIndustry(const SheetRow &row, Outcome &out) const
{
    // C1830, 1830 or 1830 服饰制造; a name alone stays as it is written.
    static const QRegularExpression code(QStringLiteral("^([A-Ta-t]?\\d{2,4}|[A-Ta-t])(?!\\w)"));
    const QString written = m_cells.text(row, QStringLiteral("industry"));
    const auto match = code.match(fold::halfWidth(written));
    out.firm.industry = match.hasMatch() ? match.captured(1).toUpper() : written;
}

FirmRowReader::Outcome FirmRowReader::read(const SheetRow &row)
{
    Outcome out;
    out.reasons = m_cells.unreadable(row);
    if (!out.reasons.isEmpty()) return out; // whatever else is wrong may come from these
    readIdentity(row, out);
    readType(row, out);
    readPlace(row, out);
    readPhone(row, out);
    readFigures(row, out);
    readIndustry(row, out);
    out.firm.legalPerson = m_cells.text(row, QStringLiteral("legal_person"));
    out.firm.contact = m_cells.text(row, QStringLiteral("contact"));
    out.firm.contactTitle = m_cells.text(row, QStringLiteral("contact_title"));
    out.firm.loanBank = m_cells.text(row, QStringLiteral("loan_bank"));
    out.firm.statedSize = sizeOf(m_cells.text(row, QStringLiteral("stated_size")));
    return out;
}
