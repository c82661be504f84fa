// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/division.h"

#include "rules/csv.h"
#include "rules/typedtext.h"

#include <QCoreApplication>

namespace
{
/// Takes off what stands before the town: 福建省 泉州市 晋江市, also without 省 and 市.
QString withoutCounty(const QString &written)
{
    QString out = written;
    for (const QStringView place : {u"福建", u"泉州", u"晋江"}) {
        if (!out.startsWith(place) || out.size() == place.size()) continue;
        out.remove(0, place.size());
        if (out.startsWith(u'省') || out.startsWith(u'市')) out.remove(0, 1);
    }
    return out;
}

/// 陈埭 of 陈埭镇.
QString stem(const QString &name)
{
    for (const QStringView suffix : {u"街道办事处", u"街道办", u"街道", u"开发区", u"镇", u"乡"})
        if (name.endsWith(suffix) && name.size() > suffix.size())
            return name.chopped(suffix.size());
    return name;
}

/// How the two zones are called in speech.
QString spoken(const QString &name)
{
    if (name == u"经开区") return QStringLiteral("经济开发区");
    if (name == u"综保区") return QStringLiteral("综合保税区");
    return name;
}
} // namespace

Result<Divisions> Divisions::fromCsv(const QString &text)
{
    Divisions divisions;
    const auto rows = csv::rows(text);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        if (row.size() < 4 || row[0].size() != 9)
            return Error{QCoreApplication::translate(
                             "rules", "Row %1 of the table of towns is not code,name_zh,name_en,"
                                      "kind. Nothing was taken over: correct the row.")
                             .arg(i + 1)};
        divisions.m_all += {row[0], row[1], row[2], row[3]};
    }
    return divisions;
}

Result<Divisions> Divisions::builtIn()
{
    TRY_ASSIGN(text, csv::resource(QStringLiteral(":/data/divisions-jinjiang.csv")));
    return fromCsv(text);
}

void Divisions::put(const Division &town)
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Division &d) { return d.code == town.code; });
    if (found == m_all.end())
        m_all.append(town);
    else
        *found = town;
}

const Division *Divisions::byCode(const QString &code) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Division &d) { return code.startsWith(d.code); });
    return found == m_all.end() ? nullptr : &*found;
}

const Division *Divisions::byName(const QString &written) const
{
    const QString plain = fold::compact(written);
    if (plain.isEmpty()) return nullptr;
    if (const Division *coded = byCode(plain)) return coded;
    const QString town = spoken(withoutCounty(plain));

    const auto only = [this](const auto &fits) -> const Division * {
        const Division *found = nullptr;
        for (const Division &d : m_all) {
            if (!fits(d)) continue;
            if (found) return nullptr;
            found = &d;
        }
        return found;
    };
    if (const Division *exact = only([&](const Division &d) {
            return d.zh == plain || withoutCounty(d.zh) == town ||
                   fold::compact(d.en).compare(plain, Qt::CaseInsensitive) == 0;
        }))
        return exact;
    if (const Division *stemmed =
            only([&](const Division &d) { return stem(withoutCounty(d.zh)) == stem(town); }))
        return stemmed;
    return only([&](const Division &d) { return town.startsWith(withoutCounty(d.zh)); });
}

QString Divisions::name(const QString &code, bool chinese) const
{
    const Division *division = byCode(code);
    if (!division) return code;
    return chinese ? division->zh : division->en;
}
