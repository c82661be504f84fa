// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/csv.h"
#include "rules/uscc.h"

#include <QtTest>

class TestUscc : public QObject
{
    Q_OBJECT

private slots:
    void samples_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("valid");
        QFile file(QStringLiteral(GRIDPOINT_TEST_DATA "/vectors/uscc-samples.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto rows = csv::rows(QString::fromUtf8(file.readAll()));
        rows.removeFirst();
        QVERIFY(rows.size() >= 20);
        for (const QStringList &row : rows)
            QTest::newRow(qPrintable(row[0])) << row[0] << (row[1] == u"yes");
    }
    void samples()
    {
        QFETCH(QString, code);
        QFETCH(bool, valid);
        QCOMPARE(uscc::check(code) == UsccCheck::Fine, valid);
        QCOMPARE(uscc::words(uscc::check(code), code).isEmpty(), valid);
    }

    void theStandardsExample()
    {
        QCOMPARE(uscc::checkCharacter("91110000600037341"), QString("L"));
        QCOMPARE(uscc::check("91110000600037341L"), UsccCheck::Fine);
        QCOMPARE(uscc::checkCharacter("9111000060003734O"), QString());
        QCOMPARE(uscc::checkCharacter("9111"), QString());
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<UsccCheck>("expected");
        QTest::newRow("empty") << "  " << UsccCheck::Empty;
        QTest::newRow("short") << "91350582XX0000091" << UsccCheck::BadLength;
        QTest::newRow("long") << "91350582XX000001911" << UsccCheck::BadLength;
        QTest::newRow("letter O") << "9135O582XX00000191" << UsccCheck::BadCharacter;
        QTest::newRow("Han") << "91350582XX0000019码" << UsccCheck::BadCharacter;
        QTest::newRow("check") << "91350582XX00000192" << UsccCheck::BadCheckCharacter;
        QTest::newRow("full width")
            << QString::fromUtf8("９１３５０５８２ＸＸ００００ 0191") << UsccCheck::Fine;
        QTest::newRow("lower, spaces, hyphens") << " 91350582-xx000001\t91\n" << UsccCheck::Fine;
        QTest::newRow("dash, no-break and zero-width space")
            << QString::fromUtf8("91350582\u2013XX\u00a0000001\u200b91") << UsccCheck::Fine;
        // The outer character is right for what stands inside; the inner one is not.
        const QString inner = "91350582XX0000018";
        QTest::newRow("inner") << inner + uscc::checkCharacter(inner) << UsccCheck::InnerMismatch;
    }
    void kinds()
    {
        QFETCH(QString, typed);
        QFETCH(UsccCheck, expected);
        const QString code = uscc::normalize(typed);
        QCOMPARE(uscc::check(code), expected);
        QCOMPARE(uscc::isError(expected), expected == UsccCheck::BadLength ||
                                              expected == UsccCheck::BadCharacter ||
                                              expected == UsccCheck::BadCheckCharacter);
        QCOMPARE(uscc::words(expected, code).isEmpty(),
                 expected == UsccCheck::Empty || expected == UsccCheck::Fine);
    }

    void everySingleWrongCharacterIsSeen()
    {
        const QString good = "91350582XX0000027U";
        const QString alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < good.size(); ++i)
            for (const QChar c : alphabet) {
                QString other = good;
                other[i] = c;
                QCOMPARE(uscc::check(other) == UsccCheck::Fine, c == good[i]);
            }
    }

    void proposals_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("O for 0") << "9135O582XX00000191"
                                 << "91350582XX00000191";
        QTest::newRow("I for 1") << "9I350582XX00000191"
                                 << "91350582XX00000191";
        QTest::newRow("S for 5") << "913S0582XX00000191"
                                 << "91350582XX00000191";
        QTest::newRow("Z for 2") << "9135058ZXX00000191"
                                 << "91350582XX00000191";
        QTest::newRow("two O") << "9135O582XXO0000191"
                               << "91350582XX00000191";
        QTest::newRow("D for 0") << "9135D582XX00000191"
                                 << "91350582XX00000191";
        QTest::newRow("8 and B") << "9135058BXX0000019T"
                                 << "";
        QTest::newRow("O, and the check fails") << "9135O582XX00000192"
                                                << "";
        QTest::newRow("fine") << "91350582XX00000191"
                              << "";
        QTest::newRow("short") << "9135O582XX"
                               << "";
    }
    void proposals()
    {
        QFETCH(QString, code);
        QFETCH(QString, expected);
        QCOMPARE(uscc::proposal(code).value_or(QString()), expected);
        // A hint, never a silent fix.
        if (!expected.isEmpty()) {
            QCOMPARE(uscc::normalize(code), code);
            QVERIFY(uscc::words(uscc::check(code), code).contains(expected));
        }
    }

    void whoAndWhere()
    {
        QCOMPARE(uscc::subject("91350582XX00000191"), UsccSubject::Enterprise);
        QCOMPARE(uscc::subject("92350582XX0000019X"), UsccSubject::SoleProprietor);
        QCOMPARE(uscc::subject("93350582XX0000019T"), UsccSubject::Cooperative);
        QCOMPARE(uscc::subject("12350582XX0000019T"), UsccSubject::Other);
        QCOMPARE(uscc::registeringDivision("91350582XX00000191"), QString("350582"));
        QCOMPARE(uscc::registeringDivision("9135O582"), QString());
        QCOMPARE(uscc::registeringDivision(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestUscc)
#include "tst_uscc.moc"
