// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/mask.h"
#include "rules/phone.h"

#include <QtTest>

class TestPhone : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<PhoneCheck>("expected");
        const auto row = [](const char *typed, const char *stored, PhoneCheck expected) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(stored)
                                 << expected;
        };
        using enum PhoneCheck;
        row("", "", Empty);
        row("13900001234", "13900001234", Mobile);
        row(" 139 0000 1234 ", "13900001234", Mobile);
        row("139-0000-1234", "13900001234", Mobile);
        row("１３９００００１２３４", "13900001234", Mobile);
        row("+8613900001234", "13900001234", Mobile);
        row("+86 139 0000 1234", "13900001234", Mobile);
        row("(+86)13900001234", "13900001234", Mobile);
        row("008613900001234", "13900001234", Mobile);
        row("8613900001234", "13900001234", Mobile);
        row("013900001234", "13900001234", Mobile);
        row("13900001234.0", "13900001234", Mobile);
        row("12900001234", "12900001234", Bad);
        row("1390000123", "1390000123", Bad);
        row("139000012345", "139000012345", Bad);
        row("1.39E+10", "1.39E+10", Bad);
        row("0595-85661234", "0595-85661234", Landline);
        row("059585661234", "0595-85661234", Landline);
        row("0595 8566 1234", "0595-85661234", Landline);
        row("（0595）85661234", "0595-85661234", Landline);
        row("(0595)8566-1234", "0595-85661234", Landline);
        row("0595—85661234", "0595-85661234", Landline);
        row("+86-595-85661234", "0595-85661234", Landline);
        row("0595-85661234-801", "0595-85661234-801", Landline);
        row("0595-85661234转801", "0595-85661234-801", Landline);
        row("0595-85661234 ext. 801", "0595-85661234-801", Landline);
        row("010-66001234", "010-66001234", Landline);
        row("01066001234", "010-66001234", Landline);
        row("0912-7654321", "0912-7654321", Landline);
        row("0595-1234567", "0595-1234567", Bad);
        row("400-123-4567", "400-123-4567", Service);
        row("4001234567", "400-123-4567", Service);
        row("85661234", "85661234", NoAreaCode);
        row("8566 1234", "85661234", NoAreaCode);
        row("+852 2123 4567", "+85221234567", Foreign);
        row("微信同号", "微信同号", Bad);
        row("13900001234/13900005678", "13900001234/13900005678", Bad);
    }
    void numbers()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QFETCH(PhoneCheck, expected);
        const QString number = phone::normalize(typed);
        QCOMPARE(number, stored);
        QCOMPARE(phone::normalize(number), number);
        QCOMPARE(phone::check(number), expected);
        QCOMPARE(phone::isError(expected), expected == PhoneCheck::Bad);
        QCOMPARE(phone::words(expected).isEmpty(),
                 expected != PhoneCheck::Bad && expected != PhoneCheck::NoAreaCode);
    }

    void masks_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *number, const char *shown) {
            QTest::newRow(number) << QString::fromUtf8(number) << QString::fromUtf8(shown);
        };
        row("", "");
        row("13812341234", "138****1234");
        row("+86 138 1234 1234", "138****1234");
        row("0595-85661234", "0595-****1234");
        row("0912-7654321", "0912-***4321");
        row("0595-85661234-801", "0595-****1234-*");
        row("85661234", "****1234");
        row("400-123-4567", "400-123-4567");
        row("+85221234567", "+85*****4567");
        row("13812341234/0595-85661234", "138****1234/0595-****1234");
        row("13812341234、13812345678", "138****1234/138****5678");
        row("蔡示三13812341234", "************34");
        row("123", "***");
    }
    void masks()
    {
        QFETCH(QString, number);
        QFETCH(QString, shown);
        QCOMPARE(mask::phone(number), shown);
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(shown);
        };
        row("", "");
        row("蔡", "蔡");
        row("林示", "林*");
        row("蔡示三", "蔡*三");
        row("欧阳示范", "欧**范");
        row("𠅤示三", "𠅤*三");
        row("Lin Mei", "L** M**");
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(mask::person(name), shown);
    }

    void genericMaskHidesAtLeastHalf()
    {
        QCOMPARE(mask::text("350582199001011234", 3, 4), QString("350***********1234"));
        QCOMPARE(mask::text("abcd"), QString("**cd"));
        QCOMPARE(mask::text("abc"), QString("***"));
        QCOMPARE(mask::text(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
