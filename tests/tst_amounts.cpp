// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/amount.h"
#include "rules/daterule.h"

#include <QtTest>

class TestAmounts : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 11, 22};

private slots:
    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("fen"); // -1: refused
        const auto row = [](const char *typed, qint64 fen) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << fen;
        };
        row("150", 150'000'000);
        row(" １５０ ", 150'000'000);
        row("1,500.5", 1'500'500'000);
        row("１，５００", 1'500'000'000);
        row("150万", 150'000'000);
        row("150 万元", 150'000'000);
        row("1500000元", 150'000'000);
        row("¥1,500,000.25元", 150'000'025);
        row("人民币150万元整", 150'000'000);
        row("1.5亿", 15'000'000'000);
        row("0.000001", 1);
        row("0.0000005", 1);
        row("0.0000004", 0);
        row("943.2000000000001", 943'200'000);
        row("0.1", 100'000);
        row(".5", 500'000);
        row("5.", 5'000'000);
        row("0", 0);
        row("1.005元", 101);
        row("100000000", 100'000'000'000'000);
        row("100000000.000001", -1);
        row("99999999999999999999999", -1);
        row("-5", -1);
        row("1,50", -1);
        row("1,5000", -1);
        row("1.2.3", -1);
        row("150左右", -1);
        row("150美元", -1);
        row("万", -1);
        row(".", -1);
        row("", -1);
    }
    void amounts()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, fen);
        const auto money = amount::parse(typed);
        QCOMPARE(money ? money->fen : qint64(-1), fen);
    }
    void theDefaultUnitIsTheCallers()
    {
        QCOMPARE(amount::parse("1500000", amount::Unit::Yuan)->fen, 150'000'000);
        QCOMPARE(amount::parse(QString::fromUtf8("150万"), amount::Unit::Yuan)->fen, 150'000'000);
    }

    void yuanByMistake()
    {
        QVERIFY(!amount::looksLikeYuan(Money::wan(100'000)));
        QVERIFY(amount::looksLikeYuan(Money::wan(100'001)));
        QCOMPARE(amount::warning(Money::wan(2'000'000)),
                 QString::fromUtf8("Typed in yuan? Change to 200 万元."));
        QCOMPARE(amount::asYuan(Money::wan(2'000'000)), Money::wan(200));
        QVERIFY(amount::warning(Money::wan(200)).isEmpty());
    }

    void shown_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("wan");
        QTest::addColumn<QString>("yi");
        QTest::newRow("zero") << qint64(0) << "0"
                              << "0.00";
        QTest::newRow("whole") << qint64(150'000'000) << "150"
                               << "0.02";
        QTest::newRow("one decimal") << qint64(943'200'000) << "943.2"
                                     << "0.09";
        QTest::newRow("thousands") << qint64(1'234'567'890'000) << "1,234,567.89"
                                   << "123.46";
        QTest::newRow("rounded up") << qint64(1'005'000) << "1.01"
                                    << "<0.01";
        QTest::newRow("rounded down") << qint64(1'004'999) << "1"
                                      << "<0.01";
        QTest::newRow("tiny") << qint64(1) << "<0.01"
                              << "<0.01";
        QTest::newRow("999.995") << qint64(999'995'000) << "1,000"
                                 << "0.10";
        QTest::newRow("negative") << qint64(-1'500'000'000) << "-1,500"
                                  << "-0.15";
    }
    void shown()
    {
        QFETCH(qint64, fen);
        QFETCH(QString, wan);
        QFETCH(QString, yi);
        QCOMPARE(amount::wan({fen}), wan);
        QCOMPARE(amount::yi({fen}), yi);
    }
    void whatIsShownCanBeTyped()
    {
        for (qint64 hundredths = 1; hundredths < 200'000'000; hundredths = hundredths * 7 / 3 + 1) {
            const Money money{hundredths * 10'000};
            QCOMPARE(amount::parse(amount::wan(money))->fen, money.fen);
        }
    }

    void rates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("milli"); // -1: refused
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("warns");
        const auto row = [](const char *typed, int milli, const char *shown, bool warns) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << milli << QString(shown) << warns;
        };
        row("3.65", 3650, "3.65%", false);
        row("3.65%", 3650, "3.65%", false);
        row(" ３．６５％ ", 3650, "3.65%", false);
        row("3.7", 3700, "3.7%", false);
        row("4", 4000, "4%", false);
        row("3.0455", 3046, "3.046%", false);
        row("1", 1000, "1%", false);
        row("24", 24000, "24%", false);
        row("36", 36000, "36%", true);
        row("24.001", 24001, "24.001%", true);
        row("0.0365", 37, "0.037%", true);
        row("0", 0, "0%", true);
        row("1000.1", -1, "", false);
        row("-3", -1, "", false);
        row("LPR+50", -1, "", false);
        row("%", -1, "", false);
        row("", -1, "", false);
    }
    void rates()
    {
        QFETCH(QString, typed);
        QFETCH(int, milli);
        QFETCH(QString, shown);
        QFETCH(bool, warns);
        const auto rate = amount::parseRate(typed);
        QCOMPARE(rate ? rate->milli : -1, milli);
        if (!rate) return;
        QCOMPARE(amount::percent(*rate), shown);
        QCOMPARE(!amount::warning(*rate).isEmpty(), warns);
    }

    void dates_data()
    {
        using daterule::Lean;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Lean>("lean");
        QTest::addColumn<QDate>("expected");
        const auto row = [](const char *typed, Lean lean, QDate expected) {
            QTest::addRow("%s %d", typed, int(lean))
                << QString::fromUtf8(typed) << lean << expected;
        };
        row("2026-11-20", Lean::Nearest, {2026, 11, 20});
        row("2026/11/20", Lean::Nearest, {2026, 11, 20});
        row("2026.1.2", Lean::Nearest, {2026, 1, 2});
        row("20261120", Lean::Nearest, {2026, 11, 20});
        row("2026年11月20日", Lean::Nearest, {2026, 11, 20});
        row("２０２６－１１－２０", Lean::Nearest, {2026, 11, 20});
        row("26-11-20", Lean::Nearest, {2026, 11, 20});
        row("12-15", Lean::Nearest, {2026, 12, 15});
        row("12-15", Lean::Past, {2025, 12, 15});
        row("12-15", Lean::Future, {2026, 12, 15});
        row("1-5", Lean::Nearest, {2027, 1, 5});
        row("1-5", Lean::Past, {2026, 1, 5});
        row("11-22", Lean::Past, {2026, 11, 22});
        row("11-22", Lean::Future, {2026, 11, 22});
        row("11/21", Lean::Future, {2027, 11, 21});
        row("12月15日", Lean::Nearest, {2026, 12, 15});
        row("2-29", Lean::Future, {2028, 2, 29});
        row("2-29", Lean::Past, {2024, 2, 29});
        row("2-30", Lean::Nearest, {});
        row("15日", Lean::Past, {2026, 11, 15});
        row("15日", Lean::Future, {2026, 12, 15});
        row("31号", Lean::Past, {2026, 10, 31});
        row("+30", Lean::Past, {2026, 12, 22});
        row("-3", Lean::Future, {2026, 11, 19});
        row("三月后", Lean::Nearest, {2027, 2, 22});
        row("3个月后", Lean::Nearest, {2027, 2, 22});
        row("两周后", Lean::Nearest, {2026, 12, 6});
        row("十二天以后", Lean::Nearest, {2026, 12, 4});
        row("二十天前", Lean::Nearest, {2026, 11, 2});
        row("半年后", Lean::Nearest, {2027, 5, 22});
        row("一年后", Lean::Nearest, {2027, 11, 22});
        row("今天", Lean::Nearest, {2026, 11, 22});
        row("Tomorrow", Lean::Nearest, {2026, 11, 23});
        row("昨天", Lean::Nearest, {2026, 11, 21});
        row("月底", Lean::Nearest, {2026, 11, 30});
        row("年底", Lean::Nearest, {2026, 12, 31});
        row("2026-02-30", Lean::Nearest, {});
        row("20261320", Lean::Nearest, {});
        row("1026-11-20", Lean::Nearest, {});
        row("2200-01-01", Lean::Nearest, {});
        row("46346", Lean::Nearest, {}); // a spreadsheet's number is asked for by name
        row("尽快", Lean::Nearest, {});
        row("15", Lean::Nearest, {});
        row("", Lean::Nearest, {});
    }
    void dates()
    {
        QFETCH(QString, typed);
        QFETCH(daterule::Lean, lean);
        QFETCH(QDate, expected);
        QCOMPARE(daterule::parse(typed, m_today, lean).value_or(QDate()), expected);
    }

    void serials()
    {
        QCOMPARE(*daterule::fromSerial(46348), QDate(2026, 11, 22));
        QCOMPARE(*daterule::fromSerial(46348.99), QDate(2026, 11, 22));
        QCOMPARE(*daterule::fromSerial(1), QDate(1900, 1, 1));
        QCOMPARE(*daterule::fromSerial(59), QDate(1900, 2, 28));
        QVERIFY(!daterule::fromSerial(60)); // Excel's own 29 Feb 1900
        QCOMPARE(*daterule::fromSerial(61), QDate(1900, 3, 1));
        QCOMPARE(*daterule::fromSerial(44886, true), QDate(2026, 11, 22));
        for (const double none : {0., -1., 1e9, std::nan(""), 20261120.})
            QVERIFY(!daterule::fromSerial(none));
    }

    void displayedDates()
    {
        using namespace daterule;
        QCOMPARE(relative(m_today, m_today), QString("Today"));
        QCOMPARE(relative(m_today.addDays(-1), m_today), QString("Yesterday"));
        QCOMPARE(relative(m_today.addDays(-12), m_today), QString("12 days ago"));
        QCOMPARE(relative(m_today.addDays(-120), m_today), QString("120 days ago"));
        QCOMPARE(relative(m_today.addDays(-121), m_today), QString("24 Jul"));
        QCOMPARE(relative(m_today.addDays(3), m_today), QString("25 Nov"));
        QCOMPARE(shortDate({2025, 11, 22}, m_today), QString("2025-11-22"));
        QCOMPARE(relative(QDate(), m_today), QString::fromUtf8("—"));
    }
};

QTEST_GUILESS_MAIN(TestAmounts)
#include "tst_amounts.moc"
