// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sizeclass.h"

#include "rules/csv.h"
#include "rules/typedtext.h"

#include <QCoreApplication>
#include <algorithm>

namespace
{
/// Sections of GB/T 4754-2017 by their first and last division.
struct Section {
    char16_t letter;
    int first, last;
    const char *name;
};
constexpr std::array sections = {
    Section{u'A', 1, 5, QT_TRANSLATE_NOOP("rules", "Agriculture, forestry and fishing")},
    Section{u'B', 6, 12, QT_TRANSLATE_NOOP("rules", "Mining")},
    Section{u'C', 13, 43, QT_TRANSLATE_NOOP("rules", "Manufacturing")},
    Section{u'D', 44, 46, QT_TRANSLATE_NOOP("rules", "Electricity, heat, gas and water")},
    Section{u'E', 47, 50, QT_TRANSLATE_NOOP("rules", "Construction")},
    Section{u'F', 51, 52, QT_TRANSLATE_NOOP("rules", "Wholesale and retail")},
    Section{u'G', 53, 60, QT_TRANSLATE_NOOP("rules", "Transport, storage and post")},
    Section{u'H', 61, 62, QT_TRANSLATE_NOOP("rules", "Accommodation and catering")},
    Section{u'I', 63, 65, QT_TRANSLATE_NOOP("rules", "Information, software and IT services")},
    Section{u'J', 66, 69, QT_TRANSLATE_NOOP("rules", "Finance")},
    Section{u'K', 70, 70, QT_TRANSLATE_NOOP("rules", "Real estate")},
    Section{u'L', 71, 72, QT_TRANSLATE_NOOP("rules", "Leasing and business services")},
    Section{u'M', 73, 75, QT_TRANSLATE_NOOP("rules", "Research and technical services")},
    Section{u'N', 76, 79, QT_TRANSLATE_NOOP("rules", "Water, environment and public facilities")},
    Section{u'O', 80, 82, QT_TRANSLATE_NOOP("rules", "Resident, repair and other services")},
    Section{u'P', 83, 83, QT_TRANSLATE_NOOP("rules", "Education")},
    Section{u'Q', 84, 85, QT_TRANSLATE_NOOP("rules", "Health and social work")},
    Section{u'R', 86, 90, QT_TRANSLATE_NOOP("rules", "Culture, sports and entertainment")},
    Section{u'S', 91, 96, QT_TRANSLATE_NOOP("rules", "Public administration and organizations")},
    Section{u'T', 97, 97, QT_TRANSLATE_NOOP("rules", "International organizations")},
};

/// Finance, education, health, public administration and international organizations: the notice
/// lists the industries it is for, and these are not among them.
bool isCovered(int division)
{
    return !(division >= 66 && division <= 69) && division != 83 && division != 84 && division < 91;
}

const Section *sectionOf(int division)
{
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section &s) {
        return s.first <= division && division <= s.last;
    });
    return found == sections.end() ? nullptr : &*found;
}

const Section *sectionOf(QChar letter)
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section &s) { return letter == s.letter; });
    return found == sections.end() ? nullptr : &*found;
}

/// All four-digit codes that a code stands for: C1830 itself, 18 for 1800..1899, C for its
/// section.
std::optional<std::pair<int, int>> rangeOf(const QString &industry)
{
    QString code = fold::compact(industry).toUpper();
    const Section *section = code.isEmpty() ? nullptr : sectionOf(code.front());
    if (section) code.remove(0, 1);
    if (section && code.isEmpty()) return std::pair(section->first * 100, section->last * 100 + 99);
    const bool digits =
        std::all_of(code.begin(), code.end(), [](QChar c) { return fold::isDigit(c.unicode()); });
    if (!digits || code.size() < 2 || code.size() > 4) return {};
    // A three-digit group without classes of its own is written with a zero: 701 is 7010.
    const QString first = code.leftJustified(4, u'0');
    const int span = code.size() == 2 ? 99 : code.size() == 3 ? 9 : 0;
    const Section *own = sectionOf(first.first(2).toInt());
    if (!own || (section && section != own)) return {};
    return std::pair(first.toInt(), first.toInt() + span);
}
} // namespace

std::optional<SizeTable::Row> SizeTable::rowOf(const QStringList &cells)
{
    if (cells.size() != 7) return {};
    Row row{cells[0], cells[1], 0, 9999, {}};
    if (cells[2] != u"*") {
        const QString first = cells[2].section(u'-', 0, 0);
        const QString last = cells[2].section(u'-', -1);
        row.first = first.leftJustified(4, u'0').toInt();
        row.last = last.size() == 2 ? last.toInt() * 100 + 99
                                    : last.toInt() + (last.endsWith(u'0') ? 9 : 0);
        if (row.first <= 0 || row.last < row.first) return {};
    }
    const QStringList names = cells[3].split(u';');
    for (qsizetype i = 0; i < names.size(); ++i) {
        Bound bound{};
        if (names[i] == u"employees")
            bound.indicator = Indicator::Employees;
        else if (names[i] == u"revenue")
            bound.indicator = Indicator::Revenue;
        else if (names[i] == u"assets")
            bound.indicator = Indicator::Assets;
        else
            return {};
        const qint64 unit = bound.indicator == Indicator::Employees ? 1 : Money::fenPerWan;
        for (int level = 0; level < 3; ++level) {
            bool fine = false;
            const QString cell = cells[6 - level].split(u';').value(i);
            bound.least[std::size_t(level)] = cell.toLongLong(&fine) * unit;
            if (!fine) return {};
        }
        row.bounds += bound;
    }
    return row;
}

Result<SizeTable> SizeTable::fromCsv(const QString &text)
{
    SizeTable table;
    const auto rows = csv::rows(text);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto row = rowOf(rows[i]);
        if (!row)
            return Error{QCoreApplication::translate(
                             "rules", "Row %1 of the table of size classes cannot be read. Nothing "
                                      "was taken over: correct the row.")
                             .arg(i + 1)};
        table.m_rows += *row;
    }
    return table;
}

Result<SizeTable> SizeTable::builtIn()
{
    TRY_ASSIGN(text, csv::resource(QStringLiteral(":/data/size-classes-2011-300.csv")));
    return fromCsv(text);
}

const SizeTable::Row *SizeTable::between(int first, int last) const
{
    const Row *rest = nullptr;
    for (const Row &row : m_rows) {
        if (row.isRest()) {
            rest = &row;
            continue;
        }
        if (row.first <= first && last <= row.last) return &row;
        if (row.first <= last && first <= row.last) return nullptr; // only partly: cannot tell
    }
    for (int division = first / 100; division <= last / 100; ++division)
        if (!isCovered(division)) return nullptr;
    return rest;
}

const SizeTable::Row *SizeTable::find(const QString &industry) const
{
    for (const Row &row : m_rows)
        if (industry == row.zh || industry.compare(row.en, Qt::CaseInsensitive) == 0) return &row;
    const auto range = rangeOf(industry);
    return range ? between(range->first, range->second) : nullptr;
}

SizeClass SizeTable::classify(const QString &industry, const SizeFigures &figures) const
{
    const Row *row = find(industry.trimmed());
    if (!row) return SizeClass::Unknown;
    SizeClass size = SizeClass::Large;
    for (const Bound &bound : row->bounds) {
        std::optional<qint64> value;
        switch (bound.indicator) {
        case Indicator::Employees: value = figures.employees; break;
        case Indicator::Revenue:
            if (figures.revenue) value = figures.revenue->fen;
            break;
        case Indicator::Assets:
            if (figures.assets) value = figures.assets->fen;
            break;
        }
        if (!value) return SizeClass::Unknown;
        // The lowest indicator decides: so all bounds of the class found are met.
        const auto met = std::count_if(bound.least.begin(), bound.least.end(),
                                       [&](qint64 least) { return *value >= least; });
        size = std::min(size, SizeClass(int(SizeClass::Micro) + int(met)));
    }
    return size;
}

QString SizeTable::rowName(const QString &industry, bool chinese) const
{
    const Row *row = find(industry.trimmed());
    if (!row) return {};
    return chinese ? row->zh : row->en;
}

namespace sizeclass
{
QString word(SizeClass size)
{
    switch (size) {
    case SizeClass::Unknown: return QCoreApplication::translate("rules", "Unknown");
    case SizeClass::Micro: return QCoreApplication::translate("rules", "Micro");
    case SizeClass::Small: return QCoreApplication::translate("rules", "Small");
    case SizeClass::Medium: return QCoreApplication::translate("rules", "Medium");
    case SizeClass::Large: return QCoreApplication::translate("rules", "Large");
    }
    return {};
}

QChar industrySection(const QString &code)
{
    const auto range = rangeOf(code);
    return range ? QChar(sectionOf(range->first / 100)->letter) : QChar();
}

std::optional<std::pair<int, int>> industryRange(const QString &code) { return rangeOf(code); }

QString sectionName(QChar section)
{
    const Section *found = sectionOf(section.toUpper());
    return found ? QCoreApplication::translate("rules", found->name) : QString();
}
} // namespace sizeclass
