// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/isodate.h"
#include "records/values.h"

#include <QtTest>

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void datesAreWrittenAsQtWritesThem()
    {
        for (const QDate &from : {QDate(1, 1, 1), QDate(1999, 12, 1), QDate(9999, 1, 1)})
            for (int day = 0; day < 800; day += 7)
                QCOMPARE(isoText(from.addDays(day)), from.addDays(day).toString(Qt::ISODate));
        QCOMPARE(isoText(QDate(-44, 3, 15)), QDate(-44, 3, 15).toString(Qt::ISODate));
    }

    void datesAreReadAsQtReadsThem()
    {
        for (int day = 0; day < 800; ++day) {
            const QDate date = QDate(2023, 12, 1).addDays(day);
            QCOMPARE(isoDate(isoText(date)), date);
            QCOMPARE(isoDate(QByteArrayView(isoText(date).toLatin1())), date);
        }
        for (const char *text :
             {"", "2026", "2026-02-30", "2026-13-01", "2026/11/24", "2026-11-24 ", "x026-11-24",
              "-044-03-15", "2026-11-2", "2026-1１-24"})
            QCOMPARE(isoDate(QString::fromUtf8(text)),
                     QDate::fromString(QString::fromUtf8(text), Qt::ISODate));
    }

    void idsSortByTimeAndNamesAreStable()
    {
        struct Fake : Ambient {
            qint64 ms = 1'700'000'000'000;
            qint64 nowMs() const override { return ms; }
            void random(void *to, std::size_t size) override { memset(to, 0xff, size); }
        } ambient;
        const Id first = Id::make(ambient);
        ++ambient.ms;
        QVERIFY(first < Id::make(ambient));
        QCOMPARE(first.bytes()[6] & 0xf0, 0x70); // Qt 6.4 does not know version 7 by name
        QCOMPARE(Id::named("a"), Id::named("a"));
        QVERIFY(!(Id::named("a") == Id::named("b")));
    }
    void moneyAndRateKeepTheirUnits()
    {
        QCOMPARE(Money::wan(943.2).fen, 943'200'000);
        QCOMPARE(Money::yuan(150).fen, 15'000);
        QCOMPARE(Rate::percent(3.65).milli, 3650);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
