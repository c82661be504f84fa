// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/duplicates.h"
#include "bench.h"
#include "storeworld.h"

// A synthetic township in which some firms are registered twice, typed differently each time. What
// is typed how is this file's own invention and shares no code with the matcher: the figures say
// how well it does on such differences, not on a real county's.

namespace
{
const QStringList towns{"350582100", "350582101", "350582103", "350582105", "350582107"};
const QStringList townNames{"青阳", "安海", "陈埭", "东石", "金井"};
const QStringList brandHeads =
    QStringLiteral("宏 鸿 达 大 永 勇 盛 胜 顺 发 兴 新 源 园 和 合 佳 嘉 利 力 "
                   "恒 泰 太 福 富 金 锦 华 花 明 名 阿强 老陈 小林 三哥")
        .split(' ');
const QStringList brandTails =
    QStringLiteral("达 大 盛 胜 发 兴 源 园 和 佳 利 泰 福 华 明 丰 祥 隆 龙 记 嫂 姐").split(' ');
const QStringList trades =
    QStringLiteral(
        "鞋业 鞋材行 五金店 雨伞厂 海鲜大排档 小吃店 便利店 服装加工厂 拉链厂 包装 汽修厂 水果批发 "
        "茶叶店 电脑维修 石材")
        .split(' ');
const QStringList roads =
    QStringLiteral("溪边路 海滨路 中山路 和平路 新华街 世纪大道 湖滨路 桥南路").split(' ');
const QStringList forms{"", "有限公司", "商行", "经营部", ""};
const QStringList people =
    QStringLiteral("林某一 陈某二 王某三 吴某四 庄某五 蔡某六 许某七 张某八").split(' ');
/// Characters that an input method offers for the same sounds.
const QStringList homophones{"宏鸿洪", "达大", "永勇", "盛胜", "源园圆", "和合", "佳嘉",
                             "利力",   "泰太", "福富", "金锦", "华花",   "明名", "隆龙"};

struct Made {
    Firm firm{};
    int subject = 0; ///< which real firm it is a record of
};

class Township
{
public:
    Township(FakeAmbient &ambient, quint64 seed)
        : m_ambient(ambient)
        , m_random(seed)
    {
    }

    /// A firm of its own.
    Made firm(int subject, double withCode)
    {
        Made made;
        made.subject = subject;
        Firm &f = made.firm;
        f.id = Id::make(m_ambient);
        m_town = pick(int(towns.size()));
        f.town = towns[m_town];
        m_brand = any(brandHeads) + any(brandTails);
        m_trade = any(trades);
        f.name = (chance(0.3) ? "晋江市" + townNames[m_town] : QString()) + m_brand + m_trade +
                 any(forms);
        f.address = any(roads) + QString::number(1 + pick(400)) + "号";
        f.phone.value =
            chance(0.85) ? QStringLiteral("1%1").arg(3000000000LL + pick(999'999'999)) : QString();
        f.contact = chance(0.8) ? any(people) + QString::number(pick(400)) : QString();
        if (chance(withCode))
            f.code.value = QStringLiteral("91350582XX%1").arg(subject, 8, 10, QChar('0'));
        return made;
    }

    /// Another shop of the same brand, or another shop of the same people: no duplicate.
    Made neighbour(const Made &of, int subject)
    {
        Made made = firm(subject, 0);
        if (chance(0.6)) {
            made.firm.name = of.firm.name;
            if (chance(0.4)) made.firm.town = of.firm.town;
        } else {
            made.firm.town = of.firm.town;
            made.firm.phone = of.firm.phone;
            made.firm.contact = of.firm.contact;
            if (chance(0.5)) made.firm.address = of.firm.address;
        }
        return made;
    }

    /// The same firm as somebody else types it.
    Made again(const Made &of)
    {
        Made made = of;
        Firm &f = made.firm;
        f.id = Id::make(m_ambient);
        f.code.value.clear();
        f.name = retyped(f.name);
        if (chance(0.2))
            f.address.clear();
        else if (chance(0.35))
            f.address = "晋江市" + QString(f.address).replace("号", " 号");
        if (chance(0.2))
            f.phone.value.clear();
        else if (chance(0.3))
            f.phone.value = "+86 " + f.phone.value.left(3) + ' ' + f.phone.value.mid(3);
        else if (chance(0.12))
            f.phone.value = QStringLiteral("1%1").arg(3000000000LL + pick(999'999'999));
        if (chance(0.4)) f.contact.clear();
        if (chance(0.03)) f.town.clear();
        return made;
    }

    bool chance(double p) { return std::uniform_real_distribution<>(0, 1)(m_random) < p; }
    int pick(int below) { return std::uniform_int_distribution<>(0, below - 1)(m_random); }

private:
    const QString &any(const QStringList &list) { return list[pick(int(list.size()))]; }
    QString retyped(QString name)
    {
        if (chance(0.5)) name.remove("晋江市");
        for (const QString &form : forms)
            if (!form.isEmpty() && chance(0.6)) name.remove(form);
        if (chance(0.2)) name.replace("大排档", "");
        if (chance(0.25)) name = soundingAlike(name);
        if (chance(0.08) && name.size() > 4) name.remove(pick(int(name.size())), 1);
        if (chance(0.1)) name.insert(name.size() / 2, ' ');
        if (chance(0.1)) name += "（" + any(townNames) + "）";
        return name;
    }
    /// The first character that has a homophone becomes another one.
    QString soundingAlike(QString name)
    {
        for (QChar &c : name)
            for (const QString &alike : homophones)
                if (const qsizetype at = alike.indexOf(c); at >= 0) {
                    c = alike[(at + 1) % alike.size()];
                    return name;
                }
        return name;
    }

    FakeAmbient &m_ambient;
    std::mt19937_64 m_random;
    int m_town = 0;
    QString m_brand, m_trade;
};

Result<> put(Store &store, const QList<Made> &records)
{
    return store.transact([&](Writer &w) -> Result<> {
        for (const Made &m : records) TRY(w.create(m.firm));
        return ok();
    });
}

QList<Made> records(Township &township, int subjects, double withCode, double twice)
{
    QList<Made> all;
    for (int i = 0; i < subjects; ++i) {
        all.append(township.firm(i, withCode));
        const Made made = all.last();
        if (township.chance(twice)) all.append(township.again(made));
        if (township.chance(0.08)) all.append(township.neighbour(made, subjects + i));
    }
    return all;
}

Result<> quality(Bench &bench)
{
    QTemporaryDir dir;
    FakeAmbient ambient(11);
    MemoryMarks marks;
    TRY_ASSIGN(store, foundOffice(dir.filePath("d.gridpoint"), ambient, marks));
    Township township(ambient, 2026);
    const QList<Made> all = records(township, 6000, 0.4, 0.15);
    TRY(put(*store, all));
    QHash<Id, int> subjectOf;
    QHash<int, int> timesOf;
    for (const Made &m : all) {
        subjectOf.insert(m.firm.id, m.subject);
        ++timesOf[m.subject];
    }
    const auto truth =
        double(std::count_if(timesOf.begin(), timesOf.end(), [](int n) { return n > 1; }));
    TRY_ASSIGN(found, duplicateCandidates(*store, 100'000));
    const auto right = double(std::count_if(found.begin(), found.end(), [&](const FirmPair &p) {
        return subjectOf[p.first] == subjectOf[p.second];
    }));
    const QString what =
        QStringLiteral("of %1 pairs in %2 synthetic records").arg(int(truth)).arg(all.size());
    bench.note("duplicates_precision", right / double(std::max(qsizetype(1), found.size())),
               ">= 0.9", QStringLiteral("proposed pairs that are one firm, ") + what);
    bench.note("duplicates_recall", right / truth, ">= 0.85",
               QStringLiteral("pairs that are proposed, ") + what);
    return ok();
}

Result<> speed(Bench &bench)
{
    QTemporaryDir dir;
    FakeAmbient ambient(12);
    MemoryMarks marks;
    TRY_ASSIGN(store, foundOffice(dir.filePath("d.gridpoint"), ambient, marks));
    Township township(ambient, 2027);
    TRY(put(*store, records(township, 94'000, 0.8, 0.02)));
    TRY_ASSIGN(took, seconds([&]() -> Result<> {
                   TRY(duplicateCandidates(*store));
                   return ok();
               }));
    bench.note("duplicates_100k_s", took, "<= 5",
               QStringLiteral("looking through 100,000 firms, a fifth without a code"));
    return ok();
}
} // namespace

Result<> benchDuplicates(Bench &bench)
{
    if (bench.wants({"duplicates_precision", "duplicates_recall"})) TRY(quality(bench));
    if (bench.wants({"duplicates_100k_s"})) TRY(speed(bench));
    return ok();
}
