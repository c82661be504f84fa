// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/csv.h"
#include "rules/sizeclass.h"

#include <QtTest>

class TestSizeClass : public QObject
{
    Q_OBJECT

    SizeTable m_table;

    SizeClass size(const QString &industry, int employees, double revenue, double assets) const
    {
        return m_table.classify(industry, {employees, Money::wan(revenue), Money::wan(assets)});
    }

private slots:
    void initTestCase()
    {
        auto table = SizeTable::builtIn();
        QVERIFY(table);
        m_table = *table;
    }

    void vectors_data()
    {
        QTest::addColumn<QString>("industry");
        QTest::addColumn<SizeFigures>("figures");
        QTest::addColumn<SizeClass>("expected");
        QFile file(QStringLiteral(GRIDPOINT_TEST_DATA "/vectors/size-class-vectors.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto rows = csv::rows(QString::fromUtf8(file.readAll()));
        rows.removeFirst();
        QVERIFY(rows.size() >= 13);
        const QHash<QString, SizeClass> classes = {{"unknown", SizeClass::Unknown},
                                                   {"micro", SizeClass::Micro},
                                                   {"small", SizeClass::Small},
                                                   {"medium", SizeClass::Medium},
                                                   {"large", SizeClass::Large}};
        for (const QStringList &row : rows) {
            SizeFigures figures;
            if (!row[1].isEmpty()) figures.employees = row[1].toInt();
            if (!row[2].isEmpty()) figures.revenue = Money::wan(row[2].toDouble());
            if (!row[3].isEmpty()) figures.assets = Money::wan(row[3].toDouble());
            QVERIFY(classes.contains(row[4]));
            QTest::newRow(qPrintable(row.join(u','))) << row[0] << figures << classes[row[4]];
        }
    }
    void vectors()
    {
        QFETCH(QString, industry);
        QFETCH(SizeFigures, figures);
        QFETCH(SizeClass, expected);
        QCOMPARE(m_table.classify(industry, figures), expected);
    }

    void industries_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("section");
        const auto row = [](const char *code, const char *name, const char *section) {
            QTest::newRow(code) << QString::fromUtf8(code) << QString(name) << QString(section);
        };
        row("1830", "Industry", "C");
        row("C1830", "Industry", "C");
        row(" c183 ", "Industry", "C");
        row("18", "Industry", "C");
        row("C", "Industry", "C");
        row("Ｃ１８３０", "Industry", "C");
        row("0111", "Agriculture", "A");
        row("A", "Agriculture", "A");
        row("0610", "Industry", "B");
        row("4620", "Industry", "D");
        row("4710", "Construction", "E");
        row("F5136", "Wholesale", "F");
        row("5299", "Retail", "F");
        row("F", "", "F"); // wholesale or retail: cannot tell
        row("5430", "Transport", "G");
        row("5990", "Warehousing", "G");
        row("6020", "Postal", "G");
        row("6110", "Accommodation", "H");
        row("6210", "Catering", "H");
        row("6410", "Information transmission", "I");
        row("6510", "Software and IT services", "I");
        row("6620", "", "J"); // finance has rules of its own
        row("7010", "Real estate development", "K");
        row("701", "Real estate development", "K");
        row("7020", "Property management", "K");
        row("7030", "Other", "K");
        row("70", "", "K");
        row("K", "", "K");
        row("7211", "Leasing and business services", "L");
        row("7320", "Other", "M");
        row("8010", "Other", "O");
        row("8310", "", "P");
        row("8411", "", "Q");
        row("8510", "Other", "Q");
        row("Q", "", "Q");
        row("9010", "Other", "R");
        row("9120", "", "S");
        row("9700", "", "T");
        row("F1830", "", ""); // letter and division disagree
        row("9800", "", "");
        row("0000", "", "");
        row("1", "", "");
        row("18301", "", "");
        row("鞋", "", "");
        row("", "", "");
    }
    void industries()
    {
        QFETCH(QString, code);
        QFETCH(QString, row);
        QFETCH(QString, section);
        QCOMPARE(m_table.rowName(code, false), row);
        const QChar letter = sizeclass::industrySection(code);
        QCOMPARE(letter.isNull() ? QString() : QString(letter), section);
        QCOMPARE(sizeclass::sectionName(letter).isEmpty(), section.isEmpty());
        QCOMPARE(size(code, 1'000'000, 1'000'000, 1'000'000),
                 row.isEmpty() ? SizeClass::Unknown : SizeClass::Large);
    }

    void namesInBothLanguages()
    {
        QCOMPARE(m_table.rowName(QString::fromUtf8("零售业"), false), QString("Retail"));
        QCOMPARE(m_table.rowName("retail", true), QString::fromUtf8("零售业"));
    }

    void boundsAreExact()
    {
        QCOMPARE(size("1830", 300, 2000, 0), SizeClass::Medium);
        QCOMPARE(size("1830", 300, 1999.999999, 0), SizeClass::Small);
        QCOMPARE(size("1830", 299, 2000, 0), SizeClass::Small);
        QCOMPARE(size("4710", 0, 6000, 5000), SizeClass::Medium);
        QCOMPARE(size("7211", 100, 0, 8000), SizeClass::Medium);
        QCOMPARE(m_table.classify("7211", {.employees = 100, .revenue = Money::wan(9000)}),
                 SizeClass::Unknown);
    }

    void moreNeverMeansSmaller()
    {
        for (const char *code : {"0111", "1830", "4710", "5110", "5210", "7010", "7211", "8010"})
            for (const int n : {0, 5, 10, 20, 100, 300, 1000})
                for (const double w : {0., 50., 300., 1000., 5000., 40000., 200000.}) {
                    QVERIFY(size(code, n, w, w) <= size(code, n + 50, w, w));
                    QVERIFY(size(code, n, w, w) <= size(code, n, w * 2, w));
                    QVERIFY(size(code, n, w, w) <= size(code, n, w, w * 2));
                }
    }

    void badTablesAreRefused_data()
    {
        QTest::addColumn<QString>("row");
        QTest::newRow("columns") << "a,b,06-46,employees,1,2";
        QTest::newRow("indicator") << "a,b,06-46,profit,3,2,1";
        QTest::newRow("number") << "a,b,06-46,employees,x,2,1";
        QTest::newRow("one bound missing") << "a,b,06-46,employees;revenue,3;3,2;2,1";
        QTest::newRow("range") << "a,b,46-06,employees,3,2,1";
    }
    void badTablesAreRefused()
    {
        QFETCH(QString, row);
        QVERIFY(SizeTable::fromCsv("title\na,b,06-46,employees,3,2,1\n"));
        QVERIFY(!SizeTable::fromCsv("title\n" + row + "\n"));
    }
};

QTEST_GUILESS_MAIN(TestSizeClass)
#include "tst_sizeclass.moc"
