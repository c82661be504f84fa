// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/firmmatch.h"
#include "store/firmclasses.h"
#include "township.h"
#include "work/duplicates.h"
#include "work/lists.h"
#include "work/repeatvisits.h"
#include "work/visitlists.h"

/// Records that are one firm: found, decided, merged in any order, taken back.
class TestDuplicates : public QObject
{
    Q_OBJECT

private slots:
    void scores_data();
    void scores();
    void proposesAndDecides();
    void twoLaptopsAndEveryOrder();
    void equalCodesAreOneFirm();
    void chainsAndCards();
    void conflictingDecisionsJoinNothing();
    void classmatesReachTheLaptop();
    void rebuiltFromTheLog();
    void twoWorkersAtOneFirm();
    void oneRowInLists();

private:
    static firmmatch::Facts facts(const QString &line);
    static Result<Id> put(Store &store, const QString &line, const QString &code = {});
    static QList<Id> classOf(Store &store, const Id &id) { return *sameFirm(store.db(), id); }
    static QList<Id> sorted(QList<Id> ids)
    {
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

/// name/town/address/phone/person
firmmatch::Facts TestDuplicates::facts(const QString &line)
{
    const QStringList f = line.split('/');
    return firmmatch::factsOf(f.value(0), f.value(5), f.value(1), {}, f.value(2), f.value(3),
                              {f.value(4)});
}

Result<Id> TestDuplicates::put(Store &store, const QString &line, const QString &code)
{
    const QStringList f = line.split('/');
    Firm firm;
    firm.id = Id::make(store.ambient());
    firm.name = f.value(0);
    firm.town = f.value(1);
    firm.address = f.value(2);
    firm.phone.value = f.value(3);
    firm.contact = f.value(4);
    firm.code.value = code;
    TRY(store.transact([&](Writer &w) { return w.create(firm); }));
    return firm.id;
}

void TestDuplicates::scores_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<bool>("proposed");
    const auto add = [](const char *what, const char *one, const char *two, bool proposed) {
        QTest::newRow(what) << QString::fromUtf8(one) << QString::fromUtf8(two) << proposed;
    };
    add("legal form and place", "晋江市陈埭宏达鞋业有限公司/103/溪边路 5 号/",
        "宏达鞋业/103/溪边路５号/", true);
    add("full width and phone", "Ａ１便利店/103//13900000001", "A1便利店/103//0086 139 0000 0001",
        true);
    add("one character typed wrong, same phone", "宏达鞋材行/103//13900000001",
        "鸿达鞋材行/103//13900000001", true);
    add("one character typed wrong, nothing else", "宏达鞋材行/103//", "宏大鞋材行/103//", false);
    add("shorter name, same address", "阿强海鲜大排档/103/海滨路12号/", "阿强海鲜/103/海滨路12号/",
        true);
    add("same name in another town", "老地方小吃店/103/中山路1号/", "老地方小吃店/106/和平路9号/",
        false);
    add("same name, other number and person", "老地方小吃店/103/中山路1号//吴甲",
        "老地方小吃店/103/中山路88号//庄乙", false);
    add("one owner's two shops", "阿强海鲜/103/海滨路12号/13900000001/林强",
        "顺发五金/103/海滨路12号/13900000001/林强", false);
    add("two codes", "宏达鞋业/103/溪边路5号/1//1", "宏达鞋业/103/溪边路5号/1//2", false);
    add("neighbours", "宏达鞋业/103/溪边路5号/13900000001", "永盛雨伞/103/溪边路5号/13900000002",
        false);
}

void TestDuplicates::scores()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QFETCH(bool, proposed);
    const firmmatch::Facts a = facts(one), b = facts(two);
    const firmmatch::Match match = firmmatch::compare(a, b);
    QCOMPARE(firmmatch::compare(b, a), match);
    QVERIFY2((match.score >= firmmatch::proposed) == proposed,
             qPrintable(QString::number(match.score)));
    QVERIFY(!match.signs.isEmpty());
    if (!proposed) return;
    const QStringList keys = firmmatch::keysOf(a);
    QVERIFY(std::any_of(keys.begin(), keys.end(),
                        [&](const QString &key) { return firmmatch::keysOf(b).contains(key); }));
}

void TestDuplicates::proposesAndDecides()
{
    Township world;
    VERIFY_OK(world.found());
    Store &office = *world.office;
    const auto stall = put(office, QStringLiteral("宏达鞋材行/350582103/溪边路5号/13900000001"));
    const auto listed =
        put(office, QStringLiteral("晋江宏达鞋材行/350582103/溪边路 5 号/13900000001"),
            QStringLiteral("91350582XX0100554L"));
    VERIFY_OK(put(office, QStringLiteral("永盛雨伞/350582103/溪边路7号/13900000002")));
    const auto candidates = duplicateCandidates(office);
    VERIFY_OK(candidates);
    QCOMPARE(candidates->size(), 1);
    const FirmPair pair = candidates->first();
    QCOMPARE(sorted({pair.first, pair.second}), sorted({*stall, *listed}));
    for (const firmmatch::Sign sign : pair.match.signs) QVERIFY(!signWords(sign).isEmpty());

    VERIFY_OK(decideSame(office, *stall, *listed, false));
    QVERIFY(duplicateCandidates(office)->isEmpty()); // not proposed again
    QCOMPARE(classOf(office, *stall), QList<Id>{*stall});
    VERIFY_OK(decideSame(office, *listed, *stall, true)); // thought better of it
    QVERIFY(duplicateCandidates(office)->isEmpty());
    QCOMPARE(classOf(office, *stall), sorted({*stall, *listed}));
    QCOMPARE(decidedPairs(office)->size(), 1);
    QVERIFY(decidedPairs(office)->first().same);
    VERIFY_OK(decideSame(office, *stall, *listed, {}));
    QCOMPARE(duplicateCandidates(office)->size(), 1);
    QCOMPARE(classOf(office, *stall), QList<Id>{*stall});
    QVERIFY(office.log().verify()->isEmpty());
}

/// Two workers register one stall; the office joins them; undo takes them apart.
void TestDuplicates::twoLaptopsAndEveryOrder()
{
    QByteArray state;
    for (const bool reversed : {false, true}) {
        Township world(7);
        VERIFY_OK(world.found());
        VERIFY_OK(world.prepare(world.lin, "lin"));
        VERIFY_OK(world.prepare(world.wang, "wang"));
        const auto one = put(*world.lin.store, QStringLiteral("阿强海鲜/350582103/海滨路12号/"));
        const auto two =
            put(*world.wang.store, QStringLiteral("阿强海鲜大排档/350582103/海滨路12号/"));
        const auto first = world.up(world.lin), second = world.up(world.wang);
        VERIFY_OK(first);
        VERIFY_OK(second);
        QStringList order{*first, *second, *first};
        if (reversed) std::reverse(order.begin(), order.end());
        for (const QString &path : order) VERIFY_OK(importPackage(*world.office, path));
        const auto candidates = duplicateCandidates(*world.office);
        VERIFY_OK(candidates);
        QCOMPARE(candidates->size(), 1);
        VERIFY_OK(decideSame(*world.office, *one, *two, true));
        QCOMPARE(classOf(*world.office, *one), sorted({*one, *two}));
        QCOMPARE(*cardOfFirm(world.office->db(), *two), std::min(*one, *two));
        VERIFY_OK(world.down(world.lin));
        VERIFY_OK(world.down(world.wang));
        for (Store *laptop : {world.lin.store.get(), world.wang.store.get()}) {
            QCOMPARE(classOf(*laptop, *one), sorted({*one, *two}));
            QVERIFY(laptop->log().verify()->isEmpty());
        }
        QVERIFY(*world.agrees(world.lin));
        QVERIFY(!decideSame(*world.lin.store, *one, *two, false)); // a worker decides nothing
    }
}

void TestDuplicates::equalCodesAreOneFirm()
{
    Township world;
    VERIFY_OK(world.found());
    Store &office = *world.office;
    const QString code = QStringLiteral("91350582XX0100554L");
    const auto one = put(office, QStringLiteral("甲/350582103"), code);
    const auto two = put(office, QStringLiteral("乙/350582103"));
    QCOMPARE(classOf(office, *one), QList<Id>{*one});
    VERIFY_OK(Township::edit<Firm>(office, *two, [&](Firm &f) { f.code.value = code; }));
    QCOMPARE(classOf(office, *one), sorted({*one, *two}));
    VERIFY_OK(Township::edit<Firm>(office, *two, [&](Firm &f) { f.code.value.clear(); }));
    QCOMPARE(classOf(office, *one), QList<Id>{*one});
    QVERIFY(office.log().verify()->isEmpty());
}

void TestDuplicates::chainsAndCards()
{
    Township world;
    VERIFY_OK(world.found());
    Store &office = *world.office;
    QList<Id> firms;
    for (int i = 0; i < 4; ++i) {
        const auto id = put(office, QStringLiteral("企业%1(演示)/350582103").arg(i));
        VERIFY_OK(id);
        firms.append(*id);
    }
    const auto link = [&](int a, int b, std::optional<bool> same) {
        VERIFY_OK(decideSame(office, firms[a], firms[b], same));
    };
    link(0, 1, true);
    link(2, 3, true);
    link(1, 2, true);
    QCOMPARE(classOf(office, firms[3]), sorted(firms));
    const Id card = sorted(firms).first();
    QCOMPARE(*cardOfFirm(office.db(), firms[3]), card);
    // A deleted record is no card, but its visits still count in the class.
    const auto loaded = office.load<Firm>(card);
    VERIFY_OK(loaded);
    VERIFY_OK(office.transact(
        [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), card, loaded->basis, true); }));
    QCOMPARE(*cardOfFirm(office.db(), card), sorted(firms)[1]);
    link(1, 2, false);
    QCOMPARE(classOf(office, firms[0]), sorted({firms[0], firms[1]}));
    QCOMPARE(classOf(office, firms[3]), sorted({firms[2], firms[3]}));
    QVERIFY(office.log().verify()->isEmpty());
}

/// Two office workbooks (one restored) said different things: nothing is joined until decided.
void TestDuplicates::conflictingDecisionsJoinNothing()
{
    Township world;
    VERIFY_OK(world.found());
    Store &office = *world.office;
    const auto one = put(office, QStringLiteral("甲/350582103")),
               two = put(office, QStringLiteral("乙/350582103"));
    VERIFY_OK(decideSame(office, *one, *two, true));
    const Id id = office.find<Link>("1")->first().id;
    const auto before = office.load<Link>(id);
    VERIFY_OK(before);
    VERIFY_OK(decideSame(office, *one, *two, {}));
    Link other = before->record;
    other.same = false;
    VERIFY_OK(office.transact([&](Writer &w) { return w.update(other, *before); }));
    QCOMPARE(classOf(office, *one), QList<Id>{*one});
    QVERIFY(office.log().verify()->isEmpty());
}

void TestDuplicates::classmatesReachTheLaptop()
{
    Township world;
    VERIFY_OK(world.found());
    Id inside;
    VERIFY_OK(world.addFirm(inside, QStringLiteral("阿强海鲜")));
    const auto outside = put(*world.office, QStringLiteral("阿强海鲜大排档/350582103"));
    VERIFY_OK(world.prepare(world.lin, "lin"));
    QVERIFY(!world.lin.store->exists(Kind::Firm, *outside));
    VERIFY_OK(decideSame(*world.office, inside, *outside, true));
    VERIFY_OK(world.down(world.lin));
    QVERIFY(world.lin.store->exists(Kind::Firm, *outside));
    QCOMPARE(classOf(*world.lin.store, inside), sorted({inside, *outside}));
    QVERIFY(*world.agrees(world.lin));
}

void TestDuplicates::rebuiltFromTheLog()
{
    Township world;
    VERIFY_OK(world.found());
    Store &office = *world.office;
    const auto one = put(office, QStringLiteral("甲/350582103")),
               two = put(office, QStringLiteral("乙/350582103"));
    VERIFY_OK(decideSame(office, *one, *two, true));
    VERIFY_OK(office.db().exec("DELETE FROM firm_class"));
    QCOMPARE(office.log().verify()->size(), 1);
    VERIFY_OK(office.transactBare([&](QSet<Kind> &) { return office.log().rebuild(); }));
    QVERIFY(office.log().verify()->isEmpty());
    QCOMPARE(classOf(office, *two), sorted({*one, *two}));
}

/// Two laptops visit one stall under two records: both and the office are told.
void TestDuplicates::twoWorkersAtOneFirm()
{
    Township world;
    VERIFY_OK(world.found());
    Id one, two;
    VERIFY_OK(world.addFirm(one, QStringLiteral("阿强海鲜")));
    VERIFY_OK(world.addFirm(two, QStringLiteral("阿强海鲜大排档")));
    VERIFY_OK(world.prepare(world.lin, "林"));
    VERIFY_OK(world.prepare(world.wang, "王"));
    const QDate today = world.ambient.today();
    const auto goes = [&](Township::Person &person, const Id &firm, QDate day) {
        Visit visit;
        visit.id = Id::make(world.ambient);
        visit.firm = firm;
        visit.worker = person.id;
        visit.visitedOn = day;
        visit.channel = Channel::OnSite;
        return person.store->transact([&](Writer &w) { return w.create(visit); });
    };
    VERIFY_OK(goes(world.lin, one, today.addDays(-20)));
    VERIFY_OK(goes(world.wang, two, today.addDays(-3)));
    VERIFY_OK(importPackage(*world.office, *world.up(world.lin)));
    VERIFY_OK(importPackage(*world.office, *world.up(world.wang)));
    QVERIFY(repeatVisits(*world.office)->isEmpty()); // two firms, as far as anybody knows
    VERIFY_OK(decideSame(*world.office, one, two, true));
    VERIFY_OK(world.down(world.lin));
    VERIFY_OK(world.down(world.wang));
    for (Store *store : {world.office.get(), world.lin.store.get(), world.wang.store.get()}) {
        const auto repeats = repeatVisits(*store);
        VERIFY_OK(repeats);
        QCOMPARE(repeats->size(), 1);
        QCOMPARE(repeats->first().firm, std::min(one, two));
        QCOMPARE(repeats->first().firstBy, QStringLiteral("林"));
        QCOMPARE(repeats->first().secondOn, today.addDays(-3));
        QVERIFY(!repeatWords(repeats->first(), today).isEmpty());
    }
    // Whoever visits next sees the last visit, whichever record it stands under.
    QCOMPARE(visitlists::lastVisit(*world.lin.store, one, today)->visitedOn, today.addDays(-3));
    world.ambient.pass(40LL * 24 * 3600 * 1000);
    QVERIFY(repeatVisits(*world.office)->isEmpty());
}

void TestDuplicates::oneRowInLists()
{
    Township world;
    VERIFY_OK(world.found());
    Store &office = *world.office;
    const auto one = put(office, QStringLiteral("阿强海鲜/350582103"));
    const auto two = put(office, QStringLiteral("三哥烧烤摊/350582103"));
    VERIFY_OK(put(office, QStringLiteral("永盛雨伞/350582103")));
    VERIFY_OK(decideSame(office, *one, *two, true));
    ListSource firms(office, listSpec("firms"));
    VERIFY_OK(firms.reload());
    QCOMPARE(firms.size(), 2);
    // Found by either name, it is the card that is shown.
    for (const char *name : {"阿强", "三哥"}) {
        VERIFY_OK(firms.reload({QString::fromUtf8(name)}));
        QCOMPARE(firms.size(), 1);
        QCOMPARE(firms.id(0), std::min(*one, *two));
    }
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
