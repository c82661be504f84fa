// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/firmmatch.h"

#include "rules/firmname.h"
#include "rules/pinyin.h"
#include "rules/typedtext.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace firmmatch
{
namespace
{
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : fold::halfWidth(text))
        if (fold::isDigit(c.unicode())) digits += c;
    return digits;
}

/// Numbers apart from each other: 58 号 2 楼 is not 5 号 82 楼.
QString numbersOf(const QString &text)
{
    QStringList numbers;
    bool inNumber = false;
    for (const QChar c : text) {
        if (!fold::isDigit(c.unicode())) {
            inNumber = false;
            continue;
        }
        if (!inNumber) numbers.append(QString());
        numbers.last() += c;
        inNumber = true;
    }
    return numbers.join(u'-');
}

/// Province, city and town in front of an address say only what the town's field says.
QString withoutRegion(const QString &address)
{
    qsizetype from = 0;
    for (const QChar end : {u'省', u'市', u'镇'}) {
        const qsizetype at = address.indexOf(end, from);
        if (at >= 0 && at - from <= 6) from = at + 1;
    }
    if (from == 0 || address.mid(from).isEmpty()) {
        const qsizetype street = address.indexOf(QStringLiteral("街道"));
        if (street >= 0 && street <= 6) from = street + 2;
    }
    return address.mid(from);
}

/// Letters, digits and Han only, without filler words that one writer leaves out.
QString placeKey(const QString &text)
{
    QString key;
    for (const QChar c : fold::compact(text))
        if (c.isLetterOrNumber()) key += c.toLower();
    key = withoutRegion(key);
    for (const QStringView filler :
         {u"村民委员会", u"居委会", u"村委会", u"社区", u"工业区", u"号", u"村"})
        key.remove(filler.toString());
    return key;
}

/// Edits to turn one text into the other; two neighbours that changed places are one edit.
int distance(const QString &a, const QString &b)
{
    const auto rows = std::size_t(a.size()) + 1, columns = std::size_t(b.size()) + 1;
    std::vector<std::vector<int>> d(rows, std::vector<int>(columns));
    for (std::size_t i = 0; i < rows; ++i) d[i][0] = int(i);
    for (std::size_t j = 0; j < columns; ++j) d[0][j] = int(j);
    for (std::size_t i = 1; i < rows; ++i)
        for (std::size_t j = 1; j < columns; ++j) {
            const QChar x = a[qsizetype(i) - 1], y = b[qsizetype(j) - 1];
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (x != y)});
            if (i > 1 && j > 1 && x == b[qsizetype(j) - 2] && a[qsizetype(i) - 2] == y)
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[rows - 1][columns - 1];
}

/// 1 for equal texts, 0 for such that have nothing in common.
double likeness(const QString &a, const QString &b)
{
    const auto longer = double(std::max(a.size(), b.size()));
    return longer == 0 ? 0 : 1 - distance(a, b) / longer;
}

bool contains(const QString &a, const QString &b)
{
    const auto &[shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    return shorter.size() >= 2 && longer.contains(shorter);
}

/// Adds up what speaks for and against.
class Weighing
{
public:
    void add(Sign sign, int weight)
    {
        m_match.signs.append(sign);
        m_match.score += weight;
    }
    Match result()
    {
        m_match.score = std::clamp(m_match.score, 0, 100);
        return m_match;
    }

private:
    Match m_match;
};

void weighName(const Facts &a, const Facts &b, Weighing &w)
{
    const double like = likeness(a.core, b.core);
    if (a.core == b.core)
        w.add(Sign::SameName, a.core.size() > 1 ? 52 : 30);
    else if (like >= 0.7)
        w.add(Sign::LikeName, 38);
    else if (contains(a.core, b.core))
        w.add(Sign::LikeName, 30);
    else if (like >= 0.5)
        w.add(Sign::LikeName, 20);
    else
        w.add(Sign::OtherName, -30);
    if (a.core != b.core && like >= 0.3 && a.sound.size() > 1 && a.sound == b.sound)
        w.add(Sign::SameSound, 12);
}

void weighPlace(const Facts &a, const Facts &b, Weighing &w)
{
    if (!a.town.isEmpty() && !b.town.isEmpty() && a.town != b.town) w.add(Sign::OtherTown, -25);
    if (a.place.isEmpty() || b.place.isEmpty()) return;
    const double like = likeness(a.place, b.place);
    const bool sameNumbers = a.numbers == b.numbers;
    if (a.place == b.place)
        w.add(Sign::SameAddress, a.numbers.isEmpty() ? 12 : 30);
    else if (sameNumbers && !a.numbers.isEmpty() && (like >= 0.5 || contains(a.place, b.place)))
        w.add(Sign::LikeAddress, 22);
    else if (contains(a.place, b.place) && (a.numbers.isEmpty() || b.numbers.isEmpty()))
        w.add(Sign::LikeAddress, 6);
    else if (like < 0.4 || (!sameNumbers && !a.numbers.isEmpty() && !b.numbers.isEmpty()))
        w.add(Sign::OtherAddress, -14);
}

void weighPeople(const Facts &a, const Facts &b, Weighing &w)
{
    if (!a.phone.isEmpty() && !b.phone.isEmpty())
        a.phone == b.phone ? w.add(Sign::SamePhone, 34) : w.add(Sign::OtherPhone, -8);
    if (a.people.isEmpty() || b.people.isEmpty()) return;
    const bool same = std::any_of(a.people.begin(), a.people.end(),
                                  [&](const QString &person) { return b.people.contains(person); });
    same ? w.add(Sign::SamePerson, 16) : w.add(Sign::OtherPerson, -10);
}
} // namespace

Facts factsOf(const QString &name, const QString &code, const QString &town, const QString &village,
              const QString &address, const QString &phone, const QStringList &people)
{
    Facts facts;
    facts.core = firmname::searchKey(name);
    facts.sound = pinyin::initials(facts.core);
    facts.code = code;
    facts.town = town;
    facts.place =
        placeKey(address.isEmpty() || address.contains(village) ? address : village + address);
    facts.numbers = numbersOf(facts.place);
    const QString digits = digitsOf(phone);
    facts.phone = digits.size() >= 7 ? digits.right(11) : QString();
    for (const QString &person : people)
        if (const QString folded = fold::compact(person); folded.size() > 1)
            facts.people.append(folded);
    facts.people.removeDuplicates();
    return facts;
}

Match compare(const Facts &a, const Facts &b)
{
    // Two codes are two subjects by law, however alike the rest is.
    if (!a.code.isEmpty() && !b.code.isEmpty() && a.code != b.code) return {0, {Sign::OtherCode}};
    Weighing w;
    weighName(a, b, w);
    weighPlace(a, b, w);
    weighPeople(a, b, w);
    return w.result();
}

QStringList keysOf(const Facts &facts)
{
    QStringList keys;
    const QString &core = facts.core;
    if (!facts.phone.isEmpty()) keys.append(u'p' + facts.phone);
    if (!facts.numbers.isEmpty()) keys.append(u'a' + facts.town + facts.place);
    if (facts.sound.size() > 1) keys.append(u's' + facts.town + facts.sound);
    if (core.isEmpty()) return keys;
    keys.append(u'n' + core);
    // Names that differ in one character share one of these, or the whole of the shorter.
    if (core.size() >= 3 && core.size() <= 10)
        for (qsizetype i = 0; i < core.size(); ++i) keys.append(u'n' + QString(core).remove(i, 1));
    keys.removeDuplicates();
    return keys;
}
} // namespace firmmatch
