// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/division.h"
#include "rules/firmname.h"
#include "rules/namehits.h"
#include "rules/pinyin.h"

#include <QtTest>

class TestFirmname : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedIsFoundInTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("hit");
        const auto row = [](const char *name, const char *typed, const char *hit) {
            QTest::newRow(typed) << QString::fromUtf8(name) << QString::fromUtf8(typed)
                                 << QString::fromUtf8(hit);
        };
        row("晋江市宏达鞋业有限公司", "宏达", "宏达");
        row("晋江市宏达鞋业有限公司", " 达鞋 ", "达鞋");
        row("晋江市宏达鞋业有限公司", "宏达鞋业有限", "宏达鞋业有限");
        row("晋江市宏达鞋业厂", "宏达有限公司", "宏达");
        row("ＡＢ鞋材店", "ab", "ＡＢ");
        row("晋江市宏达鞋业有限公司", "hd", "宏达");
        row("晋江市宏达鞋业有限公司", "dxy", "达鞋业");
        row("晋江市五里拉链有限公司（演示）", "wll", "五里拉");
        row("重庆宏达鞋业", "cq", "重庆");
        row("晋江市宏达鞋业有限公司", "13900000123", "");
        row("晋江市宏达鞋业有限公司", "zz", "");
        row("晋江市宏达鞋业有限公司", " ", "");
    }
    void whatWasTypedIsFoundInTheName()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QString shown;
        for (const namehits::Run &run : namehits::in(name, typed))
            shown += name.mid(run.from, run.count);
        QTEST(shown, "hit");
    }

    void parts_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("tail");
        const auto row = [](const char *head, const char *core, const char *tail) {
            QTest::newRow(qPrintable(QString::fromUtf8(head) + core + tail))
                << QString::fromUtf8(head) << QString::fromUtf8(core) << QString::fromUtf8(tail);
        };
        row("", "", "");
        row("晋江市", "宏示鞋业", "有限公司(演示)");
        row("晋江市", "宏示鞋业", "有限公司（演示）");
        row("晋江市陈埭镇", "宏示鞋厂", "");
        row("陈埭镇", "宏示鞋厂", "");
        row("青阳街道", "示范理发店", "（个体工商户）");
        row("福建省晋江市", "示范纺织", "股份有限公司");
        row("福建", "示范纺织", "有限责任公司");
        row("泉州市丰泽区", "示范伞业", "有限公司");
        row("晋江", "示范石材", "有限公司");
        row("福建省泉州市晋江市安海镇", "示范", "有限公司");
        row("厦门市", "示范石材", "有限公司");
        row("", "示范(晋江)食品", "有限公司");
        row("晋江市", "示范果蔬", "农民专业合作社");
        row("晋江市", "示范投资", "合伙企业(有限合伙)");
        row("福建", "示范食品", "有限公司晋江分公司");
        row("", "好示超市", "");
        row("晋江市", "好示超市", "");
        row("", "五店市小吃店", "");
        row("晋江市", "龙湖置业", "有限公司");
        row("", "龙湖示范鞋业", "有限公司");
        row("晋江市", "鑫", "有限公司");
        row("", "晋江市", "有限公司");
        row("", "有限公司", "");
        row("", "(演示)", "");
        row("", "晋江", "");
        row("", "SHIFAN Tech", "(演示)");
        row(" 晋江市 ", "示范", " 有限公司 ");
        row("晋江市", "示范", "有限公司(演示)(曾用名)");
        row("", "示范)", "");
        row("晋江市", "示范门市部", "");
        row("", "示范门市部", "");
    }
    void parts()
    {
        QFETCH(QString, head);
        QFETCH(QString, core);
        QFETCH(QString, tail);
        const NameParts parts = firmname::split(head + core + tail);
        QCOMPARE(parts.core, core);
        QCOMPARE(parts.dimHead, head);
        QCOMPARE(parts.dimTail, tail);
    }

    void partsAlwaysMakeTheName()
    {
        const QStringList pieces = {QString::fromUtf8("福建省"),
                                    QString::fromUtf8("晋江市"),
                                    QString::fromUtf8("晋江"),
                                    QString::fromUtf8("陈埭镇"),
                                    QString::fromUtf8("示"),
                                    QString::fromUtf8("（演示）"),
                                    QString::fromUtf8("公司"),
                                    QString::fromUtf8("有限公司"),
                                    QString::fromUtf8("𠅤"),
                                    QString(" "),
                                    QString("("),
                                    QString::fromUtf8("Ａ1")};
        QString name;
        for (int i = 0; i < 12 * 12 * 12 * 12; ++i) {
            name.clear();
            for (int n = i; n > 0; n /= 12) name += pieces[n % 12];
            const NameParts parts = firmname::split(name);
            QCOMPARE(parts.dimHead + parts.core + parts.dimTail, name);
            QCOMPARE(parts.core.isEmpty(), name.isEmpty());
        }
    }

    void keys_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *name, const char *key, const char *query) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(key)
                                << QString::fromUtf8(query);
        };
        row("晋江市宏示鞋业有限公司(演示)", "宏示鞋业", "宏示鞋业");
        row("福建Ａ＆Ｂ 鞋业（晋江）有限公司", "ab鞋业晋江", "ab鞋业晋江");
        row("宏示有限", "宏示有限", "宏示");
        row("晋江市", "晋江市", "");
        row("晋江", "晋江", "");
        row("有限公司", "有限公司", "");
        row("晋江市宏", "宏", "宏");
        row("示", "示", "示");
        row("", "", "");
        row("𠅤示", "𠅤示", "𠅤示");
    }
    void keys()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QFETCH(QString, query);
        QCOMPARE(firmname::searchKey(name), key);
        QCOMPARE(firmname::queryKey(name), query);
    }

    void initials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString(expected);
        };
        row("重庆", "cq");
        row("长乐", "cl");
        row("厦门", "xm");
        row("示例银行甲", "slyhj");
        row("重工大厦", "zgds");
        row("长兴成长旅行社", "cxczlxs");
        row("行", "h");
        row("晋江市宏达鞋业", "jjshdxy");
        row("A&b 2号（Ｃ）", "ab2hc");
        row("", "");
        row("—…", "");
    }
    void initials()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(pinyin::initials(name), expected);
    }
    void everyOrdinaryCharacterHasAnInitial()
    {
        int without = 0;
        for (char16_t c = 0x4e00; c <= 0x9fa5; ++c)
            without += pinyin::initials(QString(QChar(c))).isEmpty();
        QVERIFY2(without <= 10, qPrintable(QString::number(without)));
    }

    void towns_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *written, const char *code) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString(code);
        };
        row("陈埭", "350582103");
        row("陈埭镇", "350582103");
        row(" 晋江市 陈埭镇 ", "350582103");
        row("晋江陈埭", "350582103");
        row("福建省泉州市晋江市陈埭镇", "350582103");
        row("晋江市陈埭镇岸兜村1号", "350582103");
        row("chendai", "350582103");
        row("350582103", "350582103");
        row("350582103201", "350582103");
        row("青阳街道办事处", "350582001");
        row("青阳", "350582001");
        row("晋江市经济开发区", "350582401");
        row("经开区", "350582401");
        row("晋江经济开发区", "350582401");
        row("安平", "350582400");
        row("泉州综合保税区", "350582402");
        row("综保区", "350582402");
        row("晋江市", "");
        row("石狮市", "");
        row("镇", "");
        row("", "");
    }
    void towns()
    {
        QFETCH(QString, written);
        QFETCH(QString, code);
        const auto divisions = Divisions::builtIn();
        QVERIFY(divisions);
        const Division *found = divisions->byName(written);
        QCOMPARE(found ? found->code : QString(), code);
    }
    void everyTownIsFoundByItsOwnNames()
    {
        const auto divisions = Divisions::builtIn();
        QVERIFY(divisions);
        QCOMPARE(divisions->all().size(), 22);
        for (const Division &d : divisions->all()) {
            QCOMPARE(divisions->byName(d.zh), &d);
            QCOMPARE(divisions->byName(d.en), &d);
            QCOMPARE(divisions->byCode(d.code), &d);
            QCOMPARE(divisions->name(d.code, true), d.zh);
        }
        QCOMPARE(divisions->name("999999999", true), QString("999999999"));
        QVERIFY(!Divisions::fromCsv("code,name_zh,name_en,kind\n3505,a,b,town\n"));
    }
};

QTEST_GUILESS_MAIN(TestFirmname)
#include "tst_firmname.moc"
