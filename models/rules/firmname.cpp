// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/firmname.h"

#include "rules/typedtext.h"

#include <array>
#include <utility>

namespace firmname
{
namespace
{
/// Longest first, for the first that fits is taken.
constexpr std::array<QStringView, 16> legalForms = {u"农民专业合作社联合社",
                                                    u"专业合作社联合社",
                                                    u"农民专业合作社",
                                                    u"股份合作公司",
                                                    u"股份合作社",
                                                    u"专业合作社",
                                                    u"有限责任公司",
                                                    u"股份有限公司",
                                                    u"个人独资企业",
                                                    u"个体工商户",
                                                    u"合伙企业",
                                                    u"有限公司",
                                                    u"分公司",
                                                    u"总公司",
                                                    u"合作社",
                                                    u"公司"};

/// Beginnings of legal forms, as they stand there while somebody types.
constexpr std::array<QStringView, 9> begunForms = {u"农民专业合作", u"股份有限公", u"有限责任公",
                                                   u"股份有限",     u"有限责任",   u"专业合作",
                                                   u"有限公",       u"有限",       u"股份"};

/// Places of the county's own surroundings, which names also give without 省 and 市.
constexpr std::array<QStringView, 3> nearPlaces = {u"福建", u"泉州", u"晋江"};

/// Words that end in 市 and are no city.
constexpr QStringView notCity = u"超夜菜集街都城花鱼米楼店股上商闹";

qsizetype spacesAt(QStringView name, qsizetype at)
{
    qsizetype n = 0;
    while (at + n < name.size() && name[at + n].isSpace()) ++n;
    return n;
}

/// Length of 2..longest Han characters followed by suffix at the beginning of text, else 0.
qsizetype placeWith(QStringView text, QStringView suffix, qsizetype longest)
{
    for (qsizetype n = 0; n < qMin(longest + 1, text.size()); ++n) {
        if (n >= 2 && text.mid(n).startsWith(suffix)) return n + suffix.size();
        if (!fold::isHan(text[n].unicode())) return 0;
    }
    return 0;
}

qsizetype provinceAt(QStringView text) { return placeWith(text, u"省", 3); }

qsizetype cityAt(QStringView text)
{
    const qsizetype n = placeWith(text, u"市", 3);
    if (n == 0 || notCity.contains(text[n - 2])) return 0;
    return text.mid(n - 2).startsWith(u"门市部") ? 0 : n; // but 厦门市
}

qsizetype nearPlaceAt(QStringView text)
{
    for (const QStringView place : nearPlaces)
        if (text.startsWith(place)) return place.size();
    return 0;
}

qsizetype townAt(QStringView text)
{
    return qMax(placeWith(text, u"镇", 2), placeWith(text, u"街道", 2));
}

qsizetype districtAt(QStringView text)
{
    return qMax(placeWith(text, u"县", 2), placeWith(text, u"区", 2));
}

/// How much of the name, which ends at `end`, is place. One character must remain after a place
/// with its suffix, two after a bare one.
qsizetype headOf(QStringView name, qsizetype end, qsizetype mustRemain = 1)
{
    qsizetype at = spacesAt(name.first(end), 0);
    bool placed = false;
    for (;;) {
        const QStringView rest = name.sliced(at, end - at);
        qsizetype remain = mustRemain;
        qsizetype n = qMax(provinceAt(rest), cityAt(rest));
        if (n == 0) n = townAt(rest);
        if (n == 0 && placed) n = districtAt(rest);
        if (n == 0) {
            n = nearPlaceAt(rest);
            remain = 2 * mustRemain;
        }
        n += spacesAt(rest, n);
        if (n == 0 || rest.size() < n + remain) return at;
        at += n;
        placed = true;
    }
}

/// Start of a bracketed remark that ends the text, else its size.
qsizetype remarkIn(QStringView text)
{
    constexpr QStringView open = u"([{【〔「";
    constexpr QStringView close = u")]}】〕」";
    if (text.isEmpty() || !close.contains(text.back())) return text.size();
    int depth = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (close.contains(text[i])) ++depth;
        if (open.contains(text[i]) && --depth == 0) return i;
    }
    return text.size();
}

qsizetype formIn(QStringView text)
{
    for (const QStringView form : legalForms) {
        if (!text.endsWith(form)) continue;
        const qsizetype start = text.size() - form.size();
        if (form != u"分公司") return start;
        // 有限公司晋江分公司: the branch's place belongs to the form of the parent.
        const qsizetype parent = text.first(start).lastIndexOf(u"公司");
        return parent > 0 && start - parent <= 10 ? formIn(text.first(parent + 2)) : start;
    }
    return text.size();
}

/// Where the legal form and the remarks begin that end the name.
qsizetype tailOf(QStringView name, qsizetype mustRemain = 1)
{
    qsizetype end = name.size();
    bool formTaken = false;
    for (;;) {
        qsizetype start = end;
        while (start > 0 && name[start - 1].isSpace()) --start;
        // A remark before the form, 示范(晋江)有限公司, is part of the name.
        if (start == end && !formTaken) start = remarkIn(name.first(end));
        if (start == end && !formTaken) {
            start = formIn(name.first(end));
            formTaken = start != end;
        }
        if (start == end || start < mustRemain) return end;
        end = start;
    }
}

/// Where the core begins and ends: the whole name if nothing else would remain.
std::pair<qsizetype, qsizetype> coreOf(QStringView folded)
{
    const qsizetype tail = tailOf(folded);
    const qsizetype head = headOf(folded, tail);
    const bool nothing = folded.sliced(head, tail - head).trimmed().isEmpty();
    return nothing ? std::pair(qsizetype(0), folded.size()) : std::pair(head, tail);
}

QString keyOf(QStringView folded)
{
    QString out;
    out.reserve(folded.size());
    for (const QChar c : folded)
        if (c.isLetterOrNumber() || c.isSurrogate()) out += c.toLower();
    return out;
}
} // namespace

NameParts split(const QString &name)
{
    const auto [head, tail] = coreOf(fold::halfWidth(name)); // folding keeps every position
    return {name.first(head), name.sliced(head, tail - head), name.sliced(tail)};
}

QString searchKey(const QString &name)
{
    const QString folded = fold::halfWidth(name);
    const auto [head, tail] = coreOf(folded);
    const QString key = keyOf(QStringView(folded).sliced(head, tail - head));
    return key.isEmpty() ? keyOf(folded) : key;
}

QString wholeKey(const QString &name) { return fold::compact(name).toLower(); }

QString queryKey(const QString &typed)
{
    const QString folded = fold::halfWidth(typed).trimmed();
    qsizetype tail = tailOf(folded, 0);
    if (tail == folded.size())
        for (const QStringView begun : begunForms)
            if (folded.endsWith(begun)) {
                tail -= begun.size();
                break;
            }
    const qsizetype head = headOf(folded, tail, 0);
    return keyOf(QStringView(folded).sliced(head, tail - head));
}
} // namespace firmname
